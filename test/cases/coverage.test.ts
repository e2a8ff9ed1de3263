import { describe, expect, test } from 'vitest'
import { type Covered, coverageOf, type PointKind, readCases, runCase } from '../../engine/index.js'
import { county, countyPlan } from '../county.js'

/** What cases prove: held against what happens when the cases that prove a thing are taken away. */
const clauses = [
  `
id: 1.1-done
when:
  any:
    - { kind: [普通, 疑难] }
    - { signedAt: present }
unless: { unit: 免 }
limit:
  from: receivedAt
  to: doneAt
  counting: suspended
  rest-days: all
  tiers:
    white: { threshold: 超出 20 小时, warn: 到期前 4 小时 }
    blue: { threshold: 超出 30 小时, repeat: { every: 每满 24 小时 } }
  higher-tier: replaces
  extended:
    by: delays
    over-promise: whole-day
    promise-on-rest-day: moves
    late-request: tier-stands
    several-extensions: chain
    end-of-day: midnight
    tiers: { white: 超出 1 个工作日, blue: 超出 2 个工作日 }
`,
]
const plan = countyPlan(...clauses)
const [version] = plan.ruleset.versions
if (!version) throw new Error('no version')
const ruled = version

interface Written {
  readonly name: string
  readonly record: string
  readonly asOf?: string
  readonly cards?: string
  readonly more?: string
}

/** Mondays are 2016-03-21 and 2016-10-10, a Saturday and a Sunday of work 2016-10-08 and 09. */
const at = (received: string, more = 'kind: 普通') => `receivedAt: ${received}, ${more}`
const white = (when: string, status = 'active') =>
  `{ clause: 1.1-done, colour: white, at: ${when}, status: ${status} }`
const blue = (when: string) => `{ clause: 1.1-done, colour: blue, at: ${when} }`
const MONDAY = '2016-03-21 00:00:00'
const WHITE = '2016-03-21 20:00:00'
const BLUE = '2016-03-22 06:00:00'

const cases: readonly Written[] = [
  { name: 'below white', record: at(MONDAY), asOf: '2016-03-21 19:59:59' },
  { name: 'at white', record: at(MONDAY), asOf: WHITE },
  { name: 'above white', record: at(MONDAY), asOf: '2016-03-21 20:00:01', cards: white(WHITE) },
  {
    name: 'alert',
    record: at(MONDAY),
    asOf: '2016-03-21 17:00:00',
    more: 'alerts: [{ clause: 1.1-done, colour: white, at: 2016-03-21 16:00:00, state: raised }]',
  },
  {
    name: 'blue again',
    record: at(MONDAY),
    asOf: '2016-03-23 12:00:00',
    cards: `${white(WHITE, 'superseded')}, ${blue(BLUE)}, ${blue('2016-03-23 06:00:00')}`,
  },
  {
    name: 'signed',
    record: at(MONDAY, 'signedAt: 2016-03-21 01:00:00'),
    asOf: '2016-03-21 21:00:00',
    cards: white(WHITE),
  },
  {
    name: 'hard',
    record: at(MONDAY, 'kind: 疑难'),
    asOf: '2016-03-21 21:00:00',
    cards: white(WHITE),
  },
  { name: 'exempt', record: at(MONDAY, 'kind: 普通, unit: 免'), asOf: '2016-03-21 21:00:00' },
  {
    name: 'the first of May',
    record: at('2016-05-01 00:00:00'),
    asOf: '2016-05-02 20:00:01',
  },
  {
    name: 'a Monday of rest',
    record: at('2016-05-02 00:00:00'),
    asOf: '2016-05-02 20:00:01',
  },
  {
    name: 'a Sunday of work',
    record: at('2016-10-09 00:00:00'),
    asOf: '2016-10-09 20:00:01',
    cards: white('2016-10-09 20:00:00'),
  },
  {
    name: 'granted',
    record: at(MONDAY, 'kind: 普通, delays: [{ decision: 同意, promisedAt: 2016-03-28 }]'),
    asOf: '2016-03-23 00:00:00',
  },
  {
    name: 'refused',
    record: at(MONDAY, 'kind: 普通, delays: [{ decision: 不同意, promisedAt: 2016-03-28 }]'),
    asOf: '2016-03-21 21:00:00',
    cards: white(WHITE),
  },
]

function cover(written: readonly Written[], suggested?: string, readVersion = ruled) {
  const text = `item: 1.1
record: { subject: ticket, unit: w }
cases:
${written
  .map(
    ({ name, record, asOf, cards = '', more }) => `  - case: ${name}
    as-of: ${asOf}
    record: { ${record} }
    cards: [${cards}]
${more ? `    ${more}\n` : ''}${name === suggested ? '    suggested: yes\n' : ''}`,
  )
  .join('')}`
  const { cases: read, diagnostics } = readCases({ 'a.yaml': text }, readVersion)
  expect(diagnostics).toEqual([])
  const results = read.map((one) => runCase(one, plan, '2016-01-01'))
  return { results, covered: coverageOf(results, plan, ruled) }
}

const words = ({ point }: Covered) => {
  const { clause, item, title, ...aspect } = point
  return JSON.stringify(
    'condition' in aspect ? { ...aspect, condition: aspect.condition.kind } : aspect,
  )
}

describe('a small clause', () => {
  const { results, covered } = cover(cases)
  test('its cases pass', () => {
    expect(results.filter(({ mismatches }) => mismatches.length > 0)).toEqual([])
  })

  test('each thing is proved by the case that was written for it', () => {
    const by = Object.fromEntries(covered.map((one) => [words(one), one.by?.name]))
    const boundary = (kind: PointKind, colour = 'white', extended = false) =>
      by[JSON.stringify({ kind, colour, extended })]
    expect(boundary('below')).toBe('below white')
    expect(boundary('at')).toBe('at white')
    expect(boundary('above')).toBe('above white')
    expect(boundary('at', 'blue')).toBeUndefined()
    expect(by[JSON.stringify({ kind: 'alert', colour: 'white', index: 0 })]).toBe('alert')
    expect(by[JSON.stringify({ kind: 'repeat', colour: 'blue' })]).toBe('blue again')
    expect(by[JSON.stringify({ kind: 'tier', colour: 'blue' })]).toBe('blue again')
    expect(by[JSON.stringify({ kind: 'branch', condition: 'present' })]).toBe('signed')
    expect(by[JSON.stringify({ kind: 'value', fact: 'kind', value: 'hard' })]).toBe('hard')
    expect(by[JSON.stringify({ kind: 'value', fact: 'kind', value: 'plain' })]).toBe('above white')
    expect(by[JSON.stringify({ kind: 'exception' })]).toBe('exempt')
    // the first of May 2016 was a Sunday, which rests without any notice; its Monday rests by notice
    expect(by[JSON.stringify({ kind: 'holiday' })]).toBe('the first of May')
    expect(by[JSON.stringify({ kind: 'make-up' })]).toBe('a Sunday of work')
    expect(by[JSON.stringify({ kind: 'moved' })]).toBe('granted')
    expect(by[JSON.stringify({ kind: 'stood' })]).toBe('refused')
  })

  const proved = covered.flatMap((one) => (one.by ? [words(one)] : []))
  test.each(proved)(
    'without the cases that prove it, %s is reported, and nothing proves it',
    (name) => {
      let left = cases
      const named = (list: readonly Covered[]) => list.find((one) => words(one) === name)
      for (let one = named(covered); one?.by; one = named(cover(left).covered)) {
        const { name: proving } = one.by
        left = left.filter((other) => other.name !== proving)
      }
      expect(left.length).toBeLessThan(cases.length)
      const bare = named(cover(left).covered)
      expect(bare?.by).toBeUndefined()
      expect(bare?.why?.kind).toMatch(/none|unstated/)
      // any one of those taken away proves it again, by itself
      const taken = cases.filter((one) => !left.includes(one))
      for (const one of taken) expect(named(cover([one]).covered)?.by?.name).toBe(one.name)
      for (const one of left) expect(named(cover([one]).covered)?.by).toBeUndefined()
    },
  )

  const whyOf = (list: readonly Covered[], kind: PointKind) =>
    list.find(({ point }) => point.kind === kind)?.why
  test('a case that fails, or that nobody has confirmed, proves nothing and is named', () => {
    const wrong = cases.map((one) =>
      one.name === 'refused' ? { ...one, cards: white('2016-03-21 20:00:09') } : one,
    )
    expect(whyOf(cover(wrong).covered, 'stood')).toMatchObject({
      kind: 'failing',
      case: { name: 'refused' },
    })
    expect(whyOf(cover(cases, 'refused').covered, 'stood')).toMatchObject({
      kind: 'suggested',
      case: { name: 'refused' },
    })
  })

  test('an alert that comes and is not stated is not proved', () => {
    const silent = cases.map((one) => ({ ...one, more: '' }))
    expect(whyOf(cover(silent).covered, 'alert')?.kind).toBe('unstated')
  })
})

test('what no record can do is said to be impossible', () => {
  const texts = county(`
id: 1.1-never
when: { kind: 普通, any: [{ kind: 疑难 }, { signedAt: present }] }
limit:
  from: receivedAt
  to: doneAt
  counting: suspended
  rest-days: all
  tiers: { white: 超出 20 小时 }
`)
  const [own] = texts.ruleset?.versions ?? []
  if (!own) throw new Error(JSON.stringify(texts.diagnostics))
  const ownPlan = countyPlan(`
id: 1.1-never
when: { kind: 普通, any: [{ kind: 疑难 }, { signedAt: present }] }
limit:
  from: receivedAt
  to: doneAt
  counting: suspended
  rest-days: all
  tiers: { white: 超出 20 小时 }
`)
  const branches = coverageOf([], ownPlan, own).filter(({ point }) => point.kind === 'branch')
  expect(branches.map(({ why }) => why?.kind)).toEqual(['impossible', 'none'])
})
