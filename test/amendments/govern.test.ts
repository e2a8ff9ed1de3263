import { describe, expect, test } from 'vitest'
import { parseMoment } from '../../calendar/index.js'
import { runMessagesFor } from '../../cli/messages/run-messages-for.js'
import { evaluate, type Verdict } from '../../engine/index.js'
import { amended, base, items, planOf } from './amended.js'

/** Whom an amendment governs: what starts under it, or also what was still open when it came. */
const articles = items(`  - item: 1.1
    clauses:
      - id: 1.1-fast
        change:
          limit.tiers.white: 满 1 个工作小时
`)
const started = planOf(amended(base, { articles }))
const open = planOf(amended(base, { articles, ruleset: 'governs: open-orders\n' }))

function judge(plan: typeof open, applied: string, granted?: string, at = '2018-01-01'): Verdict {
  const asOf = parseMoment(`${at} 00:00:00`, plan.offset)
  if (!asOf.ok || asOf.moment.kind !== 'instant') throw new Error(at)
  const record = { subject: 'permit', id: 'p', unit: 'w', kind: '快办', appliedAt: applied }
  const outcome = evaluate(
    granted === undefined ? record : { ...record, grantedAt: granted },
    plan,
    {
      asOf: asOf.moment.at,
    },
  )
  if (outcome.kind !== 'verdict') throw new Error(JSON.stringify(outcome))
  return outcome
}

const versionOf = (...args: Parameters<typeof judge>) => judge(...args).version.version

describe('by default', () => {
  test('what started before stays with the old version, open or not', () => {
    expect(versionOf(started, '2016-12-30 10:00')).toBe('2016-01-01')
    expect(versionOf(started, '2016-12-31 23:59:59', '2017-03-01 10:00')).toBe('2016-01-01')
    expect(versionOf(started, '2017-01-01 00:00:00')).toBe('2017-01-01')
  })
})

describe('open orders', () => {
  test('that were not ended before the effect are judged whole by the new version', () => {
    expect(versionOf(open, '2016-12-30 10:00')).toBe('2017-01-01')
    expect(versionOf(open, '2016-12-30 10:00', '2017-01-03 10:00')).toBe('2017-01-01')
    expect(versionOf(open, '2016-12-30 10:00', '2017-01-01 00:00:00')).toBe('2017-01-01')
  })
  test('that were ended before stay with the old one', () => {
    expect(versionOf(open, '2016-12-30 10:00', '2016-12-31 23:59:59')).toBe('2016-01-01')
  })
  test('looked at from before the effect are not yet under it', () => {
    expect(versionOf(open, '2016-12-30 10:00', undefined, '2016-12-31')).toBe('2016-01-01')
    // an end that is not known yet is none
    expect(versionOf(open, '2016-12-30 10:00', '2017-02-01 10:00', '2017-01-15')).toBe('2017-01-01')
  })
  test('say so in the reason, and keep the names of their cards', () => {
    const under = (plan: typeof open) => judge(plan, '2016-12-30 10:00', '2017-01-03 15:00')
    // Friday 10:00: one office hour ends at 11:00, four at 16:30
    const [card] = under(open).cards
    const [before] = under(started).cards
    expect(card?.cardId).toBe('harbour/1.1-fast/permit/p/white/1')
    expect(before?.cardId).toBe(card?.cardId)
    const [zh, en] = (['zh', 'en'] as const).map(
      (language) => card && runMessagesFor(language).why(card, under(open)),
    )
    expect(zh).toMatch(
      /最迟应于 2016-12-30 11:00:00 完成.*（2017-01-01 版施行时尚未办结，适用该版）$/,
    )
    expect(en).toMatch(/\(still open when 2017-01-01 took effect, which governs it\)$/)
    expect(before && runMessagesFor('zh').why(before, under(started))).not.toContain('施行时')
  })
  test('are none where nothing says when a record has ended', () => {
    const texts = amended(
      { ...base, 'facts.yaml': (base['facts.yaml'] ?? '').replace(/ {4}ended-by: .*\n/, '') },
      { articles, ruleset: 'governs: open-orders\n' },
    )
    expect(versionOf(planOf(texts), '2016-12-30 10:00')).toBe('2016-01-01')
  })
  test('are not handed on: the next amendment says for itself whom it governs', () => {
    const texts = amended(base, { articles, ruleset: 'governs: open-orders\n' })
    const plan = planOf(amended(texts, { version: '2017-07-01', amends: '2017-01-01' }))
    expect(versionOf(plan, '2017-06-30 10:00')).toBe('2017-01-01')
    expect(versionOf(plan, '2016-06-30 10:00')).toBe('2017-01-01')
  })
})
