import type { Card, Verdict } from '../../engine/index.js'
import type { Context } from '../context.js'
import { plainInstant } from '../messages/common.js'
import type { RunMessages } from '../messages/run.js'
import { fitColumns, setColumns } from './columns.js'
import { instantColumn } from './one-year.js'
import { unitTotals } from './unit-totals.js'
import { wrap } from './width.js'

/** Cards for people: one line a card in the order they were incurred, then the totals by unit. */
export interface Given {
  readonly card: Card
  readonly verdict: Verdict
}

export function cardTable(
  given: readonly Given[],
  asOf: string,
  { columns, room, outColours: c, language }: Context,
  run: RunMessages,
  withReasons: boolean,
): string {
  const sorted = inOrder(given)
  if (sorted.length === 0) return `${run.asOf(asOf)}\n${run.noCards}\n`
  const colourOf = ({ card }: Given) => (language === 'zh' ? card.colour.label : card.colour.name)
  const incurred = instantColumn(
    run.cardHeadings[AT] ?? '',
    sorted.map(({ card, verdict }) => plainInstant(card.at, verdict.calendar.offset)),
  )
  const rows = sorted.map((one, index) => [
    colourOf(one) + (one.card.count > 1 ? `×${one.card.count}` : '') + markOf(one),
    one.card.clause.item,
    idOf(one),
    one.verdict.identity.unit,
    incurred.cells[index] ?? '',
    lateOf(one, run),
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
    const shown = one.card.status === 'superseded' ? c.dim(line) : line
    if (!withReasons) return shown
    const why = wrap(run.why(one.card, one.verdict), columns - 6).map((part) => `      ${part}`)
    return [shown, ...why].join('\n')
  })
  return [
    c.dim(run.asOf(asOf)),
    c.bold(heading),
    ...text,
    ...(sorted.some(({ card }) => card.status === 'superseded') ? [c.dim(run.superseded)] : []),
    '',
    totalsTable(sorted, c, run, colourOf),
  ].join('\n')
}

/** As they were incurred. */
export function inOrder(given: readonly Given[]): readonly Given[] {
  return [...given].sort((a, b) => a.card.at - b.card.at || compareIds(a, b))
}

const AT = 4

/** A superseded card is marked, so that nobody counts it. */
function markOf({ card }: Given): string {
  return card.status === 'superseded' ? '*' : ''
}

function compareIds(a: Given, b: Given): number {
  return idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0
}

/** The record's number, with the assignment where that tells it apart and is not the first. */
export function idOf({ verdict }: { readonly verdict: Verdict }): string {
  const { id, assignment } = verdict.identity
  const apart = verdict.subject.identity.includes('assignment')
  return apart && assignment !== undefined && assignment !== '1' ? `${id}/${assignment}` : id
}

function lateOf({ card }: Given, run: RunMessages): string {
  const contested = card.contested.length > 0 ? run.contested(card.contested) : ''
  if (card.reason.kind === 'direct') return contested
  const { late, result } = card.reason
  const length = result.end ? run.duration(late) : run.openSince(run.duration(late, 1))
  return `${length}${contested && ` ${contested}`}`
}

function totalsTable(
  given: readonly Given[],
  c: Context['outColours'],
  run: RunMessages,
  colourOf: (one: Given) => string,
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
