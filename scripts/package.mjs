// Packs the package, installs it in an empty folder and uses it there as a stranger would: the
// command, every import, the types. Ends with what it weighs and how long it takes to start.
// `npm run package`.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'

const root = resolve(import.meta.dirname, '..')
const work = mkdtempSync(join(tmpdir(), 'hotline-cards-package-'))
const app = join(work, 'app')
const bin = (folder, name) =>
  join(folder, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const command = bin(app, 'hotline-cards')

const subpaths = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).exports)
const modules = subpaths
  .filter((path) => !/[*]|package\.json/.test(path))
  .map((path) => path.replace('.', 'hotline-cards'))

try {
  const packed = pack()
  step('links of what is packed', () => followLinks(packed.paths))
  step('publint', () => run(bin(root, 'publint'), [packed.file, '--strict'], root))
  step('types resolve (attw)', () =>
    run(bin(root, 'attw'), [packed.file, '--profile', 'esm-only', '--format', 'ascii'], root),
  )
  step('install in an empty folder', () => install(packed.file))
  step('the command', useCommand)
  step('decisions of the example month, verified', verifyMonth)
  step('every import', useImports)
  step('the types', useTypes)
  tell(packed)
} finally {
  rmSync(work, { recursive: true, force: true })
}

function step(name, act) {
  const start = performance.now()
  act()
  console.log(`✓ ${name}  ${((performance.now() - start) / 1000).toFixed(1)} s`)
}

function run(program, args, cwd, expected = 0) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1', LANG: 'en_US.UTF-8', LC_ALL: '' },
    shell: process.platform === 'win32',
  })
  if (status !== expected) {
    throw new Error(`${program} ${args.join(' ')}: ${status}\n${stdout}\n${stderr}`)
  }
  return stdout
}

function expect(what, isSo) {
  if (!isSo) throw new Error(`not so: ${what}`)
}

function pack() {
  // what prepack says comes before the JSON
  const said = run('npm', ['pack', '--json', '--pack-destination', work], root)
  const [{ filename, size, unpackedSize, entryCount, files }] = JSON.parse(
    said.slice(said.search(/^\[$/m)),
  )
  const strays = files.filter(({ path }) => /(^|\/)(test|bench|scripts|node_modules)\//.test(path))
  expect(`nothing but the package is packed: ${strays.map(({ path }) => path)}`, !strays.length)
  const paths = files.map(({ path }) => path)
  return { file: join(work, filename), size, unpackedSize, entryCount, paths }
}

/** Every page that is packed leads only to what is packed with it. */
function followLinks(paths) {
  const packed = new Set(paths)
  const pages = paths.filter((path) => path.endsWith('.md'))
  const lost = pages.flatMap((page) => {
    const text = readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '')
    return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, to]) => to.replace(/#.*$/, ''))
      .filter((to) => to !== '' && !/^[a-z]+:/.test(to))
      .filter((to) => !packed.has(posix.join(posix.dirname(page), to)))
      .map((to) => `${page} → ${to}`)
  })
  expect(`links lead to what is packed: ${lost.join(', ')}`, pages.length > 5 && lost.length === 0)
}

function install(file) {
  mkdirSync(app)
  writeFileSync(join(app, 'package.json'), '{ "name": "app", "private": true, "type": "module" }\n')
  run('npm', ['install', '--no-audit', '--no-fund', file], app)
  cpSync(join(root, 'examples/2015-05'), join(app, 'month'), { recursive: true })
}

function useCommand() {
  expect('--help', run(command, ['--help'], app).includes('evaluate'))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect('--version', run(command, ['--version'], app).trim() === version)
  const month = ['month', '--as-of', '2015-07-01', '--format', 'ndjson']
  expect(
    '138 rows',
    run(command, ['evaluate', ...month], app)
      .trim()
      .split('\n').length === 138,
  )
  run(command, ['deadlines', ...month], app)
  run(command, ['check'], app)
  // rules of one's own
  run(command, ['init', 'ours-12345'], app)
  run(command, ['check', 'rules'], app)
  run(command, ['test'], app)
  rmSync(join(app, 'rules'), { recursive: true })
}

function verifyMonth() {
  const kept = ['--decisions', 'decisions.ndjson', '--output', 'cards.csv']
  run(command, ['evaluate', 'month', '--as-of', '2015-07-01', ...kept], app)
  const said = run(command, ['verify', 'decisions.ndjson'], app)
  expect(said, said === '480 decision records: 480 the same, byte for byte\n')
}

function useImports() {
  const program = `
${modules.map((name, at) => `import * as m${at} from '${name}'`).join('\n')}
import { evaluate, loadRuleset } from 'hotline-cards'
import { readTexts } from 'hotline-cards/node'
import { texts } from 'hotline-cards/rules/qingyuan-12345'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
for (const one of [${modules.map((_, at) => `m${at}`).join(', ')}])
  if (Object.keys(one).length === 0) throw new Error('an empty module')
const facts = createRequire(import.meta.url).resolve('hotline-cards/rules/qingyuan-12345/facts.yaml')
if (!readFileSync(facts, 'utf8').includes('subjects:')) throw new Error('no facts')
const folders = ['rules/qingyuan-12345', 'calendar'].map((one) => 'node_modules/hotline-cards/' + one)
const order = { subject: 'work-order', id: '1', unit: '甲', category: '咨询', dispatchedAt: '2015-03-16 10:00' }
const told = [texts, await readTexts(...folders)].map((given) => {
  const { plan } = loadRuleset(given)
  return JSON.stringify(evaluate(order, plan, { asOf: '2015-07-01' }).cards)
})
if (told[0] !== told[1]) throw new Error(told.join('\\n'))
console.log(JSON.parse(told[0]).length)
`
  writeFileSync(join(app, 'imports.mjs'), program)
  expect('two cards', run(process.execPath, ['imports.mjs'], app).trim() === '2')
}

function useTypes() {
  const program = `
${modules.map((name, at) => `import type * as m${at} from '${name}'`).join('\n')}
import { deadlines, evaluate, loadRuleset } from 'hotline-cards'
import { type KnownRecord, texts } from 'hotline-cards/rules/qingyuan-12345'
const { plan } = loadRuleset<KnownRecord>(texts)
if (!plan) throw new Error()
const order = { subject: 'work-order', id: '1', unit: '甲', category: '咨询', dispatchedAt: '2015-03-16' } as const
const outcome = evaluate(order, plan, { asOf: 0 })
export const colours: readonly string[] = outcome.kind === 'verdict' ? outcome.cards.map(({ colour }) => colour) : []
// @ts-expect-error a misspelt fact
deadlines({ ...order, compeltedAt: '2015-03-17' }, plan, { asOf: 0 })
export type All = [${modules.map((_, at) => `typeof m${at}`).join(', ')}]
`
  writeFileSync(join(app, 'types.ts'), program)
  const options = { module: 'nodenext', strict: true, noEmit: true, types: [] }
  const compilerOptions = { ...options, lib: ['es2023', 'dom'], skipLibCheck: false }
  writeFileSync(
    join(app, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['types.ts'] }),
  )
  run(bin(root, 'tsc'), ['-p', '.'], app)
}

function tell({ size, unpackedSize, entryCount }) {
  const kB = (bytes) => `${Math.round(bytes / 1000)} kB`
  console.log(`package: ${kB(size)} packed, ${kB(unpackedSize)} unpacked, ${entryCount} files`)
  const order =
    '{"subject":"work-order","id":"1","unit":"甲","category":"咨询","dispatchedAt":"2015-03-16 10:00"}'
  writeFileSync(join(app, 'order.ndjson'), `${order}\n`)
  const starts = [
    ['hotline-cards --version', command, ['--version']],
    [
      'hotline-cards evaluate, one order',
      command,
      ['evaluate', 'order.ndjson', '--as-of', '2015-07-01'],
    ],
    [
      "import 'hotline-cards'",
      process.execPath,
      ['--input-type=module', '-e', "import 'hotline-cards'"],
    ],
    ['node alone', process.execPath, ['--input-type=module', '-e', '']],
  ]
  for (const [name, program, args] of starts) console.log(`${name}: ${median(program, args)} ms`)
}

/** Of eleven runs, after one that warms the disk. */
function median(program, args) {
  run(program, args, app)
  const times = Array.from({ length: 11 }, () => {
    const start = performance.now()
    run(program, args, app)
    return performance.now() - start
  })
  return Math.round(times.sort((a, b) => a - b)[5])
}
