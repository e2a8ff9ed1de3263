/** Files as texts by path. Paths use `/`; nothing here knows a file system. */
export type Texts = Readonly<Record<string, string>>

/** A stretch of one text: offsets in UTF-16 units, `end` excluded. */
export interface Span {
  readonly path: string
  readonly start: number
  readonly end: number
}

/** A place as people count it: both from 1, the column in characters. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Turns an offset into line and column; done only at the edge, when something is shown. */
export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  const line = before.split('\n').length
  return { line, column: Array.from(before.slice(lineStart)).length + 1 }
}
