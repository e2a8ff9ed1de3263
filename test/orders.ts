import fc from 'fast-check'

/** Random work orders of 2015, as JSON: near deadlines, over holidays, with extensions and returns. */
const SECOND = 1000
const DAY = 86_400 * SECOND
const START = Date.UTC(2015, 2, 1)

const categories = [
  'consultation',
  'opinion',
  'suggestion',
  'praise',
  'request',
  'consumer-complaint',
]

/** Whole minutes are common, and so are the seconds beside them. */
const instant = (from: number, length: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: length / 60_000 }), fc.constantFrom(0, 0, 0, 1, -1))
    .map(([minutes, second]) => from + minutes * 60_000 + second * SECOND)

const written = (ms: number) =>
  `${new Date(ms + 8 * 3600 * SECOND).toISOString().slice(0, 19)}+08:00`

export interface Order {
  readonly [fact: string]: unknown
}

export const order: fc.Arbitrary<Order> = instant(START, 200 * DAY).chain((dispatched) => {
  // often exactly on a limit or a second beside it
  const end = fc.oneof(
    instant(dispatched, 14 * DAY),
    fc
      .tuple(fc.constantFrom(46, 70, 94, 118, 142, 24, 48), fc.constantFrom(-1, 0, 1))
      .map(([hours, second]) => dispatched + hours * 3600 * SECOND + second * SECOND),
    fc
      .tuple(fc.integer({ min: 1, max: 14 }), fc.constantFrom(-1, 0, 1))
      .map(
        ([days, second]) =>
          Math.floor((dispatched + 8 * 3600 * SECOND) / DAY + days) * DAY -
          8 * 3600 * SECOND +
          second * SECOND,
      ),
  )
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 })
  const extension = fc
    .tuple(
      maybe(instant(dispatched, 10 * DAY)),
      fc.constantFrom('approved', 'approved', 'approved', 'rejected', 'pending'),
      fc.integer({ min: 0, max: 25 }),
    )
    .map(([requested, decision, days]) => ({
      ...(requested === undefined ? {} : { requestedAt: written(requested) }),
      decision,
      promisedAt: written(dispatched + days * DAY).slice(0, 10),
    }))
  return fc
    .record({
      category: fc.constantFrom(...categories),
      urgent: fc.boolean(),
      publicEmergency: fc.constantFrom(false, false, true),
      completed: maybe(end),
      returnRequested: fc.option(end, { nil: undefined, freq: 1 }),
      returnAccepted: fc.option(end, { nil: undefined, freq: 1 }),
      extensions: fc.array(extension, { maxLength: 3 }),
      phoned: maybe(instant(dispatched, DAY / 4)),
      first: maybe(instant(dispatched, DAY)),
      handled: maybe(instant(dispatched, 4 * DAY)),
      result: maybe(instant(dispatched, 8 * DAY)),
    })
    .map((parts) => {
      const at = (name: string, ms: number | undefined) =>
        ms === undefined ? {} : { [name]: written(ms) }
      return {
        subject: 'work-order',
        id: 'order',
        unit: 'unit',
        category: parts.category,
        urgent: parts.urgent,
        publicEmergency: parts.publicEmergency,
        dispatchedAt: written(dispatched),
        ...at(
          'completedAt',
          parts.completed === undefined ? undefined : Math.max(parts.completed, dispatched),
        ),
        ...at('returnRequestedAt', parts.returnRequested),
        ...at('returnAcceptedAt', parts.returnAccepted),
        extensions: parts.extensions,
        ...at('phoneNotifiedAt', parts.phoned),
        ...at('firstFeedbackAt', parts.first),
        ...at('handledAt', parts.handled),
        ...at('resultFeedbackAt', parts.result),
      }
    })
})

/** As-of instants, from the midst of the records to long after them. */
export const asOf: fc.Arbitrary<string> = instant(START, 260 * DAY).map(written)
