import { type Fix, type Problem, type Report, replacing } from './diagnostic.js'
import { foldName, nearest } from './nearest.js'
import { spanIn } from './scalar.js'
import { changed, type Slip, slipIn, wordsOf } from './slips.js'
import type { ScalarNode } from './yaml.js'

/** Says why a word is refused: what only looks right in it, else the nearest of what is known. */

/**
 * Reports what an input method or a paste left in the word, where that is what is wrong with it.
 * `isSound` judges each word that remains without it.
 */
export function reportSlip(
  node: ScalarNode,
  isSound: (word: string) => boolean,
  report: Report,
): boolean {
  const slip = slipIn(node.value)
  if (!slip) return false
  const words = wordsOf(changed(node.value, slip.changes))
  const [first = ''] = node.value.trimStart()
  const list = node.inFlow || '[【［'.includes(first)
  const sound = (words.length === 1 || list) && words.every(isSound)
  if (!sound) return false
  const { path, start, end } = spanIn(node, slip.at, slip.at + slip.length)
  report({ path, start, end }, slip.problem, { fixes: [mending(node, slip)] })
  return true
}

function mending(node: ScalarNode, { changes }: Slip): Fix {
  return {
    certain: true,
    edits: changes.map(({ at, length, text }) => ({
      span: spanIn(node, at, at + length),
      text,
    })),
  }
}

/** The nearest known word for a misspelt one, with the change that puts it there. */
export function nearestOf(
  node: ScalarNode,
  known: readonly string[],
): { readonly hint: { readonly nearest?: string }; readonly fixes: readonly Fix[] } {
  const near = nearest(node.value, known)
  if (near === undefined) return { hint: {}, fixes: [] }
  // case, width and hyphens are never meant
  const certain = foldName(near) === foldName(node.value)
  const span = spanIn(node, 0, node.value.length)
  return { hint: { nearest: near }, fixes: [replacing(span, near, certain)] }
}

/** The same of a word whose place alone is known: no change can be exact. */
export function nearestTo(
  word: string,
  known: readonly string[],
): { readonly hint: { readonly nearest?: string }; readonly fixes: readonly Fix[] } {
  const near = nearest(word, known)
  return { hint: near === undefined ? {} : { nearest: near }, fixes: [] }
}

/** A full-width mark stands in a word, and no known word has it: said, though it mends nothing. */
export function strangeMark(word: string, known: readonly string[]): Problem | undefined {
  const slip = slipIn(word)
  if (slip?.problem.code !== 'yaml-full-width' && slip?.problem.code !== 'yaml-quotes') {
    return undefined
  }
  const { found } = slip.problem
  return known.some((one) => one.includes(found)) ? undefined : slip.problem
}
