import type { Span } from './texts.js'
import type { ScalarNode } from './yaml.js'

/** Where in its file a part of a scalar's value stands. Alone knows quotes, escapes and folding. */
export function spanIn(node: ScalarNode, from: number, to: number): Span {
  const { path, start } = node.span
  const lead = verbatimLead(node)
  if (lead !== undefined) return { path, start: start + lead + from, end: start + lead + to }
  const places = placesOf(node)
  const begin = places[from] ?? node.raw.length
  // up to where the last character ends, not to where the next begins: a line may lie between
  const end = to > from ? (places[to - 1] ?? node.raw.length) + 1 : begin
  return { path, start: start + begin, end: start + Math.max(begin, end) }
}

/** How many characters stand before a value that is written as it is: none, or a quote. */
function verbatimLead({ raw, value, style }: ScalarNode): number | undefined {
  const lead = style === 'single' || style === 'double' ? 1 : 0
  return raw.startsWith(value, lead) && style !== 'block' ? lead : undefined
}

const ESCAPE = /^\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|.)/su

/** For each character of the value, where it is written; both are walked side by side. */
function placesOf({ raw, value, style }: ScalarNode): readonly number[] {
  const places: number[] = []
  let at = style === 'block' ? raw.indexOf('\n') + 1 : style === 'plain' ? 0 : 1
  for (let index = 0; index < value.length; index++) {
    const wanted = value.charAt(index)
    // indentation, and line ends that folding left out
    while (at < raw.length && raw.charAt(at) !== wanted && /\s/.test(raw.charAt(at))) {
      if (wanted === ' ' && /[\r\n]/.test(raw.charAt(at))) break
      at++
    }
    places.push(Math.min(at, raw.length - 1))
    const escaped =
      style === 'double' && raw.charAt(at) === '\\' ? ESCAPE.exec(raw.slice(at)) : null
    // one escape may write a pair of surrogates
    if (escaped && (value.codePointAt(index) ?? 0) > 0xffff && escaped[0].startsWith('\\U')) {
      places.push(at)
      index++
    }
    if (escaped) at += escaped[0].length
    else at += style === 'single' && raw.startsWith("''", at) ? 2 : 1
  }
  return places
}
