import { type Instant, parseMoment } from '../../calendar/index.js'
import { opening } from '../facts/moment.js'

/** An instant as a case writes it; a date stands for its 00:00. */
export function instantOf(text: string, offset: number): Instant | undefined {
  const parsed = parseMoment(text, offset)
  return parsed.ok ? opening(parsed.moment, offset) : undefined
}
