import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hotlineCards, inFolder, rowsOf } from '../command.js'

/** An order's log is taken as one or refused as one, and its findings are its own. */
type Event = Readonly<Record<string, unknown>>
interface Card {
  readonly cardId: string
  readonly id: string
  readonly orderId: string
}

const event = (order: string, type: string, at: string, more: Event = {}): Event => ({
  order,
  at,
  type,
  ...more,
})
const a1 = { assignment: 'a1' }
const a2 = { assignment: 'a2' }
const unit = '市教育局'

/** Late in both its assignments, and something found about the first. */
const life = (order: string, secondAt = '2015-04-01 10:00:00'): readonly Event[] => [
  event(order, 'accepted', '2015-03-16 09:00:00', { category: 'consultation' }),
  event(order, 'dispatched', '2015-03-16 10:00:00', { ...a1, unit }),
  event(order, 'signed', '2015-03-16 11:00:00', a1),
  event(order, 'completed', '2015-03-18 09:00:00', a1),
  event(order, 'reopened', secondAt, a2),
  event(order, 'finding', '2015-04-20 10:00:00', {
    ...a1,
    id: 'f1',
    item: '4.3',
    verified: true,
    replyClear: false,
    causedDissatisfaction: true,
  }),
]

const linesOf = (events: readonly Event[]) =>
  events.map((one) => `${JSON.stringify(one)}\n`).join('')

function evaluate(folder: string, files: Readonly<Record<string, string>>) {
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  })
  const rejects = join(folder, 'rejects.ndjson')
  const args = ['--as-of', '2015-07-01', '--format', 'ndjson', '--rejects', rejects]
  const ran = hotlineCards(['evaluate', ...paths, ...args])
  return { ...ran, cards: rowsOf<Card>(ran.stdout), rejects: readFileSync(rejects, 'utf8') }
}

test('what only evaluating finds in one assignment refuses the order, with its whole log', () => {
  inFolder((folder) => {
    const log = [...life('A'), ...life('B', '2030-04-01 10:00:00'), ...life('C')]
    const first = evaluate(folder, { 'log.ndjson': linesOf(log) })
    expect(first.code).toBe(3)
    expect(new Set(first.cards.map(({ orderId }) => orderId))).toEqual(new Set(['A', 'C']))
    expect(first.stderr).toMatch(/log\.ndjson:11 {2}order B the calendar has no 2030; fix: add /)
    expect(first.stderr).toContain('9 records: 6 evaluated, 3 rejected')
    const back = rowsOf<Event & { rejected: { row: number; problems: readonly Event[] } }>(
      first.rejects,
    )
    expect(back.map(({ rejected: _, ...one }) => one)).toEqual(life('B', '2030-04-01 10:00:00'))
    expect(back.map(({ rejected }) => [rejected.row, rejected.problems.length])).toEqual([
      [7, 0],
      [8, 0],
      [9, 0],
      [10, 0],
      [11, 1],
      [12, 0],
    ])

    const mended = first.rejects.replace('2030-04-01', '2015-04-01')
    const second = evaluate(folder, { 'mended.ndjson': mended })
    expect(second.code).toBe(0)
    const whole = evaluate(folder, {
      'log.ndjson': linesOf(['A', 'B', 'C'].flatMap((order) => life(order))),
    })
    expect(whole.code).toBe(0)
    const names = (cards: readonly Card[]) => cards.map(({ cardId }) => cardId).sort()
    expect(names([...first.cards, ...second.cards])).toEqual(names(whole.cards))
    expect(new Set(names(whole.cards)).size).toBe(whole.cards.length)
  })
})

test('every order has an f1 of its own', () => {
  inFolder((folder) => {
    const { code, cards } = evaluate(folder, {
      'log.ndjson': linesOf([...life('A'), ...life('B')]),
    })
    expect(code).toBe(0)
    const found = cards.filter(({ id }) => id === 'f1')
    expect(found.map(({ orderId }) => orderId)).toEqual(['A', 'B'])
    expect(new Set(cards.map(({ cardId }) => cardId)).size).toBe(cards.length)
  })
})

test('what a table tells of an order that its log tells of too', () => {
  inFolder((folder) => {
    const table = (of: string) =>
      `记录类型,工单编号,派单序号,承办单位,工单类别,派单时间,办结时间\n工单,A,a1,${of},咨询,2015-03-16 10:00:00,2015-03-18 09:00:00\n`
    const log = { 'log.ndjson': linesOf([...life('A'), ...life('B')]) }
    const same = evaluate(folder, { 'a.csv': table(unit), ...log })
    expect([same.code, same.cards.length]).toEqual([0, evaluate(folder, log).cards.length])
    expect(same.stderr).toContain('1 record that was the same again')
    const other = evaluate(folder, { 'a.csv': table('市公安局'), ...log })
    expect(other.code).toBe(3)
    expect(new Set(other.cards.map(({ orderId }) => orderId))).toEqual(new Set(['B']))
    // the row in its own format, the log beside it
    expect(other.rejects.trim().split('\r\n')).toHaveLength(2)
    const beside = readFileSync(join(folder, 'rejects-2.ndjson'), 'utf8')
    expect(rowsOf(beside)).toHaveLength(6)
  })
})
