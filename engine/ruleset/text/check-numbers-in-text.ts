import type { Report } from '../../../source/diagnostic.js'
import type { Span } from '../../../source/texts.js'
import type { Item } from '../../model/clause.js'
import { lengthsIn, printThreshold } from '../../threshold/index.js'
import type { ReadingSet } from '../apply-readings.js'

/**
 * A threshold that an item writes must be a number of the text it quotes. A text that names no
 * length of time takes its numbers from elsewhere, as do readings and the terms of an extension.
 */
export function checkNumbersInText(
  item: Item,
  textAt: Span,
  { patches }: ReadingSet,
  report: Report,
): void {
  const lengths = lengthsIn(item.text)
  if (lengths.length === 0) return
  const said = new Set(lengths.map(({ amount }) => keyOf(amount)))
  const named = [...new Set(lengths.map(({ written }) => written.replace(/\s+/g, ' ')))]
  const readings = [...patches.values()].flatMap((options) => [...options.values()])
  for (const { limit } of item.clauses) {
    for (const { threshold, span } of limit?.tiers ?? []) {
      const elsewhere = readings.some((patch) => isWithin(span, patch.span))
      const parts = threshold.quantity.parts
      if (elsewhere || parts.every(({ amount }) => said.has(keyOf(amount)))) continue
      const written = printThreshold(threshold, 'zh')
      report(
        span,
        {
          code: 'threshold-not-in-text',
          threshold: written,
          cite: item.cite,
          named,
          apart: folderOf(span) !== folderOf(textAt),
        },
        { severity: 'warning', related: [{ span: textAt, what: 'quoted-text' }] },
      )
    }
  }
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.path === outer.path && inner.start >= outer.start && inner.end <= outer.end
}

function folderOf({ path }: Span): string {
  return path.slice(0, path.lastIndexOf('/'))
}

function keyOf({ digits, scale }: { readonly digits: number; readonly scale: number }): string {
  return `${digits}e-${scale}`
}
