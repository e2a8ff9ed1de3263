import type { Diagnostic, Texts } from '../../../engine/index.js'

/** Which diagnostics are told, in what order, and at what exact place. */
export function told(diagnostics: readonly Diagnostic[], texts: Texts): readonly Diagnostic[] {
  const distinct = new Map<string, Diagnostic>()
  for (const one of diagnostics) {
    // what one stage warns of and another refuses is refused
    const key = JSON.stringify([one.span, one.problem])
    const before = distinct.get(key)
    const kept = before?.severity === 'error' ? before : one
    distinct.set(key, before ? { ...kept, ...allRelated(before, one) } : kept)
  }
  return [...distinct.values()].map((one) => exactly(one, texts)).sort(byPlace)
}

/** One word of an amendment may be wrong for several places that it leaves as they were. */
function allRelated(...ones: readonly Diagnostic[]): Pick<Diagnostic, 'related'> {
  const related = ones.flatMap((one) => one.related ?? [])
  const distinct = new Map(related.map((other) => [JSON.stringify(other), other]))
  return related.length > 0 ? { related: [...distinct.values()] } : {}
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.span.path !== b.span.path) return a.span.path < b.span.path ? -1 : 1
  return a.span.start - b.span.start
}

/** A quoted text differs somewhere within it: pointed at there, and not where it begins. */
function exactly(diagnostic: Diagnostic, texts: Texts): Diagnostic {
  const { span, problem } = diagnostic
  const text = texts[span.path]
  if (problem.code !== 'text-not-in-source' || text === undefined) return diagnostic
  const pattern = Array.from(problem.from, escaped)
  const found = new RegExp(pattern.join('\\s*'), 'u').exec(text.slice(span.start, span.end))
  if (!found) return diagnostic
  const start = span.start + found.index
  const end = start + found[0].length
  return { ...diagnostic, span: { ...span, start, end } }
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
}
