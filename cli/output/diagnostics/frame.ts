import type { Span } from '../../../source/texts.js'
import { widthOf, widthOfCharacter } from '../width.js'

/**
 * The line of a text in which a stretch stands, with carets under it. Alone knows how tabs,
 * wide characters and long lines are set so that the carets stand where they should.
 */
export interface FrameStyle {
  readonly columns: number
  readonly gutter: (text: string) => string
  readonly caret: (text: string) => string
}

const TAB = 4
/** What stands before a stretch too long for a line: enough to see what it is. */
const LEAST_LEAD = 10

/** Undefined where there is nothing to show: no such text, or the file as a whole. */
export function frame(
  text: string | undefined,
  { start, end }: Pick<Span, 'start' | 'end'>,
  { columns, gutter, caret }: FrameStyle,
): readonly string[] | undefined {
  if (text === undefined || end === 0) return undefined
  const { number, line, from, to } = lineOf(text, start, end)
  const digits = String(number).length
  const edge = (label: string) => gutter(`${label.padStart(digits)} │ `)
  const set = clip(cellsOf(line), from, to, Math.max(20, columns - digits - 3))
  return [
    `${edge(String(number))}${set.text}`.trimEnd(),
    edge('') + ' '.repeat(set.before) + caret('^'.repeat(set.width)),
  ]
}

interface ShownLine {
  readonly number: number
  readonly line: string
  /** The stretch within the line. */
  readonly from: number
  readonly to: number
}

/** The line where the stretch begins; of one over many lines, what stands on the first. */
function lineOf(text: string, start: number, end: number): ShownLine {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', start)
  const line = text.slice(lineStart, next < 0 ? text.length : next).replace(/\r$/, '')
  const from = start - lineStart
  const to = Math.max(from, Math.min(end - lineStart, line.trimEnd().length))
  return { number: text.slice(0, lineStart).split('\n').length, line, from, to }
}

/** A character as it is set, and how wide; a tab becomes blanks. */
interface Cell {
  readonly text: string
  readonly width: number
  /** Where it stood in the line, in UTF-16 units. */
  readonly at: number
}

function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = []
  let at = 0
  let column = 0
  for (const character of line) {
    const width = character === '\t' ? TAB - (column % TAB) : widthOfCharacter(character)
    const text = character === '\t' ? ' '.repeat(width) : printable(character)
    cells.push({ text, width, at })
    at += character.length
    column += width
  }
  return cells
}

/** A control character would act on the terminal instead of being shown. */
function printable(character: string): string {
  return /\p{Cc}/u.test(character) ? '' : character
}

/** The part of a long line about the stretch, in no more than `room` columns. */
function clip(
  cells: readonly Cell[],
  from: number,
  to: number,
  room: number,
): { readonly text: string; readonly before: number; readonly width: number } {
  const total = widthOfCells(cells)
  const before = widthOfCells(cells.filter(({ at }) => at < from))
  const stretch = Math.max(1, widthOfCells(cells.filter(({ at }) => at >= from && at < to)))
  if (total <= room) {
    return { text: cells.map(({ text }) => text).join(''), before, width: stretch }
  }
  // the stretch in the middle, unless what follows it needs less room
  const spare = room - stretch - 2
  const after = total - before - stretch
  const lead = Math.max(LEAST_LEAD, Math.floor(spare / 2), spare - after)
  const skip = before > lead ? before - lead + 1 : 0
  let column = 0
  let text = skip > 0 ? '…' : ''
  let dropped = 0
  let cut = false
  for (const cell of cells) {
    if (column < skip) dropped = column + cell.width
    else if (widthOf(text) + cell.width > room - 1) {
      cut = true
      break
    } else text += cell.text
    column += cell.width
  }
  const offset = skip > 0 ? before - dropped + 1 : before
  const seen = widthOf(text)
  return {
    text: cut ? `${text}…` : text,
    before: offset,
    width: Math.max(1, Math.min(stretch, seen - offset)),
  }
}

function widthOfCells(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}
