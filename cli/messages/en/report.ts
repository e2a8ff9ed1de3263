import type { CalendarWords, CaseWord, CaseWords, CheckWords } from '../command-words.js'
import { counted } from './counted.js'

/** The English of `check`, `calendar` and `test`. */

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

export const check: CheckWords = {
  ruleset: ({ versions, items, clauses }) =>
    [counted(versions, 'version'), counted(items, 'item'), counted(clauses, 'clause')].join(', '),
  calendar: (first, last) => `${first} to ${last}`,
  sound: 'no problems',
  mended: 'mended',
  mendedCount: (fixes, files) => `${counted(fixes, 'fix', 'fixes')} in ${counted(files, 'file')}`,
  nothingToMend: 'nothing that can be mended for certain',
}

export const calendar: CalendarWords = {
  weekdayHeads: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  weekday: (weekday) => DAYS[weekday] ?? '',
  restMark: '休',
  workMark: '班',
  legend: '休 holiday   班 make-up working day   otherwise Saturdays and Sundays rest',
  month: (year, month) => `${MONTHS[month - 1] ?? month} ${year}`,
  workingDays: (days) => counted(days, 'working day'),
  yearTotal: (year, working, rest) =>
    `${year}: ${counted(working, 'working day')}, ${counted(rest, 'rest day')}`,
  rest: (days, name, published) => `${days} 休 ${name}${notice(published)}`,
  work: (days, published) => `${days} 班${notice(published)}`,
  range: (from, to) => `${from} to ${to}`,
  separator: ', ',
  dayKind: ({ reason, working }) => {
    switch (reason) {
      case 'weekday':
        return 'working day'
      case 'weekend':
        return 'weekend'
      case 'holiday':
      case 'overlay-rest':
        return 'rest day'
      case 'make-up':
        return 'make-up day'
      case 'overlay-working':
        return working ? 'working day' : 'rest day'
      default:
        return reason satisfies never
    }
  },
}

function notice(published: string | undefined): string {
  return published === undefined ? '' : ` (notice of ${published})`
}

/** Those that are not said as they are written. */
const WORDS: Partial<Readonly<Record<CaseWord, string>>> = {
  tier: 'deadline',
  start: 'reason: start',
  end: 'reason: end',
  deadline: 'reason: deadline',
  promised: 'reason: promised',
  'reason-late': 'reason: late',
  'not-looked-at': 'not looked at',
}

export const cases: CaseWords = {
  file: (passed, failed) =>
    failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`,
  expected: 'expected',
  got: 'got',
  why: 'why',
  word: (word) => WORDS[word] ?? word,
  countedFrom: (clause, start, counting) => `${clause}: from ${start}, ${counting}`,
  daysLeftOut: (days) => `… ${counted(days, 'day')} left out`,
  total: (sum) => `total ${sum}`,
  due: (colour, threshold, deadline) => `↑ ${colour} (${threshold}) due ${deadline}`,
  duration,
  days: (days) => counted(days, 'day'),
}

/** Exact, in hours: a limit of 46 hours is not recognised in 1 day 22 hours. */
function duration(ms: number): string {
  const parts = [
    [Math.floor(ms / 3_600_000), 'h'],
    [Math.floor(ms / 60_000) % 60, 'min'],
    [(ms / 1000) % 60, 's'],
  ] as const
  const said = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`)
  return said.join(' ') || '0'
}
