import { remainingOf } from '../../../engine/index.js'
import { alertOf } from '../../../engine/rows/deadline-row.js'
import type { Context } from '../../context.js'
import { plainInstant } from '../../messages/common.js'
import type { RunMessages } from '../../messages/run.js'
import { fitColumns } from './columns.js'
import type { Due } from './due.js'
import { instantColumn } from './one-year.js'
import { idOf } from './shown-card.js'

const DUE = 4

/** Deadlines for people: one line a tier, what is left in its largest unit, rounded down. */
export function deadlineTable(
  dues: readonly Due[],
  asOf: string,
  { room, outColours: c, language }: Context,
  run: RunMessages,
): string {
  if (dues.length === 0) return `${run.asOf(asOf)}\n${run.noDeadlines}\n`
  const due = instantColumn(
    run.deadlineHeadings[DUE] ?? '',
    dues.map(({ tier, verdict }) =>
      tier.deadline === undefined ? '—' : plainInstant(tier.deadline, verdict.calendar.offset),
    ),
  )
  const rows = dues.map(({ tier, verdict }, index) => {
    const remaining = remainingOf(tier, verdict)
    return [
      language === 'zh' ? tier.colour.label : tier.colour.name,
      tier.clause.item,
      idOf(verdict),
      verdict.identity.unit,
      due.cells[index] ?? '',
      remaining === undefined ? '' : `${remaining < 0 ? '-' : ''}${run.duration(remaining, 1)}`,
      run.state(tier.state, alertOf(tier, verdict)?.state === 'raised'),
    ]
  })
  const [heading = '', ...body] = fitColumns(
    [run.deadlineHeadings.with(DUE, due.heading), ...rows],
    [8, 8, 26, 0, 19, 16, 16],
    { column: 3, least: 8, line: room },
  )
  return `${c.dim(run.asOf(asOf))}\n${c.bold(heading)}\n${body.join('\n')}\n`
}
