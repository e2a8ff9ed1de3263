import { describe, expect, test } from 'vitest'
import { formatInstant } from '../../calendar/index.js'
import { asOf, cardsOf, instant, lines, planWith, stalls, tallied } from './fixture.js'

/** Tallies over invented cards, each outcome worked out by hand. */

const monthly = `
per: 管理所
within: 自然月
colours: 白签
threshold: 累计 3 张
card: 蓝签
conversion: adds
`
const plan = planWith({ '2015-01-01': { monthly } })

describe('a calendar month', () => {
  test('three cards of one unit give one, at the instant of the third', () => {
    const done = tallied(
      stalls('乱扔 2015-05-20', '乱扔 2015-05-03', '乱扔 2015-05-07 23:59'),
      plan,
    )
    expect(lines(done)).toEqual(['monthly 东所 2015-05 blue×1 active [2 3 1]'])
    expect(done.cards[0]).toMatchObject({
      cardId: 'market/monthly/tally/东所/2015-05/1',
      at: instant('2015-05-20 09:00:00'),
      sum: 3,
      evidence: [
        { cardId: 'market/litter/stall/2/white/1', count: 1 },
        { cardId: 'market/litter/stall/3/white/1', count: 1 },
        { cardId: 'market/litter/stall/1/white/1', count: 1 },
      ],
    })
  })

  test('one card for every three, each used once', () => {
    const days = Array.from({ length: 7 }, (_, day) => `乱扔 2015-05-0${day + 1}`)
    expect(lines(tallied(stalls(...days), plan))).toEqual([
      'monthly 东所 2015-05 blue×1 active [1 2 3]',
      'monthly 东所 2015-05 blue×1 active [4 5 6]',
    ])
    expect(tallied(stalls(...days), plan).cards.map(({ cardId }) => cardId)).toEqual([
      'market/monthly/tally/东所/2015-05/1',
      'market/monthly/tally/东所/2015-05/2',
    ])
  })

  test('other months, units and colours do not add up', () => {
    const others = ['乱扔 2015-06-01', '乱扔 2015-05-03 09:00 西所', '噪声 2015-05-04']
    expect(lines(tallied(stalls('乱扔 2015-05-01', '乱扔 2015-05-31', ...others), plan))).toEqual(
      [],
    )
  })

  test('the month is that of the zone, to the last second', () => {
    const may = ['乱扔 2015-05-01 00:00:00', '乱扔 2015-05-31 23:59:59', '乱扔 2015-05-15']
    expect(lines(tallied(stalls(...may), plan))).toHaveLength(1)
    expect(lines(tallied(stalls(...may.slice(0, 2), '乱扔 2015-06-01 00:00:00'), plan))).toEqual([])
  })

  test('a deadline at 24:00 belongs to the day that it closes', () => {
    // 24 h from 30 May 00:00 run out at 24:00 of 31 May, written as 1 June
    const slow = '拖延 2015-05-31 00:00:00'
    const done = tallied(stalls(slow, '乱扔 2015-05-01', '乱扔 2015-05-02'), plan)
    expect(lines(done)).toEqual(['monthly 东所 2015-05 blue×1 active [2 3 1]'])
    expect(formatInstant(done.cards[0]?.at ?? asOf, plan.offset)).toBe('2015-06-01T00:00:00+08:00')
    // while what is found at 00:00 of 1 June is of June
    const june = stalls('乱扔 2015-06-01 00:00:00', '乱扔 2015-05-01', '乱扔 2015-05-02')
    expect(lines(tallied(june, plan))).toEqual([])
  })

  test('a row of two cards counts as two, and may be split between two conversions', () => {
    const done = tallied(
      stalls('一次两张 2015-05-01', '一次两张 2015-05-02', '一次两张 2015-05-03'),
      plan,
    )
    expect(lines(done)).toEqual([
      'monthly 东所 2015-05 blue×1 active [1×2 2]',
      'monthly 东所 2015-05 blue×1 active [2 3×2]',
    ])
  })

  test('what is incurred after as-of is not known, and a card given twice counts once', () => {
    const records = stalls('乱扔 2015-05-01', '乱扔 2015-05-02', '乱扔 2015-05-03')
    expect(lines(tallied(records, plan, instant('2015-05-03 08:59:59')))).toEqual([])
    expect(lines(tallied(records, plan, instant('2015-05-03 09:00:00')))).toHaveLength(1)
    const [first] = cardsOf(records, plan, asOf)
    expect(first?.cardId).toBe('market/litter/stall/1/white/1')
    expect(lines(tallied([...records.slice(0, 2), ...records.slice(0, 2)], plan))).toEqual([])
  })
})

describe('other windows', () => {
  const within = (text: string) =>
    planWith({ '2015-01-01': { one: monthly.replace('within: 自然月', `within: ${text}`) } })

  test('quarter and year', () => {
    const spring = stalls('乱扔 2015-04-01', '乱扔 2015-05-01', '乱扔 2015-06-30')
    expect(lines(tallied(spring, within('自然季度')))).toEqual([
      'one 东所 2015-Q2 blue×1 active [1 2 3]',
    ])
    const crossing = stalls('乱扔 2015-03-31', '乱扔 2015-05-01', '乱扔 2015-06-30')
    expect(lines(tallied(crossing, within('quarter')))).toEqual([])
    expect(lines(tallied(crossing, within('自然年')))).toEqual([
      'one 东所 2015 blue×1 active [1 2 3]',
    ])
  })

  test('thirty days in a row are the completing card’s own and the 29 before it', () => {
    const days = within('{rolling: 30 个自然日}')
    expect(
      lines(
        tallied(stalls('乱扔 2015-05-02 00:00', '乱扔 2015-05-10', '乱扔 2015-05-31 23:59'), days),
      ),
    ).toEqual(['one 东所 2015-05-02..2015-05-31 blue×1 active [1 2 3]'])
    expect(
      lines(tallied(stalls('乱扔 2015-05-01 23:59', '乱扔 2015-05-10', '乱扔 2015-05-31'), days)),
    ).toEqual([])
  })

  test('one month back from 31 March begins on 1 March', () => {
    const month = within('{rolling: 1 个月}')
    const march = stalls('乱扔 2015-03-01', '乱扔 2015-03-02', '乱扔 2015-03-31')
    expect(lines(tallied(march, month))).toEqual([
      'one 东所 2015-03-01..2015-03-31 blue×1 active [1 2 3]',
    ])
    expect(
      lines(tallied(stalls('乱扔 2015-02-28', '乱扔 2015-03-02', '乱扔 2015-03-31'), month)),
    ).toEqual([])
  })

  test('hours count to the second, the number itself included', () => {
    const hours = within('{rolling: 24 小时}')
    const until = (time: string) =>
      lines(
        tallied(stalls('乱扔 2015-05-01 10:00:00', '乱扔 2015-05-01 11:00', `乱扔 ${time}`), hours),
      )
    expect(until('2015-05-02 10:00:00')).toHaveLength(1)
    expect(until('2015-05-02 10:00:01')).toEqual([])
  })

  test('a card that was used stays used when the window moves on', () => {
    const days = within('{rolling: 10 个自然日}')
    const run = ['01', '02', '03', '04', '05', '06'].map((day) => `乱扔 2015-05-${day}`)
    expect(lines(tallied(stalls(...run), days)).map((line) => line.slice(-7))).toEqual([
      '[1 2 3]',
      '[4 5 6]',
    ])
  })
})

describe('groups', () => {
  test('by several facts, in English or in Chinese; a card without one is not counted', () => {
    const byStreet = planWith({
      '2015-01-01': {
        one: monthly.replace('per: 管理所', 'per: [管理所, street]').replace('3 张', '2 张'),
      },
    })
    const records = stalls(
      '乱扔 2015-05-01 09:00 东所 南街',
      '乱扔 2015-05-02 09:00 东所 北街',
      '乱扔 2015-05-03 09:00 东所 南街',
      '乱扔 2015-05-04',
      '乱扔 2015-05-05',
    )
    expect(lines(tallied(records, byStreet))).toEqual(['one 东所 南街 2015-05 blue×1 active [1 3]'])
  })

  test('by something other than the unit', () => {
    const byStreet = planWith({
      '2015-01-01': { one: monthly.replace('per: 管理所', 'per: street').replace('3 张', '2 张') },
    })
    const records = stalls('乱扔 2015-05-01 09:00 东所 南街', '乱扔 2015-05-02 09:00 西所 南街')
    expect(lines(tallied(records, byStreet))).toEqual(['one 南街 2015-05 blue×1 active [1 2]'])
  })
})

describe('points', () => {
  const points = (threshold: string, more = '') =>
    planWith({
      '2015-01-01': {
        one: `
per: 管理所
within: 自然年
points: {白签: 1, 蓝签: 3 分, 黑签: 0.5}
${more}
threshold: ${threshold}
card: {colour: 黑签, count: 2}
conversion: adds
`,
      },
    })

  test('by colour, to the threshold as it is written', () => {
    const records = stalls(
      '乱扔 2015-01-05',
      '噪声 2015-03-05',
      '乱扔 2015-07-05',
      '乱扔 2015-09-05',
    )
    expect(lines(tallied(records, points('满 5 分')))).toEqual([
      'one 东所 2015 black×2 active [1 2 3]',
    ])
    expect(lines(tallied(records, points('超过 5 分')))).toEqual([
      'one 东所 2015 black×2 active [1 2 3 4]',
    ])
    expect(lines(tallied(records, points('累计 7 分以上')))).toEqual([])
  })

  test('a clause’s own before its colour’s, and what is over does not carry', () => {
    const records = stalls('噪声 2015-01-05', '噪声 2015-03-05', '乱扔 2015-07-05')
    const own = points('满 4 分', 'clause-points: {noise: 2.5}')
    const done = tallied(records, own)
    expect(lines(done)).toEqual(['one 东所 2015 black×2 active [1 2]'])
    expect(done.cards[0]?.sum).toBe(5)
  })

  test('tenths add up exactly', () => {
    const tips = Array.from({ length: 3 }, (_, index) => ({
      subject: 'tip',
      id: `t${index}`,
      unit: '东所',
      seenAt: `2015-05-0${index + 1} 09:00`,
    }))
    const tenth = planWith({
      '2015-01-01': {
        one: `
per: unit
within: year
points: {black: 0.1}
threshold: 满 0.3 分
card: 蓝签
conversion: adds
`,
      },
    })
    expect(lines(tallied(tips, tenth))).toEqual(['one 东所 2015 blue×1 active [t0 t1 t2]'])
  })
})

describe('conversion', () => {
  const replacing = monthly.replace('adds', 'replaces')

  test('replaces what it counted, row by row', () => {
    const done = tallied(
      stalls('一次两张 2015-05-01', '一次两张 2015-05-02'),
      planWith({ '2015-01-01': { replacing } }),
    )
    // of four, three are converted: the first row whole, of the second one card
    expect([...done.replaced]).toEqual([
      ['market/twice/stall/1/white/1', 2],
      ['market/twice/stall/2/white/1', 1],
    ])
  })

  test('adds leaves the cards as they are', () => {
    const done = tallied(stalls('乱扔 2015-05-01', '乱扔 2015-05-02', '乱扔 2015-05-03'), plan)
    expect(done.cards).toHaveLength(1)
    expect(done.replaced.size).toBe(0)
  })

  const upper = `
per: 管理所
within: 自然年
colours: [白签, 蓝签]
threshold: 满 2 张
card: 黑签
conversion: replaces
`
  const four = stalls('乱扔 2015-05-01', '乱扔 2015-05-02', '乱扔 2015-05-03', '乱扔 2015-05-04')

  test('a cascade counts the card of a tally it names, and not what that replaced', () => {
    const low = replacing
    const high = `${upper}tallies: low\n`.replace('colours: [白签, 蓝签]', 'colours: 蓝签')
    const cascade = planWith({ '2015-01-01': { high, low } })
    const days = Array.from({ length: 6 }, (_, day) => `乱扔 2015-05-0${day + 1}`)
    const done = tallied(stalls(...days), cascade)
    expect(lines(done)).toEqual([
      'low 东所 2015-05 blue×1 superseded [1 2 3]',
      'low 东所 2015-05 blue×1 superseded [4 5 6]',
      'high 东所 2015 black×1 active [东所 2015-05 东所 2015-05]',
    ])
    expect(done.cards[2]?.at).toBe(instant('2015-05-06 09:00:00'))
    // the whites of May are replaced: three blues of June alone would be counted beside them
    const mixed = planWith({
      '2015-01-01': { low, high: `${upper}tallies: low\n`.replace('满 2 张', '满 4 张') },
    })
    expect(lines(tallied(four, mixed))).toEqual(['low 东所 2015-05 blue×1 active [1 2 3]'])
  })

  test('a tally that names no other counts no card of another, and what others replaced', () => {
    const apart = planWith({ '2015-01-01': { replacing, apart: upper.replace('2 张', '4 张') } })
    expect(lines(tallied(four, apart))).toEqual([
      'replacing 东所 2015-05 blue×1 active [1 2 3]',
      'apart 东所 2015 black×1 active [1 2 3 4]',
    ])
  })

  test('clauses: [] counts the cards of tallies alone', () => {
    const only = `${upper}tallies: replacing\nclauses: []\n`.replace('满 2 张', '满 1 张')
    const both = planWith({ '2015-01-01': { replacing, only } })
    expect(lines(tallied([...four, ...stalls('噪声 2015-08-01')], both))).toEqual([
      'replacing 东所 2015-05 blue×1 superseded [1 2 3]',
      'only 东所 2015 black×1 active [东所 2015-05]',
    ])
  })

  test('clauses: those alone', () => {
    const some = planWith({ '2015-01-01': { one: `${upper}clauses: noise\n` } })
    expect(lines(tallied([...four, ...stalls('噪声 2015-08-01')], some))).toEqual([])
  })
})

describe('versions', () => {
  const two = (first: string | undefined, second: string) =>
    planWith({
      '2015-01-01': first === undefined ? {} : { one: first },
      '2015-05-15': { one: second },
    })
  const records = stalls('乱扔 2015-05-01', '乱扔 2015-05-10', '乱扔 2015-05-20', '乱扔 2015-05-21')

  test('the tally in force when the completing card is incurred governs', () => {
    const stricter = monthly.replace('3 张', '2 张')
    const done = tallied(records, two(monthly, stricter))
    // two cards lay open on 20 May; with the third the earliest two are converted
    expect(lines(done)).toEqual([
      'one 东所 2015-05 blue×1 active [1 2]',
      'one 东所 2015-05 blue×1 active [3 4]',
    ])
    expect(done.cards.map(({ version, at }) => [version.version, at])).toEqual([
      ['2015-05-15', instant('2015-05-20 09:00')],
      ['2015-05-15', instant('2015-05-21 09:00')],
    ])
    const used = tallied(records, two(stricter, monthly))
    // converted under the earlier version, they are used
    expect(lines(used)).toEqual(['one 东所 2015-05 blue×1 active [1 2]'])
    expect(used.cards[0]?.version.version).toBe('2015-01-01')
  })

  test('a new tally counts what was incurred before it only if it says so', () => {
    expect(lines(tallied(records, two(undefined, monthly)))).toEqual([])
    expect(lines(tallied(records, two(undefined, `${monthly}earlier-cards: all\n`)))).toEqual([
      'one 东所 2015-05 blue×1 active [1 2 3]',
    ])
  })

  test('same-tally is what is meant when nothing is said; none begins anew', () => {
    const counted = ['one 东所 2015-05 blue×1 active [1 2 3]']
    expect(lines(tallied(records, two(monthly, monthly)))).toEqual(counted)
    const said = `${monthly}earlier-cards: same-tally\n`
    expect(lines(tallied(records, two(monthly, said)))).toEqual(counted)
    expect(lines(tallied(records, two(monthly, `${monthly}earlier-cards: none\n`)))).toEqual([])
  })

  test('a card keeps its name after an amendment', () => {
    const amended = `${monthly.replace('3 张', '2 张').replace('adds', 'replaces')}earlier-cards: all\n`
    const names = [planWith({ '2015-01-01': { one: monthly } }), two(monthly, amended)].map((one) =>
      tallied(records, one).cards.map(({ cardId }) => cardId),
    )
    expect(names).toEqual([
      ['market/one/tally/东所/2015-05/1'],
      ['market/one/tally/东所/2015-05/1', 'market/one/tally/东所/2015-05/2'],
    ])
  })
})
