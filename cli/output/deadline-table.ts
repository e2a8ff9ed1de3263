import type { Context } from '../context.js'
import { plainInstant } from '../messages/common.js'
import type { RunMessages } from '../messages/run.js'
import { idOf } from './card-table.js'
import { fitColumns } from './columns.js'
import { type Due, remainingOf } from './deadline-row.js'

/** Deadlines for people: what is left first, then what it is. */
export function deadlineTable(
  dues: readonly Due[],
  asOf: string,
  { room, outColours: c, language }: Context,
  run: RunMessages,
): string {
  if (dues.length === 0) return `${run.asOf(asOf)}\n${run.noDeadlines}\n`
  const rows = dues.map(({ tier, verdict }) => {
    const remaining = remainingOf(tier, verdict)
    return [
      language === 'zh' ? tier.colour.label : tier.colour.name,
      tier.clause.item,
      idOf({ verdict }),
      verdict.identity.unit,
      tier.deadline === undefined ? '—' : plainInstant(tier.deadline, verdict.calendar.offset),
      remaining === undefined ? '' : `${remaining < 0 ? '-' : ''}${run.duration(remaining)}`,
      run.state(tier.state),
    ]
  })
  const [heading = '', ...body] = fitColumns(
    [run.deadlineHeadings, ...rows],
    [8, 8, 26, 0, 19, 16, 12],
    { column: 3, least: 10, line: room },
  )
  return `${c.dim(run.asOf(asOf))}\n${c.bold(heading)}\n${body.join('\n')}\n`
}
