import {
  asInstant,
  formatInstant,
  type Instant,
  opening,
  parseMoment,
} from '../../calendar/index.js'

/** An instant as a case writes it; a date stands for its 00:00. */
export function instantOf(text: string, offset: number): Instant | undefined {
  const parsed = parseMoment(text, offset)
  return parsed.ok ? opening(parsed.moment, offset) : undefined
}

/** The same in a case's words: without the offset, which is the calendar's. */
export function plainly(at: number, offset: number): string {
  const written = formatInstant(asInstant(at), offset)
  return written.replace(/[+-]\d\d:\d\d$/, '').replace('T', ' ')
}
