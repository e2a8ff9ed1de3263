import { type DeadlineRow, deadlineRow } from '../../../engine/index.js'
import { alertOf } from '../../../engine/rows/deadline-row.js'
import type { Context } from '../../context.js'
import { plain } from '../../messages/plain.js'
import type { RunMessages } from '../../messages/run.js'
import { type WorkbookWords, workbookWordsFor } from '../../messages/workbook-words.js'
import type { Refusal } from '../../records/refused.js'
import type { ToldProblem } from '../../records/tell-problems.js'
import type { CardRow } from '../tables/card-row.js'
import { inOrder } from '../tables/card-table.js'
import type { Due } from '../tables/due.js'
import type { ShownCard } from '../tables/shown-card.js'
import { unitTotals } from '../tables/unit-totals.js'
import type { CellToWrite, ColumnKind, SheetToWrite } from './sheet-model.js'
import { writeWorkbook } from './write-workbook.js'

/** A card with the row that it becomes. */
export interface BookedCard extends ShownCard {
  readonly row: CardRow
}

/** What a run gives, as a workbook: for `evaluate` its cards and their totals, and what was refused. */
export function cardWorkbook(
  given: readonly BookedCard[],
  refusals: readonly Refusal[],
  { language }: Context,
  run: RunMessages,
): Promise<Uint8Array> {
  const words = workbookWordsFor(language)
  const sorted = inOrder(given)
  const colourOf = ({ colour }: ShownCard) => (language === 'zh' ? colour.label : colour.name)
  const rows = sorted.map((one) => ({
    ...one.row,
    colour: colourOf(one),
    status: words.status[one.status],
  }))
  const { colours, units, total } = unitTotals(sorted, colourOf)
  return writeWorkbook([
    sheetOf(words.cards, CARD_COLUMNS, words.card, rows),
    {
      name: words.totals,
      columns: [
        { header: run.unitHeading, kind: 'text' },
        ...colours.map((header) => ({ header, kind: 'number' as const })),
      ],
      rows: [
        ...units.map(({ unit, counts }) => [unit, ...counts]),
        ...(units.length > 0 ? [[run.total, ...total]] : []),
      ],
    },
    rejectSheet(refusals, words),
  ])
}

/** The same for `deadlines`. */
export function deadlineWorkbook(
  dues: readonly Due[],
  refusals: readonly Refusal[],
  { language }: Context,
  run: RunMessages,
): Promise<Uint8Array> {
  const words = workbookWordsFor(language)
  const rows = dues.map(({ tier, verdict }) => ({
    ...deadlineRow(tier, verdict),
    colour: language === 'zh' ? tier.colour.label : tier.colour.name,
    state: run.state(tier.state),
    alert: alertWord(tier, verdict, words),
  }))
  return writeWorkbook([
    sheetOf(words.deadlines, DEADLINE_COLUMNS, words.deadline, rows),
    rejectSheet(refusals, words),
  ])
}

function alertWord(
  tier: Due['tier'],
  verdict: Due['verdict'],
  words: WorkbookWords,
): string | null {
  const alert = alertOf(tier, verdict)
  return alert ? words.alert[alert.state] : null
}

/** What people look for first stands first; what ties rows to other systems, last. */
const CARD_COLUMNS: Readonly<Partial<Record<keyof CardRow, ColumnKind>>> = {
  colour: 'text',
  ordinal: 'number',
  count: 'number',
  status: 'text',
  item: 'text',
  cite: 'text',
  id: 'text',
  assignment: 'text',
  orderId: 'text',
  unit: 'text',
  at: 'instant',
  deadline: 'instant',
  endedAt: 'instant',
  late: 'text',
  lateCounted: 'text',
  why: 'text',
  contested: 'text',
  subject: 'text',
  clause: 'text',
  ruleset: 'text',
  version: 'text',
  asOf: 'instant',
  cardId: 'text',
}

const DEADLINE_COLUMNS: Readonly<Partial<Record<keyof DeadlineRow, ColumnKind>>> = {
  colour: 'text',
  item: 'text',
  id: 'text',
  assignment: 'text',
  unit: 'text',
  deadline: 'instant',
  remaining: 'text',
  state: 'text',
  alert: 'text',
  alertAt: 'instant',
  subject: 'text',
  clause: 'text',
  asOf: 'instant',
}

function sheetOf<Key extends string>(
  name: string,
  kinds: Readonly<Partial<Record<Key, ColumnKind>>>,
  headers: Readonly<Record<Key, string>>,
  rows: readonly Readonly<Record<Key, unknown>>[],
): SheetToWrite {
  const columns = Object.entries(kinds) as [Key, ColumnKind][]
  return {
    name,
    columns: columns.map(([key, kind]) => ({ header: headers[key], kind })),
    rows: rows.map((row) => columns.map(([key, kind]) => cellOf(row[key], kind))),
  }
}

/** Instants lose their offset: a date cell has none, and the calendar's goes without saying. */
function cellOf(value: unknown, kind: ColumnKind): CellToWrite {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return value
  if (Array.isArray(value)) return value.join(' ')
  if (typeof value === 'object') return Object.values(value).join(' ')
  return kind === 'instant' ? plain(String(value)) : String(value)
}

function rejectSheet(
  refusals: readonly Refusal[],
  { rejects, reject }: WorkbookWords,
): SheetToWrite {
  return {
    name: rejects,
    columns: [
      { header: reject.file, kind: 'text' },
      { header: reject.sheet, kind: 'text' },
      { header: reject.row, kind: 'number' },
      { header: reject.column, kind: 'text' },
      { header: reject.value, kind: 'text' },
      { header: reject.reason, kind: 'text' },
      { header: reject.fix, kind: 'text' },
      { header: reject.text, kind: 'text' },
    ],
    rows: refusals.map(({ place, problems, text }) => {
      const each = (said: (problem: ToldProblem) => string | undefined) =>
        problems.flatMap((problem) => said(problem) ?? []).join('\n')
      return [
        place.file,
        place.sheet,
        place.row === 0 ? null : place.row,
        each(({ column, field }) => column ?? field),
        each(({ value }) => value),
        each(({ reason }) => reason),
        each(({ fix }) => fix),
        text,
      ]
    }),
  }
}
