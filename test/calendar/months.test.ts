import { tz } from '@date-fns/tz'
import { addMonths as dateFnsAddMonths } from 'date-fns/addMonths'
import { expect, test } from 'vitest'
import { addMonths, asDay, dayFromCivil, formatDay, MS_PER_DAY } from '../../calendar/index.js'

/**
 * Our months against date-fns, every day of two leap cycles. Ours runs, because date-fns goes
 * through Date and is wrong in zones that once skipped a date; here the host's zone has none.
 */
test('a day so many months on is the one date-fns finds', () => {
  const zone = process.env.TZ
  process.env.TZ = 'UTC'
  try {
    const first = dayFromCivil(2013, 1, 1) ?? asDay(0)
    const last = dayFromCivil(2020, 12, 31) ?? asDay(0)
    for (let day = first; day <= last; day = asDay(day + 1)) {
      for (const months of [1, 2, 6, 11, 12, 13, 36]) {
        const theirs = dateFnsAddMonths(new Date(day * MS_PER_DAY), months, { in: tz('UTC') })
        const ours = addMonths(day, months)
        expect(`${formatDay(day)} + ${months}: ${formatDay(ours)}`).toBe(
          `${formatDay(day)} + ${months}: ${theirs.toISOString().slice(0, 10)}`,
        )
      }
    }
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})
