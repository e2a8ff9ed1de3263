import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RawRecord } from '../../engine/index.js'
import { Duplicates } from '../../intake/duplicates.js'
import { keysOf } from '../../intake/record-key.js'
import { subjects } from './pieces.js'

const keyOf = keysOf(subjects, 8 * 3_600_000)
const order = {
  subject: 'work-order',
  id: 'o1',
  unit: '市教育局',
  category: 'consultation',
  urgent: false,
  dispatchedAt: '2015-05-04T09:05:00',
}

function judge(records: readonly RawRecord[]): string[] {
  const duplicates = new Duplicates()
  const keyed = records.map((record) => keyOf(record))
  for (const [index, one] of keyed.entries()) {
    if (one) duplicates.note(one, { file: 'f.csv', row: index + 2 })
  }
  return keyed.map((one) => {
    if (!one) return 'no key'
    const judged = duplicates.judge(one)
    return judged.kind === 'conflict'
      ? `conflict ${judged.places.map(({ row }) => row).join(' ')}`
      : judged.kind
  })
}

test.each<[string, readonly RawRecord[], string[]]>([
  [
    'other keys',
    [order, { ...order, id: 'o2' }, { ...order, assignment: '2' }],
    ['take', 'take', 'take'],
  ],
  ['the same', [order, order, order], ['take', 'again', 'again']],
  [
    'the same, written otherwise',
    [
      order,
      {
        ...order,
        assignment: '1',
        category: '咨询',
        urgent: '否',
        dispatchedAt: '2015-05-04T01:05:00Z',
        序号: '7',
        pauses: '',
      },
    ],
    ['take', 'again'],
  ],
  ['the same, with a blank behind its number', [order, { ...order, id: 'o1 ' }], ['take', 'again']],
  [
    'a blank behind the number, and another unit',
    [order, { ...order, id: 'o1 ', unit: 'x' }],
    ['conflict 2 3', 'conflict 2 3'],
  ],
  [
    'the same key and other facts',
    [order, { ...order, unit: 'x' }, { ...order, id: 'o2' }, order],
    ['conflict 2 3 5', 'conflict 2 3 5', 'take', 'conflict 2 3 5'],
  ],
  [
    'extensions that differ',
    [
      { ...order, extensions: [{ decision: '同意', promisedAt: '2015/5/6' }] },
      { ...order, extensions: [{ promisedAt: '2015-05-06', decision: 'approved' }] },
    ],
    ['take', 'again'],
  ],
  ['another subject', [order, { ...order, subject: 'finding' }], ['take', 'take']],
  [
    'a finding of one name in two orders, in one, and in none',
    [
      { subject: 'finding', id: 'f1', orderId: 'o1', unit: 'x' },
      { subject: 'finding', id: 'f1', orderId: 'o2', unit: 'x' },
      { subject: 'finding', id: 'f1', orderId: 'o1', unit: 'y' },
      { subject: 'finding', id: 'f1', unit: 'x' },
      { subject: 'finding', id: 'f1', orderId: '', unit: 'x' },
      { subject: 'finding', id: 'f1', unit: 'y', orderId: 'o3' },
    ],
    ['conflict 2 4', 'take', 'conflict 2 4', 'take', 'again', 'take'],
  ],
  ['no identity', [{ ...order, id: '' }, { subject: 'x' }, {}], ['no key', 'no key', 'no key']],
])('%s', (_, records, wanted) => {
  expect(judge(records)).toEqual(wanted)
})

test('as a plain map would have it, while the table grows', () => {
  const some = fc.array(
    fc.tuple(
      fc.nat(3000),
      fc.nat(40).map((n) => (n === 0 ? 'x' : 'y')),
    ),
    {
      minLength: 2000,
      maxLength: 4000,
    },
  )
  fc.assert(
    fc.property(some, (pairs) => {
      const units = new Map<number, Set<string>>()
      for (const [id, unit] of pairs) units.set(id, (units.get(id) ?? new Set()).add(unit))
      const seen = new Set<number>()
      const wanted = pairs.map(([id]) => {
        if ((units.get(id)?.size ?? 0) > 1) return 'conflict'
        if (seen.has(id)) return 'again'
        seen.add(id)
        return 'take'
      })
      const found = judge(pairs.map(([id, unit]) => ({ ...order, id: `o${id}`, unit })))
      expect(found.map((one) => one.split(' ')[0])).toEqual(wanted)
    }),
    { numRuns: 10 },
  )
})
