import type { RawRecord } from '../engine/facts/record.js'
import type { Outcome, Verdict } from '../engine/verdict/verdict.js'
import type { Derivation, Derived, Rejection } from './derivation.js'
import { type ConfirmOptions, derive, subjectOf } from './derive.js'
import { firstSays } from './first-says.js'
import { secondSays } from './second-says.js'
import { type Disagreement, disagreementsOf } from './statement.js'
import type { World } from './world.js'
import { settled } from './yields.js'

/** What `evaluate` gave of a record, or `evaluateAll` under several rulesets. */
export type FirstOutcome =
  | Outcome
  | { readonly kind: 'joint'; readonly verdicts: readonly Verdict[] }

/** Whether the two evaluators say the same of a record; what the second found, either way. */
export type Confirmation =
  | { readonly agrees: true; readonly derivations: readonly Derivation[] }
  | {
      readonly agrees: false
      readonly derivations: readonly Derivation[]
      readonly disagreements: readonly Disagreement[]
    }

/** Derives a record again and compares: no card leaves on one evaluator's word. */
export async function confirm(
  raw: RawRecord,
  outcome: FirstOutcome,
  world: World,
  options: ConfirmOptions,
): Promise<Confirmation> {
  const derivations = await deriveAgain(raw, world, options)
  const first = outcome.kind === 'joint' ? outcome.verdicts.flatMap(firstSays) : firstSays(outcome)
  const second = derivations.flatMap((one) => secondSays(one, world))
  const disagreements = disagreementsOf(first, second)
  return disagreements.length === 0
    ? { agrees: true, derivations }
    : { agrees: false, derivations, disagreements }
}

/**
 * What the second evaluator finds of a record: of each ruleset that governs it; or the one reason
 * why none does.
 */
async function deriveAgain(
  raw: RawRecord,
  world: World,
  options: ConfirmOptions,
): Promise<readonly Derivation[]> {
  const isMap = typeof raw === 'object' && raw !== null
  const knowing = world.rulesets.filter((ruleset) => isMap && subjectOf(raw, ruleset))
  const asked = knowing.length > 0 ? knowing : world.rulesets.slice(0, 1)
  const all = await Promise.all(asked.map((ruleset) => derive(raw, ruleset, world, options)))
  const rejections = all.filter((one) => one.kind === 'rejection')
  if (rejections.length > 0) return [together(rejections)]
  const governing = all.filter((one): one is Derived => one.kind === 'verdict')
  if (governing.length > 0) return settled(governing)
  return all.slice(0, 1)
}

/** What one ruleset refuses is refused, for the reasons of all that do. */
function together(rejections: readonly Rejection[]): Rejection {
  return {
    kind: 'rejection',
    fields: rejections.flatMap(({ fields }) => fields),
    outOfCoverage: rejections.some(({ outOfCoverage }) => outOfCoverage),
  }
}
