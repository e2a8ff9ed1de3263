import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asInstant } from '../../calendar/index.js'
import { evaluate, loadRuleset, readCases, runCase } from '../../engine/index.js'
import { cardsOf, countyPlan, countyTexts, judgeTicket, slipsIn } from '../county.js'
import { runs } from '../runs.js'
import { civilDay, walked, walker, written } from '../shipped-walker.js'
import { knownOf, recordOf, type Ticket, ticket } from '../tickets.js'

/** Further cards for every so much past a deadline. */
const HOUR = 3_600_000

const days = (tiers: string, more = 'higher-tier: replaces') => `
id: 1.1-done
limit:
  from: 接件时间
  to: 办结时间
  start-day: not-counted
  end-of-day: midnight
  ${more}
  tiers: ${tiers}
`
const hours = (tiers: string, more = 'counting: suspended\n  rest-days: all') => `
id: 1.1-done
limit:
  from: 接件时间
  to: 办结时间
  end-of-day: midnight
  ${more}
  tiers: ${tiers}
`

/** `2: white×1 active 2016-03-24 00:00:00` a card. */
function given(clause: string, record: Readonly<Record<string, unknown>> = {}, asOf?: string) {
  const verdict = judgeTicket(countyPlan(clause), record, asOf)
  const written = cardsOf(verdict)
  return verdict.cards.map(({ ordinal }, index) => `${ordinal}: ${written[index]}`)
}

describe('a tier that repeats', () => {
  const daily = days('{ white: { threshold: 超出 1 个工作日, count: 2, repeat: 每满 1 个工作日 } }')
  test('gives one more at each full day, each with its own instant and name', () => {
    // due at 24:00 of Tuesday; the weekend does not count
    expect(given(daily, { doneAt: '2016-03-29 10:00:00' })).toEqual([
      '1: white×2 active 2016-03-23 00:00:00',
      '2: white×1 active 2016-03-24 00:00:00',
      '3: white×1 active 2016-03-25 00:00:00',
      '4: white×1 active 2016-03-26 00:00:00',
      '5: white×1 active 2016-03-29 00:00:00',
    ])
    const { cards } = judgeTicket(countyPlan(daily), { doneAt: '2016-03-24 10:00:00' })
    expect(cards.map(({ cardId }) => cardId)).toEqual([
      'county/1.1-done/ticket/t/white/1',
      'county/1.1-done/ticket/t/white/2',
    ])
  })
  test('满 is reached at the instant itself, 超过 is not', () => {
    const at = { doneAt: '2016-03-24 00:00:00' }
    expect(given(daily, at)).toHaveLength(2)
    expect(given(daily.replace('每满', '每超过'), at)).toHaveLength(1)
    const after = { doneAt: '2016-03-24 00:00:01' }
    expect(given(daily.replace('每满', '每超过'), after)).toHaveLength(2)
  })
  test('goes on while the record is open, as of now', () => {
    expect(given(daily, {}, '2016-03-23 23:59:59')).toHaveLength(1)
    expect(given(daily, {}, '2016-03-24 00:00:00')).toHaveLength(2)
  })
  test('gives so many at most, its first among them, and as many cards each time as it says', () => {
    const three = days(
      '{ white: { threshold: 超出 1 个工作日, repeat: 每满 1 个工作日加发 3 张, at-most: 3 } }',
    )
    expect(given(three)).toEqual([
      '1: white×1 active 2016-03-23 00:00:00',
      '2: white×3 active 2016-03-24 00:00:00',
      '3: white×3 active 2016-03-25 00:00:00',
    ])
  })
  test('counts in its own unit from a deadline in another', () => {
    const mixed = hours(
      '{ white: { threshold: 超出 20 小时, repeat: 每满 1 个工作日, at-most: 3 } }',
    )
    // due Tuesday 05:00; Wednesday is the first whole day after it
    expect(given(mixed)).toEqual([
      '1: white×1 active 2016-03-22 05:00:00',
      '2: white×1 active 2016-03-24 00:00:00',
      '3: white×1 active 2016-03-25 00:00:00',
    ])
  })
  test('goes by civil months from the deadline, and no day of being late moves', () => {
    const monthly = days('{ white: { threshold: 超出 1 个自然日, repeat: 每满 1 个月 } }', '')
    // due at 24:00 of 29 January: the same day of each month, or its last
    const record = { receivedAt: '2016-01-28 09:00:00', doneAt: '2016-05-01 00:00:00' }
    expect(given(monthly, record)).toEqual([
      '1: white×1 active 2016-01-30 00:00:00',
      '2: white×1 active 2016-03-01 00:00:00', // 29 February
      '3: white×1 active 2016-03-30 00:00:00',
      '4: white×1 active 2016-04-30 00:00:00', // a Friday
    ])
    const daily = days(
      '{ white: { threshold: 超出 1 个自然日, repeat: 每满 1 日, at-most: 3 } }',
      '',
    )
    expect(given(daily, { receivedAt: '2016-03-17 09:00:00' })).toEqual([
      '1: white×1 active 2016-03-19 00:00:00',
      '2: white×1 active 2016-03-20 00:00:00', // Saturday over
      '3: white×1 active 2016-03-21 00:00:00',
    ])
  })
  test('says what gave each card', () => {
    const { cards } = judgeTicket(countyPlan(daily), { doneAt: '2016-03-24 10:00:00' })
    expect(cards.map(({ reason }) => reason.kind === 'limit' && reason.repeat?.count)).toEqual([
      undefined,
      1,
    ])
  })
})

describe('beside a heavier tier', () => {
  const two = (higher: string) =>
    days(
      '{ white: { threshold: 超出 1 个工作日, repeat: 每满 1 个工作日 }, black: 超出 3 个工作日 }',
      `higher-tier: ${higher}`,
    )
  const record = { doneAt: '2016-03-26 10:00:00' }
  test('that replaces it: superseded with all its cards, and given no longer', () => {
    expect(given(two('replaces'), record)).toEqual([
      '1: white×1 superseded 2016-03-23 00:00:00',
      '2: white×1 superseded 2016-03-24 00:00:00',
      '1: black×1 active 2016-03-25 00:00:00',
    ])
  })
  test('that is not passed: nothing is replaced', () => {
    expect(given(two('replaces'), { doneAt: '2016-03-25 00:00:00' })).toEqual([
      '1: white×1 active 2016-03-23 00:00:00',
      '2: white×1 active 2016-03-24 00:00:00',
      '3: white×1 active 2016-03-25 00:00:00',
    ])
  })
  test('that adds: both go on', () => {
    expect(given(two('adds'), record)).toEqual([
      '1: white×1 active 2016-03-23 00:00:00',
      '2: white×1 active 2016-03-24 00:00:00',
      '3: white×1 active 2016-03-25 00:00:00',
      '4: white×1 active 2016-03-26 00:00:00',
      '1: black×1 active 2016-03-25 00:00:00',
    ])
  })
})

describe('after an extension', () => {
  const extended = (more: string) =>
    days(
      '{ white: { threshold: 超出 1 个工作日, repeat: 每满 1 个工作日 } }',
      `extended:
    by: 缓办
    end-of-day: midnight
    over-promise: whole-day
    promise-on-rest-day: moves
    late-request: tier-stands
    several-extensions: chain
    tiers: { white: ${more} }`,
    )
  const record = {
    delays: [{ decision: 'approved', promisedAt: '2016-03-24' }],
    doneAt: '2016-03-29 10:00:00',
  }
  test('only what the extended tier repeats itself', () => {
    expect(given(extended('超出 1 个工作日'), record)).toHaveLength(1)
    const own = '{ threshold: 超出 1 个工作日, repeat: 每满 1 个工作日 }'
    expect(given(extended(own), record)).toEqual([
      '1: white×1 active 2016-03-26 00:00:00',
      '2: white×1 active 2016-03-29 00:00:00',
    ])
  })
  test('a tier that takes a lighter one’s deadline keeps its own count', () => {
    const clause = extended('{ threshold: 超出 1 个工作日, count: 3 }')
      .replace('extended:', 'higher-tier: adds\n  extended:')
      .replace(
        '每满 1 个工作日 } }',
        '每满 1 个工作日 }, black: { threshold: 超出 2 个工作日, count: 2 } }',
      )
    expect(given(clause, record)).toEqual([
      '1: white×3 active 2016-03-26 00:00:00',
      '1: black×2 active 2016-03-26 00:00:00',
    ])
  })
})

describe('a record open for ten years', () => {
  test('is answered without walking them', () => {
    const clause = hours(
      '{ white: { threshold: 超出 20 小时, repeat: 每满 1 小时 } }',
      'counting: continuous',
    )
    const verdict = judgeTicket(countyPlan(clause), {}, '2026-03-22 05:00:00')
    // 3652 days and their hours, and the first
    expect(verdict.cards).toHaveLength(3652 * 24 + 1)
    expect(verdict.cards.at(-1)).toMatchObject({ ordinal: 3652 * 24 + 1, at: verdict.asOf })
  })
  test('and with a bound is not even counted out', () => {
    const clause = hours(
      '{ white: { threshold: 超出 20 小时, repeat: 每满 1 秒, at-most: 9 } }',
      'counting: continuous',
    )
    expect(given(clause, {}, '2026-03-22 05:00:00')).toHaveLength(9)
  })
  test('past the calendar is refused, not guessed, unless its bound was reached before', () => {
    const outcome = (tiers: string) => {
      const plan = countyPlan(hours(tiers))
      const ticket = { subject: 'ticket', id: 't', unit: 'w', receivedAt: '2026-03-21 09:00:00' }
      return evaluate(ticket, plan, { asOf: asInstant(Date.UTC(2027, 5, 1)) })
    }
    const daily = 'threshold: 超出 20 小时, repeat: 每满 1 个工作日'
    expect(outcome(`{ white: { ${daily} } }`)).toMatchObject({
      kind: 'rejection',
      problems: [{ code: 'out-of-coverage', year: 2027 }],
    })
    expect(outcome(`{ white: { ${daily}, at-most: 3 } }`)).toMatchObject({ kind: 'verdict' })
  })
})

describe('a slip', () => {
  const repeat = (text: string, more = '') =>
    days(`{ white: { threshold: 超出 1 个工作日, repeat: ${text}${more} } }`, '')
  test.each([
    [
      'no 每',
      repeat('满 1 个工作日'),
      { code: 'threshold', detail: { nearest: '每满 1 个工作日' } },
    ],
    ['a count', repeat('每满 1 次'), { code: 'threshold', detail: { code: 'unknown-unit' } }],
    ['hours beside days', repeat('每满 3 小时'), { code: 'needs-counting', at: '每满 3 小时' }],
    [
      'minutes for ever',
      repeat('{ every: 每满 3 分钟, counting: continuous }'),
      { code: 'repeat-needs-at-most' },
    ],
    [
      'hours beside rolled',
      hours(
        '{ white: { threshold: 超出 3 小时, repeat: 每满 3 小时 } }',
        'counting: rolled\n  rest-days: all',
      ),
      { code: 'repeat-with-rolled' },
    ],
    [
      'a bound without a repeat',
      days('{ white: { threshold: 超出 1 个工作日, at-most: 3 } }', ''),
      { code: 'missing-key', key: 'repeat', at: 'at-most' },
    ],
    [
      'a bound of one',
      repeat('每满 1 个工作日', ', at-most: 1'),
      { code: 'wrong-form', example: '5' },
    ],
    [
      'a misspelt key',
      repeat('{ evry: 每满 1 个工作日 }'),
      { code: 'unknown-key', nearest: 'every' },
    ],
  ])('%s', (_, clause, problem) => {
    expect(slipsIn(clause)).toMatchObject([problem])
  })
  test('hours beside rolled may say how they count', () => {
    const said = hours(
      '{ white: { threshold: 超出 3 小时, at-most: 2, repeat: { every: 每满 3 小时, counting: continuous } } }',
      'counting: rolled\n  rest-days: all',
    )
    expect(given(said)).toEqual([
      '1: white×1 active 2016-03-21 12:00:00',
      '2: white×1 active 2016-03-21 15:00:00',
    ])
  })
})

test('cases tell the cards apart, by their order or by their ordinal', () => {
  const clause = days(
    '{ white: { threshold: 超出 1 个工作日, count: 2, repeat: 每满 1 个工作日 } }',
    '',
  )
  const [version] = loadRuleset(countyTexts(clause)).ruleset?.versions ?? []
  if (!version) throw new Error('does not load')
  const run = (cards: string) => {
    const text = `item: 1.1
cases:
  - case: 加发
    as-of: 2016-04-01
    record: { subject: 办件, 窗口: 甲, 接件时间: 2016-03-21 09:00:00, 办结时间: 2016-03-24 10:00:00 }
    cards: ${cards}
`
    const { cases, diagnostics } = readCases({ 'a.yaml': text }, version)
    expect(diagnostics).toEqual([])
    return cases.flatMap((one) => runCase(one, countyPlan(clause), '2016-01-01').mismatches)
  }
  const first = '{ clause: 1.1-done, colour: 白卡, count: 2, at: 2016-03-23 00:00:00 }'
  const second = '{ clause: 1.1-done, colour: 白卡, count: 1, at: 2016-03-24 00:00:00 }'
  const withOrdinal = second.replace('count', 'ordinal: 2, count')
  expect(run(`[${first}, ${second}]`)).toEqual([])
  expect(run(`[${withOrdinal}, ${first}]`)).toEqual([])
  expect(run(`[${first}]`)).toMatchObject([
    { about: { kind: 'card' }, expected: { kind: 'nothing' } },
  ])
  expect(run(`[${first}, ${withOrdinal.replace('ordinal: 2', 'ordinal: 3')}]`)).toHaveLength(2)
  expect(run(`[${first.replace('count: 2', 'count: 1')}, ${second}]`)).toMatchObject([
    {
      about: { part: 'count', card: { clause: '1.1-done', colour: 'white', status: 'active' } },
      expected: { text: '1' },
      got: { text: '2' },
    },
  ])
})

/** Every counting against the walker, which steps from one card to the next. */
const plan = countyPlan(
  hours(
    '{ white: { threshold: 超出 5 小时, repeat: 每满 7 小时 } }',
    'counting: suspended\n  rest-days: all\n  pauses: 挂起',
  ).replace('1.1-done', 'a'),
  days(
    '{ white: { threshold: 超出 1 个工作日, repeat: 每超过 2 个工作日, at-most: 4 } }',
    'pauses: 挂起',
  ).replace('1.1-done', 'b'),
  days('{ white: { threshold: 超出 1 个自然日, repeat: 每满 3 日 }, black: 超出 2 周 }').replace(
    '1.1-done',
    'c',
  ),
  hours('{ white: { threshold: 超出 9 个工作小时, repeat: 每超过 4 个工作小时 } }', '').replace(
    '1.1-done',
    'd',
  ),
)

function expected(one: Ticket): readonly string[] {
  const { received, done, holds, asOf } = knownOf(one)
  const last = done ?? asOf
  const own = civilDay(received)
  const dayHolds = holds.map(({ from, to }) => ({ from: civilDay(from), to: civilDay(to) }))
  const cards: string[] = []
  const walk = (
    id: string,
    due: number,
    next: (k: number, at: number) => number,
    over: boolean,
    most = Infinity,
    until = Infinity,
    status = 'active',
  ) => {
    if (last <= due) return
    cards.push(`${id} 1 ${status} ${written(due)}`)
    let at = due
    for (let k = 1; k < most; k++) {
      at = next(k, at)
      if (over ? at >= last : at > last) return
      if (at >= until) return
      cards.push(`${id} ${k + 1} ${status} ${written(at)}`)
    }
  }
  const a = walked(walker.hoursDeadline('suspended', false, received, 5 * HOUR, holds))
  walk(
    'a white',
    a,
    (_, at) => walked(walker.hoursDeadline('suspended', false, at, 7 * HOUR, holds)),
    false,
  )
  const bDay = walked(walker.lastDay(false, false, own, 1, dayHolds))
  walk(
    'b white',
    walker.end(bDay, false),
    (k) => walker.end(walked(walker.lastDay(false, false, bDay, 2 * k, dayHolds)), false),
    true,
    4,
  )
  const white = walked(walker.movedOffRest(own + 1))
  const black = walker.end(walked(walker.movedOffRest(own + 14)), false)
  const replaced = last > black
  walk(
    'c white',
    walker.end(white, false),
    (k) => walker.end(white + 3 * k, false),
    false,
    Infinity,
    replaced ? black : Infinity,
    replaced ? 'superseded' : 'active',
  )
  if (replaced) cards.push(`c black 1 active ${written(black)}`)
  const d = walked(walker.hoursDeadline('office-hours', false, received, 9 * HOUR, []))
  walk(
    'd white',
    d,
    (_, at) => walked(walker.hoursDeadline('office-hours', false, at, 4 * HOUR, [])),
    true,
  )
  return cards
}

test('random tickets are given the cards that the walker comes by', () => {
  fc.assert(
    fc.property(ticket, (one) => {
      const { cards } = judgeTicket(plan, recordOf(one), written(one.asOf))
      const found = cards.map(
        ({ clause, colour, ordinal, status, at }) =>
          `${clause.id} ${colour.name} ${ordinal} ${status} ${written(at)}`,
      )
      expect(found).toEqual(expected(one))
    }),
    { numRuns: runs(500) },
  )
})
