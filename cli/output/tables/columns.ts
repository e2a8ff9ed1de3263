import { cutTo, padTo, widthOf } from '../width.js'

/** Rows in columns two spaces apart; a column wider than its maximum is cut. */
export function setColumns(
  rows: readonly (readonly string[])[],
  maxima: readonly number[],
): readonly string[] {
  const widths = maxima.map((maximum, column) => Math.min(maximum, widest(rows, column)))
  return rows.map((row) =>
    widths
      .map((width, column) => padTo(cutTo(printable(row[column] ?? ''), width), width))
      .join(GAP)
      .trimEnd(),
  )
}

const GAP = '  '

/** The same, where one column takes what the others leave of the line, though never too little. */
export function fitColumns(
  rows: readonly (readonly string[])[],
  maxima: readonly number[],
  flexible: { readonly column: number; readonly least: number; readonly line: number },
): readonly string[] {
  const others = maxima.reduce(
    (sum, maximum, column) =>
      column === flexible.column ? sum : sum + Math.min(maximum, widest(rows, column)),
    GAP.length * (maxima.length - 1),
  )
  const left = Math.max(flexible.least, flexible.line - others)
  return setColumns(
    rows,
    maxima.map((maximum, column) => (column === flexible.column ? left : maximum)),
  )
}

/** A control character of a record would act on the terminal instead of being shown. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ')
}

function widest(rows: readonly (readonly string[])[], column: number): number {
  // a loop: there may be more rows than a call takes arguments
  let width = 0
  for (const row of rows) width = Math.max(width, widthOf(row[column] ?? ''))
  return width
}
