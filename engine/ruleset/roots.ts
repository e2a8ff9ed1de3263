import type { Texts } from '../../source/texts.js'

/**
 * The folders of the rulesets among some texts, by file names alone, each with its slash; those
 * too whose facts.yaml is missing.
 */
export function rulesetRoots(texts: Texts): readonly string[] {
  const paths = Object.keys(texts)
  const facts = paths.flatMap((path) => /^(|.*\/)facts\.yaml$/.exec(path)?.[1] ?? [])
  const versions = paths.flatMap((path) => /^(|.*\/)[^/]+\/ruleset\.yaml$/.exec(path)?.[1] ?? [])
  return [...new Set([...facts, ...versions])].sort()
}
