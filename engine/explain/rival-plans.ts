import type { Calendar } from '../../calendar/index.js'
import type { Texts } from '../../source/texts.js'
import { compile } from '../plan/compile.js'
import type { Plan } from '../plan/plan.js'
import { parseRuleset, readRuleset } from '../ruleset/load.js'

/**
 * The same rules with another option of a reading in use, as `explain` asks for its rivals. The
 * files are parsed once, each rival is compiled when it is first asked for and then kept. Undefined
 * where the rules cannot be used so: an option may need another that is not in use.
 */
export function rivalPlans(
  texts: Texts,
  calendars: ReadonlyMap<string, Calendar>,
): (reading: string, option: string) => Plan | undefined {
  const parsed = parseRuleset(texts)
  const plans = new Map<string, Plan | undefined>()
  return (reading, option) => {
    const key = JSON.stringify([reading, option])
    if (!plans.has(key)) {
      const { ruleset } = readRuleset(parsed, { readings: { [reading]: option } })
      plans.set(key, ruleset && compile(ruleset, calendars))
    }
    return plans.get(key)
  }
}
