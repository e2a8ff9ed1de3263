import { describe, expect, test } from 'vitest'
import { asInstant, loadCalendar } from '../../calendar/index.js'
import { compile, evaluate, loadRuleset } from '../../engine/index.js'
import { calendarTexts, rulesTexts } from '../files.js'

/** A clause may have an exception of its own beside the one that a reading gives it. */
const article = '2015-02-27/article-4.yaml'
const texts = {
  ...rulesTexts,
  [article]: (rulesTexts[article] ?? '').replace(
    /( {8}when:\n {10}工单类别: 咨询类.*\n)/,
    '$1        unless:\n          派单序号: 9\n',
  ),
}
const { calendar } = loadCalendar(calendarTexts, 'qingyuan')

function cardsOf(option: string, more: object): readonly string[] {
  const { ruleset, diagnostics } = loadRuleset(texts, {
    readings: { 'emergency-and-category': option },
  })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  if (!ruleset || !calendar) throw new Error('not loaded')
  const plan = compile(ruleset, new Map([['qingyuan', calendar]]))
  const record = {
    subject: 'work-order',
    id: 'a',
    unit: '市教育局',
    category: 'consultation',
    dispatchedAt: '2015-03-16 10:00:00',
    completedAt: '2015-03-18 08:00:01',
    ...more,
  }
  const outcome = evaluate(record, plan, { asOf: asInstant(Date.UTC(2015, 3, 1)) })
  if (outcome.kind !== 'verdict') throw new Error(JSON.stringify(outcome))
  return outcome.cards.map(({ clause }) => clause.id).filter((id) => id.startsWith('4.1'))
}

describe.each(['both', 'displaces'])('under %s', (option) => {
  test('the clause gives its card, and not where its own exception holds', () => {
    expect(cardsOf(option, {})).toEqual(['4.1-completion'])
    expect(cardsOf(option, { assignment: '9' })).toEqual([])
  })
})

test('the exception of the reading holds beside it', () => {
  const emergency = { urgent: '是', publicEmergency: '否' }
  expect(cardsOf('both', emergency)).toEqual(['4.1-completion'])
  expect(cardsOf('displaces', emergency)).toEqual([])
})
