import type { Moment } from '../calendar/index.js'
import type { InstantExpression, OtherLimit } from '../engine/model/clause.js'
import { type KnownRecord, momentIn } from './known.js'
import { opens } from './time/moments.js'

/** What another limit of the same record gives: its end, or a deadline that has come. */
export type AskOther = (other: OtherLimit) => Moment | undefined

/** Every fact that an instant may be taken from; what another limit gives is of its own clause. */
export function factNamesIn(expression: InstantExpression): readonly string[] {
  if (expression.kind === 'fact') return [expression.fact]
  return 'of' in expression ? expression.of.flatMap(factNamesIn) : []
}

/** An instant from facts and from other limits; none while it is open. */
export function momentFrom(
  expression: InstantExpression,
  record: KnownRecord,
  offset: number,
  other: AskOther,
): Moment | undefined {
  switch (expression.kind) {
    case 'fact':
      return momentIn(record, expression.fact)
    case 'deadline-of':
    case 'end-of':
      return other(expression)
    default: {
      const all = expression.of.map((part) => momentFrom(part, record, offset, other))
      const there = all.filter((moment) => moment !== undefined)
      if (expression.kind === 'first-present') return there[0]
      if (expression.kind === 'latest-of' && there.length < all.length) return undefined
      const sign = expression.kind === 'latest-of' ? -1 : 1
      // of an instant and a date that open together the instant: it is never the later
      const isDate = (moment: Moment) => (moment.kind === 'date' ? 1 : 0)
      // a deadline closes its day before a recorded instant opens the next
      const follows = (moment: Moment) => (moment.kind === 'instant' && moment.closes ? 0 : 1)
      return there.sort(
        (a, b) =>
          sign * (opens(a, offset) - opens(b, offset)) ||
          isDate(a) - isDate(b) ||
          sign * (follows(a) - follows(b)),
      )[0]
    }
  }
}
