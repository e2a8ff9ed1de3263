import {
  civilOf,
  type Day,
  type DayTable,
  dayOf,
  isCovered,
  type Moment,
} from '../../calendar/index.js'

/**
 * Thrown by a walk that comes to a day which no file describes, and caught where the record's
 * derivation began: every walk may meet one, and none can go on.
 */
export class Uncovered extends Error {
  readonly year: number

  constructor(day: Day) {
    super(`day ${day} is not covered`)
    this.year = civilOf(day).year
  }
}

export function mustCover(table: DayTable, day: Day): void {
  if (!isCovered(table, day)) throw new Uncovered(day)
}

/** No recorded instant outside the covered years is taken for anything. */
export function mustCoverMoment(table: DayTable, moment: Moment): void {
  mustCover(table, moment.kind === 'date' ? moment.day : dayOf(moment.at, table.offset))
}
