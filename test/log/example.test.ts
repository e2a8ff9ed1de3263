import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatInstant } from '../../calendar/index.js'
import { judge } from '../shipped-plan.js'
import { foldTexts, offset } from './fold.js'

/** The shared example, folded and evaluated, says what its expectation says. */
const read = (name: string) => readFileSync(join(import.meta.dirname, '../data', name), 'utf8')
const log = read('example-order-events.ndjson').split('\n').slice(0, -1)
const expected = JSON.parse(read('example-order-events.expected.json'))

test('the example order gives its records', async () => {
  const items = await foldTexts(log)
  const records = items.flatMap((item) => (item.kind === 'record' ? [item] : []))
  expect(records.map(({ record }) => record)).toEqual([
    {
      subject: 'work-order',
      id: 'QY12345-20150518-0137',
      assignment: 'a1',
      unit: '市住房和城乡建设管理局',
      category: 'request',
      urgent: false,
      dispatchedAt: '2015-05-18T09:40:05+08:00',
      returnRequestedAt: '2015-05-19T11:20:00+08:00',
      returnAcceptedAt: '2015-05-19T15:05:00+08:00',
    },
    {
      subject: 'work-order',
      id: 'QY12345-20150518-0137',
      assignment: 'a2',
      unit: '市环境保护局',
      category: 'request',
      urgent: false,
      dispatchedAt: '2015-05-19T15:30:00+08:00',
      completedAt: '2015-06-02T09:30:00+08:00',
      extensions: [
        {
          requestedAt: '2015-05-25T10:00:00+08:00',
          promisedAt: '2015-05-29',
          reason: '需现场监测',
          decidedAt: '2015-05-25T17:20:00+08:00',
          decision: 'approved',
        },
      ],
    },
    {
      subject: 'finding',
      id: 'f1',
      orderId: 'QY12345-20150518-0137',
      assignment: 'a2',
      unit: '市环境保护局',
      item: '4.3',
      verified: true,
      foundAt: '2015-06-05T16:00:00+08:00',
      occurredAt: '2015-06-02T09:30:00+08:00',
      replyClear: false,
      causedDissatisfaction: true,
    },
  ])
  const rows = (lines: readonly { line: number }[]) => lines.map(({ line }) => line)
  expect(records.map(({ place, lines }) => [place.row, rows(lines)])).toEqual([
    [2, [1, 2, 4, 5]],
    [6, [1, 6, 8, 9, 11]],
    [13, [13]],
  ])
  const rest = items.filter(({ kind }) => kind !== 'record')
  expect(rest.map((item) => item.kind === 'kept' && rows(item.lines))).toEqual([
    [3, 7, 10, 12, 14, 15, 16, 17],
  ])
})

test('and its cards and deadlines', async () => {
  const assignments: Record<string, { cards: unknown[]; deadlines: unknown[] }> = {}
  for (const item of await foldTexts(log)) {
    if (item.kind !== 'record') continue
    const verdict = judge(item.record, undefined, expected.asOf)
    if (verdict.kind !== 'verdict') throw new Error(verdict.kind)
    assignments[verdict.identity.assignment ?? ''] ??= { cards: [], deadlines: [] }
    const entry = assignments[verdict.identity.assignment ?? '']
    const write = (instant: number | undefined) =>
      instant === undefined ? undefined : formatInstant(instant as never, offset)
    for (const { clause, colour, at, status } of verdict.cards) {
      if (status === 'active') {
        entry?.cards.push({ item: clause.item, colour: colour.name, at: write(at) })
      }
    }
    for (const { clause, colour, deadline } of verdict.tiers) {
      const { item } = clause
      entry?.deadlines.push({ item, colour: colour.name, deadline: write(deadline) })
    }
  }
  const { a1, a2 } = expected.assignments
  for (const one of [a1, a2]) delete one.why
  expect(assignments).toEqual({ a1, a2 })
})
