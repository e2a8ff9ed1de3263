import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { coverageOf, type Plan, readCases, runCase, suggestCases } from '../../engine/index.js'
import { readTexts } from '../../intake/read-folder.js'
import { grouped } from '../grouped.js'
import { suggestedCase, suggestedEntry, suggestedHead } from '../output/cases/suggested-cases.js'
import { wholeFile } from '../output/whole-file.js'
import { followedBy, says } from './case-file.js'
import type { VersionRun } from './run-cases.js'

/** What was written of cases that nobody has confirmed. */
export interface Written {
  readonly count: number
  readonly paths: readonly string[]
  /** Files whose new text would not say what was meant: left as they are. */
  readonly left: readonly string[]
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
  const left: string[] = []
  let count = 0
  for (const { version, results, whole, narrowed } of runs) {
    const base = `${target}/${version.ruleset}/${version.version}`
    const texts = existsSync(base) ? await readTexts(base, /\.yaml$/) : {}
    const known = new Set(results.map(({ case: one }) => one.span.path))
    const there = readCases(texts, version).cases.filter(({ span }) => !known.has(span.path))
    const more = there.map((one) => runCase(one, plan, version.version))
    const covered = coverageOf([...results, ...more], plan, version)
    const byItem = grouped(suggestCases(covered, plan, version), ({ point }) => point.item)
    for (const [item, suggestions] of byItem) {
      // of an item whose cases were not all run nobody knows what is missing
      if (narrowed && !whole.has(item)) continue
      const path = `${base}/${item}.suggested.yaml`
      const before = existsSync(path) ? readFileSync(path, 'utf8') : suggestedHead(item)
      const { cases, withdrawn } = readCases({ [path]: before }, version)
      const added = suggestions.map((one) => suggestedCase(one, version))
      const text = followedBy(before, added.map((one) => suggestedEntry(one, version)).join(''))
      if (!says(path, text, { cases: [...cases, ...added], withdrawn }, version)) {
        left.push(path)
        continue
      }
      mkdirSync(base, { recursive: true })
      const file = wholeFile(path)
      await file.write(text)
      await file.commit()
      paths.push(path)
      count += suggestions.length
    }
  }
  return { count, paths, left }
}
