import { loadCalendar } from '../../calendar/index.js'
import { type EventModel, loadRuleset } from '../../engine/index.js'
import { foldLog } from '../../intake/log/fold-log.js'
import type { LogItem, LogLine } from '../../intake/log/item.js'
import { calendarTexts, rulesTexts } from '../files.js'

/** Logs folded by the shipped facts.yaml. */
const { ruleset } = loadRuleset(rulesTexts)
const { calendar } = loadCalendar(calendarTexts, 'qingyuan')
if (!ruleset?.events || !calendar) throw new Error('the shipped rules do not load')
export const events: EventModel = ruleset.events
export const { offset } = calendar

export type Event = Readonly<Record<string, unknown>>

export const linesOf = (texts: readonly string[], file = 'log.ndjson'): readonly LogLine[] =>
  texts.map((text, index) => ({ file, line: index + 1, text }))

export async function foldTexts(texts: readonly string[]): Promise<readonly LogItem[]> {
  const items: LogItem[] = []
  for await (const item of foldLog(linesOf(texts), { events, offset })) items.push(item)
  return items
}

export const fold = (log: readonly Event[]) => foldTexts(log.map((event) => JSON.stringify(event)))

/** Only the records; a test that asks for them expects nothing to be refused. */
export async function records(log: readonly Event[]): Promise<readonly Event[]> {
  const items = await fold(log)
  const refused = items.filter(({ kind }) => kind === 'rejected-order' || kind === 'unreadable')
  if (refused.length > 0) throw new Error(JSON.stringify(refused, null, 1))
  return items.flatMap((item) => (item.kind === 'record' ? [item.record] : []))
}

/** `line code` of each problem, of an order that must be rejected whole. */
export async function problems(log: readonly Event[]): Promise<readonly string[]> {
  const items = await fold(log)
  const [item] = items
  if (items.length !== 1 || item?.kind !== 'rejected-order') throw new Error(JSON.stringify(items))
  if (item.lines.length !== log.length) throw new Error('lines are missing')
  return item.problems.map(({ place, problem }) => `${place.row} ${problem.code}`)
}

/** An event of order `o`, at so many hours into June 2015. */
export function event(type: string, hour: number, more: Event = {}): Event {
  return { order: 'o', at: at(hour), type, ...more }
}

export function at(hour: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = 1 + Math.floor(hour / 24)
  return `2015-06-${two(day)}T${two(Math.floor(hour % 24))}:${two(Math.round((hour % 1) * 60))}:00+08:00`
}

export const accepted = event('accepted', 0, { category: 'request' })
export const a1 = { assignment: 'a1' }
export const a2 = { assignment: 'a2' }
export const dispatched = event('dispatched', 1, { ...a1, unit: '甲局' })
export const completed = event('completed', 10, a1)
