import type { Language, RecordWords } from '../../../cli/messages/messages.js'
import { kindOf } from '../../../cli/messages/reject-kind.js'
import { intakeMessagesFor } from '../../../cli/messages/run-messages-for.js'
import type { RecordProblem, Subject } from '../../../engine/index.js'
import { intakeFixOf } from '../../../intake/fix.js'
import type { IntakeProblem, UnreadableReason } from '../../../intake/items.js'
import type { HistoryProblem } from '../../../intake/log/item.js'
import type { RefusedReason } from '../../../intake/table/rows.js'
import type { NotAWorkbook } from '../../../intake/workbook/failure.js'
import { problemsOf, type Samples } from './samples.js'

/** At least one sample of everything that intake may refuse. */
const unreadable: Samples<Exclude<UnreadableReason, { code: 'not-a-workbook' }>> = {
  'not-json': [{ detail: 'Unexpected end of JSON input' }],
  'not-an-object': [{}],
  'key-twice': [{ key: 'completed-at' }],
  'too-deep': [{ field: 'remarks', limit: 100 }],
  cells: [
    { expected: 6, found: 5 },
    { expected: 6, found: 7 },
  ],
  'header-twice': [{ header: '派单日期', other: '派单时间' }],
  'no-subject': [{}],
  'no-order': [{}],
  io: [{ detail: 'EACCES' }],
  'no-header': [{}],
  'no-rows': [{}],
  'lone-quote': [{}],
  'wrong-encoding': [{ byte: 41 }],
  'nul-bytes': [{ byte: 41 }],
  'too-long': [{ limit: 1000 }],
  'too-many-columns': [{ limit: 16384 }],
  truncated: [{}],
  'damaged-gzip': [{}],
  'too-large': [{ limit: 1000, of: 'rows' }],
  'empty-input': [{}],
}

const workbooks: Readonly<Record<NotAWorkbook, true>> = {
  'not-a-zip': true,
  'no-workbook-inside': true,
  'no-table-inside': true,
  encrypted: true,
  'binary-workbook': true,
  'old-xls': true,
  damaged: true,
  'sheet-missing': true,
}

const first = { file: 'log.ndjson', row: 3 }
const histories: Samples<HistoryProblem> = {
  'unknown-event': [
    { value: 'complted', known: ['completed'], nearest: 'completed' },
    { value: 'x', known: ['completed', 'paused'] },
  ],
  'not-dispatched': [{ assignment: undefined }, { assignment: 'a2' }],
  'which-assignment': [{ count: 2 }],
  'dispatched-twice': [{ assignment: 'a1', first }],
  'ended-twice': [{ ended: first }],
  'after-end': [{ ended: first }],
  'nothing-to-reopen': [{}],
  'nothing-open': [
    { list: '延期', key: undefined },
    { list: '延期', key: 'e1' },
  ],
  'still-open': [{ list: '延期', first }],
  'told-twice': [{ field: 'completedAt', first }],
  contradiction: [{ field: 'unit', value: '甲局', other: '乙局' }],
}

const cells: Readonly<Record<RefusedReason, IntakeProblem>> = {
  'digits-lost': { code: 'refused-cell', field: 'id', value: '1.2E+17', reason: 'digits-lost' },
  'error-value': { code: 'refused-cell', field: 'unit', value: '#N/A', reason: 'error-value' },
  'midnight-or-date': {
    code: 'refused-cell',
    field: 'completedAt',
    value: '2015-03-18 00:00:00?',
    reason: 'midnight-or-date',
  },
  'not-a-date': {
    code: 'refused-cell',
    field: 'dispatchedAt',
    value: '2958466',
    reason: 'not-a-date',
  },
}

/** Found in a table that has no column for the unit, and calls its dispatch otherwise. */
const ofTables: readonly IntakeProblem[] = [
  ...Object.values(cells),
  { code: 'duplicate', key: 'work-order\u0000B-1', others: [] },
  {
    code: 'duplicate',
    key: 'work-order\u0000B-1',
    others: [
      { file: 'a.csv', row: 5 },
      { file: 'b.xlsx', sheet: '工单', row: 9 },
    ],
  },
  { code: 'missing-field', field: 'unit', label: '承办单位' },
  { code: 'missing-field', field: 'category', label: '工单类别' },
]
const columns = {
  headers: ['工单编号', '交办时间', '诉求类别'],
  byField: new Map([
    ['id', 0],
    ['dispatchedAt', 1],
    ['category', 2],
  ]),
}

/** What intake says, with what would be right, and the words of the count at the end. */
export function intakeLines(
  language: Language,
  plain: RecordWords,
  subject: Subject | undefined,
  recordProblems: readonly RecordProblem[],
): readonly string[] {
  const intake = intakeMessagesFor(language)
  const inTable = {
    ...plain,
    headerOf: (field: string) => columns.headers[columns.byField.get(field) ?? -1],
  }
  const details = Object.keys(workbooks) as NotAWorkbook[]
  const reasons: readonly UnreadableReason[] = [
    ...problemsOf(unreadable),
    ...details.map((detail) => ({ code: 'not-a-workbook', detail }) as const),
  ]
  const said = (code: string, reason: string, fix: string | undefined) =>
    fix === undefined ? [`${code}: ${reason}`] : [`${code}: ${reason}`, `  = ${fix}`]
  const history = problemsOf(histories)
  const kinds = [...recordProblems, ...ofTables, ...reasons, ...history].map(kindOf)
  return [
    ...reasons.flatMap((one) =>
      said(`input ${one.code}`, intake.unreadable(one), intake.unreadableFix(one)),
    ),
    ...ofTables.flatMap((one) =>
      said(
        `table ${one.code}`,
        intake.problem(one, inTable),
        intake.fix(intakeFixOf(one, subject, columns), inTable),
      ),
    ),
    ...history.flatMap((problem) =>
      said(
        `log ${problem.code}`,
        intake.log({ place: first, event: undefined, problem }, plain),
        intake.logFix(problem),
      ),
    ),
    ...[...new Set(kinds)].map((kind) => `kind ${kind}: ${intake.kind(kind)}`),
  ]
}
