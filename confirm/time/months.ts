import { asDay, type Day, MS_PER_DAY } from '../../calendar/index.js'

/** So many months on or back by civil date; a day that the month lacks becomes its last. */
export function monthsFrom(day: Day, months: number): Day {
  const date = new Date(day * MS_PER_DAY)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const month = date.getUTCMonth()
  date.setUTCDate(wanted)
  // a day too many runs over into the month that follows
  if (date.getUTCMonth() !== month) date.setUTCDate(0)
  return asDay(date.getTime() / MS_PER_DAY)
}
