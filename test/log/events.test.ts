import { describe, expect, test } from 'vitest'
import { a1, a2, accepted, at, completed, dispatched, event, fold, records } from './fold.js'

/** What each type of event makes of a record. */
const start = [accepted, dispatched]
const first = async (...log: Parameters<typeof records>[0]) => (await records(log))[0]

describe('dispatch', () => {
  test('makes a record, with what was said of the order', async () => {
    expect(await records(start)).toEqual([
      {
        subject: 'work-order',
        id: 'o',
        assignment: 'a1',
        unit: '甲局',
        category: 'request',
        dispatchedAt: at(1),
      },
    ])
  })
  test('may say otherwise of its own assignment', async () => {
    const log = [
      ...start,
      event('dispatched', 2, { ...a2, unit: '乙局', category: 'consultation' }),
    ]
    expect(await records(log)).toMatchObject([
      { assignment: 'a1', category: 'request' },
      { assignment: 'a2', category: 'consultation', unit: '乙局' },
    ])
  })
  test('an order told of only after its dispatch is told of all the same', async () => {
    expect(await first({ ...accepted, at: at(5) }, dispatched)).toMatchObject({
      category: 'request',
    })
  })
  test('without a name is called 1, or what the log calls it later', async () => {
    const { assignment: _, ...unnamed } = dispatched
    const ended = event('completed', 10)
    expect(await first(accepted, unnamed, ended)).toMatchObject({ assignment: '1' })
    expect(await first(accepted, unnamed, completed)).toMatchObject({ assignment: 'a1' })
  })
  test('types may be written by their labels', async () => {
    expect(await first(accepted, { ...dispatched, type: '派单' })).toMatchObject({ unit: '甲局' })
  })
})

describe('return', () => {
  const asked = event('returnRequested', 2, a1)
  const again = event('returnRequested', 4, a1)
  const refused = event('returnRefused', 3, a1)
  const taken = event('returnAccepted', 5, a1)
  test('asked for and accepted', async () => {
    expect(await first(...start, asked, taken)).toMatchObject({
      returnRequestedAt: at(2),
      returnAcceptedAt: at(5),
    })
  })
  test('refused never stopped the clock', async () => {
    expect(await first(...start, asked, refused)).not.toHaveProperty('returnRequestedAt')
  })
  test('refused, asked for again and accepted counts from the request that was accepted', async () => {
    expect(await first(...start, asked, refused, again, taken)).toMatchObject({
      returnRequestedAt: at(4),
    })
  })
  test('asked for twice without an answer counts from the first', async () => {
    expect(await first(...start, asked, again, taken)).toMatchObject({ returnRequestedAt: at(2) })
  })
  test('accepted without a request', async () => {
    const record = await first(...start, taken)
    expect(record).toMatchObject({ returnAcceptedAt: at(5) })
    expect(record).not.toHaveProperty('returnRequestedAt')
  })
})

describe('extension', () => {
  const ask = (hour: number, more = {}) =>
    event('extensionRequested', hour, { ...a1, promisedAt: '2015-06-20', ...more })
  const approve = (hour: number, more = {}) => event('extensionApproved', hour, { ...a1, ...more })
  const refuse = (hour: number, more = {}) => event('extensionRefused', hour, { ...a1, ...more })
  const extensions = async (...log: Parameters<typeof records>[0]) =>
    (await first(...start, ...log))?.extensions

  test('asked for, not decided', async () => {
    expect(await extensions(ask(2, { reasonCode: '需监测' }))).toEqual([
      { requestedAt: at(2), promisedAt: '2015-06-20', reason: '需监测' },
    ])
  })
  test('approved with the promise of the request, or with its own', async () => {
    expect(await extensions(ask(2), approve(3))).toMatchObject([
      { decidedAt: at(3), decision: 'approved', promisedAt: '2015-06-20' },
    ])
    expect(await extensions(ask(2), approve(3, { promisedAt: '2015-06-18' }))).toMatchObject([
      { promisedAt: '2015-06-18' },
    ])
  })
  test('refused keeps what was promised, not what the refusal says', async () => {
    expect(await extensions(ask(2), refuse(3, { promisedAt: '2015-07-01' }))).toMatchObject([
      { decision: 'rejected', promisedAt: '2015-06-20' },
    ])
  })
  test('several are told apart by name, and decided in any order', async () => {
    const x = { extension: 'x1' }
    const y = { extension: 'x2' }
    expect(await extensions(ask(2, x), ask(3, y), refuse(4, x), approve(5, y))).toMatchObject([
      { requestedAt: at(2), decision: 'rejected' },
      { requestedAt: at(3), decision: 'approved' },
    ])
  })
  test('without a name the decision is of the last that is open', async () => {
    expect(await extensions(ask(2), ask(3), approve(4), refuse(5))).toMatchObject([
      { requestedAt: at(2), decision: 'rejected' },
      { requestedAt: at(3), decision: 'approved' },
    ])
  })
})

test('pauses are intervals, the last may be open', async () => {
  const log = [event('paused', 2), event('resumed', 3), event('paused', 4)]
  expect(await first(...start, ...log)).toMatchObject({
    pauses: [{ from: at(2), to: at(3) }, { from: at(4) }],
  })
})

test('an emergency is called, answered, handled; its result may follow completion', async () => {
  const log = [
    event('emergencyCalled', 2, a1),
    event('emergencyCalled', 2.5, a1),
    event('firstFeedback', 3, a1),
    event('firstFeedback', 4, a1),
    event('handled', 5, a1),
    completed,
    event('resultFeedback', 11, a1),
    event('firstFeedback', 12, a1), // tells nothing new
  ]
  expect(await first(...start, ...log)).toMatchObject({
    phoneNotifiedAt: at(2),
    firstFeedbackAt: at(3),
    handledAt: at(5),
    completedAt: at(10),
    resultFeedbackAt: at(11),
  })
})

describe('reopening', () => {
  const reopened = event('reopened', 12)
  const log = [...start, completed, reopened]
  test('is a new assignment of the same unit, dispatched when it was reopened', async () => {
    expect((await records(log))[1]).toEqual({
      subject: 'work-order',
      id: 'o',
      assignment: 'a2',
      unit: '甲局',
      category: 'request',
      dispatchedAt: at(12),
    })
  })
  test('is dispatched when a dispatch follows', async () => {
    const more = event('dispatched', 14, { assignment: 'b', unit: '乙局' })
    expect(await records([...log, more])).toMatchObject([
      { assignment: 'a1' },
      { assignment: 'b', unit: '乙局', dispatchedAt: at(14) },
    ])
    const { unit: _, ...bare } = more
    expect((await records([...log, bare]))[1]).toMatchObject({ assignment: 'b', unit: '甲局' })
  })
  test('a dispatch after it was worked on is another assignment', async () => {
    const more = [event('completed', 13), event('dispatched', 14, { unit: '乙局' })]
    expect(await records([...log, ...more])).toMatchObject([
      { assignment: 'a1', completedAt: at(10) },
      { assignment: 'a2', completedAt: at(13), dispatchedAt: at(12) },
      { assignment: 'a3', dispatchedAt: at(14) },
    ])
  })
  test('nor does a dispatch after it was paused change it', async () => {
    const more = [event('paused', 13), event('dispatched', 14, { unit: '乙局' })]
    expect(await records([...log, ...more])).toHaveLength(3)
  })
  test('gets no name that the log gives another', async () => {
    const more = [event('completed', 13), event('dispatched', 14, { ...a2, unit: '乙局' })]
    expect(await records([...log, ...more])).toMatchObject([
      { assignment: 'a1' },
      { assignment: 'a3', dispatchedAt: at(12) },
      { assignment: 'a2', dispatchedAt: at(14) },
    ])
  })
  test('a new name in the log is its own, and not that of what has ended', async () => {
    const { assignment: _, ...unnamed } = dispatched
    const more = [event('completed', 10), reopened, event('completed', 13, { assignment: 'b' })]
    expect(await records([accepted, unnamed, ...more])).toMatchObject([
      { assignment: '1', completedAt: at(10) },
      { assignment: 'b', completedAt: at(13) },
    ])
  })
  test('takes the name that it, or what follows, gives it', async () => {
    const named = { ...reopened, assignment: 'a9' }
    const works = event('completed', 13, { assignment: 'a9' })
    for (const one of [named, reopened]) {
      expect(await records([...start, completed, one, works])).toMatchObject([
        { assignment: 'a1' },
        { assignment: 'a9', dispatchedAt: at(12), completedAt: at(13) },
      ])
    }
  })
  test('may name what it reopens', async () => {
    const other = event('dispatched', 2, { ...a2, unit: '乙局' })
    const ended = event('completed', 11, a2)
    const log = [...start, other, completed, ended, { ...reopened, ...a1 }]
    expect((await records(log))[2]).toMatchObject({ assignment: 'a3', unit: '甲局' })
  })
  test('a dispatch of another name is another assignment', async () => {
    const more = [
      { ...reopened, assignment: 'a8' },
      event('dispatched', 13, { assignment: 'a9', unit: '乙局' }),
    ]
    expect(await records([...start, completed, ...more])).toMatchObject([
      { assignment: 'a1' },
      { assignment: 'a8', unit: '甲局' },
      { assignment: 'a9', unit: '乙局' },
    ])
  })
})

describe('finding', () => {
  const found = event('finding', 20, { ...a1, id: 'f', item: '4.3', verified: true })
  test('is of its assignment, found when the event says', async () => {
    expect((await records([...start, completed, found]))[1]).toEqual({
      subject: 'finding',
      id: 'f',
      orderId: 'o',
      assignment: 'a1',
      unit: '甲局',
      item: '4.3',
      verified: true,
      foundAt: at(20),
    })
  })
  test('may repeat what follows from it', async () => {
    const same = { ...found, unit: '甲局', foundAt: '2015-06-01 20:00' }
    expect((await records([...start, same]))[1]).toMatchObject({ foundAt: at(20) })
  })
  test('needs no assignment where the order has but one', async () => {
    const { assignment: _, ...bare } = found
    expect((await records([...start, bare]))[1]).toMatchObject({ assignment: 'a1' })
  })
})

describe('lines', () => {
  test('of an order never dispatched are kept', async () => {
    expect(await fold([accepted])).toMatchObject([{ kind: 'kept', order: 'o', lines: [{}] }])
  })
  test('told twice, letter by letter, count once', async () => {
    const items = await fold([...start, completed, completed])
    expect(items).toMatchObject([
      { kind: 'record' },
      { kind: 'kept', lines: [{ line: 4 }], repeated: [{ line: 4 }] },
    ])
  })
  test('told twice count once, too, when each came back with its own reason', async () => {
    const back = (row: number) => ({ ...completed, rejected: { row, problems: [] } })
    const items = await fold([...start, back(3), back(4), completed])
    expect(items).toMatchObject([
      { kind: 'record', record: { completedAt: at(10) } },
      { kind: 'kept', repeated: [{ line: 4 }, { line: 5 }] },
    ])
  })
  test('with a field that nobody knows say so once, and only where it could matter', async () => {
    const more = { weather: '雨', note: 'known to be nobody’s', rejected: 'fed in again' }
    const items = await fold([
      ...start,
      event('paused', 2, more),
      event('resumed', 3),
      event('paused', 4, more),
      event('signed', 5, { ...more, any: 1 }),
    ])
    expect(items.filter(({ kind }) => kind === 'unknown-field')).toEqual([
      {
        kind: 'unknown-field',
        place: { file: 'log.ndjson', row: 3 },
        event: 'paused',
        field: 'weather',
      },
    ])
  })
})
