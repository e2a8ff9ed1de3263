import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { restateCases } from '../../cli/cases/restate-cases.js'
import { readCases, runCase } from '../../engine/index.js'
import { planOf } from '../shipped-plan.js'

/** A case can be written in every way that YAML has: what it expects is changed, or nothing is. */
const folder = mkdtempSync(join(tmpdir(), 'hotline-cards-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const plan = planOf()
const [version] = plan.ruleset.versions

async function restated(given: string) {
  const { texts, left } = await restatedAll({ '4.1.yaml': given })
  return { text: texts[0], left }
}

async function restatedAll(given: Readonly<Record<string, string>>) {
  if (!version) throw new Error('no version')
  const texts = Object.entries(given).map(([name, text]) => [join(folder, name), text] as const)
  for (const [path, text] of texts) writeFileSync(path, text)
  const { cases, diagnostics } = readCases(Object.fromEntries(texts), version)
  expect(diagnostics).toEqual([])
  const results = cases.map((one) => {
    const result = runCase(one, plan, version.version)
    return { ...result, disagreements: [], ms: 0 }
  })
  const run = {
    version,
    texts: {},
    found: [],
    results,
    incomplete: false,
    whole: new Set<string>(),
    narrowed: false,
  }
  const { left } = await restateCases([run], folder, plan.offset)
  return { texts: texts.map(([path]) => readFileSync(path, 'utf8')), left }
}

const EXPECTED = ['cards', 'deadlines', 'alerts', 'rejected', 'not-governed']
/** What comes of every record in here: 46 hours are used up on the Wednesday at 08:00. */
const YELLOW = [{ clause: '4.1-completion', colour: 'yellow', at: '2015-03-18 08:00:00' }]
const plain = (text: string) => parse(text, { schema: 'failsafe' })
const comments = (text: string) => (text.match(/# \S+/g) ?? []).filter((one) => !/重算/.test(one))

const head = (cases: string) => `item: 4.1
as-of: 2015-03-18 12:00:00
record: {记录类型: 工单, 承办单位: 市卫生局, 工单类别: 咨询, 派单时间: 2015-03-16 10:00:00}
${cases}`
const record = 'record: {办结时间: 2015-03-18 09:00:00}'

const styles: Readonly<Record<string, string>> = {
  'several between braces on one line': head(
    `cases: [{case: 甲, ${record}, cards: []}, {cards: [], case: 乙, ${record}, why: 乙}] # 两例\n`,
  ),
  'an expectation behind the dash': head(`cases:
  - cards: [] # 先写牌
    case: 甲
    ${record}
  -   deadlines:
        4.1-completion: {yellow: waiting}
      case: 乙
      cards: []
      ${record}
`),
  'brackets closed on lines of their own': head(`cases:
  - case: 甲
    cards: [
      {clause: 4.1-completion, colour: red}, # 红
      # 就这一张
    ]
    ${record}
    why: 甲
  - case: 乙
    ${record}
    deadlines: {
      4.1-completion: {
        yellow: waiting
      }
    }
    cards: [

    ]

    # 乙之后
`),
  'between braces over several lines, with comments': head(`cases:
  # 甲之前
  - { case: 甲, # 甲的名称
      ${record}, # 甲的事实
      cards: [], # 甲的牌
      deadlines: # 甲的时限
        {4.1-completion: {yellow: waiting}}, # 到期
      why: 甲 # 甲的理由
    }
  - {case: 乙, ${record}, deadlines: {4.1-completion: {yellow: waiting}}, # 乙的时限
     cards: [] # 乙的牌
    } # 乙之后
`),
  'as JSON': `${JSON.stringify({
    item: '4.1',
    'as-of': '2015-03-18 12:00:00',
    cases: [
      {
        case: '甲 "1"',
        record: {
          subject: 'work-order',
          unit: '市卫生局',
          category: 'consultation',
          dispatchedAt: '2015-03-16 10:00:00',
          completedAt: '2015-03-18 09:00:00',
        },
        cards: [],
        why: 'x, y: {z}',
      },
    ],
  })}`,
  'nothing expected, and no line break at the end': head(`cases:
  - ${record}
    case: 甲
    why: |+
      长的

      理由

  - ${record}
    case: 乙 # 最后`),
  'line breaks of Windows, and a byte order mark': `\ufeff${head(`cases:
  - case: 甲
    ${record}
    cards:
      - clause: 4.1-completion
        colour: red # 红

    why: 甲
  - case: 乙
    ${record}
`).replaceAll('\n', '\r\n')}`,
  'a long text before and after, and quoted keys': head(`cases:
  - 'case': >-
      甲
      甲
    "cards": # 先
      # 后
      - {"clause": '4.1-completion', colour: "red"}
    why: |
      # 不是注释
      cards: []
    ${record}
    deadlines:
        "4.1-completion":
            yellow: waiting
            # 深
    # 浅
`),
  'keys with their own marks': head(`cases:
  - ? case
    : 甲
    ? cards
    : - clause: 4.1-completion
        colour: red
    ? record
    : 办结时间: 2015-03-18 09:00:00
`),
}

test.for(Object.entries(styles))('%s', async ([, given]) => {
  const { text = '', left } = await restated(given)
  if (left.length > 0) {
    expect(text).toBe(given)
    return
  }
  const before = plain(given)
  const after = plain(text)
  expect(after).toEqual({
    ...before,
    cases: before.cases.map((one: Record<string, unknown>) => ({
      ...Object.fromEntries(Object.entries(one).filter(([key]) => !EXPECTED.includes(key))),
      ...(one.deadlines === undefined
        ? {}
        : { deadlines: { '4.1-completion': { yellow: '2015-03-18 08:00:00' } } }),
      suggested: 'yes',
      cards: YELLOW,
    })),
  })
  expect(comments(text).sort()).toEqual(comments(given).sort())
  const breaks = /\r\n/.test(given) ? /(?<!\r)\n/ : /\r/
  expect(text).not.toMatch(breaks)
  expect(text.startsWith('\ufeff')).toBe(given.startsWith('\ufeff'))
  // it fails no more, so that there is nothing to write
  expect(await restated(text)).toEqual({ text, left: [] })
  // once confirmed and wrong again, nothing of the first time is left beside the second
  const confirmed = text.replaceAll(/suggested: yes(?:, | #.*\r?\n *)/g, '')
  const again = await restated(confirmed.replaceAll('colour: yellow', 'colour: red'))
  expect(plain(again.text ?? '')).toEqual(after)
  expect(again.text?.match(/重算/g)?.length).toBe(text.match(/重算/g)?.length)
})

test('a file that cannot be written so is left as it is, and the others are written', async () => {
  const marked = styles['keys with their own marks'] ?? ''
  const other = styles['as JSON'] ?? ''
  const { texts, left } = await restatedAll({ '1.yaml': marked, '2.yaml': other })
  expect(left).toEqual([join(folder, '1.yaml')])
  expect(texts[0]).toBe(marked)
  expect(plain(texts[1] ?? '').cases[0].cards).toEqual(YELLOW)
  // no other style is left
  for (const [style, given] of Object.entries(styles)) {
    if (given !== marked) expect((await restated(given)).left, style).toEqual([])
  }
})
