import type { Node } from '../../source/yaml.js'

/** A word of a closed set. The schema has refused any other; the fallback only completes the type. */
export function word<T extends string>(
  node: Node | undefined,
  words: readonly T[],
  fallback: T,
): T {
  const text = node?.kind === 'scalar' ? node.value : undefined
  return words.find((candidate) => candidate === text) ?? fallback
}
