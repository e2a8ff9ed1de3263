import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asInstant } from '../../calendar/index.js'
import { confirmTallied, type GivenCard } from '../../confirm/index.js'
import { type CountedCard, type Plan, type Tallied, tally } from '../../engine/index.js'
import { worldOf } from '../confirm/confirming.js'
import { runs } from '../runs.js'
import { instant, planWith, type Tallies } from './fixture.js'
import { type Judged, judge, type Meant, type MeantVersion } from './judge.js'

/** Random tallies over random cards, held against a judge that recounts from the first card on. */

const COLOURS = ['white', 'blue', 'black']
const CLAUSES = ['litter', 'noise', 'twice', 'slow']
const START = instant('2015-05-28 00:00:00')
const HOUR = 3_600_000

const worth = fc.dictionary(fc.constantFrom(...COLOURS), fc.constantFrom(5, 10, 30), {
  minKeys: 1,
  maxKeys: 3,
})

const within: fc.Arbitrary<Meant['within']> = fc.oneof(
  fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
  fc.record({ days: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ hours: fc.integer({ min: 1, max: 72 }) }),
)

/** The names of a cascade point down the list only, so that there is no circle. */
function meant(id: string, below: readonly string[]): fc.Arbitrary<Meant> {
  return fc
    .record({
      within,
      cards: fc.boolean(),
      worth,
      clauseWorth: fc.dictionary(fc.constantFrom(...CLAUSES), fc.constantFrom(5, 20), {
        maxKeys: 1,
      }),
      clauses: fc.option(fc.subarray(CLAUSES, { minLength: 1 }), { nil: undefined, freq: 3 }),
      tallies: fc.subarray([...below]),
      threshold: fc.integer({ min: 1, max: 4 }),
      more: fc.boolean(),
      colour: fc.constantFrom(...COLOURS),
      count: fc.constantFrom(1, 1, 2),
      replaces: fc.boolean(),
      earlier: fc.constantFrom('same-tally' as const, 'all' as const, 'none' as const),
      street: fc.boolean(),
    })
    .map(({ cards, colour, count, street, ...rest }) => ({
      ...rest,
      id,
      per: street && below.length === 0 ? (['unit', 'street'] as const) : (['unit'] as const),
      worth: cards
        ? Object.fromEntries(Object.keys(rest.worth).map((name) => [name, 10]))
        : rest.worth,
      clauseWorth: cards ? {} : rest.clauseWorth,
      cards,
      threshold: rest.threshold * 10,
      card: { colour, count },
    }))
}

function linesOf(one: Meant & { readonly cards?: boolean }): string {
  const list = (of: readonly string[]) => `[${of.join(', ')}]`
  const points = (of: Readonly<Record<string, number>>) =>
    `{${Object.entries(of).map(([name, tenths]) => `${name}: ${tenths / 10}`)}}`
  const back =
    typeof one.within === 'string'
      ? one.within
      : 'days' in one.within
        ? `{rolling: ${one.within.days} 个自然日}`
        : `{rolling: ${one.within.hours} 小时}`
  return [
    `per: ${list(one.per)}`,
    `within: ${back}`,
    one.cards ? `colours: ${list(Object.keys(one.worth))}` : `points: ${points(one.worth)}`,
    ...(Object.keys(one.clauseWorth).length > 0
      ? [`clause-points: ${points(one.clauseWorth)}`]
      : []),
    ...(one.clauses ? [`clauses: ${list(one.clauses)}`] : []),
    ...(one.tallies.length > 0 ? [`tallies: ${list(one.tallies)}`] : []),
    `threshold: ${one.more ? '超过' : '满'} ${one.threshold / 10}`,
    `card: {colour: ${one.card.colour}, count: ${one.card.count}}`,
    `conversion: ${one.replaces ? 'replaces' : 'adds'}`,
    `earlier-cards: ${one.earlier}`,
  ].join('\n')
}

/** Those that load: a clause list may leave nothing to count. */
const versions = fc
  .array(
    fc
      .tuple(meant('low', []), meant('mid', ['low']), meant('high', ['low', 'mid']))
      .chain((all) => fc.subarray([...all], { minLength: 1 })),
    { minLength: 1, maxLength: 2 },
  )
  .map((lists) =>
    lists.map((list, index): MeantVersion => {
      const there = new Set(list.map(({ id }) => id))
      return {
        from: index === 0 ? '2015-01-01' : '2015-06-01',
        tallies: list.map((one) => ({
          ...one,
          tallies: one.tallies.filter((id) => there.has(id)),
        })),
      }
    }),
  )

const cards = fc
  .array(
    fc.record({
      clause: fc.constantFrom(...CLAUSES),
      colour: fc.constantFrom(...COLOURS),
      count: fc.constantFrom(1, 1, 1, 2, 3),
      hours: fc.integer({ min: 0, max: 24 * 8 }),
      deadline: fc.boolean(),
      unit: fc.constantFrom('东所', '东所', '西所'),
      street: fc.option(fc.constantFrom('南街', '北街'), { nil: undefined }),
    }),
    { maxLength: 14 },
  )
  .map((list) =>
    list.map(({ hours, deadline, unit, street, ...rest }, index): CountedCard => {
      const at = asInstant(START + hours * HOUR)
      const facts = new Map([['unit', unit], ...(street ? [['street', street] as const] : [])])
      const incurred = deadline ? asInstant(at - 1) : at
      return {
        ...rest,
        cardId: `c${index}`,
        byTally: false,
        at,
        incurred,
        facts,
        contested: [],
        id: `r${index}`,
      }
    }),
  )

function planOf(meantVersions: readonly MeantVersion[]): Plan | undefined {
  const written = meantVersions.map(({ from, tallies }): [string, Tallies] => [
    from,
    // the reader puts them in order; the files need not
    Object.fromEntries([...tallies].reverse().map((one) => [one.id, linesOf(one)])),
  ])
  try {
    return planWith(Object.fromEntries(written))
  } catch (error) {
    // nothing to count, or a fact that the tally below has not
    if (/tally-counts-nothing|tally-per/.test(String(error))) return undefined
    throw error
  }
}

const END = asInstant(START + 1000 * HOUR)

/** What tallies of one instant give is compared by name: their order is the rule files'. */
function comparable(
  done: Tallied | { readonly given: readonly Judged[]; readonly gone: ReadonlyMap<string, number> },
) {
  const judged: readonly Judged[] =
    'given' in done
      ? done.given
      : done.cards.map(({ tally: { id }, cardId, at, version, evidence }) => ({
          id,
          cardId,
          at,
          version: version.version,
          evidence: evidence.map((one) => `${one.cardId}×${one.count}`),
        }))
  const given = judged
    .map(({ id, cardId, at, version, evidence }) => ({ id, cardId, at, version, evidence }))
    .sort((a, b) => (a.cardId < b.cardId ? -1 : 1))
  const gone = 'gone' in done ? done.gone : done.replaced
  return { given, gone: new Map([...gone].sort()) }
}

/** Several lots of cards for each ruleset, for reading one takes longer than counting. */
const lots = fc.array(cards, { minLength: 4, maxLength: 4 })

/** The same card as the second evaluator has it. */
function counted(card: CountedCard): GivenCard {
  return { ...card, byTally: undefined }
}

test('a tally gives what a recount from the first card gives, in whatever order cards come', () => {
  let compared = 0
  let cascades = 0
  fc.assert(
    fc.property(versions, lots, fc.infiniteStream(fc.nat()), (meantVersions, lists, random) => {
      const plan = planOf(meantVersions)
      for (const list of plan ? lists : []) {
        if (!plan) return
        const done = tally(list, plan, { asOf: END })
        const { given, gone } = judge(list, meantVersions)
        expect(comparable(done)).toEqual(comparable({ given, gone }))
        const keys = new Map(list.map((card) => [card, random.next().value]))
        const shuffled = [...list].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
        expect(tally(shuffled, plan, { asOf: END })).toEqual(done)
        expect(
          confirmTallied(list.map(counted), done, plan.ruleset, worldOf(plan), { asOf: END }),
        ).toEqual([])
        if (done.cards.length > 0) compared++
        if (done.cards.some((one) => one.evidence.some(({ id }) => !/^r\d/.test(id)))) cascades++
      }
    }),
    { numRuns: runs(300) },
  )
  // the draws do reach what is to be compared
  expect(compared).toBeGreaterThan(300)
  expect(cascades).toBeGreaterThan(20)
})

test('what is known as of an instant stands for ever, and is the whole as far as it goes', () => {
  fc.assert(
    fc.property(versions, lots, fc.nat({ max: 24 * 8 }), (meantVersions, lists, hours) => {
      const plan = planOf(meantVersions)
      for (const list of plan ? lists : []) {
        if (!plan) return
        const asOf = asInstant(START + hours * HOUR)
        const names = (done: Tallied) => comparable(done).given
        const whole = names(tally(list, plan, { asOf: END }))
        expect(names(tally(list, plan, { asOf }))).toEqual(whole.filter(({ at }) => at <= asOf))
      }
    }),
    { numRuns: runs(100) },
  )
})

test('no card is used twice by a tally, and no name is given twice', () => {
  fc.assert(
    fc.property(versions, lots, (meantVersions, lists) => {
      const plan = planOf(meantVersions)
      for (const list of plan ? lists : []) {
        if (!plan) return
        const done = tally(list, plan, { asOf: END })
        expect(new Set(done.cards.map(({ cardId }) => cardId)).size).toBe(done.cards.length)
        const rows = new Map(list.map(({ cardId, count }) => [cardId, count]))
        const used = new Map<string, number>()
        for (const { tally: by, evidence } of done.cards) {
          for (const { cardId, count } of evidence) {
            const key = `${by.id} ${cardId}`
            used.set(key, (used.get(key) ?? 0) + count)
            const row = rows.get(cardId)
            if (row !== undefined) expect(used.get(key)).toBeLessThanOrEqual(row)
          }
        }
      }
    }),
    { numRuns: runs(100) },
  )
})
