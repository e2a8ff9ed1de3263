import type { Diagnostic } from '../source/diagnostic.js'
import type { Texts } from '../source/texts.js'
import { checkSettled } from './amend/check-settled.js'
import { loadRuleset } from './ruleset/load.js'

/**
 * Everything that is wrong with a ruleset's files, under the readings in use and under each of
 * their rivals: an option that nobody has chosen yet must be sound on the day it is. The texts are
 * as for `loadRuleset`; each diagnostic comes once.
 */
export function check(texts: Texts): readonly Diagnostic[] {
  const { ruleset, diagnostics } = loadRuleset(texts)
  const found = new Map(diagnostics.map((one) => [JSON.stringify(one), one]))
  const readings = ruleset?.versions.flatMap((version) => [...version.readings.values()]) ?? []
  for (const { id, use, options } of readings) {
    for (const { name } of options) {
      if (name === use) continue
      const rival = loadRuleset(texts, { readings: { [id]: name } })
      for (const one of rival.diagnostics) found.set(JSON.stringify(one), one)
    }
  }
  // what is wrong or unread is not also changed: only a base that changed is both
  const broken = [...found.values()].some(
    ({ severity, problem }) => severity === 'error' && problem.code !== 'base-digest',
  )
  if (broken) return [...found.values()]
  for (const one of checkSettled(texts)) found.set(JSON.stringify(one), one)
  return [...found.values()]
}
