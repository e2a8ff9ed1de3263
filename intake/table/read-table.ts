import type { Subject } from '../../engine/index.js'
import type { InputItem } from '../items.js'
import { foldName } from './fold-text.js'
import { Vocabulary } from './map-columns.js'
import type { TableMap } from './map-file.js'
import type { TableItem } from './rows.js'
import { type SheetContext, SheetReader } from './sheet-reader.js'

/** Rows of a table, of text or of a workbook → records. */
export interface TableOptions {
  readonly subjects: Iterable<Subject>
  /** The subject to take where neither a column nor the sheet's name says one. */
  readonly subject?: string | undefined
  /** Header as written → the fact it is said to carry. */
  readonly columns?: TableMap['columns'] | undefined
  /** What parts the columns of a text table, known once its first row has come. */
  readonly delimiter?: () => string | undefined
}

export async function* readTable(
  file: string,
  items: AsyncIterable<TableItem>,
  options: TableOptions,
): AsyncGenerator<InputItem> {
  const contextOf = contextsFor(file, options)
  let sheet: string | undefined
  let reader: SheetReader | undefined
  let anyHeader = false
  let anyRefused = false
  const out: InputItem[] = []
  const end = () => {
    reader?.end(out)
    anyHeader ||= reader?.hasHeader === true
  }
  for await (const item of items) {
    if (!reader || item.sheet !== sheet) {
      end()
      sheet = item.sheet
      reader = new SheetReader(contextOf(sheet))
    }
    reader.push(item, out)
    for (const one of out) {
      anyRefused ||= one.kind === 'unreadable'
      yield one
    }
    out.length = 0
  }
  end()
  yield* out
  // sheets of notes are passed over, but not a whole workbook
  if (anyHeader || anyRefused || out.some(({ kind }) => kind === 'unreadable')) return
  const reason = { code: 'no-header' } as const
  yield { kind: 'unreadable', place: { file, row: 0 }, text: '', reason, origin: undefined }
}

/** What all sheets of a file share is made once. */
function contextsFor(
  file: string,
  { subjects, subject, columns: given = new Map(), delimiter }: TableOptions,
): (sheet: string | undefined) => SheetContext {
  const all = [...subjects]
  const columns = new Map([...given].map(([header, fact]) => [foldName(header), fact]))
  const byName = new Map<string, Subject>()
  for (const one of all) {
    for (const name of [one.name, one.label]) byName.set(foldName(name), one)
  }
  const shared = {
    file,
    vocabularies: new Map(all.map((one) => [one, new Vocabulary(one, columns)])),
    byName,
    delimiter: delimiter ?? (() => undefined),
  }
  return (sheet) => {
    const own = subjectOfSheet(sheet, all)
    return { ...shared, sheet, given: own ?? subject, named: own !== undefined }
  }
}

/** A sheet called 工单, or 5月工单 where no other subject's word stands in the name. */
function subjectOfSheet(
  sheet: string | undefined,
  subjects: readonly Subject[],
): string | undefined {
  if (sheet === undefined) return undefined
  const folded = foldName(sheet)
  const words = (one: Subject) => [foldName(one.name), foldName(one.label)]
  const exact = subjects.find((one) => words(one).includes(folded))
  if (exact) return exact.name
  const within = subjects.filter((one) => words(one).some((word) => folded.includes(word)))
  return within.length === 1 ? within[0]?.name : undefined
}
