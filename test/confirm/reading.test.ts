import { describe, expect, it } from 'vitest'
import { compile, evaluate, loadRuleset } from '../../engine/index.js'
import { calendar, countyTexts } from '../county.js'
import { confirmed, differences, instantOf } from './confirming.js'

/**
 * What is taken of a raw value, and what refuses its record: as design.md and time-law.md say, and
 * each evaluator by a reader of its own.
 */
const MORE = `
      urgent: { label: 紧急, type: yes-no, absent: no }
      times: { label: 次数, type: number }
      area: { label: 片区, type: text, aliases: [所在片区] }
      level: { label: 级别, type: choice, absent: 低, values: { low: 低, high: 高（特） } }
      dueDay: { label: 约定日期, type: date, not-before: 接件时间 }
`
const texts = countyTexts(
  'id: 1.1-late\nlimit: { from: 接件时间, counting: continuous, tiers: { white: 超出 2 小时 } }',
)
const withMore = (texts['facts.yaml'] ?? '').replace(/(疑难 } })\n/, `$1${MORE}`)
const { ruleset, diagnostics } = loadRuleset({ ...texts, 'facts.yaml': withMore })
if (!ruleset) throw new Error(JSON.stringify(diagnostics))
const plan = compile(ruleset, new Map([[calendar.name, calendar]]))
const ticket = { subject: 'ticket', id: 't', unit: 'w', receivedAt: '2016-03-21 09:00:00' }

async function taken(fields: Readonly<Record<string, unknown>>): Promise<boolean> {
  const asOf = instantOf('2018-01-01', plan)
  const record = { ...ticket, ...fields }
  // the facts as each read them are among what is compared
  expect([fields, differences(await confirmed(record, plan, asOf))]).toEqual([fields, []])
  return evaluate(record, plan, { asOf }).kind === 'verdict'
}

const absent = [undefined, null, '']
const sound: Readonly<Record<string, readonly unknown[]>> = {
  urgent: [true, false, '是', '否', 'yes', 'no', 'true', 'false', ...absent],
  times: [0, -2.5, '3', '-3', '0012', '1.50', '999999999999999.123456789', ...absent],
  area: ['东', ' ', '4.10', ...absent],
  kind: ['plain', '普通', ...absent],
  level: ['low', '低', '高（特）', '高(特)', ...absent],
  doneAt: ['2016-03-22', '2016/3/2 9:05', '2016-03-22T08:00:00Z', '2016-03-22 24:00', ...absent],
  dueDay: ['2016-03-21', '2016-03-21 08:00', '2016-03-22 23:59:59', ...absent],
  holds: [
    ...[...absent, []],
    [{ from: '2016-03-22 09:00', to: '2016-03-22' }],
    [{ from: '2016-03-22 09:00', to: null }],
  ],
  delays: [
    ...[...absent, [], [{}]],
    [{ decision: '', promisedAt: '2016-04-01 23:00:00' }],
    [{ decision: 'approved', promisedAt: '2016-04-01T23:00:00Z' }],
    [{ requestedAt: '2016-03-22', decision: '不同意', reason: '材料' }],
  ],
  colour: ['white', 1, null],
  note: [JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`)],
  signed: [null, ''],
}
const wrong: Readonly<Record<string, readonly unknown[]>> = {
  urgent: [1, 0, 'Yes', 'TRUE', '对', [], {}],
  times: ['1e3', '+3', '3.', '.5', '1,000', '三', '1234567890123456', true, [3], '1.2.3', '--1'],
  area: [4.1, true, ['东'], {}],
  kind: ['Plain', '普', 1, true],
  level: ['高', '高 (特)', ['low']],
  receivedAt: [undefined, null, '', '昨天', 1458522000000, '2016-02-30', '2016-03-21 25:00'],
  doneAt: ['2016-3-22T8', '2016-03-22 08:00:00.0001', 0, { at: '2016-03-22' }],
  dueDay: ['2016-03-20', '2016-03-20 23:00'],
  holds: [
    ...['2016-03-22', {}, [null], [[]], [{}]],
    [{ form: '2016-03-22', from: '2016-03-22' }],
    [{ from: '2016-03-23', to: '2016-03-22 23:59' }],
    [{ from: '2016-03-22 09:00', note: 1 }],
  ],
  delays: [
    [{ decision: 'approved' }],
    [{ decision: '批准', promisedAt: '2016-04-01' }],
    [{ decision: 'approved', promissedAt: '2016-04-01' }],
    [{ reason: 1 }],
    // it might be any of them
    [{ requestedAt: '2016-03-22', 审批结果: '同意' }],
  ],
  unit: [undefined, 7, ' ', '\u3000'],
  id: [undefined, 1, '', '  \t'],
  note: [JSON.parse(`${'['.repeat(101)}${']'.repeat(101)}`)],
  // much like a fact that is not there
  signdAt: ['2016-03-22'],
  所在片区: ['东'],
}

describe('is taken', () => {
  it.each(Object.entries(sound))('%s', async (fact, values) => {
    for (const value of values)
      expect([value, await taken({ [fact]: value })]).toEqual([value, true])
  })
})

describe('refuses its record', () => {
  it.each(Object.entries(wrong))('%s', async (fact, values) => {
    for (const value of values)
      expect([value, await taken({ [fact]: value })]).toEqual([value, false])
  })
})

it('nothing that a record inherits is a fact of it', async () => {
  const inherits = Object.create({ doneAt: '昨天' }, Object.getOwnPropertyDescriptors(ticket))
  const asOf = instantOf('2018-01-01', plan)
  expect(differences(await confirmed(inherits, plan, asOf))).toEqual([])
})

it('what is no record, or of no subject, is refused by both', async () => {
  const asOf = instantOf('2018-01-01', plan)
  for (const raw of [null, 7, [], {}, { subject: 'tickets' }, { subject: ['ticket'] }]) {
    expect(differences(await confirmed(raw as never, plan, asOf))).toEqual([])
    expect(evaluate(raw as never, plan, { asOf }).kind).toBe('rejection')
  }
})
