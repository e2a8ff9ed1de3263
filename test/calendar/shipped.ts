/** The calendars in the repository, read from disk as a host would read them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Calendar, type Instant, loadCalendar, parseMoment } from '../../calendar/index.js'

export const CALENDAR_FOLDER = join(import.meta.dirname, '../../calendar')

export function shippedTexts(): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const entry of readdirSync(CALENDAR_FOLDER, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = file.slice(CALENDAR_FOLDER.length + 1).replaceAll('\\', '/')
    texts[path] = readFileSync(file, 'utf8')
  }
  return texts
}

export function shipped(name: string): Calendar {
  const { calendar, diagnostics } = loadCalendar(shippedTexts(), name)
  if (!calendar) throw new Error(JSON.stringify(diagnostics))
  return calendar
}

export function instant(text: string, offset = 8 * 3_600_000): Instant {
  const parsed = parseMoment(text, offset)
  if (!parsed.ok || parsed.moment.kind !== 'instant') throw new Error(`no instant: ${text}`)
  return parsed.moment.at
}
