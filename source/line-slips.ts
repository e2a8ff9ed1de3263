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
  readonly indent: number
  /** Where its own words begin, behind the dash of a list. */
  readonly inner: number
}

export function lineSlips(text: string, offset: number): readonly LineSlip[] {
  return [...indentSlips(text, offset), ...dashSlips(text, offset)]
}

/** The likeliest first: files are indented by twos. */
function indentSlips(text: string, offset: number): readonly LineSlip[] {
  const lines = linesAround(text, offset)
  const slips = lines.flatMap((line) =>
    lines
      .flatMap(({ indent, inner }) => [indent, inner])
      .filter((use) => Math.abs(use - line.indent) === 1)
      .map((use) => ({ line, use })),
  )
  const crooked = ({ line }: { readonly line: Line }) => line.indent % 2
  return slips
    .toSorted((a, b) => crooked(b) - crooked(a))
    .map(({ line: { start, indent }, use }) => ({
      problem: { code: 'yaml-indent', found: indent, use },
      changes: [{ at: start, length: indent, text: ' '.repeat(use) }],
      doubtful: true,
    }))
}

/** The line of the error, and the next that says something on either side. */
function linesAround(text: string, offset: number): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  let own: number | undefined
  for (const line of text.split('\n')) {
    const end = start + line.length
    const [, before, dashes] = /^( *)((?:- +)*)[^ #\r]/.exec(line) ?? []
    if (before !== undefined) {
      const indent = before.length
      lines.push({ start, indent, inner: indent + (dashes ?? '').length })
    }
    if (own === undefined && offset <= end) own = lines.length - 1
    start = end + 1
  }
  const at = own ?? lines.length - 1
  return lines.slice(Math.max(0, at - 1), at + 2)
}

/** A dash before one of several names: without it the lines are what they were meant to be. */
function dashSlips(text: string, offset: number): readonly LineSlip[] {
  return linesAround(text, offset)
    .filter(({ indent, inner }) => inner > indent)
    .map(({ start, indent, inner }) => ({
      problem: { code: 'yaml-dash' },
      changes: [{ at: start + indent, length: inner - indent, text: '' }],
      doubtful: true,
    }))
}
