import type { Form, RecordFix } from '../../../engine/index.js'
import type { RecordWords } from '../messages.js'
import { plain } from '../plain.js'
import { fieldName } from './record.js'
import { quote } from './words.js'

/** What to write instead in a record, in English. */
export function recordFix(fix: RecordFix, words: RecordWords): string {
  const field = (name: string) => fieldName(name, words)
  switch (fix.code) {
    case 'use-value':
      return `write ${quote(fix.value)}`
    case 'choose':
      return `one of ${some(fix.known)}`
    case 'fill-in':
      return fix.form.kind === 'text'
        ? `fill in ${field(fix.field)}`
        : `fill in ${field(fix.field)} with ${formed(fix.form)}`
    case 'write':
      return `write ${formed(fix.form)}`
    case 'rename-field':
      return `call it ${field(fix.nearest)}`
    case 'choose-field':
      return `call it one of ${some(fix.known)}, or take it out`
    case 'quote':
      return `put it in quotes: "${fix.value}"`
    case 'check-day':
      return fix.slip === 'past-the-end'
        ? `check the date; the last day of that month is ${fix.day}`
        : `check the date; if month and day are the wrong way round it is ${fix.day}`
    case 'check-time':
      return 'check the time of day: 00:00:00 to 23:59:59, or 24:00:00 where the day ends'
    case 'compare-values':
      return `check ${field(fix.other)} ${plain(fix.otherValue)} against ${field(fix.field)} ${plain(fix.value)}, and correct the wrong one`
    case 'add-year':
      return `add ${words.yearFile(fix.calendar, fix.year)}, or correct the date if it is wrong`
    case 'flatten':
      return `take ${field(fix.field)} out, or write it as text`
    case 'write-record':
      return 'write one JSON object a line: { … }'
    default:
      return fix satisfies never
  }
}

function formed(form: Form): string {
  switch (form.kind) {
    case 'text':
      return 'text, in quotes, as it stands in the file'
    case 'number':
      return 'a number such as 3'
    case 'yes-no':
      return 'yes or no'
    case 'instant':
      return 'a date and time such as 2015-03-18 08:00:00 or 2015/3/18 8:00'
    case 'date':
      return 'a date such as 2015-03-18'
    case 'choice':
      return `one of ${some(form.values.map(({ name }) => name))}`
    case 'extensions':
      return 'a list such as [{"requestedAt": "2015-03-18 08:00:00", "decision": "pending"}]'
    case 'intervals':
      return 'a list such as [{"from": "2015-03-18 08:00:00", "to": "2015-03-19 08:00:00"}]'
    default:
      return form satisfies never
  }
}

/** All of a short list, and of a long one enough to see what kind of thing it holds. */
function some(known: readonly string[]): string {
  return known.length <= 12
    ? known.join(', ')
    : `${known.slice(0, 6).join(', ')} and ${known.length - 6} more`
}
