import { cutTo, padTo, widthOf } from './width.js'

/** Rows in columns two spaces apart; a column wider than its maximum is cut. */
export function setColumns(
  rows: readonly (readonly string[])[],
  maxima: readonly number[],
): readonly string[] {
  const widths = maxima.map((maximum, column) =>
    Math.min(maximum, Math.max(0, ...rows.map((row) => widthOf(row[column] ?? '')))),
  )
  return rows.map((row) =>
    widths
      .map((width, column) => padTo(cutTo(row[column] ?? '', width), width))
      .join('  ')
      .trimEnd(),
  )
}
