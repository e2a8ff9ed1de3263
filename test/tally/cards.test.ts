import { describe, expect, test } from 'vitest'
import { type CountedCard, countedCards, evaluate, talliesIn, tally } from '../../engine/index.js'
import {
  asOf,
  cardsOf,
  instant,
  lines,
  planOf,
  planWith,
  stalls,
  tallied,
  textsWith,
} from './fixture.js'

/** What tallies see of the cards of records, and what they make of it in the cards they give. */

const monthly = `
per: 管理所
within: 自然月
colours: 白签
threshold: 累计 3 张
card: 蓝签
conversion: adds
`
const plan = planWith({ '2015-01-01': { monthly } })

describe('a ruleset', () => {
  const replacing = monthly.replace('adds', 'replaces')
  test('has no tally, tallies that add, or one at least that replaces', () => {
    expect(talliesIn(planWith({ '2015-01-01': {} }))).toBe('none')
    expect(talliesIn(plan)).toBe('adds')
    expect(talliesIn(planWith({ '2015-01-01': { monthly, replacing } }))).toBe('replaces')
  })
  test('in whichever of its versions', () => {
    const later = (one: string) => talliesIn(planWith({ '2015-01-01': {}, '2015-05-15': { one } }))
    expect(later(monthly)).toBe('adds')
    expect(later(replacing)).toBe('replaces')
  })
})

describe('of a record', () => {
  test('a superseded card is not counted: the one that replaced it is', () => {
    const worse = stalls('一拖再拖 2015-05-01')
    const first = (colour: string) =>
      planWith({
        '2015-01-01': { one: monthly.replace('白签', colour).replace('3 张', '1 张') },
      })
    expect(lines(tallied(worse, first('白签')))).toEqual([])
    expect(lines(tallied(worse, first('蓝签')))).toEqual(['one 东所 2015-05 blue×1 active [1]'])
  })
  test('the facts are kept that some tally groups by, as far as they are known', () => {
    const byStreet = planWith({
      '2015-01-01': { monthly, street: monthly.replace('管理所', '[街道, 管理所]') },
    })
    const facts = (line: string) => cardsOf(stalls(line), byStreet, asOf).map((card) => card.facts)
    expect(facts('乱扔 2015-05-01 09:00 东所 南街')).toEqual([
      new Map([
        ['unit', '东所'],
        ['street', '南街'],
      ]),
    ])
    expect(facts('乱扔 2015-05-01')).toEqual([new Map([['unit', '东所']])])
  })
  test('that got no card nothing is counted', () => {
    const [record] = stalls('拖延 2015-05-01')
    const early = instant('2015-05-01 12:00:00')
    const outcome = evaluate(record ?? {}, plan, { asOf: early })
    expect(outcome.kind === 'verdict' && countedCards(outcome, plan)).toEqual([])
  })
})

describe('a card of before any version', () => {
  // of an order that was open when the first version took it over, some deadlines lay before
  const at = instant('2015-05-04 09:00:00')
  const early = (card: CountedCard): CountedCard => ({ ...card, cardId: 'early', at, incurred: at })
  const two = stalls('乱扔 2015-05-20', '乱扔 2015-05-21')
  const given = (more: string) => {
    const from = planWith({ '2015-05-15': { monthly: monthly + more } })
    const cards = cardsOf(two, from, asOf)
    return lines(tally([...cards, ...cards.slice(0, 1).map(early)], from, { asOf }))
  }
  test('is counted by a tally that counts all earlier ones, and by no other', () => {
    expect(given('earlier-cards: all\n')).toEqual(['monthly 东所 2015-05 blue×1 active [1 1 2]'])
    expect(given('')).toEqual([])
    expect(given('earlier-cards: none\n')).toEqual([])
  })
})

test('a card of the very instant at which a version takes effect is none of before it', () => {
  const begins = planWith({
    '2015-01-01': {},
    '2015-05-15': { one: `${monthly}earlier-cards: none\n` },
  })
  const records = stalls('乱扔 2015-05-15 00:00:00', '乱扔 2015-05-16', '乱扔 2015-05-17')
  expect(lines(tallied(records, begins))).toEqual(['one 东所 2015-05 blue×1 active [1 2 3]'])
})

test('of a tally’s row of several cards, those that another tally replaces are taken off', () => {
  const low = monthly.replace('蓝签', '{colour: 蓝签, count: 2}')
  const high = `
per: 管理所
within: 自然月
colours: 蓝签
tallies: low
clauses: []
threshold: 满 3 张
card: 黑签
conversion: replaces
`
  const days = Array.from({ length: 6 }, (_, day) => `乱扔 2015-05-0${day + 1}`)
  expect(lines(tallied(stalls(...days), planWith({ '2015-01-01': { low, high } })))).toEqual([
    'low 东所 2015-05 blue×2 superseded [1 2 3]',
    'low 东所 2015-05 blue×1 active [4 5 6]',
    'high 东所 2015-05 black×1 active [东所 2015-05×2 东所 2015-05]',
  ])
})

describe('a tally’s card is contested', () => {
  const records = stalls('乱扔 2015-05-01', '乱扔 2015-05-02', '乱扔 2015-05-03')
  const contested = (cards: readonly CountedCard[], of = plan) =>
    tally(cards, of, { asOf }).cards.map((card) => card.contested)

  test('under every reading under which a card that it counts is, each named once', () => {
    const doubted = [['effect'], [], ['effect', 'return']]
    const cards = cardsOf(records, plan, asOf).map((card, index) => ({
      ...card,
      contested: doubted[index] ?? [],
    }))
    expect(contested(cards)).toEqual([['effect', 'return']])
    expect(contested(cardsOf(records, plan, asOf))).toEqual([[]])
  })

  test('and where it is itself incurred between two readings of a version’s effect', () => {
    const path = '2015-01-01/ruleset.yaml'
    const texts = textsWith({ '2015-01-01': { monthly } })
    const between = planOf({
      ...texts,
      [path]: (texts[path] ?? '').replace('{from: 2015-01-01}', '{reading: effect}').concat(`
readings:
  effect:
    cite: 第二条
    question: 从哪天起
    use: signed
    options:
      signed: {label: 落款日, from: 2015-01-01}
      printed: {label: 印发日, from: 2015-06-01}
`),
    })
    const cards = cardsOf(records, between, asOf).map((card) => ({ ...card, contested: [] }))
    expect(contested(cards, between)).toEqual([['effect']])
    const june = cardsOf(
      stalls('乱扔 2015-06-01', '乱扔 2015-06-02', '乱扔 2015-06-03'),
      between,
      asOf,
    )
    expect(contested(june, between)).toEqual([[]])
  })
})
