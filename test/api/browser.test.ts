import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { confirm } from '../../api/confirm.js'
import {
  check,
  type Diagnostic,
  deadlines,
  evaluate,
  explain,
  loadRuleset,
  type Plan,
  type RawRecord,
  type Texts,
} from '../../api/index.js'
import { readTexts } from '../../api/node.js'
import { inFolder } from '../command.js'

/** The package in a browser: bundled as a web page's would be, and run where there is no Node. */
const root = join(import.meta.dirname, '../..')
const asOf = '2015-07-01T00:00:00+08:00'
const order = {
  subject: 'work-order',
  id: 'QY-1',
  unit: '市教育局',
  category: '咨询',
  dispatchedAt: '2015-04-03T16:00:00+08:00',
  completedAt: '2015-04-08T14:00:01+08:00',
}
const slip = { 'rules/facts.yaml': 'subjcts: {}' }
const front = { check, deadlines, evaluate, explain }
const imports = `
import { check, deadlines, evaluate, explain, loadRuleset } from 'hotline-cards'
import { texts } from 'hotline-cards/rules/qingyuan-12345'
const [order, slip, asOf] = ${JSON.stringify([order, slip, asOf])}
const { plan } = loadRuleset(texts)
const front = { check, deadlines, evaluate, explain }
`
const frontPage = `${imports}
globalThis.told = (${told.toString()})(front, plan, { order, slip, asOf })
`
const wholePage = `${imports}
import { confirm } from 'hotline-cards/confirm'
const told = ${told.toString()}
confirm(order, plan, { asOf }).then((confirmed) => {
  document.title = encodeURIComponent(told(front, plan, { order, slip, asOf }) + JSON.stringify(confirmed))
})
`

/** What the doors say, as text: run here as it stands, and in a page from its own text. */
function told(
  doors: typeof front,
  plan: Plan,
  given: { order: RawRecord; slip: Texts; asOf: string },
): string {
  const { order, slip, asOf } = given
  return JSON.stringify([
    doors.evaluate(order, plan, { asOf }),
    doors.evaluate({}, plan, { asOf }),
    doors.deadlines(order, plan, { asOf }),
    doors.explain(order, plan, { asOf }),
    doors.check(slip),
  ])
}

/** What asks for a module of Node's own cannot be resolved, and fails here. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

let inNode = ''
let confirmed = ''

beforeAll(async () => {
  const { plan } = loadRuleset(
    await readTexts(join(root, 'rules/qingyuan-12345'), join(root, 'calendar')),
  )
  if (!plan) throw new Error('the shipped rules do not load')
  inNode = told(front, plan, { order, slip, asOf })
  confirmed = JSON.stringify(await confirm(order, plan, { asOf }))
})

describe('bundled for a browser', () => {
  test('gives a card, a rejection, deadlines, why and what is wrong in Node', () => {
    const [judged, refused, due, why, found] = JSON.parse(inNode)
    expect(judged.cards).toHaveLength(1)
    expect(refused.kind).toBe('rejection')
    expect(due.deadlines).toHaveLength(2)
    expect(why.cards).toHaveLength(1)
    expect(found.map(({ problem }: Diagnostic) => problem.code)).toContain('unknown-key')
  })

  test('gives the same where there is nothing but the language', async () => {
    const world = createContext({})
    runInContext(await bundled(frontPage), world)
    expect(runInContext('told', world)).toBe(inNode)
  })

  const chromium = spawnSync('chromium', ['--version']).status === 0
  test.runIf(chromium)('gives the same in Chromium, and the second evaluator agrees', async () => {
    const script = (await bundled(wholePage)).replaceAll('</script', '<\\/script')
    const title = inFolder((folder) => {
      const file = join(folder, 'page.html')
      writeFileSync(file, `<!doctype html><meta charset="utf-8"><script>${script}</script>`)
      const { stdout } = spawnSync(
        'chromium',
        [
          ...['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=10000'],
          ...['--dump-dom', pathToFileURL(file).href],
        ],
        { encoding: 'utf8' },
      )
      return /<title>(.*)<\/title>/.exec(stdout)?.[1] ?? ''
    })
    expect(decodeURIComponent(title)).toBe(inNode + confirmed)
    expect(JSON.parse(confirmed)).toEqual({ agrees: true, disagreements: [] })
  })
})
