import type { Report } from '../../source/diagnostic.js'
import type { Span } from '../../source/texts.js'

/** A text that a rule file quotes, and where. */
export interface Quoted {
  readonly cite: string
  readonly text: string
  readonly at: Span
}

/** What a rule file quotes must stand in the source, to the letter; white space does not count. */
export function checkSourceText(quoted: readonly Quoted[], source: string, report: Report): void {
  const whole = withoutSpace(source)
  for (const { cite, text, at } of quoted) {
    const wanted = withoutSpace(text)
    if (!whole.includes(wanted)) {
      report(at, { code: 'text-not-in-source', cite, from: firstDifference(wanted, whole) })
    }
  }
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '')
}

/** The first words that the source does not have, after the longest beginning that it has. */
function firstDifference(wanted: string, whole: string): string {
  let low = 0
  let high = wanted.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (whole.includes(wanted.slice(0, middle))) low = middle
    else high = middle - 1
  }
  return wanted.slice(low, low + 12)
}
