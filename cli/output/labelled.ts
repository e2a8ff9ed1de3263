import { padTo, widthOf, wrap } from './width.js'

/** Labels in one column and what they name in the next, wrapped under itself. */
export type Labelled = readonly [label: string, lines: string | readonly string[]]

export function labelled(
  rows: readonly Labelled[],
  { indent, columns, labelWidth = 0 }: LabelledStyle,
): readonly string[] {
  const width = Math.max(labelWidth, ...rows.map(([label]) => widthOf(label)))
  const room = Math.max(16, columns - indent - width - 2)
  return rows.flatMap(([label, lines]) =>
    (typeof lines === 'string' ? [lines] : lines)
      .flatMap((line) => wrapIndented(line, room))
      .map((line, index) =>
        `${' '.repeat(indent)}${padTo(index === 0 ? label : '', width)}  ${line}`.trimEnd(),
      ),
  )
}

export interface LabelledStyle {
  readonly indent: number
  readonly columns: number
  /** At least this wide, so that several blocks stand in line. */
  readonly labelWidth?: number
}

/** A line keeps its own indent, and its bullet, when it is wrapped. */
function wrapIndented(line: string, width: number): readonly string[] {
  const lead = /^ *(?:· )?/.exec(line)?.[0] ?? ''
  const [first = '', ...rest] = wrap(line.slice(lead.length), width - lead.length)
  return [lead + first, ...rest.map((more) => ' '.repeat(lead.length) + more)]
}
