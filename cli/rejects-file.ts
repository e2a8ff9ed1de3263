import type { Origin, TableHeader } from '../intake/items.js'
import { rejectedLine } from '../intake/rejects/line-rejects.js'
import { NO_HEADER, rejectsHead, rejectsRow } from '../intake/rejects/table-rejects.js'
import type { Language } from './messages/messages.js'
import { type WholeFile, wholeFile } from './output/whole-file.js'

/**
 * What was rejected, written in the format it came in, so that it can be mended and fed in again:
 * rows below their own header, lines as lines. The first format takes the file that `--rejects`
 * names; what came in another is written beside it, and every file is named at the end.
 */
export interface RejectsFile {
  readonly write: (
    origin: Origin | undefined,
    text: string,
    reasons: readonly string[],
  ) => Promise<void>
  readonly commit: () => Promise<readonly string[]>
  readonly discard: () => Promise<void>
}

export function openRejectsFile(path: string, language: Language): RejectsFile {
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
    write: async (origin, text, reasons) => {
      const reason = reasons.join(language === 'zh' ? '；' : '; ')
      if (origin?.kind === 'line' || origin?.kind === 'log') {
        const file = await fileFor('lines', '')
        const lines = origin.kind === 'line' ? [origin.text] : origin.lines
        for (const line of lines) await file.write(rejectedLine(line, { reasons }))
        return
      }
      const header = origin?.header ?? NO_HEADER
      const file = await fileFor(header, header === NO_HEADER ? '' : rejectsHead(header, language))
      const cells = origin?.cells ?? [text]
      await file.write(rejectsRow({ cells, reason, fix: '' }, header))
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

/** `rejects.csv` → `rejects-2.ndjson` */
function beside(path: string, ordinal: number, key: TableHeader | 'lines'): string {
  const stem = path.replace(/\.[^./\\]+$/, '')
  return `${stem}-${ordinal}.${key === 'lines' ? 'ndjson' : 'csv'}`
}
