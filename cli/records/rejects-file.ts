import type { Origin, Place, TableHeader } from '../../intake/items.js'
import type { LogLine } from '../../intake/log/item.js'
import { rejectedLine } from '../../intake/rejects/line-rejects.js'
import { NO_HEADER, rejectsHead, rejectsRow } from '../../intake/rejects/table-rejects.js'
import type { Language } from '../messages/messages.js'
import { type WholeFile, wholeFile } from '../output/whole-file.js'
import type { ToldProblem } from './tell-problems.js'

/**
 * What was rejected, written in the format it came in, so that it can be mended and fed in again:
 * rows below their own header, lines as lines. The first format takes the file that `--rejects`
 * names; what came in another is written beside it, and every file is named at the end.
 */
export interface Reject {
  readonly place: Place
  readonly origin: Origin | undefined
  /** What stood there, if no header says what it is. */
  readonly text: string
  readonly problems: readonly ToldProblem[]
}

export interface RejectsFile {
  readonly write: (reject: Reject) => Promise<void>
  readonly commit: () => Promise<readonly string[]>
  readonly discard: () => Promise<void>
}

export function openRejectsFile(
  path: string,
  language: Language,
  sayPlace: (place: Place) => string,
): RejectsFile {
  const files = new Map<
    TableHeader | 'lines',
    { readonly name: string; readonly file: WholeFile }
  >()
  const fileFor = async (key: TableHeader | 'lines', head: string) => {
    const known = files.get(key)
    if (known) return known.file
    const name = files.size === 0 ? path : beside(path, files.size + 1, key)
    const file = wholeFile(name)
    files.set(key, { name, file })
    await file.write(head)
    return file
  }
  return {
    write: async ({ place, origin, text, problems }) => {
      if (origin?.kind === 'line' || origin?.kind === 'log') {
        const file = await fileFor('lines', '')
        const lines =
          origin.kind === 'line'
            ? [rejectedLine(origin.text, { ...place, problems: problems.map(written) })]
            : logLines(origin.lines, problems)
        for (const line of lines) await file.write(line)
        return
      }
      const header = origin?.header ?? NO_HEADER
      const file = await fileFor(header, header === NO_HEADER ? '' : rejectsHead(header, language))
      const cells = origin?.cells ?? [text]
      const joined = (words: readonly string[]) => words.join(language === 'zh' ? '；' : '; ')
      const reason = joined(problems.map((one) => one.reason))
      const fix = joined(problems.flatMap((one) => one.fix ?? []))
      await file.write(rejectsRow({ cells, reason, fix, from: sayPlace(place) }, header))
    },
    commit: async () => {
      // a file that is there says that there were none, too
      if (files.size === 0) await fileFor('lines', '')
      for (const { file } of files.values()) await file.commit()
      return [...files.values()].map(({ name }) => name)
    },
    discard: async () => {
      for (const { file } of files.values()) await file.discard()
    },
  }
}

function written({ field, column, value, reason, fix }: ToldProblem) {
  return { field, column, value, reason, fix }
}

/** An order's whole log, what is wrong said at the line where it shows. */
function* logLines(lines: readonly LogLine[], problems: readonly ToldProblem[]): Generator<string> {
  const key = (file: string, row: number) => `${row} ${file}`
  const byLine = new Map<string, ToldProblem[]>()
  for (const problem of problems) {
    const at = key(problem.place.file, problem.place.row)
    byLine.set(at, [...(byLine.get(at) ?? []), problem])
  }
  for (const { file, line, text } of lines) {
    const own = byLine.get(key(file, line)) ?? []
    yield rejectedLine(text, { file, row: line, problems: own.map(written) })
  }
}

/** `rejects.csv` → `rejects-2.ndjson` */
function beside(path: string, ordinal: number, key: TableHeader | 'lines'): string {
  const stem = path.replace(/\.[^./\\]+$/, '')
  return `${stem}-${ordinal}.${key === 'lines' ? 'ndjson' : 'csv'}`
}
