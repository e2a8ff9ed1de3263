import type { Cell } from '../../table/rows.js'
import { tooLarge } from '../failure.js'
import type { WorkbookLimits } from '../limits.js'
import { MAX_COLUMNS, MAX_ROWS } from '../limits.js'
import { attribute } from '../xml/attributes.js'
import { XmlScanner } from '../xml/scanner.js'

/** A merged range, columns from 0 and rows from 1; the value is that of its first cell, once met. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  value: Cell
}

/**
 * The merged ranges of a sheet, which stand behind its rows: it is gone through to its end before
 * a row of it is given. That costs a second unpacking, and finds a damaged sheet while nothing of
 * it has been taken.
 */
export async function readMerges(
  chunks: AsyncIterable<Buffer>,
  limits: WorkbookLimits,
): Promise<Merge[]> {
  const merges: Merge[] = []
  let area = 0
  const scanner = new XmlScanner(
    {
      open: (name, attributes) => {
        if (name !== 'mergeCell') return
        const merge = readRange(attribute(attributes, 'ref') ?? '')
        if (!merge) return
        area += (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1)
        if (area > limits.repeatedCells) throw tooLarge(limits.repeatedCells, 'cells')
        merges.push(merge)
      },
      close: () => {},
      text: () => {},
    },
    { fragment: true },
  )
  let begun = false
  let before = ''
  for await (const text of asciiOf(chunks)) {
    if (begun) {
      scanner.push(text)
      continue
    }
    const both = before + text
    const at = both.indexOf(MARK)
    begun = at >= 0
    // where the word was a cell's, the scanner passes over the rest of that cell
    if (begun) scanner.push(both.slice(both.indexOf('<', at)))
    before = both.slice(-MARK.length)
  }
  return merges.sort((a, b) => a.top - b.top)
}

const MARK = 'mergeCells'

/** The tags that are looked for are ASCII: to decode all that stands before them would be waste. */
async function* asciiOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let wide: boolean | undefined
  for await (const chunk of chunks) {
    wide ??= chunk[0] === 0xff || chunk[0] === 0xfe
    const text = chunk.toString('latin1')
    yield wide ? text.replaceAll('\0', '') : text
  }
}

function readRange(ref: string): Merge | undefined {
  const [, left, top, right, bottom] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(ref) ?? []
  if (left === undefined || right === undefined) return undefined
  const merge = {
    top: Number(top),
    bottom: Math.min(Number(bottom), MAX_ROWS),
    left: columnOf(left),
    right: Math.min(columnOf(right), MAX_COLUMNS - 1),
    value: '',
  }
  return merge.top <= merge.bottom && merge.left <= merge.right ? merge : undefined
}

/** The letters of `AB12` → 27, the columns counted from 0. */
export function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0x5f
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}
