import { cellText, headerScore, isHeader, pairScore } from './find-header.js'
import type { Vocabulary } from './map-columns.js'
import type { TableItem, TableRow } from './rows.js'

/** Holds the first rows of a table until it is known which of them are its header. */
const WITHIN = 50
/** Blank rows and faults count here, so that what is held stays bounded. */
const HELD = 1000

export interface Found {
  /** One row or two, as text; none when the table has no header that we know. */
  readonly header: readonly { readonly row: number; readonly cells: readonly string[] }[]
  /** Everything up to here, in order, the header included. */
  readonly held: readonly TableItem[]
  /** The row most like a header where there is none, to say what it is called. */
  readonly widest: { readonly row: number; readonly cells: readonly string[] } | undefined
}

interface Candidate {
  readonly row: number
  readonly cells: readonly string[]
  readonly score: number
}

export class HeaderSearch {
  readonly #vocabularies: readonly Vocabulary[]
  readonly #meant: boolean
  readonly #held: TableItem[] = []
  #previous: Candidate | undefined
  #best: Candidate | undefined
  #widest: Candidate | undefined
  #seen = 0

  /** `meant`: that it is a table of records is said elsewhere, so its likeliest row is the header. */
  constructor(vocabularies: readonly Vocabulary[], meant: boolean) {
    this.#vocabularies = vocabularies
    this.#meant = meant
  }

  push(item: TableItem): Found | undefined {
    this.#held.push(item)
    const found = item.kind === 'row' ? this.#look(item) : undefined
    if (found) return found
    return this.#seen >= WITHIN || this.#held.length >= HELD ? this.end() : undefined
  }

  /** Nothing more comes: the likeliest row so far. */
  end(): Found {
    const last = this.#previous
    if (last && isHeader(last.cells, last.score)) return this.#found([last])
    const best = this.#best
    return this.#found(best && (this.#meant || this.#namesSubject(best)) ? [best] : [])
  }

  #namesSubject({ cells }: Candidate): boolean {
    return this.#vocabularies.some((one) =>
      cells.some((cell) => one.find(cell)?.kind === 'subject'),
    )
  }

  #look(item: TableRow): Found | undefined {
    const cells = item.cells.map(cellText)
    const width = cells.filter((cell) => cell.trim() !== '').length
    if (width === 0) return undefined
    this.#seen++
    const score = headerScore(cells, this.#vocabularies)
    const here: Candidate = { row: item.row, cells, score }
    const above = this.#previous
    if (above) {
      const both = pairScore(above.cells, cells, this.#vocabularies)
      if (both >= 2 && both > Math.max(above.score, score)) return this.#found([above, here])
      if (isHeader(above.cells, above.score)) return this.#found([above])
    }
    this.#previous = here
    if (score > (this.#best?.score ?? 0)) this.#best = here
    if (width > filledOf(this.#widest)) this.#widest = here
    return undefined
  }

  #found(header: readonly Candidate[]): Found {
    return { header, held: this.#held, widest: this.#widest }
  }
}

function filledOf(candidate: Candidate | undefined): number {
  return candidate?.cells.filter((cell) => cell.trim() !== '').length ?? 0
}
