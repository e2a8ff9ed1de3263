import type { Instant } from '../calendar/index.js'
import type { Confirmation, Disagreement, GivenCard, World } from '../confirm/index.js'
import {
  evaluateAll,
  type JointVerdict,
  type NotGoverned,
  type Plan,
  type Plans,
  type RawRecord,
  type Rejection,
  type Tallied,
  talliesIn,
} from '../engine/index.js'
import { hashOf } from '../intake/hash.js'
import type { Confirm } from './confirm-choices.js'
import type { Context } from './context.js'
import { confirmWords } from './messages/confirm-words.js'

/** Of the records without a card one in so many, and the first few whatever they are. */
const ONE_IN = 100
const FIRST = 20

type Joint = JointVerdict | NotGoverned | Rejection

/** What stands between the evaluator and the output: no card passes on one evaluator's word. */
export interface Confirmer {
  /** Whether the second evaluator says the same of a record, if it is to be asked at all. */
  readonly record: (raw: RawRecord, outcome: Joint) => Promise<boolean>
  /** What the two do not agree on of all that a ruleset's tallies gave. */
  readonly tallied: (plan: Plan, first: Tallied) => Promise<readonly Disagreement[]>
  /** How often they did not agree. */
  readonly disagreements: () => number
}

export function openConfirmer(
  which: Confirm,
  plans: Plans,
  asOf: Instant,
  context: Context,
): Confirmer {
  if (which === 'none') return CONFIRMS_NONE
  const world = worldOf(plans)
  const words = confirmWords(context.language)
  // loaded with the first record that needs it: json-rules-engine is not small
  const second = context.second ?? (() => import('../confirm/index.js'))
  const options = { asOf }
  const given = new Map<string, GivenCard[]>()
  let withoutCards = 0
  let disagreements = 0
  const isAsked = (raw: RawRecord, outcome: Joint) =>
    which === 'all' || hasCards(outcome) || withoutCards++ < FIRST || isSampled(raw)
  const tell = async (raw: RawRecord, told: readonly Disagreement[]) => {
    disagreements++
    const { confirm, shrink } = await second()
    const again = async (record: RawRecord) => {
      const outcome = evaluateAll(record, plans, options)
      const { kind } = outcome
      // another record that cannot be read would say nothing of this one
      return kind !== 'rejection' && !(await confirm(record, outcome, world, options)).agrees
    }
    const smallest = (await again(raw)) ? await shrink(raw, again) : raw
    context.err(`${words.disagree(raw, told)}\n${JSON.stringify(smallest)}\n`)
  }
  return {
    record: async (raw, outcome) => {
      if (!isAsked(raw, outcome)) return true
      const { confirm, givenCards } = await second()
      const confirmation: Confirmation = await confirm(raw, outcome, world, options)
      if (!confirmation.agrees) {
        await tell(raw, confirmation.disagreements)
        return false
      }
      if (outcome.kind !== 'joint') return true
      for (const verdict of outcome.verdicts) {
        if (verdict.cards.length === 0 || !talliesOf(plans, verdict.version.ruleset)) continue
        const derived = confirmation.derivations.find(
          (one) => one.kind === 'verdict' && one.version.ruleset === verdict.version.ruleset,
        )
        if (derived?.kind !== 'verdict') continue
        const { ruleset } = verdict.version
        const cards = given.get(ruleset)
        if (cards) cards.push(...givenCards(derived, verdict))
        else given.set(ruleset, [...givenCards(derived, verdict)])
      }
      return true
    },
    tallied: async ({ ruleset }, first) => {
      const cards = given.get(ruleset.name) ?? []
      if (cards.length === 0 && first.cards.length === 0) return []
      const { confirmTallied } = await second()
      const told = confirmTallied(cards, first, ruleset, world, options)
      if (told.length > 0) {
        disagreements++
        context.err(`${words.tallies(told)}\n`)
      }
      return told
    },
    disagreements: () => disagreements,
  }
}

const CONFIRMS_NONE: Confirmer = {
  record: async () => true,
  tallied: async () => [],
  disagreements: () => 0,
}

function hasCards(outcome: Joint): boolean {
  return outcome.kind === 'joint' && outcome.verdicts.some(({ cards }) => cards.length > 0)
}

/** The record's own content decides, so that the same record is always asked about or never. */
function isSampled(raw: RawRecord): boolean {
  return hashOf(JSON.stringify(raw)).low % ONE_IN === 0
}

function talliesOf({ plans }: Plans, name: string): boolean {
  return plans.some((plan) => plan.ruleset.name === name && talliesIn(plan) !== 'none')
}

export function worldOf({ plans }: Plans): World {
  const versions = plans.flatMap((plan) => plan.versions)
  return {
    rulesets: plans.map(({ ruleset }) => ruleset),
    calendars: new Map(versions.map(({ calendar }) => [calendar.name, calendar])),
  }
}
