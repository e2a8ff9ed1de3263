import type { InstantExpression, Subject } from '../engine/index.js'
import { unitName } from '../source/unit-name.js'
import type { InputItem, RecordItem } from './items.js'
import type { UnitAlias } from './table/map-file.js'

/** Which unit a name stands for on a day: renamed and merged ones, through every step. */
export class UnitNames {
  readonly #byName: ReadonlyMap<string, readonly UnitAlias[]>

  constructor(aliases: readonly UnitAlias[]) {
    const byName = new Map<string, UnitAlias[]>()
    for (const alias of aliases) {
      const from = unitName(alias.from)
      byName.set(from, [...(byName.get(from) ?? []), { ...alias, from, to: unitName(alias.to) }])
    }
    this.#byName = byName
  }

  get empty(): boolean {
    return this.#byName.size === 0
  }

  /** `day` is an ISO date; an alias that has dates says nothing of a record that has none. */
  rename(name: string, day: string | undefined): string {
    const passed = new Set([name])
    let current = name
    for (;;) {
      const alias = this.#byName.get(current)?.find((one) => holds(one, day))
      // two names that stand for each other stand for neither
      if (!alias) return current
      if (passed.has(alias.to)) return name
      passed.add(alias.to)
      current = alias.to
    }
  }
}

function holds({ since, until }: UnitAlias, day: string | undefined): boolean {
  if (since === undefined && until === undefined) return true
  if (day === undefined) return false
  return (since === undefined || day >= since) && (until === undefined || day <= until)
}

/** The same items, each record under the unit's name of its own day, whatever form it came in. */
export async function* withUnitsRenamed(
  items: AsyncIterable<InputItem>,
  units: UnitNames,
  subjects: Iterable<Subject>,
): AsyncGenerator<InputItem> {
  const byName = new Map<unknown, Subject>()
  for (const one of subjects) byName.set(one.name, one).set(one.label, one)
  for await (const item of items) {
    if (item.kind === 'record') yield renamed(item, units, byName)
    else if (item.kind !== 'order') yield item
    else yield { ...item, records: item.records.map((one) => renamed(one, units, byName)) }
  }
}

function renamed(
  item: RecordItem,
  units: UnitNames,
  subjects: ReadonlyMap<unknown, Subject>,
): RecordItem {
  const { record } = item
  const subject = subjects.get(record.subject)
  if (!subject || typeof record.unit !== 'string') return item
  const unit = units.rename(unitName(record.unit), governingDay(subject.governedBy, record))
  return unit === record.unit ? item : { ...item, record: { ...record, unit } }
}

/** The day that decides which version governs a record, as ISO text, where the record has it. */
function governingDay(
  expression: InstantExpression,
  record: Readonly<Record<string, unknown>>,
): string | undefined {
  if (expression.kind === 'fact') {
    const value = record[expression.fact]
    return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)
      ? value.slice(0, 10)
      : undefined
  }
  // no version is chosen by another limit, only by facts
  if (!('of' in expression)) return undefined
  const days = expression.of.map((one) => governingDay(one, record))
  const known = days.filter((day) => day !== undefined)
  if (expression.kind === 'first-present') return known[0]
  known.sort()
  if (expression.kind === 'earliest-of') return known[0]
  return known.length === days.length ? known.at(-1) : undefined
}
