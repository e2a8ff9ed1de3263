import type { Problem } from './diagnostic.js'
import type { Change } from './slips.js'

/**
 * How a line begins: one space off the lines beside it, or with a dash too many, of which YAML says
 * anything but that. Which of two lines is the crooked one cannot be certain.
 */
export interface LineSlip {
  readonly problem: Problem
  readonly changes: readonly Change[]
  readonly doubtful: true
}

interface Line {
  readonly start: number
  readonly end: number
  readonly indent: number
  /** Where its own words begin, behind the dash of a list. */
  readonly inner: number
}

export function lineSlips(text: string, offset: number): readonly LineSlip[] {
  return [...indentSlips(text, offset), ...dashSlips(text, offset)]
}

/**
 * A line moved to where a line beside it begins, or a line in whose block it stands; or that line
 * moved to it, for what is said of a block often shows only where the next one begins. The
 * likeliest first: files are indented by twos.
 */
function indentSlips(text: string, offset: number): readonly LineSlip[] {
  const lines = linesOf(text)
  const around = linesAround(lines, offset)
  const slips = around.flatMap((line) => {
    const open = openAt(line, lines)
    const moved = [...around, ...open].flatMap(({ indent, inner }) =>
      [indent, inner].map((use) => ({ line, use })),
    )
    const others = open.flatMap((other) =>
      // so that the one, or what stands behind its dash, begins where the other does
      [other.indent, other.inner].map((from) => ({
        line: other,
        use: other.indent + line.indent - from,
      })),
    )
    return [...moved, ...others]
  })
  const crooked = ({ line }: { readonly line: Line }) => line.indent % 2
  return slips
    .filter(({ line, use }) => Math.abs(use - line.indent) === 1)
    .toSorted((a, b) => crooked(b) - crooked(a))
    .map(({ line: { start, indent }, use }) => ({
      problem: { code: 'yaml-indent', found: indent, use },
      changes: [{ at: start, length: indent, text: ' '.repeat(use) }],
      doubtful: true,
    }))
}

/** The lines that say something. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const [, before, dashes] = /^( *)((?:- +)*)[^ #\r]/.exec(line) ?? []
    if (before !== undefined) {
      const indent = before.length
      lines.push({ start, end: start + line.length, indent, inner: indent + (dashes ?? '').length })
    }
    start += line.length + 1
  }
  return lines
}

/** The line of the error, and the next on either side. */
function linesAround(lines: readonly Line[], offset: number): readonly Line[] {
  const after = lines.findIndex(({ end }) => offset <= end)
  const found = after < 0 ? lines.length - 1 : after
  const own = (lines[found]?.start ?? 0) > offset ? found - 1 : found
  return lines.slice(Math.max(0, own - 1), own + 2)
}

/** The lines whose blocks are not closed yet where a line begins: the nearest first. */
function openAt(line: Line, lines: readonly Line[]): readonly Line[] {
  const open: Line[] = []
  for (let at = lines.indexOf(line) - 1; at >= 0; at--) {
    const above = lines[at]
    const last = open.at(-1)
    if (above && (!last || above.indent < last.indent)) open.push(above)
  }
  return open
}

/** A dash before one of several names: without it the lines are what they were meant to be. */
function dashSlips(text: string, offset: number): readonly LineSlip[] {
  return linesAround(linesOf(text), offset)
    .filter(({ indent, inner }) => inner > indent)
    .map(({ start, indent, inner }) => ({
      problem: { code: 'yaml-dash' },
      changes: [{ at: start + indent, length: inner - indent, text: '' }],
      doubtful: true,
    }))
}

/**
 * A line of a list that went on with the one above, as if both were one text, for it begins deeper:
 * nothing is wrong with that to YAML.
 */
export function dashInside(raw: string, at: number, text: string): LineSlip | undefined {
  const found = /\n( *)- /.exec(raw)
  if (!found) return undefined
  const start = at + found.index + 1
  const indent = (found[1] ?? '').length
  const before = text.lastIndexOf('\n', at - 1) + 1
  const use = /^ */.exec(text.slice(before, at))?.[0].length ?? 0
  const changes = [{ at: start, length: indent, text: ' '.repeat(use) }]
  return { problem: { code: 'yaml-indent', found: indent, use }, changes, doubtful: true }
}
