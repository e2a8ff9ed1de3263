import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { versionDigests } from '../../engine/index.js'
import { hotlineCards, inFolder, rowsOf } from '../command.js'

/**
 * `diff` over a ruleset that tallies, held against the rows that `evaluate` gives under either
 * rules: which cards stand, which a tally's card replaced, and what the tallies give.
 */
const folder = 'test/fixtures/yunling'
const own = `${folder}/rules/yunling`
const run = ['--calendar', `${folder}/calendar`, '--as-of', '2017-01-01']

interface Edit {
  readonly file?: string
  readonly from: string | RegExp
  readonly to: string
  /** The tallies that replace what they count, once it is made. */
  readonly replacing?: readonly string[]
}

const edits: Readonly<Record<string, Edit>> = {
  'fewer cards suffice': { from: 'threshold: 累计 3 张', to: 'threshold: 累计 2 张' },
  'more are wanted': { from: 'threshold: 累计 3 张', to: 'threshold: 累计 4 张' },
  'another window': { from: 'within: 自然月', to: 'within: 自然季度' },
  'a rolling tally': { from: 'threshold: 超过 3 张', to: 'threshold: 超过 1 张' },
  'cards stand beside': { from: 'conversion: replaces', to: 'conversion: adds', replacing: [] },
  'a cascade replaces': {
    from: /(7\.2-quarterly[\s\S]*?)conversion: adds/,
    to: '$1conversion: replaces',
    replacing: ['7.1-monthly', '7.2-quarterly'],
  },
  'of whom': { from: /per: 乡镇/, to: 'per: 承办单位' },
  'the cards themselves': {
    file: 'article-3.yaml',
    from: '蓝牌: 超过 2 个工作小时',
    to: '蓝牌: 超过 3 个工作小时',
  },
}

interface Row {
  readonly cardId: string
  readonly clause: string
  readonly colour: string
  readonly count: number
  readonly status: 'active' | 'superseded'
  readonly subject: string
  readonly id: string
  readonly unit: string
  readonly why: string
}

/** What every record gets of every clause, and every group of every tally, by `evaluate`. */
function statesUnder(rules: string, replacing: readonly string[]): ReadonlyMap<string, State> {
  const args = ['evaluate', `${folder}/records`, '--rules', rules, ...run]
  const { stdout } = hotlineCards([...args, '--format', 'ndjson', '--confirm', 'none'])
  const rows = rowsOf<Row>(stdout)
  const taken = new Map<string, number>()
  for (const { why } of rows.filter(({ clause }) => replacing.includes(clause))) {
    for (const one of why.replace(/^.*counted: /, '').split(', ')) {
      const [cardId = '', count = '1'] = one.split('×')
      taken.set(cardId, (taken.get(cardId) ?? 0) + Number(count))
    }
  }
  const states = new Map<string, State>()
  for (const row of rows) {
    const { clause, subject, unit, colour, count, status, cardId } = row
    const group = clause === '7.4-town' ? row.id.replace(/ \S+$/, '') : row.id
    const key = `${subject} ${group} ${clause}`
    const gone = taken.get(cardId) ?? 0
    const cards = [
      ...(status === 'active' ? [`${colour}×${count}`] : []),
      ...(gone > 0 ? [`${colour}×${gone} superseded`] : []),
    ]
    // what a heavier tier superseded is no part of a state
    if (cards.length === 0) continue
    const known = states.get(key)?.cards ?? []
    states.set(key, { clause, subject, group, unit, cards: together([...known, ...cards]) })
  }
  return states
}

interface State {
  readonly clause: string
  readonly subject: string
  readonly group: string
  readonly unit: string
  readonly cards: readonly string[]
}

/** Two of a kind are told as `yellow×2`. */
function together(cards: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const card of cards) {
    const [, colour, count, rest] = /^(\w+)×(\d+)(.*)$/.exec(card) ?? []
    const key = `${colour}×#${rest}`
    counts.set(key, (counts.get(key) ?? 0) + Number(count))
  }
  return [...counts].map(([key, count]) => key.replace('#', String(count))).sort()
}

interface Told {
  readonly key: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly count: number
}

interface Diff {
  readonly changedRecords: number
  readonly transitions: readonly Omit<Told, 'key'>[]
  readonly byClause: readonly Told[]
  readonly byUnit: readonly Told[]
  readonly tallies: readonly {
    readonly tally: string
    readonly group: Readonly<Record<string, string>>
    readonly window: string | null
    readonly from: readonly string[]
    readonly to: readonly string[]
    readonly before: readonly TallyCard[]
    readonly after: readonly TallyCard[]
  }[]
}

interface TallyCard {
  readonly evidence: readonly { readonly id: string; readonly otherSide: string }[]
}

function compare(changed: string, ...more: readonly string[]) {
  return hotlineCards(['diff', own, changed, `${folder}/records`, ...run, ...more])
}

const lines = (steps: readonly Omit<Told, 'count'>[]) =>
  steps.map(({ key, from, to }) => `${key}: ${[...from].sort()} → ${[...to].sort()}`).sort()
const each = (told: readonly Told[]) =>
  told.flatMap((one) => Array<Told>(one.count).fill(one)).filter(differs)
const differs = ({ from, to }: Pick<Told, 'from' | 'to'>) =>
  [...from].sort().join() !== [...to].sort().join()

describe.each(Object.entries(edits))('%s', (_, edit) => {
  test('what changed is what changed under evaluate', () => {
    withEdit(edit, (changed) => {
      const replacing = ['7.1-monthly']
      const before = statesUnder(own, replacing)
      const after = statesUnder(changed, edit.replacing ?? replacing)
      const steps = [...new Set([...before.keys(), ...after.keys()])]
        .map((key) => ({
          state: (after.get(key) ?? before.get(key)) as State,
          from: before.get(key)?.cards ?? [],
          to: after.get(key)?.cards ?? [],
        }))
        .filter(differs)
      // an edit that changes nothing would prove nothing
      expect(steps.length).toBeGreaterThan(0)
      const named = (name: (state: State) => string, some = steps) =>
        lines(some.map(({ state, from, to }) => ({ key: name(state), from, to })))

      const diff: Diff = JSON.parse(compare(changed, '--format', 'json').stdout)
      const ofTallies = steps.filter(({ state }) => state.subject === 'tally')
      const ofRecords = steps.filter(({ state }) => state.subject !== 'tally')
      expect(lines(each(diff.byClause))).toEqual(named(({ clause }) => clause))
      expect(lines(each(diff.byUnit))).toEqual(
        named(
          ({ unit }) => unit,
          steps.filter(({ state }) => state.unit !== ''),
        ),
      )
      const told = diff.tallies.map(({ tally, group, window, ...rest }) => ({
        key: [tally, ...Object.values(group), ...(window ? [window] : [])].join(' '),
        ...rest,
      }))
      expect(lines(told)).toEqual(named(({ clause, group }) => `${clause} ${group}`, ofTallies))
      expect(diff.changedRecords).toBe(
        new Set(ofRecords.map(({ state }) => `${state.subject} ${state.group}`)).size,
      )
      // the matrix is of records alone
      const matrix = each(diff.transitions.map((one) => ({ key: '', ...one })))
      expect(lines(matrix)).toEqual(named(() => '', ofRecords))
    })
  })
})

const fewer = edits['fewer cards suffice'] as Edit

test('what each side counted, and what the other had of it', () => {
  withEdit(fewer, (changed) => {
    const { tallies }: Diff = JSON.parse(compare(changed, '--format', 'json').stdout)
    const black = tallies.find(({ tally }) => tally === '7.3-yearly')
    expect(black?.before.flatMap(({ evidence }) => evidence)).toContainEqual(
      expect.objectContaining({ id: 'H-2', otherSide: 'replaced' }),
    )
  })
  withEdit(edits['the cards themselves'] as Edit, (changed) => {
    const { tallies }: Diff = JSON.parse(compare(changed, '--format', 'json').stdout)
    const lost = tallies.filter(({ tally }) => tally === '7.1-monthly')
    expect(lost.flatMap(({ before }) => before.flatMap(({ evidence }) => evidence))).toContainEqual(
      expect.objectContaining({ otherSide: 'lacks' }),
    )
  })
})

test.each([
  [
    'zh',
    '14 条记录，其中 2 条结果不同；累计折算 3 处不同',
    `  7.1-monthly  一月三张蓝牌折算一张黄牌  县城管局 2016-03  无牌→黄牌
    原  不够（要达到 3 张）
    改  黄牌，要达到 2 张：数到 2 张，H-2 蓝牌×2
  7.3-yearly  一年满十二分发黑牌  县城管局 2016  黑牌→无牌
    原  黑牌，要达到 12 分：数到 15 分，H-2 蓝牌×2（改后已折算）、B-6 黄牌、Z-1
        黄牌、B-7 红牌
    改  不够（要达到 12 分）
`,
    `  5.1-shirk  H-2  县城管局  蓝牌×2→蓝牌×2（已折算）
    改  折算成 7.1-monthly 县城管局 2016-03 的黄牌
`,
  ],
  [
    'en',
    '14 records, of which 2 come out otherwise, and 3\nresults of tallies\n',
    `  7.1-monthly  一月三张蓝牌折算一张黄牌  县城管局 2016-03  none→yellow
    was  not enough (at least 3 cards)
    now  yellow, at least 2 cards: counted 2 cards, H-2 blue×2
`,
    `  5.1-shirk  H-2  县城管局  blue×2→blue×2 (replaced)
    now  replaced by yellow of 7.1-monthly 县城管局 2016-03
`,
  ],
])('in words, in %s', (language, ...said) => {
  withEdit(fewer, (changed) => {
    const { stdout } = compare(changed, '--lang', language)
    for (const one of said) expect(stdout).toContain(one)
    // what has no room as a table stands as a list
    for (const line of stdout.split('\n').slice(1)) expect(line.length).toBeLessThanOrEqual(80)
  })
})

test('where the matrix has no room, no state is cut: they stand as a list', () => {
  const versions = ['2016-03-01', '2016-07-01', `${folder}/records`, '--rules', own]
  const { stdout } = hotlineCards(['diff', ...versions, ...run, '--lang', 'zh'])
  expect(stdout).toContain('  蓝牌（已折算）→蓝牌（已折算）  3\n')
})

test('the page tells them too', () => {
  withEdit(fewer, (changed) => {
    const { stdout } = compare(changed, '--format', 'html', '--lang', 'zh')
    expect(stdout).toContain('累计折算 3 处不同')
    expect(stdout).toMatch(
      /<h2>累计折算<\/h2>[\s\S]*县城管局 2016-03　无牌 → 黄牌[\s\S]*H-2 蓝牌×2</,
    )
  })
})

test('the same rules tally the same', () => {
  const { stdout } = compare(own, '--lang', 'zh')
  expect(stdout).toContain('其中 0 条结果不同；累计折算没有不同')
  expect(stdout).not.toContain('\n累计折算\n')
})

/** The county's rules with one text replaced, and its amendment made to fit again. */
function withEdit({ file = 'article-7.yaml', from, to }: Edit, use: (folder: string) => void) {
  inFolder((copy) => {
    cpSync(own, copy, { recursive: true })
    replace(join(copy, '2016-03-01', file), from, to)
    const files = readdirSync(copy, { recursive: true, encoding: 'utf8' })
    const texts = files.filter((name) => /\.(yaml|md)$/.test(name))
    const digests = versionDigests(
      Object.fromEntries(
        texts.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(copy, name), 'utf8')]),
      ),
    )
    const digest = digests.get('2016-03-01') ?? ''
    replace(join(copy, '2016-07-01/ruleset.yaml'), /digest: sha256-\w+/, `digest: ${digest}`)
    use(copy)
  })
}

function replace(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`nothing to replace in ${path}: ${from}`)
  writeFileSync(path, after)
}
