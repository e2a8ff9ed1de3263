/** Dates as they are written, from node to day, each held against what its file may speak of. */
import type { Report } from '../../source/diagnostic.js'
import type { Span } from '../../source/texts.js'
import { child, itemsOf, type Node, textOf } from '../../source/yaml.js'
import { civilOf, type Day, dayFromCivil } from '../days.js'

/** A day and where it is written. */
export interface Dated {
  readonly day: Day
  readonly span: Span
}

/** A named run of days and where its days come from. */
export interface Run {
  readonly name: string
  readonly nameAt: Span
  readonly from: Dated
  readonly to: Dated
}

/** The years that dates may lie in; the one year of a year's file, or all that are covered. */
export interface Bounds {
  readonly first: number
  readonly last: number
  readonly file: 'year' | 'overlay'
}

export function readDay(
  node: Node | undefined,
  bounds: Bounds | undefined,
  report: Report,
): Dated | undefined {
  if (node?.kind !== 'scalar') return undefined
  const { value, span } = node
  const [year = 0, month = 0, dayOfMonth = 0] = value.split('-').map(Number)
  const day = dayFromCivil(year, month, dayOfMonth)
  if (day === undefined) {
    report(span, { code: 'no-such-date', value })
    return undefined
  }
  if (bounds && (year < bounds.first || year > bounds.last)) {
    const { first, last, file } = bounds
    if (file === 'year') report(span, { code: 'date-outside-year', value, year: first })
    else report(span, { code: 'year-not-covered', year: civilOf(day).year, first, last })
    return undefined
  }
  return { day, span }
}

/** A plain list of dates. */
export function readDays(node: Node | undefined, bounds: Bounds, report: Report): readonly Dated[] {
  return itemsOf(node).flatMap((item) => readDay(item, bounds, report) ?? [])
}

/** A list of named runs. */
export function readRuns(node: Node | undefined, bounds: Bounds, report: Report): readonly Run[] {
  return itemsOf(node).flatMap((item): readonly Run[] => {
    const from = readDay(child(item, 'from'), bounds, report)
    const to = readDay(child(item, 'to'), bounds, report)
    if (!from || !to) return []
    if (to.day < from.day) {
      report(to.span, {
        code: 'range-reversed',
        from: textOf(item, 'from') ?? '',
        to: textOf(item, 'to') ?? '',
      })
      return []
    }
    const nameAt = child(item, 'name')?.span ?? item.span
    return [{ name: textOf(item, 'name') ?? '', nameAt, from, to }]
  })
}
