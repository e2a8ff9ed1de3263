import type { RecordProblem } from '../../../engine/index.js'
import type { RecordWords } from '../messages.js'
import { plain } from '../plain.js'
import { quote } from './words.js'

/** What is wrong with a record, in English. */
export function recordProblem(found: RecordProblem, words: RecordWords): string {
  const field = (name: string) => fieldName(name, words)
  switch (found.code) {
    case 'not-a-record':
      return 'this is not a record'
    case 'unknown-subject':
      return found.value === ''
        ? `${quote(found.field)} is missing`
        : `unknown subject ${quote(found.value)}`
    case 'missing-field':
      return `${fieldName(found.field, words, found.label)} is not filled in`
    case 'unknown-field':
      return `unknown field ${quote(found.field)}`
    case 'unknown-value':
      return `${field(found.field)} cannot be ${quote(found.value)}`
    case 'wrong-type':
      return `${field(found.field)} must be ${wantedType(found.wanted)}, got ${quote(found.value)}`
    case 'not-an-instant':
      return `${field(found.field)} ${quote(found.value)} ${instantFault(found.reason)}`
    case 'before':
      return `${field(found.field)} ${plain(found.value)} is before ${field(found.other)} ${plain(found.otherValue)}`
    case 'no-promise':
      return `the extension is approved, but ${field(found.field)} is not filled in`
    case 'too-deep':
      return `${field(found.field)} is nested more than ${found.limit} deep`
    case 'out-of-coverage':
      return `the calendar has no ${found.year}`
    default:
      return found satisfies never
  }
}

/** By its English name and its label; in a table that calls it otherwise, by its header. */
export function fieldName(
  name: string,
  words: RecordWords,
  label: string | undefined = words.labelOf(name),
): string {
  const header = words.headerOf(name)
  if (header !== undefined && header !== label && header !== name) {
    return label === undefined ? quote(header) : `${quote(header)} (${label})`
  }
  return label === undefined || label === name ? quote(name) : `${quote(name)} (${label})`
}

function wantedType(wanted: string): string {
  switch (wanted) {
    case 'text':
      return 'text'
    case 'number':
      return 'a number'
    case 'instant':
      return 'a date and time'
    case 'list':
      return 'a list'
    case 'map':
      return 'a set of names and values'
    default:
      return wanted
  }
}

/** Why a text is no instant, as what follows the text. */
export function instantFault(reason: Extract<RecordProblem, { code: 'not-an-instant' }>['reason']) {
  switch (reason) {
    case 'form':
      return 'is not a date and time'
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
