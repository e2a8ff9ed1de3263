import type { IntakeFix } from '../../../intake/fix.js'
import type { Place, UnreadableReason } from '../../../intake/items.js'
import type { LogProblem } from '../../../intake/log/item.js'
import type { NotAWorkbook } from '../../../intake/workbook/failure.js'
import type { RecordWords } from '../messages.js'
import { fieldName } from './record.js'
import { recordFix } from './record-fix.js'
import { choose, quote } from './words.js'

/** What to do with a row or a file that could not be read. */
export function unreadableFix(reason: UnreadableReason): string | undefined {
  switch (reason.code) {
    case 'not-json':
      return 'complete its brackets, quotes and commas; one record a line'
    case 'not-an-object':
      return 'write one JSON object a line: { … }'
    case 'key-twice':
      return `keep one of the two ${quote(reason.key)}`
    case 'too-deep':
      return `take ${quote(reason.field)} out, or write it as text`
    case 'cells':
      return reason.found < reason.expected
        ? `write all ${reason.expected} columns, with a delimiter for an empty one too`
        : 'put a text that holds the delimiter in quotes'
    case 'header-twice':
      return 'keep one; rename or delete the other'
    case 'no-subject':
      return 'add a column "subject", or give --subject'
    case 'no-order':
      return 'add "order": "the order\'s number"'
    case 'no-header':
      return 'put a row with the names of the columns above the records'
    case 'no-rows':
      return 'check what was chosen for the export'
    case 'empty-input':
      return 'export it again'
    case 'io':
      return 'check that the file is there and can be opened'
    case 'lone-quote':
      return 'add or delete a quote; a quote inside a text is written twice'
    case 'wrong-encoding':
      return 'check this line, and save it all in one encoding, best UTF-8'
    case 'nul-bytes':
      return 'export it again, or delete it'
    case 'too-long':
      return 'check its line ends; one record a line'
    case 'too-many-columns':
      return 'delete the empty columns on the right'
    case 'truncated':
      return 'complete the last line, or export again'
    case 'damaged-gzip':
      return 'copy it again, or export it again'
    case 'not-a-workbook':
      return workbookFix(reason.detail as NotAWorkbook)
    case 'too-large':
      return 'part it into several files'
    default:
      return reason satisfies never
  }
}

function workbookFix(detail: NotAWorkbook): string {
  switch (detail) {
    case 'no-table-inside':
      return 'the login may have run out; export it again'
    case 'encrypted':
      return 'save it without a password'
    case 'binary-workbook':
    case 'old-xls':
    case 'not-a-zip':
      return 'open it in Excel and save it as .xlsx'
    case 'no-workbook-inside':
      return 'unpack it first, or save it as .xlsx'
    case 'damaged':
    case 'sheet-missing':
      return 'export it again'
    default:
      return `save it as .xlsx (${String(detail satisfies never)})`
  }
}

/** What to do with a record. */
export function intakeFix(
  fix: IntakeFix,
  words: RecordWords,
  place: (place: Place) => string,
): string {
  switch (fix.code) {
    case 'add-column':
      return `the table has no such column: add ${fieldName(fix.field, words)}, or say with --map which it is`
    case 'export-as-text':
      return 'make the column text and export again'
    case 'mend-formula':
      return 'correct the formula of the cell, or write what it should hold'
    case 'compare-records':
      return `compare with ${fix.others.length === 0 ? 'the other' : fix.others.map(place).join(', ')} and keep the right one`
    default:
      return recordFix(fix, words)
  }
}

/** What to do with a history that cannot have been. */
export function historyFix(found: LogProblem['problem']): string | undefined {
  switch (found.code) {
    case 'unknown-event':
      return choose(found.known, found.nearest)
    case 'not-dispatched':
      return 'add its dispatch, or correct "assignment"'
    case 'which-assignment':
      return 'say which in "assignment"'
    case 'dispatched-twice':
      return 'delete one, or give the later one another name'
    case 'ended-twice':
      return 'keep one; if the other ended another assignment, say which in "assignment"'
    case 'after-end':
      return 'check its time; if it is about another assignment, say which in "assignment"'
    case 'nothing-to-reopen':
      return 'add the end of the assignment before it, or delete this line'
    case 'nothing-open':
      return 'add the line that began it, or delete this one'
    case 'still-open':
      return 'add the line that closed it, or delete one'
    case 'told-twice':
      return 'keep one'
    case 'contradiction':
      return `write ${quote(found.other)}, or correct the other place`
    case 'not-json':
    case 'not-an-object':
    case 'key-twice':
    case 'no-order':
      return unreadableFix(found)
    default:
      return undefined
  }
}
