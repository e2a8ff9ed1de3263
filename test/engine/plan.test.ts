import { describe, expect, test } from 'vitest'
import { calendar, countyPlan, judgeTicket } from '../county.js'
import { judge, planOf } from '../shipped-plan.js'

describe('a plan', () => {
  const plan = countyPlan(
    'id: 1.1-done\nlimit:\n  from: 接件时间\n  tiers: { white: 超出 1 天 }\n  counting: continuous',
  )
  const [version] = plan.versions
  const subject = version?.subjects.get('ticket')
  const [clause] = subject?.clauses ?? []
  const parts = [plan, plan.intake.get('ticket'), version, subject, clause, clause?.limit]

  test('is plain data, each part of which says what it is', () => {
    const kinds = ['plan', 'intake', 'version', 'subject', 'clause', 'limit']
    expect(parts.map((part) => part?.kind)).toEqual(kinds)
    for (const part of parts) expect(Object.getPrototypeOf(part)).toBe(Object.prototype)
  })
  test('that nobody changes', () => {
    const loose: unknown[] = []
    const look = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return
      if (value instanceof Map || value instanceof Set) {
        for (const [key, one] of value.entries()) look(one, `${path}(${String(key)})`)
        return
      }
      if (!Object.isFrozen(value)) loose.push(path)
      for (const [key, one] of Object.entries(value)) look(one, `${path}.${key}`)
    }
    look(plan, 'plan')
    expect(loose).toEqual([])
    expect(clause?.limit?.tiers.length).toBeGreaterThan(0)
  })
  test('holds the calendar of its version', () => {
    expect(version?.calendar).toBe(calendar)
  })
})

describe('whose a record is', () => {
  const order = {
    subject: 'work-order',
    id: 'A1',
    unit: '城东镇',
    category: '咨询',
    dispatchedAt: '2015-03-18 08:00:00',
  }
  const identified = (record: Record<string, unknown>) => {
    const outcome = judge(record, planOf())
    return outcome.kind === 'rejection' ? undefined : outcome.identity
  }
  test('is told by order, assignment and unit, and by all of them in a card’s name', () => {
    const identity = { id: 'A1', assignment: '2', unit: '城东镇' }
    expect(identified({ ...order, assignment: '2' })).toMatchObject(identity)
    const outcome = judge({ ...order, assignment: '2' }, planOf())
    const names = outcome.kind === 'verdict' ? outcome.cards.map(({ cardId }) => cardId) : []
    expect(names).toEqual([
      'qingyuan-12345/4.1-completion/work-order/A1/2/yellow/1',
      'qingyuan-12345/4.1-completion/work-order/A1/2/red/1',
    ])
  })
  test('of a record that need not have a number, and has none, the number is empty', () => {
    const free = planOf(
      (text) => text.replace(/(\n {6}id:\n(?: {8}.*\n)*?) {8}required: yes\n/, '$1'),
      'facts.yaml',
    )
    const outcome = judge({ ...order, id: '' }, free)
    expect(outcome).toMatchObject({ kind: 'verdict', identity: { id: '', unit: '城东镇' } })
  })
  test('of a finding with no order, the name of its card leaves that part empty', () => {
    const finding = {
      subject: 'finding',
      id: 'f1',
      unit: '城东镇',
      item: '5.1',
      verified: '是',
      foundAt: '2015-04-01 09:00:00',
    }
    const outcome = judge(finding, planOf())
    const names = outcome.kind === 'verdict' ? outcome.cards.map(({ cardId }) => cardId) : []
    expect(names).toEqual([
      expect.stringMatching(/^qingyuan-12345\/5\.1-[^/]+\/finding\/f1\/\/[a-z]+\/1$/),
    ])
  })
})

describe('past the last day of the calendar', () => {
  const limit = (more: string) =>
    countyPlan(`
id: 1.1-done
limit:
  from: 接件时间
  to: 办结时间
  start-day: not-counted
  end-of-day: midnight
${more}`)
  const judged = (more: string, record: Record<string, unknown> = {}) => {
    try {
      const outcome = judgeTicket(
        limit(more),
        { receivedAt: '2026-12-21 09:00:00', ...record },
        '2027-02-01 00:00:00',
      )
      return outcome.cards.map(({ colour, status }) => `${colour.name} ${status}`)
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
  }
  const unknown = expect.stringContaining('"out-of-coverage","calendar":"qingyuan","year":2027')
  const monthly = '每满 20 个工作日'

  test('nobody knows how many cards would be given again', () => {
    const tiers = `  tiers: { white: { threshold: 超出 1 个工作日, repeat: ${monthly} } }`
    expect(judged(tiers)).toEqual(unknown)
  })
  test('there are no more than are given at most', () => {
    // the next of them would come after the last day
    const repeat = 'repeat: 每满 4 个工作日, at-most: 2'
    expect(judged(`  tiers: { white: { threshold: 超出 1 个工作日, ${repeat} } }`)).toEqual([
      'white active',
      'white active',
    ])
  })
  test('there are none once a heavier tier has replaced the lighter', () => {
    const tiers = `  higher-tier: replaces
  tiers:
    white: { threshold: 超出 1 个工作日, repeat: ${monthly} }
    blue: 超出 3 个工作日`
    expect(judged(tiers)).toEqual(['white superseded', 'blue active'])
  })
  test('no extension makes known when a limit runs out', () => {
    const extended = `  extended:
    by: 缓办
    end-of-day: midnight
    over-promise: whole-day
    promise-on-rest-day: moves
    late-request: tier-stands
    several-extensions: chain
    tiers: { white: 超出 1 个工作日 }
  tiers: { white: 超出 1 个工作日 }`
    const delays = [{ decision: 'approved', promisedAt: '2026-12-30' }]
    expect(judged(extended, { delays })).toEqual(['white active'])
    expect(judged(extended, { delays, receivedAt: '2026-12-31 09:00:00' })).toEqual(unknown)
  })
})
