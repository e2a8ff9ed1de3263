import type { Context } from '../../context.js'
import { plainInstant } from '../../messages/common.js'
import type { RunMessages } from '../../messages/run.js'
import { wrap } from '../width.js'
import { fitColumns, setColumns } from './columns.js'
import { instantColumn } from './one-year.js'
import type { ShownCard } from './shown-card.js'
import { unitTotals } from './unit-totals.js'

/** Cards for people: one line a card in the order they were incurred, then the totals by unit. */
export function cardTable(
  given: readonly ShownCard[],
  asOf: string,
  { columns, room, outColours: c, language }: Context,
  run: RunMessages,
  withReasons: boolean,
  evaluated: number,
): string {
  const sorted = inOrder(given)
  if (sorted.length === 0) {
    return `${run.asOf(asOf)}\n${evaluated === 0 ? run.noneEvaluated : run.noCards}\n`
  }
  const colourOf = ({ colour }: ShownCard) => (language === 'zh' ? colour.label : colour.name)
  const incurred = instantColumn(
    run.cardHeadings[AT] ?? '',
    sorted.map(({ at, offset }) => plainInstant(at, offset)),
  )
  const rows = sorted.map((one, index) => [
    colourOf(one) + timesOf(one) + markOf(one),
    one.item,
    one.id,
    one.unit,
    incurred.cells[index] ?? '',
    one.late,
  ])
  const headings = run.cardHeadings.with(AT, incurred.heading)
  const lines = fitColumns([headings, ...rows], [10, 8, 26, 0, 19, 40], {
    column: 3,
    least: 8,
    line: room,
  })
  const [heading = '', ...body] = lines
  const text = body.map((line, index) => {
    const one = sorted[index]
    if (!one) return line
    const shown = one.status === 'superseded' ? c.dim(line) : line
    if (!withReasons) return shown
    const why = wrap(one.why, columns - 6).map((part) => `      ${part}`)
    return [shown, ...why].join('\n')
  })
  return [
    c.dim(run.asOf(asOf)),
    c.bold(heading),
    ...text,
    ...notesOf(sorted, run, columns).map(c.dim),
    '',
    totalsTable(sorted, c, run, colourOf),
  ].join('\n')
}

/** What the marks in the table say. */
function notesOf(
  given: readonly ShownCard[],
  run: RunMessages,
  columns: number,
): readonly string[] {
  const doubts = new Set<string>()
  for (const one of given) for (const doubt of one.doubts) doubts.add(doubt)
  return [
    ...(given.some(({ status }) => status === 'superseded') ? [run.superseded] : []),
    ...(doubts.size > 0 ? wrap(run.contestedFor([...doubts]), columns) : []),
  ]
}

/** As they were incurred. */
export function inOrder<T extends ShownCard>(given: readonly T[]): readonly T[] {
  return [...given].sort((a, b) => a.at - b.at || compareIds(a, b))
}

const AT = 4

/** How many at once, and which it is of those that a tier gives again. */
function timesOf({ count, ordinal }: ShownCard): string {
  return (count > 1 ? `×${count}` : '') + (ordinal > 1 ? `#${ordinal}` : '')
}

/** A superseded card is marked, so that nobody counts it. */
function markOf({ status }: ShownCard): string {
  return status === 'superseded' ? '*' : ''
}

function compareIds(a: ShownCard, b: ShownCard): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function totalsTable(
  given: readonly ShownCard[],
  c: Context['outColours'],
  run: RunMessages,
  colourOf: (one: ShownCard) => string,
): string {
  const { colours, units, total } = unitTotals(given, colourOf)
  const lines = setColumns(
    [
      [run.unitHeading, ...colours],
      ...units.map(({ unit, counts }) => [unit, ...counts.map(String)]),
      [run.total, ...total.map(String)],
    ],
    [50, ...colours.map(() => 12)],
  )
  const [heading = '', ...body] = lines
  return `${c.bold(heading)}\n${body.slice(0, -1).join('\n')}\n${c.bold(body.at(-1) ?? '')}\n`
}
