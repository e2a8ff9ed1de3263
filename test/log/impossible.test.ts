import { describe, expect, test } from 'vitest'
import {
  a1,
  accepted,
  completed,
  dispatched,
  type Event,
  event,
  fold,
  foldTexts,
  problems,
} from './fold.js'

/** Histories that cannot have been: the whole order comes back, with the line and the reason. */
const start = [accepted, dispatched]
const x1 = { ...a1, extension: 'x1', promisedAt: '2015-06-20' }

const impossible: readonly [string, readonly Event[], readonly string[]][] = [
  ['a completion of what was never dispatched', [accepted, completed], ['2 not-dispatched']],
  [
    'a completion of another assignment',
    [...start, event('completed', 9, { assignment: 'b' })],
    ['3 not-dispatched'],
  ],
  [
    'a completion before the dispatch',
    [...start, { ...completed, at: accepted.at }],
    ['3 not-dispatched'],
  ],
  ['two ends', [...start, completed, event('completed', 11, a1)], ['4 ended-twice']],
  [
    'a return after completion',
    [...start, completed, event('returnAccepted', 11, a1)],
    ['4 ended-twice'],
  ],
  ['a change after the end', [...start, completed, event('handled', 11, a1)], ['4 after-end']],
  [
    'an extension after the end',
    [...start, completed, event('extensionRequested', 11, x1)],
    ['4 after-end'],
  ],
  [
    'one assignment dispatched twice',
    [...start, { ...dispatched, unit: '乙局' }],
    ['3 dispatched-twice'],
  ],
  [
    'a decision on what was never asked',
    [...start, event('extensionApproved', 3, x1)],
    ['3 nothing-open'],
  ],
  [
    'a decision on another extension',
    [
      ...start,
      event('extensionRequested', 2, x1),
      event('extensionApproved', 3, { ...x1, extension: 'x2' }),
    ],
    ['4 nothing-open'],
  ],
  [
    'two decisions on one extension',
    [
      ...start,
      event('extensionRequested', 2, x1),
      event('extensionApproved', 3, x1),
      event('extensionRefused', 4, x1),
    ],
    ['5 nothing-open'],
  ],
  [
    'one extension asked for twice',
    [...start, event('extensionRequested', 2, x1), event('extensionRequested', 3, x1)],
    ['4 still-open'],
  ],
  ['a resumption of what was not paused', [...start, event('resumed', 2)], ['3 nothing-open']],
  ['a pause in a pause', [...start, event('paused', 2), event('paused', 3)], ['4 still-open']],
  ['a reopening of what has not ended', [...start, event('reopened', 3)], ['3 nothing-to-reopen']],
  ['a fact told twice', [...start, event('handled', 3), event('handled', 4)], ['4 told-twice']],
  [
    'an order told of twice',
    [...start, event('accepted', 3, { category: 'praise' })],
    ['3 told-twice'],
  ],
  [
    'an event that could be of either assignment',
    [...start, event('dispatched', 2, { assignment: 'b', unit: '乙局' }), event('completed', 3)],
    ['4 which-assignment'],
  ],
  [
    'a finding about another unit than its assignment’s',
    [...start, event('finding', 3, { id: 'f', item: '4.3', verified: true, unit: '乙局' })],
    ['3 contradiction'],
  ],
  ['a type nobody knows', [...start, event('complete', 3, a1)], ['3 unknown-event']],
  ['no type', [...start, { order: 'o', at: completed.at }], ['3 missing-field']],
  ['no time', [...start, { ...completed, at: undefined }], ['3 missing-field']],
  ['a date alone', [...start, { ...completed, at: '2015-06-02' }], ['3 not-an-instant']],
  ['no such date', [...start, { ...completed, at: '2015-02-30 09:00' }], ['3 not-an-instant']],
  ['a number for a time', [...start, { ...completed, at: 20150602 }], ['3 wrong-type']],
  ['a number for an assignment', [...start, { ...completed, assignment: 1 }], ['3 wrong-type']],
  [
    'a misspelt field',
    [...start, event('extensionRequested', 2, { promisedAtt: '2015-06-20' })],
    ['3 unknown-field'],
  ],
  // what the engine would refuse of one record, refuses the order
  ['no category', [dispatched], ['1 missing-field']],
  ['no such category', [{ ...accepted, category: '资询' }, dispatched], ['1 unknown-value']],
  [
    'an approval without a promise',
    [
      ...start,
      event('extensionRequested', 2, { extension: 'x' }),
      event('extensionApproved', 3, { extension: 'x' }),
    ],
    ['2 no-promise'],
  ],
]

test.each(impossible)('%s', async (_, log, expected) => {
  expect(await problems(log)).toEqual(expected)
})

test('the nearest type is offered, with the line of it', async () => {
  const [item] = await fold([...start, event('办节', 3, a1)])
  expect(item).toMatchObject({
    kind: 'rejected-order',
    problems: [
      {
        place: { file: 'log.ndjson', row: 3 },
        event: undefined,
        problem: { code: 'unknown-event', value: '办节', nearest: '办结' },
      },
    ],
  })
})

describe('beside an impossible order', () => {
  test('every other still comes out, as the log first names them', async () => {
    const of = (order: string, log: readonly Event[]) => log.map((one) => ({ ...one, order }))
    const bad = of('bad', [accepted, completed])
    const good = of('good', start)
    const late = of('late', start)
    const log = [good[0], bad[0], late[0], bad[1], late[1], good[1]].map((one) => one ?? {})
    const items = await fold(log)
    expect(items.map((item) => ('order' in item ? `${item.kind} ${item.order}` : ''))).toEqual([
      'record good',
      'rejected-order bad',
      'record late',
    ])
  })
})

describe('a line that is no event', () => {
  const texts = start.map((one) => JSON.stringify(one))
  test('and is nobody’s costs only itself', async () => {
    const items = await foldTexts(['{', '[1]', '{"at":"2015-06-01"}', '', ...texts])
    expect(
      items.map((item) => (item.kind === 'unreadable' ? item.reason.code : item.kind)),
    ).toEqual(['not-json', 'not-an-object', 'no-order', 'record'])
  })
  test('but names its order rejects it: what is missing could be its end', async () => {
    const items = await foldTexts([...texts, '{"order": "o", "at": "2015-06-0'])
    expect(items).toMatchObject([
      { kind: 'rejected-order', problems: [{ place: { row: 3 }, problem: { code: 'not-json' } }] },
    ])
  })
  test('nor is an order’s number text, but that order waits for it', async () => {
    const items = await foldTexts([
      '{"order":"7","type":"signed"}',
      '{"order":7,"type":"completed"}',
    ])
    expect(items).toMatchObject([{ kind: 'rejected-order', order: '7', lines: [{}, {}] }])
  })
})
