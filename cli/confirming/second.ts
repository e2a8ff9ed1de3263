import type { Instant } from '../../calendar/index.js'
import type {
  Confirmation,
  Derivation,
  Disagreement,
  FirstOutcome,
  FirstTallied,
  GivenCard,
} from '../../confirm/index.js'
import type { NotGoverned, Plan, RawRecord, Verdict } from '../../engine/index.js'
import type { Context } from '../context.js'

/** How the second evaluator is come by: json-rules-engine is not small, and not always needed. */
export type LoadSecond = NonNullable<Context['second']>

export function loadSecond({ second }: Context): LoadSecond {
  return second ?? (() => import('../../confirm/index.js'))
}

/** The second evaluator over the plans of a run: the one door to it. */
export interface Second {
  readonly asOf: Instant
  /** Whether it says the same of a record as the first. */
  readonly record: (raw: RawRecord, outcome: FirstOutcome) => Promise<Confirmation>
  /** The active cards that it derived of a record, to be counted by the tallies of a ruleset. */
  readonly cardsOf: (
    derivations: readonly Derivation[],
    ruleset: string,
    first: Named,
  ) => Promise<readonly GivenCard[]>
  /** What it says otherwise of all that the tallies of one of the plans gave. */
  readonly tallied: (
    given: readonly GivenCard[],
    first: FirstTallied,
    plan: Plan,
  ) => Promise<readonly Disagreement[]>
  /** The simplest record that comes of one such that what `stays` looks for is still there. */
  readonly shrink: (
    raw: RawRecord,
    stays: (simpler: RawRecord) => Promise<boolean>,
  ) => Promise<RawRecord>
}

/** What the first made of the record, which gives its cards their names. */
type Named = Verdict | NotGoverned

/** `throughout`: the one version to judge by, whatever the dates. */
export function openSecond(
  load: LoadSecond,
  plans: readonly Plan[],
  asOf: Instant,
  throughout?: string,
): Second {
  const options = { asOf }
  const open = async () => {
    const second = await load()
    return { ...second, world: second.worldOf(plans, throughout) }
  }
  let opened: ReturnType<typeof open> | undefined
  const once = () => {
    opened ??= open()
    return opened
  }
  return {
    asOf,
    record: async (raw, outcome) => {
      const { confirm, world } = await once()
      return confirm(raw, outcome, world, options)
    },
    cardsOf: async (derivations, ruleset, first) => {
      const { givenCards } = await once()
      const derived = derivations.find(
        (one) => one.kind === 'verdict' && one.version.ruleset === ruleset,
      )
      if (derived?.kind !== 'verdict') return []
      const cards = first.kind === 'verdict' ? first.cards : []
      return givenCards(derived, { cards, identity: first.identity })
    },
    tallied: async (given, first, { ruleset }) => {
      const { confirmTallied, world } = await once()
      return confirmTallied(given, first, ruleset, world, options)
    },
    shrink: async (raw, stays) => (await once()).shrink(raw, stays),
  }
}
