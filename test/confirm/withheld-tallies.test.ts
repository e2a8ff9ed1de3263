import { expect, it } from 'vitest'
import { run } from '../../cli/run.js'
import * as shipped from '../../confirm/index.js'
import { fakeContext } from '../cli/fake-context.js'
import { inFolder, write } from './folder.js'

/** What leaves of tallies where the two evaluators do not agree on a record, or on a tally. */

type Second = typeof shipped

const rules = ['--rules', 'test/cli/scenarios/files/market']
const litter = (id: string, unit: string, day: string, fault = '乱扔') => ({
  subject: 'stall',
  id,
  unit,
  seenAt: `2015-05-${day} 09:00`,
  fault,
})
/** 东所 has three whites for a blue, and a blue: six points for a black. 西所 likewise three whites. */
const stalls = [
  ...['04', '05', '06'].map((day) => litter(`E${day}`, '东所', day)),
  litter('E07', '东所', '07', '噪声'),
  ...['04', '05', '06'].map((day) => litter(`W${day}`, '西所', day)),
]

interface Row {
  readonly id: string
  readonly status: string
}

async function evaluated(
  records: readonly unknown[],
  second: Second,
  language: 'zh' | 'en' = 'en',
) {
  return inFolder(async (folder) => {
    const input = write(folder, 'in.ndjson', records.map((one) => JSON.stringify(one)).join('\n'))
    const context = { ...fakeContext(language), second: async () => second }
    const as = ['--as-of', '2015-07-01', '--format', 'ndjson']
    const code = await run(['evaluate', input, ...rules, ...as], context)
    const lines = context.written.out.split('\n').filter((line) => line !== '')
    const rows = lines.map((line) => JSON.parse(line) as Row)
    return { code, rows: rows.map(({ id, status }) => `${id} ${status}`), ...context.written }
  })
}

const west = ['W04 superseded', 'W05 superseded', 'W06 superseded', '西所 2015-05 active']

const differingOn = (...ids: readonly string[]): Second => ({
  ...shipped,
  confirm: async (raw, ...rest) => {
    const told = await shipped.confirm(raw, ...rest)
    if (!ids.includes(String(raw.id))) return told
    const wrong = { what: 'at', clause: '1.1-litter', first: 'x', second: undefined } as const
    return { agrees: false, derivations: told.derivations, disagreements: [wrong] }
  },
})

const differingTally = (clause: string): Second => ({
  ...shipped,
  confirmTallied: (...all) => [
    ...shipped.confirmTallied(...all),
    { what: 'sum', clause, of: '["东所"]', ordinal: 1, first: '3', second: '4' },
  ],
})

it('both agree where nothing is wrong', async () => {
  const { code, rows } = await evaluated(stalls, shipped)
  expect(code).toBe(0)
  expect(rows).toEqual([
    ...['E04 superseded', 'E05 superseded', 'E06 superseded', 'E07 active'],
    ...['W04 superseded', 'W05 superseded', 'W06 superseded'],
    ...['东所 2015-05 active', '西所 2015-05 active', '东所 2015 active'],
  ])
})

it('a withheld record takes the tallies of its group with it, and what they may have replaced', async () => {
  const { code, rows, err } = await evaluated(stalls, differingOn('E05'))
  expect(code).toBe(70)
  // E04 and E06 may be replaced or not; the blue card of E07 is replaced by no tally
  expect(rows).toEqual(['E07 active', ...west])
  expect(err).toContain(
    'tally 2.1-monthly (东所): its cards are withheld, for they do not agree on a record that it counts; so are those that it counts, of records E04, E06\n',
  )
  expect(err).toContain('tally 2.2-yearly (东所): its cards are withheld, for they do not agree')
  expect(err).not.toContain('西所')
  expect(err).toContain('2 cards (and 3 superseded)')
})

it('a record on which they differ, and of which neither gives a card, costs no tally anything', async () => {
  const quiet = { ...litter('Q', '东所', '08'), fault: undefined }
  const { code, rows } = await evaluated([...stalls, quiet], differingOn('Q'))
  expect(code).toBe(70)
  expect(rows).toHaveLength(10)
})

it('a tally that replaces costs its group what it counts, and the tallies that count its cards', async () => {
  const { code, rows, err } = await evaluated(stalls, differingTally('2.1-monthly'))
  expect(code).toBe(70)
  expect(rows).toEqual(['E07 active', ...west])
  expect(err).toContain('2.1-monthly ["东所"] sum: first 3, second 4')
})

it('a tally that adds costs no card that it counts; the cards of its group are listed', async () => {
  const { code, rows, err } = await evaluated(stalls, differingTally('2.2-yearly'))
  expect(code).toBe(70)
  expect(rows).toEqual([
    ...['E04 superseded', 'E05 superseded', 'E06 superseded', 'E07 active'],
    ...['W04 superseded', 'W05 superseded', 'W06 superseded'],
    ...['东所 2015-05 active', '西所 2015-05 active'],
  ])
  expect(err).toContain('tally 2.2-yearly (东所): its cards are withheld\n')
  const evidence = err.split('\n').find((line) => line.startsWith('{')) ?? ''
  const { cards, ...group } = JSON.parse(evidence)
  expect(group).toEqual({ ruleset: 'market', tally: '2.2-yearly', group: { unit: '东所' } })
  expect(cards.map(({ id }: Row) => id)).toEqual(['E04', 'E05', 'E06', 'E07'])
  expect(cards[0]).toEqual({
    cardId: 'market/1.1-litter/stall/E04/white/1',
    id: 'E04',
    clause: '1.1-litter',
    colour: 'white',
    count: 1,
    at: '2015-05-04T09:00:00+08:00',
  })
})

it('in Chinese it says the same', async () => {
  const one = await evaluated(stalls, differingOn('E05'), 'zh')
  expect(one.err).toContain(
    '折算 2.1-monthly（东所）的牌没有发出：有记录两套推算结果不一致，数不准。它所数的牌也没有发出：记录 E04、E06\n',
  )
  const other = await evaluated(stalls, differingTally('2.2-yearly'), 'zh')
  expect(other.err).toContain('折算 2.2-yearly（东所）的牌没有发出\n')
})

it('what is judged and then refused is counted by neither', async () => {
  // the same number twice, of different days: both are refused
  const twice = [...stalls, { ...litter('E06', '东所', '09') }]
  const { code, rows } = await evaluated(twice, shipped)
  expect(code).toBe(3)
  expect(rows).toEqual([
    ...['E04 active', 'E05 active', 'E07 active', ...west.slice(0, 3)],
    '西所 2015-05 active',
  ])
})

it('of many records that go with a tally the first are named', async () => {
  const many = Array.from({ length: 25 }, (_, n) =>
    litter(`N${n}`, '东所', String(n + 1).padStart(2, '0')),
  )
  const zh = await evaluated(many, differingOn('N0'), 'zh')
  expect(zh.err).toContain('记录 N1、N2、')
  expect(zh.err).toContain('N20等 24 条\n')
  const en = await evaluated(many, differingOn('N0'))
  expect(en.err).toContain('N20 and 4 more\n')
})
