import { describe, expect, test } from 'vitest'
import { clauseFacts, clauseRules } from '../../api/confirm.js'
import { check, deadlines, evaluate, explain, loadRuleset, recordTypes } from '../../api/index.js'
import type { RawRecord, Texts } from '../../engine/index.js'
import { calendarTexts, readTexts, rulesTexts } from '../files.js'
import { dues, judge, planOf } from '../shipped-plan.js'

/** The front door: that it says what the engine says, and how it takes what is wrong. */
const below = (folder: string, texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [`${folder}/${path}`, text]))
const texts = { ...below('rules/ours', rulesTexts), ...below('calendar', calendarTexts) }
const { plan } = loadRuleset(texts)
if (!plan) throw new Error('the shipped rules do not load')
const asOf = '2018-01-01T00:00:00+08:00'

const orders = ['consultation', 'request', 'efficiency-complaint'].flatMap((category) =>
  ['2015-03-20 16:00', '2015-04-30 23:59:59', '2016-02-29', '2014-01-01 08:00', 'soon'].map(
    (dispatchedAt) => ({ subject: 'work-order', id: '1', unit: '甲', category, dispatchedAt }),
  ),
)

describe('what the engine says', () => {
  const enginePlan = planOf()
  test.each(orders)('$category of $dispatchedAt', (order) => {
    const judged = judge(order, enginePlan, asOf)
    const outcome = evaluate(order, plan, { asOf })
    expect(outcome.kind).toBe(judged.kind)
    if (outcome.kind === 'verdict' && judged.kind === 'verdict') {
      const ids = judged.cards.map(({ cardId }) => cardId)
      expect(outcome.cards.map(({ cardId }) => cardId)).toEqual(ids)
    }
    const due = deadlines(order, plan, { asOf })
    const rows = due.kind === 'deadlines' ? due.deadlines : undefined
    expect(
      rows?.map(({ colour, deadline, state }) =>
        deadline === null ? `${colour} ${state}` : `${colour} ${deadline.slice(0, 19)}`,
      ) ?? [due.kind],
    ).toEqual(dues(judged))
  })

  test('as data that JSON keeps', () => {
    for (const order of orders) {
      for (const outcome of [evaluate(order, plan, { asOf }), deadlines(order, plan, { asOf })])
        expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome)
    }
  })
})

test('what could not be looked at is told with cards and with deadlines', () => {
  const [order] = orders
  const facts = texts['rules/ours/facts.yaml'] ?? ''
  // whether it is urgent is then unknown where nobody says so
  const asked = facts.replace(/(\n {6}urgent:\n(?: {8}.*\n)*?) {8}absent: no\n/, '$1')
  expect(asked).not.toBe(facts)
  const loaded = loadRuleset({ ...texts, 'rules/ours/facts.yaml': asked })
  if (!loaded.plan) throw new Error(JSON.stringify(loaded.diagnostics))
  const given = { ...order, weather: '雨' }
  const due = deadlines(given, loaded.plan, { asOf })
  const judged = evaluate(given, loaded.plan, { asOf })
  const undecided = ['4.5-first-feedback', '4.5-result'].map((clause) => ({
    item: '4.5',
    clause,
    unknown: ['urgent'],
  }))
  expect(due).toMatchObject({ kind: 'deadlines', undecided, unknownFields: ['weather'] })
  expect(judged).toMatchObject({ kind: 'verdict', undecided, unknownFields: ['weather'] })
  expect(deadlines(order ?? {}, plan, { asOf })).toMatchObject({ undecided: [], unknownFields: [] })
})

test('rival readings are tried where the texts are given, and never before', () => {
  const [order] = orders
  const outcomes = (rivalsFrom: { readonly rivalsFrom?: Texts }) => {
    const why = explain(order ?? {}, plan, { asOf, ...rivalsFrom })
    const readings = why.kind === 'explanation' ? why.readings : []
    return new Set(readings.flatMap(({ rivals }) => rivals.map(({ outcome }) => outcome)))
  }
  expect(outcomes({})).toEqual(new Set(['not-evaluated']))
  expect(outcomes({ rivalsFrom: texts })).toEqual(new Set(['same', 'differs']))
})

describe('as of', () => {
  const [order] = orders
  const told = (when: string | number) => evaluate(order ?? {}, plan, { asOf: when })

  test('an instant, a date or milliseconds', () => {
    expect(told('2018-01-01')).toEqual(told(asOf))
    expect(told('2018-01-01 00:00')).toEqual(told(asOf))
    expect(told(Date.UTC(2017, 11, 31, 16))).toEqual(told(asOf))
  })

  const NONE = [Number.NaN, Number.POSITIVE_INFINITY, 1e300, 1.5, -1e15, Date.UTC(10_000, 0)]
  test.each(['', 'now', '2018-13-01', ...NONE])('never %s', (when) => {
    expect(() => told(when)).toThrow(RangeError)
    expect(() => deadlines(order ?? {}, plan, { asOf: when })).toThrow(RangeError)
  })
})

test.each([null, undefined, 7, 'record', [], () => 1, Object.create(null)])(
  'what is no record is refused: %s',
  (none) => {
    expect(evaluate(none as RawRecord, plan, { asOf }).kind).toBe('rejection')
    expect(deadlines(none as RawRecord, plan, { asOf }).kind).toBe('rejection')
  },
)

describe('what is no argument of that kind is said by its name', () => {
  const [order] = orders
  const doors = { evaluate, deadlines, explain, clauseFacts } as const
  const all = (plan_: unknown, options: unknown) =>
    Object.values(doors).map((door) => () => door(order ?? {}, plan_ as never, options as never))

  test.each([
    ['plan', undefined],
    ['plan', null],
    // the whole of what loading gave is the likeliest slip
    ['plan', { plan, diagnostics: [] }],
    // what went to another process and came back
    ['plan', JSON.parse(JSON.stringify(plan))],
    ['options', undefined],
    ['options', null],
    ['options', '2018-01-01'],
    ['asOf', {}],
    ['asOf', { asOf: new Date(0) }],
    ['asOf', { asOf: null }],
  ])('%s: %o', (name, given) => {
    const isPlan = name === 'plan'
    for (const ask of all(isPlan ? given : plan, isPlan ? { asOf } : given)) {
      expect(ask).toThrow(new RegExp(`^${name} must be `))
      expect(ask).toThrow(TypeError)
    }
    if (!isPlan) return
    expect(() => recordTypes(given as never)).toThrow(/^plan must be /)
    expect(() => clauseRules(given as never, 'work-order')).toThrow(/^plan must be /)
  })

  test.each([
    [undefined, 'texts must be an object of texts by path; got undefined'],
    [null, 'texts must be an object of texts by path; got null'],
    ['a: 1', 'texts must be an object of texts by path; got a string'],
    [
      { 'a/facts.yaml': Buffer.from('a: 1') },
      'texts["a/facts.yaml"] must be a string; got an instance of Buffer',
    ],
    [{ ...texts, 'x.yaml': null }, 'texts["x.yaml"] must be a string; got null'],
  ])('texts %#', (given, said) => {
    const wrong = new TypeError(said)
    expect(() => loadRuleset(given as never)).toThrow(wrong)
    expect(() => check(given as never)).toThrow(wrong)
    if (given === undefined) return
    const options = { asOf, rivalsFrom: given as never }
    expect(() => explain(order ?? {}, plan, options)).toThrow(wrong)
  })

  test.each([null, 'deferral', { readings: null }, { readings: { deferral: 7 } }])(
    'options of loading: %o',
    (given) => {
      expect(() => loadRuleset(texts, given as never)).toThrow(TypeError)
    },
  )
})

test('a reading or an option that no version has is a diagnostic with the nearest', () => {
  const told = (readings: Record<string, string>) =>
    loadRuleset(texts, { readings }).diagnostics.map(({ problem, span }) => ({ ...problem, span }))
  expect(told({ deferal: 'rolled', 'rest-days': 'notices-only' })).toMatchObject([
    {
      code: 'unknown-name',
      kind: 'reading',
      name: 'deferal',
      nearest: 'deferral',
      span: { path: 'rules/ours/2015-02-27/ruleset.yaml' },
    },
  ])
  expect(told({ deferral: 'roled' })).toMatchObject([
    { code: 'unknown-name', kind: 'option', nearest: 'rolled' },
  ])
  expect(told({ constructor: 'rolled' })).toMatchObject([{ kind: 'reading' }])
  expect(loadRuleset(texts, { readings: { deferal: 'rolled' } }).plan).toBeUndefined()
})

describe('texts', () => {
  const codes = (given: Texts) => loadRuleset(given).diagnostics.map(({ problem }) => problem.code)

  test('rules and calendars wherever they lie', () => {
    for (const folders of [
      ['', ''],
      ['a/b', 'a/c'],
      ['x', 'x/days'],
    ] as const) {
      const given = { ...below(folders[0], rulesTexts), ...below(folders[1], calendarTexts) }
      const slashed = Object.entries(given).map(([path, text]) => [path.replace(/^\//, ''), text])
      expect(codes(Object.fromEntries(slashed))).toEqual([])
    }
  })

  test('none, and none of calendars', () => {
    expect(codes({})).toEqual(['missing-file'])
    expect(codes(rulesTexts)).toEqual(['unknown-name'])
    expect(check({}).map(({ problem }) => problem.code)).toEqual(['missing-file'])
  })

  test('several rulesets are checked together, and loaded one by one', () => {
    const other = below('other', readTexts('test/fixtures/yunling/rules'))
    expect(() => loadRuleset({ ...texts, ...other })).toThrow(RangeError)
  })

  test('what is wrong with a calendar is said once', () => {
    const path = 'calendar/cn/2015.yaml'
    const slip = (texts[path] ?? '').replace('2015-01-01', '2015-01-32')
    const found = check({ ...texts, [path]: slip }).filter(
      ({ span, severity }) => span.path === path && severity === 'error',
    )
    expect(found.map(({ problem }) => problem.code)).toEqual(['no-such-date'])
    expect(loadRuleset({ ...texts, [path]: slip }).plan).toBeUndefined()
  })
})
