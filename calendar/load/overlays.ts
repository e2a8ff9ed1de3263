/** Overlays: a table of its own for each unit that differs from the calendar. */
import type { Report } from '../../source/diagnostic.js'
import { unitName } from '../../source/unit-name.js'
import { child, itemsOf, type Node } from '../../source/yaml.js'
import { buildTable, type DayTable, type TableSource } from '../table.js'
import { readFile, type Source } from './files.js'
import { applyChange, type Marks } from './mark-days.js'
import { type Bounds, readDays, readRuns } from './read-days.js'
import { readShifts } from './read-shifts.js'
import { readNoticeSource } from './read-year.js'

export function readOverlays(
  source: Source,
  paths: readonly string[],
  base: TableSource,
  bounds: Bounds,
  report: Report,
): ReadonlyMap<string, DayTable> {
  const tables = new Map<string, DayTable>()
  const owners = new Map<string, string>()
  for (const path of paths) {
    const root = readFile(source, path, 'overlay', report)
    if (!root) continue
    const table = overlayTable(root, base, bounds, report)
    for (const item of itemsOf(child(root, 'units'))) {
      const unit = item.kind === 'scalar' ? item.value : ''
      const name = unitName(unit)
      const other = owners.get(name)
      if (other !== undefined) report(item.span, { code: 'unit-in-two-overlays', unit, other })
      owners.set(name, path)
      tables.set(name, table)
    }
  }
  return tables
}

function overlayTable(root: Node, base: TableSource, bounds: Bounds, report: Report): DayTable {
  const marks: Marks = new Map(base.marks)
  const hours = child(root, 'office-hours')
  const shifts = hours ? readShifts(hours, report) : base.shifts
  const notice = child(root, 'notice')
  const change = {
    kind: 'overlay',
    notice: notice && readNoticeSource(notice, report),
    rest: readRuns(child(root, 'rest'), bounds, report),
    work: readDays(child(root, 'work'), bounds, report),
    cancelledRest: [],
    cancelledWork: [],
  } as const
  applyChange(marks, change, base.weeklyRest, report)
  return buildTable({ ...base, marks, shifts })
}
