import { type Document, isMap, isScalar, type Pair, visit } from 'yaml'
import type { Report } from './diagnostic.js'
import type { Span } from './texts.js'

/** A key written twice in one map: where it stood first, and a fix where both say the same. */
export function reportDuplicateKey(
  document: Document.Parsed,
  path: string,
  text: string,
  start: number,
  report: Report,
): void {
  const found = pairsAt(document, start)
  const key = found ? keyOf(found.second) : (/^[^\s:]+/.exec(text.slice(start))?.[0] ?? '')
  const end = found ? endOf(found.second.key) : start + key.length
  const span: Span = { path, start, end: Math.min(Math.max(end, start + 1), text.length) }
  const first = startOf(found?.first.key)
  const related =
    found && first !== undefined
      ? [{ span: { path, start: first, end: endOf(found.first.key) }, what: 'first' as const }]
      : []
  const gone = found && repeated(found.first, found.second, text)
  const fixes = gone ? [{ certain: true, edits: [{ span: { path, ...gone }, text: '' }] }] : []
  report(span, { code: 'yaml-duplicate-key', key }, { related, fixes })
}

function pairsAt(
  document: Document.Parsed,
  start: number,
): { readonly first: Pair; readonly second: Pair } | undefined {
  let found: { first: Pair; second: Pair } | undefined
  visit(document, {
    Map: (_, map) => {
      if (!isMap(map)) return undefined
      const second = map.items.find(({ key }) => startOf(key) === start)
      const first = second && map.items.find((one) => keyOf(one) === keyOf(second))
      if (!first || first === second) return undefined
      found = { first, second }
      return visit.BREAK
    },
  })
  return found
}

/** The lines of the second, where they repeat the first's to the letter. */
function repeated(
  first: Pair,
  second: Pair,
  text: string,
): { readonly start: number; readonly end: number } | undefined {
  const [from, to] = [first, second].map((pair) => ({
    start: startOf(pair.key) ?? 0,
    end: Math.max(endOf(pair.key), endOf(pair.value)),
  }))
  if (!from || !to) return undefined
  if (text.slice(from.start, from.end).trimEnd() !== text.slice(to.start, to.end).trimEnd()) {
    return undefined
  }
  const lineStart = text.lastIndexOf('\n', to.start - 1) + 1
  if (text.slice(lineStart, to.start).trim() !== '') return undefined
  const contentEnd = to.start + text.slice(to.start, to.end).trimEnd().length
  const lineEnd = text.indexOf('\n', contentEnd)
  const rest = text.slice(contentEnd, lineEnd < 0 ? text.length : lineEnd)
  // a comment beside it is somebody's word
  if (rest.trim() !== '') return undefined
  return { start: lineStart, end: lineEnd < 0 ? text.length : lineEnd + 1 }
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : ''
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: readonly number[] } | null | undefined)?.range?.[0]
}

function endOf(node: unknown): number {
  return (node as { range?: readonly number[] } | null | undefined)?.range?.[1] ?? 0
}
