import { dayFromCivil, formatDay } from '../../calendar/index.js'
import type { Choice, Fact, Subject } from '../model/fact.js'
import type { RecordProblem } from './record.js'

/**
 * What would be right instead, as far as the problem and facts.yaml let it be known, as data; a
 * language switches on the code. It is offered to whoever mends the record, and never applied.
 */
export type RecordFix =
  | { readonly code: 'use-value'; readonly value: string }
  | { readonly code: 'choose'; readonly known: readonly string[] }
  | { readonly code: 'fill-in'; readonly field: string; readonly form: Form }
  /** The value is there and written in a way that nobody reads. */
  | { readonly code: 'write'; readonly form: Form }
  | { readonly code: 'rename-field'; readonly nearest: string }
  | { readonly code: 'choose-field'; readonly known: readonly string[] }
  /** Text that JSON takes for a number. */
  | { readonly code: 'quote'; readonly value: string }
  /** Which day was meant, if a slip of the hand made it one that does not exist. */
  | {
      readonly code: 'check-day'
      readonly day: string
      readonly slip: 'past-the-end' | 'month-and-day'
    }
  | { readonly code: 'check-time' }
  | {
      readonly code: 'compare-values'
      readonly field: string
      readonly value: string
      readonly other: string
      readonly otherValue: string
    }
  | { readonly code: 'add-year'; readonly calendar: string; readonly year: number }
  | { readonly code: 'write-record' }
  /** Lists in lists that nobody reads. */
  | { readonly code: 'flatten'; readonly field: string }

/** How a fact's value is written. */
export type Form =
  | {
      readonly kind: 'text' | 'number' | 'yes-no' | 'instant' | 'date' | 'extensions' | 'intervals'
    }
  | { readonly kind: 'choice'; readonly values: readonly Choice[] }

/** `subject` is undefined where the record does not say it. */
export function fixOf(problem: RecordProblem, subject: Subject | undefined): RecordFix {
  switch (problem.code) {
    case 'not-a-record':
      return { code: 'write-record' }
    case 'unknown-subject':
    case 'unknown-value': {
      const { nearest, known } = problem
      return nearest === undefined
        ? { code: 'choose', known }
        : { code: 'use-value', value: nearest }
    }
    case 'missing-field':
    case 'no-promise': {
      const { field } = problem
      return { code: 'fill-in', field, form: formOf(field, subject) }
    }
    case 'unknown-field':
      return problem.nearest === undefined
        ? { code: 'choose-field', known: problem.known ?? [] }
        : { code: 'rename-field', nearest: problem.nearest }
    case 'wrong-type': {
      const { field, value, wanted } = problem
      // of a longer number JSON has kept only the first digits
      const bare = wanted === 'text' && /^(-?\d[\d.]{0,14}|true|false)$/.test(value)
      return bare
        ? { code: 'quote', value }
        : { code: 'write', form: formOf(field, subject, wanted) }
    }
    case 'not-an-instant':
      return momentFix(problem)
    case 'before': {
      const { field, value, other, otherValue } = problem
      return { code: 'compare-values', field, value, other, otherValue }
    }
    case 'too-deep':
      return { code: 'flatten', field: problem.field }
    case 'out-of-coverage':
      return { code: 'add-year', calendar: problem.calendar, year: problem.year }
  }
}

function momentFix({
  value,
  reason,
}: Extract<RecordProblem, { code: 'not-an-instant' }>): RecordFix {
  switch (reason) {
    case 'no-such-date': {
      const day = likelyDay(value)
      return day ? { code: 'check-day', ...day } : { code: 'write', form: { kind: 'instant' } }
    }
    case 'no-such-time':
      return { code: 'check-time' }
    case 'too-fine':
      return { code: 'use-value', value: value.replace(/([.,]\d{3})\d+/, '$1') }
    case 'form':
      return { code: 'write', form: { kind: 'instant' } }
  }
}

const CIVIL = /^(\d{4})(?:\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})|(\d\d)(\d\d))/

/** 2015-02-30 → the last of February; 2015-16-03 → the 16th of March. */
function likelyDay(
  value: string,
): { readonly day: string; readonly slip: 'past-the-end' | 'month-and-day' } | undefined {
  const parts = CIVIL.exec(value.normalize('NFKC').trim())
  if (!parts) return undefined
  const [, years, m = parts[4], d = parts[5]] = parts
  const [year, month, date] = [Number(years), Number(m), Number(d)]
  const swapped = dayFromCivil(year, date, month)
  if (month > 12 && swapped !== undefined) {
    return { day: formatDay(swapped), slip: 'month-and-day' }
  }
  if (date < 28) return undefined
  for (let last = date; last >= 28; last--) {
    const day = dayFromCivil(year, month, last)
    if (day !== undefined) return { day: formatDay(day), slip: 'past-the-end' }
  }
  return undefined
}

/** The form of a fact, or of one part of a list's element: `extensions[0].promisedAt`. */
function formOf(field: string, subject: Subject | undefined, wanted?: string): Form {
  const fact = subject?.facts.find(({ name }) => field === name || field.startsWith(`${name}[`))
  const part = /\]\.(\w+)$/.exec(field)?.[1]
  if (part !== undefined) return partForm(part)
  if (fact) return factForm(fact)
  const isForm = wanted === 'text' || wanted === 'number' || wanted === 'instant'
  return { kind: isForm ? wanted : 'text' }
}

function partForm(part: string): Form {
  // a promise is a civil date; all else that a list tells of is an instant, or a reason
  if (part === 'promisedAt') return { kind: 'date' }
  return { kind: part === 'reason' ? 'text' : 'instant' }
}

function factForm({ type, values }: Fact): Form {
  return type === 'choice' || type === 'item' ? { kind: 'choice', values } : { kind: type }
}
