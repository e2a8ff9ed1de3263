/** Office hours as they are written, from node to shifts. */
import type { Report } from '../../source/diagnostic.js'
import { child, itemsOf, type Node, textOf } from '../../source/yaml.js'
import type { Shift } from '../shifts.js'

const MS_PER_MINUTE = 60_000

/** None when the key is absent, and none when they cannot be. */
export function readShifts(node: Node | undefined, report: Report): readonly Shift[] {
  const shifts: Shift[] = []
  let previous: { readonly text: string; readonly to: number } | undefined
  let sound = true
  for (const item of itemsOf(node)) {
    const fromText = textOf(item, 'from') ?? ''
    const toText = textOf(item, 'to') ?? ''
    const from = clock(fromText)
    const to = clock(toText)
    if (to <= from) {
      report(child(item, 'to')?.span ?? item.span, {
        code: 'range-reversed',
        from: fromText,
        to: toText,
      })
      sound = false
    } else if (previous && from < previous.to) {
      report(child(item, 'from')?.span ?? item.span, {
        code: 'shifts-out-of-order',
        from: fromText,
        previousTo: previous.text,
      })
      sound = false
    }
    previous = { text: toText, to }
    shifts.push({ from, to })
  }
  return sound ? shifts : []
}

/** The schema has seen that it is a clock time. */
function clock(text: string): number {
  return (Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))) * MS_PER_MINUTE
}
