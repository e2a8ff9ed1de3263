import type { IntakeProblem, Place, SkipReason, UnreadableReason } from '../../../intake/items.js'
import type { LogProblem } from '../../../intake/log/item.js'
import type { NotAWorkbook } from '../../../intake/workbook/failure.js'
import type { IntakeMessages } from '../intake.js'
import type { RecordWords } from '../messages.js'
import { counted } from './counted.js'
import { historyFix, intakeFix, unreadableFix } from './intake-fix.js'
import { fieldName, recordProblem } from './record.js'
import { rejectKinds } from './reject-kind.js'

/** What intake says, in English. */
function unreadable(reason: UnreadableReason): string {
  switch (reason.code) {
    case 'not-json':
      return `not a JSON record (${reason.detail})`
    case 'not-an-object':
      return 'not a JSON object'
    case 'key-twice':
      return `"${reason.key}" stands twice in one object`
    case 'too-deep':
      return `"${reason.field}" is nested more than ${reason.limit} deep`
    case 'cells':
      return `${counted(reason.expected, 'column')} expected, ${reason.found} found`
    case 'header-twice':
      return `headers "${reason.header}" and "${reason.other}" are the same fact`
    case 'no-subject':
      return 'which subject this is cannot be told'
    case 'no-order':
      return 'this event does not say of which order it is'
    case 'no-header':
      return 'no header found: not one column is known'
    case 'no-rows':
      return 'a header and no record below it'
    case 'empty-input':
      return 'the file is empty'
    case 'io':
      return `cannot be read (${reason.detail})`
    case 'lone-quote':
      return 'the double quotes of this row do not pair: one is missing or one too many'
    case 'wrong-encoding':
      return `not in the encoding of the rest of the file, from byte ${reason.byte + 1} on`
    case 'nul-bytes':
      return `a NUL character at byte ${reason.byte + 1}, which is no text`
    case 'too-long':
      return `more than ${grouped(reason.limit)} characters without a line break; not read as a record`
    case 'too-many-columns':
      return `more than ${grouped(reason.limit)} columns, and no spreadsheet has more`
    case 'truncated':
      return 'the file ends here, in the midst of its last line'
    case 'damaged-gzip':
      return 'the .gz file is damaged from here on, and was not read further'
    case 'not-a-workbook':
      return workbook(reason.detail as NotAWorkbook)
    case 'too-large':
      return `more than ${amount(reason)}; not read from here on`
    default:
      return reason satisfies never
  }
}

function grouped(number: number): string {
  return number.toLocaleString('en-US')
}

/** `512 MB when unpacked`, `4,194,304 rows` */
function amount({ limit, of }: Extract<UnreadableReason, { code: 'too-large' }>): string {
  if (of !== 'bytes') return `${grouped(limit)} ${of}`
  return `${grouped(limit / (1 << 20))} MB when unpacked`
}

function workbook(detail: NotAWorkbook): string {
  switch (detail) {
    case 'not-a-zip':
      return 'no Excel workbook'
    case 'no-workbook-inside':
      return 'a zip without a workbook in it'
    case 'no-table-inside':
      return 'a web page without a table'
    case 'encrypted':
      return 'the workbook has a password'
    case 'binary-workbook':
      return 'a .xlsb, which cannot be read'
    case 'old-xls':
      return 'an old .xls that cannot be read'
    case 'damaged':
      return 'the workbook is damaged, and was not read from here on'
    case 'sheet-missing':
      return 'a sheet of the workbook is missing'
    default:
      return `no Excel workbook (${String(detail satisfies never)})`
  }
}

const refused = {
  'digits-lost': 'the spreadsheet has lost digits of this number',
  'error-value': 'the cell holds an error',
  'midnight-or-date': 'an old .xls does not tell midnight from a date alone',
  'not-a-date': 'this is no date',
}

function problem(found: IntakeProblem, words: RecordWords): string {
  switch (found.code) {
    case 'refused-cell':
      return `${fieldName(found.field, words)} "${found.value}": ${refused[found.reason]}`
    case 'duplicate':
      return 'the same record again with other facts'
    default:
      return recordProblem(found, words)
  }
}

function log({ event, problem: found }: LogProblem, words: RecordWords): string {
  const said = history(found, words)
  return event === undefined ? said : `${event}: ${said}`
}

function history(found: LogProblem['problem'], words: RecordWords): string {
  switch (found.code) {
    case 'unknown-event':
      return `unknown event "${found.value}"`
    case 'not-dispatched':
      return `the assignment${found.assignment ? ` "${found.assignment}"` : ''} was never dispatched`
    case 'which-assignment':
      return `which of ${found.count} assignments is not said`
    case 'dispatched-twice':
      return `assignment "${found.assignment}" was dispatched already, at ${place(found.first)}`
    case 'ended-twice':
      return `it has ended already, at ${place(found.ended)}`
    case 'after-end':
      return `it ended at ${place(found.ended)} and cannot change`
    case 'nothing-to-reopen':
      return 'no assignment has ended that could be reopened'
    case 'nothing-open':
      return `nothing open in "${found.list}"${found.key ? ` called "${found.key}"` : ''}`
    case 'still-open':
      return `"${found.list}" is still open, since ${place(found.first)}`
    case 'told-twice':
      return `${fieldName(found.field, words)} was told already, at ${place(found.first)}`
    case 'contradiction':
      return `${fieldName(found.field, words)} is "${found.value}" here and "${found.other}" elsewhere`
    case 'not-json':
    case 'not-an-object':
    case 'key-twice':
    case 'no-order':
    case 'wrong-encoding':
    case 'nul-bytes':
    case 'too-long':
    case 'truncated':
    case 'damaged-gzip':
      return unreadable(found)
    default:
      return recordProblem(found, words)
  }
}

function place({ file, sheet, row }: Place): string {
  const where = sheet === undefined ? file : `${file}[${sheet}]`
  return row === 0 ? where : `${where}:${row}`
}

const skips: Readonly<Record<SkipReason, readonly [one: string, many: string]>> = {
  blank: ['blank row', 'blank rows'],
  total: ['row of totals', 'rows of totals'],
  title: ['title row', 'title rows'],
  header: ['header row', 'header rows'],
  repeated: ['repeated header', 'repeated headers'],
  'no-header': ['row of a sheet without a header', 'rows of sheets without a header'],
  kept: ['event that sets nothing', 'events that set nothing'],
  again: ['record that was the same again', 'records that were the same again'],
}

export const intake: IntakeMessages = {
  unreadable,
  unreadableFix,
  problem,
  fix: (fix, words) => intakeFix(fix, words, place),
  log,
  logFix: historyFix,
  place,
  order: (order) => `order ${order}`,
  kind: (kind) => rejectKinds[kind],
  skipped: (reason, count) => counted(count, ...skips[reason]),
}
