import { type DeadlineRow, deadlineRow, remainingOf } from '../../../engine/index.js'
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

/** A card with the row that it becomes, and what of it the row has not in words. */
export interface BookedCard extends ShownCard {
  readonly row: CardRow
  /** None where a tally gave it. */
  readonly subject: { readonly name: string; readonly label: string } | undefined
  /** Milliseconds from the deadline to the end; none where no limit gave it. */
  readonly lateness: number | undefined
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
    contested: one.doubts.join('\n'),
    subject: one.subject ? (language === 'zh' ? one.subject.label : one.subject.name) : words.tally,
    late: one.lateness === undefined ? null : run.duration(one.lateness, ALL),
    lateHours: hoursOf(one.lateness),
    lateCounted: one.row.lateCounted && words.counted(one.row.lateCounted),
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
  const rows = dues.map(({ tier, verdict }) => {
    const left = remainingOf(tier, verdict)
    return {
      ...deadlineRow(tier, verdict),
      colour: language === 'zh' ? tier.colour.label : tier.colour.name,
      subject: language === 'zh' ? verdict.subject.label : verdict.subject.name,
      state: run.state(tier.state),
      remaining: left === undefined ? null : `${left < 0 ? '-' : ''}${run.duration(left, ALL)}`,
      remainingHours: hoursOf(left),
      alert: alertWord(tier, verdict, words),
    }
  })
  return writeWorkbook([
    sheetOf(words.deadlines, DEADLINE_COLUMNS, words.deadline, rows),
    rejectSheet(refusals, words),
  ])
}

/** Days, hours, minutes and seconds: a workbook has room, and may be all that is kept. */
const ALL = 4

/** What a spreadsheet can sort and add up. */
function hoursOf(ms: number | undefined): number | null {
  // not to the last digit of a float, which would widen the column
  return ms === undefined ? null : Math.round(ms / 3.6) / 1e6
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
const CARD_COLUMNS: Readonly<Partial<Record<keyof CardRow | 'lateHours', ColumnKind>>> = {
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
  lateHours: 'hours',
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

const DEADLINE_COLUMNS: Readonly<
  Partial<Record<keyof DeadlineRow | 'remainingHours', ColumnKind>>
> = {
  colour: 'text',
  item: 'text',
  id: 'text',
  assignment: 'text',
  unit: 'text',
  deadline: 'instant',
  remaining: 'text',
  remainingHours: 'hours',
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
