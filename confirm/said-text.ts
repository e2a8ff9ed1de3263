import { formatDay, formatInstant, type Instant, type Moment } from '../calendar/index.js'
import type { KnownExtension, KnownFact, KnownInterval, KnownValue } from './known.js'

/** How values are said, so that two that differ in anything differ as text. */

export const NONE = 'none'

export function instantText(at: Instant | undefined, offset: number): string {
  return at === undefined ? NONE : formatInstant(at, offset)
}

export function momentText(moment: Moment | undefined, offset: number): string {
  if (!moment) return NONE
  if (moment.kind === 'date') return formatDay(moment.day)
  // a deadline at 24:00 belongs to the day that it closes, a recorded 00:00 to the one it opens
  return `${formatInstant(moment.at, offset)}${moment.closes ? ', closing its day' : ''}`
}

export function listText(names: readonly string[]): string {
  return [...new Set(names)].sort().join(' ')
}

/** A fact as it was known, and whether it was given or stands for an absent one. */
export function factText({ value, given }: KnownFact, offset: number): string {
  return `${valueText(value, offset)}${given ? '' : ', not given'}`
}

function valueText(value: KnownValue, offset: number): string {
  if (typeof value !== 'object') return value === undefined ? NONE : JSON.stringify(value)
  if ('kind' in value) return momentText(value, offset)
  return `[${value.map((part) => partText(part, offset)).join('; ')}]`
}

/** Of a decision only what became of it: no clause looks at when it fell, or at the reason. */
function partText(part: KnownExtension | KnownInterval, offset: number): string {
  if ('from' in part) {
    return `${momentText(part.from, offset)} to ${momentText(part.to, offset)}`
  }
  const { requestedAt, decision, promisedAt } = part
  const promised = promisedAt === undefined ? NONE : formatDay(promisedAt)
  return `${momentText(requestedAt, offset)} ${decision} ${promised}`
}
