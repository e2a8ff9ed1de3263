import type { Subject } from '../../engine/index.js'
import type { InputItem } from '../items.js'
import { foldName } from './fold-text.js'
import { identifiersOf, Vocabulary } from './map-columns.js'
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
  const identifiers = identifiersOf(all)
  const byName = new Map<string, Subject>()
  for (const one of all) {
    for (const name of [one.name, one.label]) byName.set(foldName(name), one)
  }
  const shared = {
    file,
    vocabularies: new Map(all.map((one) => [one, new Vocabulary(one, columns, identifiers)])),
    byName,
    delimiter: delimiter ?? (() => undefined),
  }
  return (sheet) => {
    const named = subjectOfSheet(sheet, all)
    return { ...shared, sheet, named, given: named ?? subject }
  }
}

/** A sheet called 工单, or 5月工单 where no other subject's word stands in the name: that word. */
function subjectOfSheet(
  sheet: string | undefined,
  subjects: readonly Subject[],
): string | undefined {
  if (sheet === undefined) return undefined
  const folded = foldName(sheet)
  const words = subjects.flatMap((one) =>
    [one.label, one.name].map((word) => ({ one, word, folded: foldName(word) })),
  )
  const exact = words.find((each) => each.folded === folded)
  if (exact) return exact.word
  const within = words.filter((each) => folded.includes(each.folded))
  return new Set(within.map(({ one }) => one)).size === 1 ? within[0]?.word : undefined
}
