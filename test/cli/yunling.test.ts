import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hotlineCards, rowsOf } from '../command.js'

/**
 * A second regulation, of an invented county: everything that rules can say in one place. Its
 * cases, and what its records come to, were worked out by hand from the calendar.
 */
const folder = 'test/fixtures/yunling'
const calendar = ['--calendar', `${folder}/calendar`, '--lang', 'zh']
const rules = ['--rules', `${folder}/rules/yunling`, ...calendar]
const at = ['--as-of', '2016-03-31 08:00', '--format', 'ndjson']

interface Row {
  readonly clause: string
  readonly colour: string
  readonly id: string
  readonly unit: string | null
  readonly at: string
  readonly count: number
  readonly status: string
  readonly subject: string
  readonly deadline: string | null
  readonly alert?: string
  readonly alertAt?: string
  readonly why: string
}

const cards = rowsOf<Row>(hotlineCards(['evaluate', `${folder}/records`, ...rules, ...at]).stdout)
const inShort = ({ clause, id, colour, count, at, status }: Row) =>
  `${at.slice(5, 19)} ${clause} ${id} ${colour}×${count}${status === 'active' ? '' : '*'}`

test('check finds nothing', () => {
  const ran = hotlineCards(['check', `${folder}/rules`, `${folder}/calendar`, ...calendar])
  expect(ran.code).toBe(0)
  expect(ran.stdout).toMatch(/没有发现问题\n$/)
})

test('every case holds, in both versions, and none leaves a clause or tier out', () => {
  const ran = hotlineCards(['test', ...rules, '--cases', `${folder}/cases`])
  expect(ran.stdout.match(/^\d+ 例通过.*$/gm)).toEqual([
    '93 例通过，0 例不符',
    '88 例通过，0 例不符',
  ])
  // each clause gives every one of its cards in some case; other points may still want one
  const cards = [...ran.stdout.matchAll(/^ *\d\.\d-\S+ +(\d+)\/(\d+)/gm)]
  expect(cards.length).toBeGreaterThan(20)
  for (const [, proved, all] of cards) expect(proved).toBe(all)
  expect(ran.code).toBe(0)
})

test('its calendar is the shipped one, with days and hours of its own', () => {
  for (const name of ['calendar', '2016', '2017']) {
    const [own, shipped] = [`${folder}/calendar/cn`, 'calendar/cn'].map((path) =>
      readFileSync(join(path, `${name}.yaml`), 'utf8'),
    )
    expect(own).toBe(shipped)
  }
})

test('show writes it out whole', () => {
  const { stdout, code } = hotlineCards([
    'show',
    '--format',
    'md',
    ...rules,
    '--cases',
    `${folder}/cases`,
  ])
  expect(code).toBe(0)
  const said = [
    '云岭县12345热线办件管理办法（试行）',
    '云政办〔2016〕21号',
    '应当自派单之日起 4 个工作日内办结', // as amended, in the letters of the old text
    '两个工作小时正好用完时签收，不发', // a case that the amendment takes over
    '施行以前派单、还没有办结的，也按四个工作日',
    '到期前 30 分钟提醒',
    '连第一次最多 4 次',
    '规则 3.1-sign 的时限到期时',
    '连续 30 个自然日内',
    '主动纠正',
    '二、删去第五条第（三）项。',
  ]
  expect(said.filter((words) => !stdout.includes(words))).toEqual([])
  // what is withdrawn is not shown
  expect(stdout).not.toContain('十个工作日正好用完，还是黄牌')
})

test('the cards of its records', () => {
  expect(cards.map(inShort).sort()).toEqual([
    '03-08T09:00:00 5.2-repeats H-1 yellow×1',
    // H-3 is unreasonable, H-4 not true
    '03-09T09:00:00 5.1-shirk H-2 blue×2',
    // 8 9 (10 waited) 11 14 15: over at 24:00 of the 15th
    '03-16T00:00:00 4.1-done B-6 yellow×1',
    // the 5th and 14 days, a Saturday that does not move
    '03-20T00:00:00 4.4-street Z-1 yellow×1',
    // 11:00–12:00 and 14:30–15:30; the three are converted
    '03-21T15:30:00 3.1-sign B-1 blue×1*',
    '03-22T15:30:00 3.1-sign B-2 blue×1*',
    '03-23T15:30:00 3.1-sign B-3 blue×1*',
    '03-23T15:30:00 7.1-monthly 县住建局 2016-03 yellow×1',
    // Friday 20:00–24:00, Monday 00:00–20:00
    '03-28T20:00:00 4.2-urgent B-4 yellow×1',
    // H-1, B-6, Z-1, B-4; the window's first day is the 30th back, 2016 being a leap year
    '03-28T20:00:00 7.4-town 青石镇 2016-02-28..2016-03-28 red×1',
    '03-30T11:30:00 3.2-contact B-8 blue×1',
    '03-30T13:30:00 3.2-contact B-8 yellow×1',
    // H-1, the converted one, B-4, B-8
    '03-30T13:30:00 7.2-quarterly 县住建局 2016-Q1 red×1',
    // 2 + 2 + 2 + 1 + 2 + 5
    '03-30T13:30:00 7.3-yearly 县住建局 2016 black×1',
  ])
})

test('an urgent order four hours from its deadline is an alert, and no card', () => {
  const ran = hotlineCards(['deadlines', `${folder}/records`, ...rules, ...at])
  const alerts = rowsOf<Row>(ran.stdout).filter(({ alert }) => alert !== null)
  const said = alerts.map(({ id, clause, colour, alert, alertAt }) =>
    [id, clause, colour, alert, alertAt?.slice(5, 19)].join(' '),
  )
  expect(said).toContain('B-7 4.2-urgent yellow raised 03-31T05:00:00')
  // the deadline of B-6 moved by the day it waited for: the whole 15th is left
  expect(said).toContain('B-6 4.1-done yellow ended 03-15T00:00:00')
  // over a weekend four hours of a suspended clock are four hours of Monday
  expect(said).toContain('B-4 4.2-urgent yellow ended 03-28T16:00:00')
  expect(cards.map(({ id }) => id)).not.toContain('B-7')
})

describe('the month counted again, slowly', () => {
  /** What a card is dated by: a deadline at 24:00 belongs to the day that it closes. */
  const dayOf = ({ at, deadline }: Row) => {
    const shift = deadline === null ? 0 : 1
    return new Date(Date.parse(at) + 8 * 3_600_000 - shift).toISOString().slice(0, 10)
  }
  const own = cards.filter(({ subject }) => subject !== 'tally')
  const given = (clause: string) => cards.filter((card) => card.clause === clause)
  const each = (rows: readonly Row[]) => rows.flatMap((row) => Array(row.count).fill(row) as Row[])
  const unitsOf = (rows: readonly Row[]) => [...new Set(rows.map(({ unit }) => unit))]

  test('three blue cards of a unit make a yellow one', () => {
    const blue = each(own.filter((card) => card.colour === 'blue' && dayOf(card) < '2016-04'))
    const wanted = unitsOf(blue).flatMap((unit) =>
      Array(Math.floor(blue.filter((card) => card.unit === unit).length / 3)).fill(unit),
    )
    expect(given('7.1-monthly').map(({ unit }) => unit)).toEqual(wanted)
  })
  test('four yellow ones of a quarter make a red one', () => {
    const yellow = each(
      [...own, ...given('7.1-monthly')].filter((card) => card.colour === 'yellow'),
    )
    const wanted = unitsOf(yellow).flatMap((unit) =>
      Array(Math.floor(yellow.filter((card) => card.unit === unit).length / 4)).fill(unit),
    )
    expect(given('7.2-quarterly').map(({ unit }) => unit)).toEqual(wanted)
  })
  test('twelve points make a black one', () => {
    const worth: Record<string, number> = { blue: 1, yellow: 2, red: 5 }
    const counted = [...own, ...given('7.1-monthly'), ...given('7.2-quarterly')]
    const standing = each(counted.filter(({ status }) => status === 'active'))
    const points = (unit: string | null) =>
      standing
        .filter((card) => card.unit === unit)
        .map(({ clause, colour }) => (clause === '5.1-shirk' ? 3 : (worth[colour] ?? 0)))
        .reduce((sum, one) => sum + one, 0)
    expect(points('县住建局')).toBe(14)
    expect(points('县城管局')).toBe(10)
    const wanted = unitsOf(standing).filter((unit) => points(unit) >= 12)
    expect(given('7.3-yearly').map(({ unit }) => unit)).toEqual(wanted)
  })
})

test('beside the emergency rules its own word on the first contact stands', () => {
  const both = ['--rules', `${folder}/rules`, ...calendar]
  const ran = hotlineCards(['evaluate', `${folder}/records`, ...both, ...at])
  const rows = rowsOf<Row>(ran.stdout)
  const [emergency, rest] = [true, false].map((wanted) =>
    rows.filter(({ clause }) => (clause === 'e1.1-contact') === wanted),
  )
  expect(emergency?.map(inShort)).toEqual([
    '03-25T21:00:00 e1.1-contact B-4 red×1*',
    '03-30T10:00:00 e1.1-contact B-8 red×1*',
  ])
  for (const { why } of emergency ?? []) expect(why).toContain('第八条规定以该规则为准，此牌不算')
  expect(rest?.map(inShort).sort()).toEqual(cards.map(inShort).sort())
})
