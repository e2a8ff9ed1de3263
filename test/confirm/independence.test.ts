import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** The second evaluator shares clauses and days with the first, and nothing that derives. */
const folder = join(import.meta.dirname, '../../confirm')

interface Import {
  readonly file: string
  readonly typesOnly: boolean
  readonly names: readonly string[]
  readonly from: string
}

function importsIn(file: string): readonly Import[] {
  const text = readFileSync(join(folder, file), 'utf8')
  const statements = text.matchAll(/^(?:import|export) (type )?\{([^}]*)\} from '([^']+)'/gm)
  return [...statements].map(([, type, names = '', from = '']) => {
    const list = names.split(',').map((name) => name.trim())
    const named = list.filter((name) => name !== '')
    return {
      file,
      typesOnly: type !== undefined || named.every((name) => name.startsWith('type ')),
      names: named,
      from: from.replace(/^(\.\.\/)+/, ''),
    }
  })
}

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'))
const imports = files.flatMap(importsIn)
const outside = imports.filter(({ from }) => /^(engine|calendar|source|cli|intake)\//.test(from))

/** What may be used of the days: whether they work, what they are called, how they are written. */
const DAYS = new Set([
  ...['asDay', 'asInstant', 'civilOf', 'dayOf', 'formatInstant', 'isCovered', 'MS_PER_DAY'],
  ...['parseMoment', 'startOfDay', 'tableFor', 'works', 'formatDay'],
])
/** The days; and which word is near to another, by which a field's name is taken for a slip. */
const FILES = new Set(['calendar/index.js', 'source/nearest.js'])

it('every import is seen', () => {
  const written = files.map((file) => readFileSync(join(folder, file), 'utf8'))
  const all = written.flatMap((text) => text.match(/ from '/g) ?? [])
  expect(imports).toHaveLength(all.length)
  expect(written.join('')).not.toMatch(/import\(|require\(/)
})

it('only types are shared with what derives', () => {
  const values = outside.filter(({ typesOnly }) => !typesOnly)
  expect(values.filter(({ from }) => !FILES.has(from))).toEqual([])
  const others = outside.filter(({ from }) => /plan|calendar\/(?!index)|cli|intake/.test(from))
  expect(others).toEqual([])
  const near = values.filter(({ from }) => from === 'source/nearest.js')
  expect(new Set(near.flatMap(({ names }) => names))).toEqual(new Set(['nearest']))
})

it('of the calendar no more than its days', () => {
  const names = outside
    .filter(({ from, typesOnly }) => from === 'calendar/index.js' && !typesOnly)
    .flatMap(({ names }) => names.filter((name) => !name.startsWith('type ')))
  expect(names.filter((name) => !DAYS.has(name))).toEqual([])
})

it('knows no package but json-rules-engine', () => {
  const packages = imports.filter(({ from }) => !from.endsWith('.js'))
  expect(new Set(packages.map(({ from }) => from))).toEqual(new Set(['json-rules-engine']))
})
