import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { coverageOf, type Plan, readCases, runCase, suggestCases } from '../engine/index.js'
import { readTexts } from '../intake/read-folder.js'
import { grouped } from './grouped.js'
import { suggestedEntries, suggestedFile } from './output/suggested-cases.js'
import { wholeFile } from './output/whole-file.js'
import type { VersionRun } from './run-cases.js'

export interface Written {
  readonly count: number
  readonly paths: readonly string[]
}

/**
 * Writes the cases that are missing below a folder, a file an item. What stands there already is
 * kept, and what it suggests is not suggested again.
 */
export async function writeSuggestions(
  runs: readonly VersionRun[],
  plan: Plan,
  target: string,
): Promise<Written> {
  const paths: string[] = []
  let count = 0
  for (const { version, results } of runs) {
    const base = `${target}/${version.ruleset}/${version.version}`
    const texts = existsSync(base) ? await readTexts(base, /\.yaml$/) : {}
    const known = new Set(results.map(({ case: one }) => one.span.path))
    const there = readCases(texts, version).cases.filter(({ span }) => !known.has(span.path))
    const more = there.map((one) => runCase(one, plan, version.version))
    const covered = coverageOf([...results, ...more], plan, version)
    const byItem = grouped(suggestCases(covered, plan, version), ({ point }) => point.item)
    for (const [item, suggestions] of byItem) {
      const path = `${base}/${item}.suggested.yaml`
      const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined
      const text =
        before === undefined
          ? suggestedFile(item, suggestions, version)
          : `${before.trimEnd()}\n${suggestedEntries(suggestions, version)}`
      mkdirSync(base, { recursive: true })
      const file = wholeFile(path)
      await file.write(text)
      await file.commit()
      paths.push(path)
      count += suggestions.length
    }
  }
  return { count, paths }
}
