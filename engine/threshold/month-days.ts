/** How many days a run of months can have, anywhere in the Gregorian calendar. */

interface Range {
  readonly least: number
  readonly most: number
}

/** The calendar repeats after 400 years, to the day. */
const cycle = 400 * 12

let starts: readonly number[] | undefined
const ranges = new Map<number, Range>()

/**
 * The least and most days from a date to the same date `months` later. Where a missing day becomes
 * the month's last, the distance lies between that of the runs that start in this month and the next.
 */
export function daysInMonths(months: number): Range {
  const rest = months % cycle
  const known = ranges.get(rest) ?? scan(rest)
  ranges.set(rest, known)
  const whole = ((months - rest) / cycle) * dayOf(cycle)
  return { least: whole + known.least, most: whole + known.most }
}

function scan(months: number): Range {
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (let start = 0; start < cycle; start++) {
    const days = dayOf(start + months) - dayOf(start)
    least = Math.min(least, days)
    most = Math.max(most, days)
  }
  return { least, most }
}

/** The first day of a month, counted from the cycle's first. */
function dayOf(month: number): number {
  starts ??= countDays()
  return starts[month] ?? 0
}

function countDays(): readonly number[] {
  const counted = [0]
  let day = 0
  for (let month = 0; month < 2 * cycle; month++) {
    day += lengthOf(Math.floor(month / 12), month % 12)
    counted.push(day)
  }
  return counted
}

function lengthOf(year: number, month: number): number {
  if (month !== 1) return [3, 5, 8, 10].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}
