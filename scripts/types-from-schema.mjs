// Writes the types of rule and calendar files as they are written, from the JSON schemas that
// editors and the loader use; `--check` says instead whether the written ones are still those.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')

const targets = [
  {
    out: 'source/files/rules',
    folder: 'rules/schema',
    shared: 'conditions',
    files: {
      ruleset: 'RulesetFile',
      article: 'ArticleFile',
      facts: 'FactsFile',
      cases: 'CasesFile',
      amendment: 'AmendmentFile',
      'amended-article': 'AmendedArticleFile',
      'changed-facts': 'ChangedFactsFile',
      digests: 'DigestsFile',
    },
  },
  {
    out: 'source/files/calendar',
    folder: 'calendar/schema',
    shared: 'parts',
    files: { calendar: 'CalendarFile', year: 'YearFile', overlay: 'OverlayFile' },
  },
]

const check = process.argv.includes('--check')
let stale = false
for (const { out, folder, shared, files } of targets) {
  const read = (name) => JSON.parse(readFileSync(join(root, folder, `${name}.schema.json`), 'utf8'))
  put(`${out}/${shared}.ts`, [sharedTypes(read(shared).definitions)])
  for (const [name, type] of Object.entries(files)) {
    const schema = read(name)
    const body = declaration(type, schema, schema.title)
    put(`${out}/${name}.ts`, [imports(body, shared, files), body])
  }
}
process.exitCode = stale ? 1 : 0

function put(file, parts) {
  const about =
    '/** As it is written in a file; made by scripts/types-from-schema.mjs, not by hand. */'
  const path = join(root, file)
  const text = formatted(path, [about, ...parts].join('\n\n'))
  if (!check) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error(`${file} is not what the schemas say: run node scripts/types-from-schema.mjs`)
    stale = true
  }
}

function sharedTypes(definitions) {
  return Object.entries(definitions)
    .map(([name, schema]) => declaration(written(name), schema, schema.description))
    .join('\n\n')
}

function imports(body, shared, files) {
  const names = [...new Set(body.match(/\bWritten[A-Za-z]+/g) ?? [])].sort()
  const others = Object.entries(files).filter(([, type]) => body.includes(`${type}[`))
  return [
    ...others.map(([name, type]) => `import type { ${type} } from './${name}.js'`),
    ...(names.length > 0 ? [`import type { ${names.join(', ')} } from './${shared}.js'`] : []),
  ].join('\n')
}

function declaration(name, schema, about) {
  return `${comment(about)}export type ${name} = ${typeOf(schema)}`
}

function comment(text) {
  return text === undefined ? '' : `/** ${text.replaceAll('*/', '* /')} */\n`
}

/** `end-of-day` → `WrittenEndOfDay` */
function written(name) {
  return `Written${name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase())}`
}

/** What the validator accepts, as far as a type can say it: forms and lengths are the validator's. */
function typeOf(schema) {
  if (schema.$ref !== undefined) {
    const [file, path] = schema.$ref.split('#/')
    const [section, name, ...deeper] = path.split('/')
    if (section === 'properties') return partOf(file, [section, name, ...deeper])
    // a part of a shared type: as that type names it
    return deeper.length === 0 ? written(name) : `${written(name)}['${deeper.at(-1)}']`
  }
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const types = [schema.type ?? 'object'].flat()
  return types.map((type) => oneType(type, schema)).join(' | ')
}

/** A part of another file: as that file's type names it. */
function partOf(file, path) {
  const [stem] = file.split('.')
  let type = targets.map(({ files }) => files[stem]).find((one) => one !== undefined)
  for (let step = 0; step < path.length; step++) {
    if (path[step] === 'items') {
      type = `${type}[number]`
      continue
    }
    type = `${type}['${path[++step]}']`
    // what may be left out has no parts until it is there
    if (step < path.length - 1) type = `NonNullable<${type}>`
  }
  return type
}

function oneType(type, schema) {
  switch (type) {
    case 'string':
    case 'number':
    case 'boolean':
      return type
    case 'array':
      return `ReadonlyArray<${typeOf(schema.items)}>`
    case 'object':
      return objectType(schema)
    default:
      throw new Error(`no type for ${type}`)
  }
}

function objectType({ properties = {}, required = [], additionalProperties: more }) {
  const types = Object.entries(properties).map(([name, schema]) => {
    const key = /^[a-zA-Z]+$/.test(name) ? name : JSON.stringify(name)
    const mark = required.includes(name) ? '' : '?'
    return `${comment(schema.description)}readonly ${key}${mark}: ${typeOf(schema)}`
  })
  if (more !== undefined && more !== false) {
    // an index must hold whatever a named key may be
    const named = Object.values(properties).map(typeOf)
    const union = [...new Set([typeOf(more), ...named, ...(named.length > 0 ? ['undefined'] : [])])]
    types.push(`${comment(more.description)}readonly [name: string]: ${union.join(' | ')}`)
  } else if (more === undefined && types.length === 0) {
    types.push('readonly [name: string]: unknown')
  }
  return `{\n${types.join('\n')}\n}`
}

function formatted(path, text) {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const args = ['check', '--write', `--stdin-file-path=${path}`]
  const { stdout, stderr, status } = spawnSync(process.execPath, [biome, ...args], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}
