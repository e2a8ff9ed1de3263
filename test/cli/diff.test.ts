import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hotlineCards, inFolder, reading, rowsOf, withEditedRules } from '../command.js'

/** `diff`, held against what `evaluate` gives under either rules. */
const month = join(import.meta.dirname, '../../examples/2015-05')
const asOf = ['--as-of', '2015-07-01']
const yellow40 = {
  file: '2015-02-27/article-4.yaml',
  from: 'yellow: 超出 46 小时',
  to: 'yellow: 超出 40 小时',
}

interface Row {
  readonly clause: string
  readonly colour: string
  readonly id: string
  readonly assignment: string | null
  readonly status: string
}

/** Active cards as `record clause colour`, as `evaluate` gives them. */
function cardsUnder(rules: string): ReadonlySet<string> {
  const { stdout } = hotlineCards([
    'evaluate',
    month,
    ...asOf,
    '--rules',
    rules,
    '--format',
    'ndjson',
  ])
  const active = rowsOf<Row>(stdout).filter(({ status }) => status === 'active')
  return new Set(active.map((one) => `${one.id}/${one.assignment} ${one.clause} ${one.colour}`))
}

interface Diff {
  readonly changedRecords: number
  readonly rules: readonly { id: string; kind: string; change: string; rows: readonly object[] }[]
  readonly byClause: readonly { key: string; from: string[]; to: string[]; count: number }[]
  readonly samples: readonly { id: string; before: string[]; after: string[] }[]
}

function diffOf(base: string, changed: string, ...more: string[]): Diff {
  const { stdout, code } = hotlineCards([
    'diff',
    base,
    changed,
    month,
    ...asOf,
    '--format',
    'json',
    ...more,
  ])
  expect(code).toBe(0)
  return JSON.parse(stdout)
}

describe.each([
  ['a threshold', yellow40],
  ['a reading', reading('deferral', 'continuous')],
  ['another', reading('red-and-yellow', 'adds')],
])('%s changed', (_, edit) => {
  test('what changed is what changed under evaluate', () => {
    withEditedRules([edit], (changed) => {
      const [before, after] = [cardsUnder('rules'), cardsUnder(changed)]
      const moved = [
        ...[...before].filter((card) => !after.has(card)),
        ...[...after].filter((card) => !before.has(card)),
      ]
      const keys = new Set(moved.map((card) => card.split(' ').slice(0, 2).join(' ')))
      const diff = diffOf('rules', changed)
      const counted = diff.byClause.filter(({ from, to }) => `${from}` !== `${to}`)
      expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(keys.size)
      expect(new Set(counted.map(({ key }) => key))).toEqual(
        new Set([...keys].map((key) => key.split(' ')[1])),
      )
      expect(diff.changedRecords).toBe(new Set([...keys].map((key) => key.split(' ')[0])).size)
    })
  })
})

test('the rules themselves: only what is said differently', () => {
  withEditedRules([yellow40], (changed) => {
    expect(diffOf('rules', changed).rules).toEqual([
      {
        kind: 'clauses',
        id: '4.1-completion',
        title: '咨询类工单办结',
        change: 'changed',
        rows: [{ label: 'yellow', before: ['over 46 hours'], after: ['over 40 hours'] }],
      },
    ])
    expect(diffOf(changed, changed)).toMatchObject({ rules: [], changedRecords: 0 })
  })
})

test('samples have the reason of either side', () => {
  withEditedRules([yellow40], (changed) => {
    const { samples } = diffOf('rules', changed, '--samples', '1')
    expect(samples).toHaveLength(1)
    expect(samples[0]?.before.join()).toContain('met')
    expect(samples[0]?.after.join()).toContain('over 40 hours')
  })
})

test('without records, the rules alone', () => {
  withEditedRules([yellow40], (changed) => {
    const { stdout, code } = hotlineCards(['diff', 'rules', changed, '--lang', 'zh'])
    expect(stdout).toContain('− 超出 46 小时')
    expect(code).toBe(0)
  })
})

test('a page for a director stands alone, with its picture', () => {
  withEditedRules([yellow40], (changed) =>
    inFolder((folder) => {
      const output = join(folder, 'diff.html')
      hotlineCards(['diff', 'rules', changed, month, ...asOf, '--output', output, '--lang', 'zh'])
      const html = readFileSync(output, 'utf8')
      expect(html).toMatch(/<svg [^>]*role="img"/)
      expect(html).toContain('无牌 → 黄牌: 13')
      expect(html).not.toMatch(/<script|https?:|src=|href=/)
    }),
  )
})

describe('by which versions records are judged', () => {
  // dispatched before and after the rules took effect; both done after 44 hours
  const orders = `工单编号,承办单位,工单类别,派单时间,办结时间
A,市教育局,咨询,2015-01-12 09:00,2015-01-14 05:00
B,市教育局,咨询,2015-03-16 09:00,2015-03-18 05:00
`
  interface Judged {
    readonly governed: boolean
    readonly records: number
    readonly notGoverned: number
    readonly changedRecords: number
    readonly judgedBy: string
  }
  const judged = (args: readonly string[]) => {
    const at = ['--subject', 'work-order', '--as-of', '2017-01-01']
    return inFolder((folder) => {
      const file = join(folder, 'orders.csv')
      writeFileSync(file, orders)
      return hotlineCards(['diff', ...args.slice(0, 2), file, ...at, ...args.slice(2)])
    })
  }
  const json = (...args: readonly string[]): Judged =>
    JSON.parse(judged([...args, '--format', 'json']).stdout)

  test('changed in place: by the one in force at its time', () => {
    withEditedRules([yellow40], (changed) => {
      expect(json('rules', changed)).toMatchObject({
        governed: true,
        records: 2,
        notGoverned: 1,
        changedRecords: 1,
      })
      expect(json('rules', changed, '--no-governed')).toMatchObject({
        governed: false,
        records: 2,
        notGoverned: 1,
        changedRecords: 2,
      })
    })
  })

  test('against an amendment: by either, as if always in force', () => {
    inFolder((folder) => {
      cpSync('rules/qingyuan-12345', folder, { recursive: true })
      const { code } = hotlineCards(['amend', '2016-07-01', '--rules', folder])
      expect(code).toBe(0)
      const amended = join(folder, '2016-07-01/article-4.yaml')
      writeFileSync(
        amended,
        `article: 第四条
items:
  - item: 4.1
    clauses:
      - id: 4.1-completion
        change:
          limit.tiers.yellow: 超出 40 小时
`,
      )
      const sides = ['2015-02-27', '2016-07-01', '--rules', folder]
      expect(json(...sides)).toMatchObject({ governed: false, notGoverned: 1, changedRecords: 2 })
      // neither is of a time of which the amendment speaks
      expect(json(...sides, '--governed')).toMatchObject({
        governed: true,
        notGoverned: 1,
        changedRecords: 0,
      })
      expect(judged([...sides, '--lang', 'zh']).stdout).toContain(
        '所有记录都按所给的版本（原 2015-02-27，改后 2016-07-01）评定，当作一直施行；其',
      )
    })
  })

  test.each([
    [
      'zh',
      '所有记录都按 2015-02-27 版评定，当作一直施行；其中 1 条早于规则施行，本来没有版本适用，也照此评定。',
    ],
    [
      'en',
      'All records are judged by version 2015-02-27, as if always in force, 1 of them in truth from before any version took effect.',
    ],
  ])('none is left out where all are judged, in %s', (language, said) => {
    withEditedRules([yellow40], (changed) => {
      expect(json('rules', changed, '--no-governed', '--lang', language).judgedBy).toBe(said)
    })
  })

  test.each([
    ['zh', '每条记录按它发生时施行的版本评定；有 1 条早于规则施行，没有版本适用。'],
    [
      'en',
      'Each record is judged by the version in force at its time; 1 is from before the\nrules took effect, governed by no version.',
    ],
  ])('said in %s', (language, said) => {
    withEditedRules([yellow40], (changed) => {
      const { stdout } = judged(['rules', changed, '--lang', language])
      expect(stdout).toContain(`\n${said}\n`)
      const page = judged(['rules', changed, '--lang', language, '--format', 'html']).stdout
      expect(page).toContain(said.replace('\n', ' '))
      expect(json('rules', changed, '--lang', language).judgedBy).toBe(said.replace('\n', ' '))
    })
  })
})

test('neither folder nor version', () => {
  const { stderr, code } = hotlineCards(['diff', 'rules', '2016-01-01', '--lang', 'zh'])
  expect(stderr).toContain('“2016-01-01”既不是文件夹，也不是规则的版本，现有版本：2015-02-27')
  expect(code).toBe(2)
})
