import type { RecordProblem } from '../../../engine/index.js'
import type { RecordWords } from '../messages.js'
import { plain } from '../plain.js'
import { quote } from './words.js'

/** What is wrong with a record, in English: the field by its English name and its label. */
export function recordProblem(found: RecordProblem, words: RecordWords): string {
  const field = (name: string, label = words.labelOf(name)) =>
    label === undefined || label === name ? quote(name) : `${quote(name)} (${label})`
  switch (found.code) {
    case 'not-a-record':
      return 'this is not a record'
    case 'unknown-subject':
      return found.value === ''
        ? `${quote(found.field)} is missing${choice(found.known, found.nearest)}`
        : `unknown subject ${quote(found.value)}${choice(found.known, found.nearest)}`
    case 'missing-field':
      return `${field(found.field, found.label)} is not filled in`
    case 'unknown-field':
      return `unknown field ${quote(found.field)}, did you mean ${field(found.nearest)}?`
    case 'unknown-value':
      return `${field(found.field)} cannot be ${quote(found.value)}${choice(found.known, found.nearest)}`
    case 'wrong-type':
      return `${field(found.field)} must be ${wantedType(found.wanted)}, got ${quote(found.value)}`
    case 'not-an-instant':
      return `${field(found.field)} ${quote(found.value)} ${instantFault(found.reason)}`
    case 'before':
      return `${field(found.field)} ${plain(found.value)} is before ${field(found.other)} ${plain(found.otherValue)}`
    case 'no-promise':
      return `the extension is approved, but ${field(found.field)} is not filled in`
    case 'out-of-coverage':
      return `the calendar has no ${found.year}; add ${words.yearFile(found.calendar, found.year)}`
    default:
      return found satisfies never
  }
}

function choice(known: readonly string[], nearest: string | undefined): string {
  if (nearest !== undefined) return `, did you mean ${quote(nearest)}?`
  return known.length > 0 && known.length <= 12 ? `; one of: ${known.join(', ')}` : ''
}

function wantedType(wanted: string): string {
  switch (wanted) {
    case 'text':
      return 'text (numbers too in quotes)'
    case 'number':
      return 'a number'
    case 'instant':
      return 'a date and time such as 2015-03-18 08:00:00'
    case 'list':
      return 'a list'
    case 'map':
      return 'a set of names and values'
    default:
      return wanted
  }
}

function instantFault(reason: Extract<RecordProblem, { code: 'not-an-instant' }>['reason']) {
  switch (reason) {
    case 'form':
      return 'is not a date and time such as 2015-03-18 08:00:00'
    case 'no-such-date':
      return 'is a date that does not exist'
    case 'no-such-time':
      return 'is a time of day that does not exist'
    case 'too-fine':
      return 'has more than three decimals of a second'
    default:
      return reason satisfies never
  }
}
