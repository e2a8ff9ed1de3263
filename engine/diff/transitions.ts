import type { Instant } from '../../calendar/index.js'
import type { Plan } from '../plan/plan.js'
import { countedCards, talliesIn } from '../tally/counted-cards.js'
import { tally } from '../tally/tally.js'
import type { CountedCard } from '../tally/tally-card.js'
import type { Outcome } from '../verdict/verdict.js'
import { Counts, CountsBy, stepKey } from './counts.js'
import { afterTallies, type CardChange, compareOutcomes, isSameState } from './outcomes.js'
import type { ChangedRecord, RecordsDiff } from './records-diff.js'
import { compareTallies, replacersOf, type TalliedSide, talliedSide } from './tallies.js'

/**
 * Counts how records fare under two plans. Where a tally replaces what it counts, no state is known
 * before all cards are: then the states wait, with such verdicts only as may be shown.
 */
export class Transitions {
  readonly #plans: readonly [Plan, Plan]
  readonly #kept: number
  readonly #tallies: boolean
  readonly #waits: boolean
  readonly #counted: readonly [CountedCard[], CountedCard[]] = [[], []]
  readonly #waiting: Seen[] = []
  readonly #shown = new Map<string, number>()
  readonly #all = new Counts()
  readonly #byClause = new CountsBy()
  readonly #byUnit = new CountsBy()
  readonly #samples = new Map<string, ChangedRecord[]>()
  #records = 0
  #changed = 0

  /** `kept`: how many records to keep of each change of each clause, the first that come. */
  constructor(base: Plan, changed: Plan, kept: number) {
    this.#plans = [base, changed]
    this.#kept = kept
    const kinds = this.#plans.map(talliesIn)
    this.#tallies = kinds.some((kind) => kind !== 'none')
    this.#waits = kinds.includes('replaces')
  }

  /** Takes one record with what it comes to under either plan. */
  add(base: Outcome, changed: Outcome): void {
    this.#records++
    const changes = compareOutcomes(base, changed)
    const known = [changed, base].find((one) => one.kind !== 'rejection')
    if (!known || changes.length === 0) return
    const { identity, subject } = known
    const outcomes = { base, changed }
    if (this.#tallies) this.#count(outcomes)
    if (!this.#waits) this.#settle({ identity, subject, changes, outcomes }, NOTHING, NOTHING)
    else {
      const shown = this.#mayBeShown(changes) ? outcomes : undefined
      this.#waiting.push({ identity, subject, changes, outcomes: shown })
    }
  }

  /** What all of them come to, once every record has been taken. */
  close(asOf: Instant): RecordsDiff {
    const [base, changed] = this.#tallies ? this.#tallied(asOf) : [NOTHING, NOTHING]
    for (const one of this.#waiting) this.#settle(one, base, changed)
    const tallies = compareTallies(base, changed)
    for (const one of tallies) this.#byClause.add(one.tally, one)
    const different = tallies.filter(({ from, to }) => !isSameState(from, to))
    for (const one of different) {
      const unit = one.group.get('unit')
      if (unit !== undefined) this.#byUnit.add(String(unit), one)
    }
    return {
      records: this.#records,
      changed: this.#changed,
      all: this.#all.list(),
      byClause: this.#byClause.lists(),
      byUnit: this.#byUnit.mostFirst(),
      samples: [...this.#samples.values()].flat(),
      tallies: this.#tallies ? different : undefined,
    }
  }

  #count({ base, changed }: BothOutcomes): void {
    const [before, after] = this.#counted
    if (base.kind === 'verdict') before.push(...countedCards(base, this.#plans[0]))
    if (changed.kind === 'verdict') after.push(...countedCards(changed, this.#plans[1]))
  }

  #tallied(asOf: Instant): readonly [TalliedSide, TalliedSide] {
    const [before, after] = this.#counted
    const [base, changed] = this.#plans
    return [
      talliedSide(before, tally(before, base, { asOf })),
      talliedSide(after, tally(after, changed, { asOf })),
    ]
  }

  #settle(seen: Seen, base: TalliedSide, changed: TalliedSide): void {
    let any = false
    for (const one of seen.changes) {
      const from = afterTallies(one.from, base.replaced)
      const to = afterTallies(one.to, changed.replaced)
      const change = { clause: one.clause, from, to }
      this.#all.add(change)
      this.#byClause.add(change.clause, change)
      if (isSameState(from, to)) continue
      any = true
      this.#byUnit.add(seen.identity.unit, change)
      this.#keep(change, seen, base, changed)
    }
    if (any) this.#changed++
  }

  /** Whether some change of a record is among the first of its kind, before any tally. */
  #mayBeShown(changes: readonly CardChange[]): boolean {
    let any = false
    for (const change of changes) {
      if (isSameState(change.from, change.to)) continue
      const key = changeKey(change)
      const shown = this.#shown.get(key) ?? 0
      if (shown >= this.#kept) continue
      this.#shown.set(key, shown + 1)
      any = true
    }
    return any
  }

  #keep(change: CardChange, seen: Seen, base: TalliedSide, changed: TalliedSide): void {
    const key = changeKey(change)
    const kept = this.#samples.get(key) ?? []
    if (kept.length >= this.#kept) return
    this.#samples.set(key, kept)
    const { identity, subject, outcomes } = seen
    const replacedBy = {
      base: replacersOf(change.from, base),
      changed: replacersOf(change.to, changed),
    }
    kept.push({ ...change, identity, subject, outcomes, replacedBy })
  }
}

/** A record as it waits for the tallies. */
interface Seen extends Pick<ChangedRecord, 'identity' | 'subject' | 'outcomes'> {
  readonly changes: readonly CardChange[]
}
type BothOutcomes = NonNullable<ChangedRecord['outcomes']>

const NOTHING: TalliedSide = { cards: [], replaced: new Map(), cardIds: new Set() }

function changeKey(change: CardChange): string {
  return `${change.clause}\u0000${stepKey(change)}`
}
