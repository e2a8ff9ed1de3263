import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { deadlines, evaluate, loadRuleset } from '../../api/index.js'
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
const page = `
import { deadlines, evaluate, loadRuleset } from 'hotline-cards'
import { texts } from 'hotline-cards/rules/qingyuan-12345'
const order = ${JSON.stringify(order)}
const asOf = ${JSON.stringify(asOf)}
const { plan, diagnostics } = loadRuleset(texts)
globalThis.told = JSON.stringify(
  plan
    ? [evaluate(order, plan, { asOf }), evaluate({}, plan, { asOf }), deadlines(order, plan, { asOf })]
    : diagnostics,
)
if (globalThis.document) document.title = encodeURIComponent(globalThis.told)
`

let bundle = ''
let inNode = ''

beforeAll(async () => {
  const { plan } = loadRuleset(
    await readTexts(join(root, 'rules/qingyuan-12345'), join(root, 'calendar')),
  )
  if (!plan) throw new Error('the shipped rules do not load')
  const told = [
    evaluate(order, plan, { asOf }),
    evaluate({}, plan, { asOf }),
    deadlines(order, plan, { asOf }),
  ]
  inNode = JSON.stringify(told)
  // what asks for a module of Node's own cannot be resolved, and fails here
  const { outputFiles } = await build({
    stdin: { contents: page, resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    logLevel: 'silent',
  })
  bundle = outputFiles[0]?.text ?? ''
})

describe('bundled for a browser', () => {
  test('gives a card, a rejection and deadlines in Node', () => {
    const [judged, refused, due] = JSON.parse(inNode)
    expect(judged.cards).toHaveLength(1)
    expect(refused.kind).toBe('rejection')
    expect(due.deadlines).toHaveLength(2)
  })

  test('gives the same where there is nothing but the language', () => {
    const world = createContext({})
    runInContext(bundle, world)
    expect(runInContext('told', world)).toBe(inNode)
  })

  const chromium = spawnSync('chromium', ['--version']).status === 0
  test.runIf(chromium)('gives the same in Chromium', () => {
    const title = inFolder((folder) => {
      const file = join(folder, 'page.html')
      writeFileSync(
        file,
        `<!doctype html><meta charset="utf-8"><script>${bundle.replaceAll('</script', '<\\/script')}</script>`,
      )
      const { stdout } = spawnSync(
        'chromium',
        ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', pathToFileURL(file).href],
        { encoding: 'utf8' },
      )
      return /<title>(.*)<\/title>/.exec(stdout)?.[1] ?? ''
    })
    expect(decodeURIComponent(title)).toBe(inNode)
  })
})
