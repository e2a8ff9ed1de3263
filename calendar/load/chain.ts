/** A calendar and those that it is based on, and what they settle between them. */
import type { Report } from '../../source/diagnostic.js'
import { nearest } from '../../source/nearest.js'
import type { Span } from '../../source/texts.js'
import { child, itemsOf, type Node, textOf } from '../../source/yaml.js'
import type { Shift } from '../shifts.js'
import { calendarNames, calendarPath, readFile, type Source } from './files.js'
import { readShifts } from './read-shifts.js'

export interface ChainLink {
  readonly name: string
  readonly root: Node
}

export interface Settings {
  readonly label: string
  /** Absent, and reported, when no calendar of the chain names one. */
  readonly zone: { readonly name: string; readonly span: Span } | undefined
  readonly weeklyRest: ReadonlySet<number>
  readonly shifts: readonly Shift[]
  /** Holidays that no year is without. */
  readonly everyYear: readonly string[]
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** The base of all first, the calendar itself last; undefined when one of them cannot be read. */
export function readChain(
  source: Source,
  name: string,
  report: Report,
): readonly ChainLink[] | undefined {
  const chain: ChainLink[] = []
  let next: string | undefined = name
  let span: Span = { path: calendarPath(source, name), start: 0, end: 0 }
  while (next !== undefined) {
    const current: string = next
    if (chain.some((link) => link.name === current)) {
      const names = [current, ...chain.map((link) => link.name)]
      report(span, { code: 'calendar-cycle', names: names.reverse() })
      return undefined
    }
    const path = calendarPath(source, current)
    if (source.texts[path] === undefined) {
      const known = calendarNames(source)
      const near = nearest(current, known)
      report(span, {
        code: 'unknown-name',
        kind: 'calendar',
        name: current,
        known,
        ...(near === undefined ? {} : { nearest: near }),
      })
      return undefined
    }
    const root = readFile(source, path, 'calendar', report)
    if (!root) return undefined
    chain.unshift({ name: current, root })
    next = textOf(root, 'base')
    span = child(root, 'base')?.span ?? span
  }
  return chain
}

/** Each setting from the last of the chain that gives it. */
export function settle(chain: readonly ChainLink[], report: Report): Settings {
  const given = (key: string): Node | undefined =>
    chain.map((link) => child(link.root, key)).findLast((node) => node !== undefined)
  const zone = given('zone')
  const weeklyRest = given('weekly-rest')
  const base = chain[0]?.root
  for (const [key, node] of Object.entries({ zone, 'weekly-rest': weeklyRest })) {
    if (base && !node) {
      report({ ...base.span, end: base.span.start }, { code: 'missing-key', key })
    }
  }
  // where none are given, which has been reported, no make-up day shall look ordinary as well
  const rest = weeklyRest
    ? itemsOf(weeklyRest).map((item) => WEEKDAYS.indexOf(item.kind === 'scalar' ? item.value : ''))
    : WEEKDAYS.keys()
  return {
    label: textOf(chain.at(-1)?.root, 'label') ?? '',
    zone: zone?.kind === 'scalar' ? { name: zone.value, span: zone.span } : undefined,
    weeklyRest: new Set(rest),
    shifts: readShifts(given('office-hours'), report),
    everyYear: itemsOf(given('every-year')).flatMap((node) =>
      node.kind === 'scalar' ? [node.value] : [],
    ),
  }
}
