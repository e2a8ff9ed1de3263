import type { Counting } from '../../../calendar/index.js'

/** Words that several English messages share. */

export function quote(word: string): string {
  return `"${word}"`
}

export function quoteAll(words: readonly string[]): string {
  return words.map(quote).join(', ')
}

/** `write "x"`, and the whole choice where it is short enough to be read. */
export function choose(
  known: readonly string[],
  nearest: string | undefined,
  open = 'one of',
): string | undefined {
  const all = known.length > 0 && known.length <= 12 ? `${open}: ${known.join(', ')}` : undefined
  if (nearest === undefined) return all
  return all === undefined ? `write ${quote(nearest)}` : `write ${quote(nearest)}; ${all}`
}

export function wrongType(expected: string, found: string): string {
  switch (expected) {
    case 'map':
      return 'expected lines of "name: value" here'
    case 'list':
      return 'expected a list here'
    case 'text':
      return 'expected a single word, sentence or number here'
    case 'number':
      return `expected a number, got ${quote(found)}`
    case 'date':
      return `expected a date, got ${quote(found)}`
    case 'instant':
      return `expected a date and time, got ${quote(found)}`
    default:
      return `expected ${expected}, got ${quote(found)}`
  }
}

export function typeExample(expected: string): string | undefined {
  switch (expected) {
    case 'map':
      return 'indent by two, with a space after the colon, as in "yellow: 超出 46 小时"'
    case 'list':
      return 'put it in brackets with commas, as in [completedAt, returnEffectiveAt]'
    case 'date':
      return 'as in 2015-02-27'
    case 'instant':
      return 'as in 2015-02-27 00:00:00'
    default:
      return undefined
  }
}

export function counting(one: Counting): string {
  switch (one.kind) {
    case 'suspended':
      return one.restDays === 'all'
        ? 'the clock stops on rest days, weekends among them'
        : 'the clock stops on the days of a holiday notice, not on ordinary weekends'
    case 'rolled':
      return one.restDays === 'all'
        ? 'wall-clock; an end on a rest day moves to the same time on the next working day'
        : 'wall-clock; an end on a day of a holiday notice moves to the same time on the first day after'
    case 'continuous':
      return 'wall-clock, rest days too'
    case 'office-hours':
      return 'office hours only'
    case 'working-days':
      return `working days, ${startDay(one.startDay)}; ${endOfDay(one.endOfDay)}`
    case 'calendar-days':
      return `calendar days, ${startDay(one.startDay)}; ${endOfDay(one.endOfDay)}; an end on a rest day ${
        one.endOnRestDay === 'moves' ? 'moves to the next working day' : 'stays'
      }`
    default:
      return one satisfies never
  }
}

function startDay(start: 'not-counted' | 'counted'): string {
  return start === 'counted' ? 'the first day counted' : 'the first day not counted'
}

function endOfDay(end: 'midnight' | 'close-of-office'): string {
  return end === 'midnight' ? 'a day ends at 24:00' : 'a day ends at close of office'
}
