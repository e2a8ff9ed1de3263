import type { Identity, Outcome } from '../verdict/verdict.js'
import {
  type CardChange,
  type CardState,
  compareOutcomes,
  isSameState,
  stateKey,
} from './outcomes.js'

/** How many records went from which state to which, by clause and by unit, with some of them. */
export interface Transition {
  readonly from: CardState
  readonly to: CardState
  readonly count: number
}

/** A record whose card changed, with the cards of both sides and so the reasons. */
export interface ChangedRecord extends CardChange {
  readonly identity: Identity
  readonly base: Outcome
  readonly changed: Outcome
}

/** Counts how records fare under two versions: what changed for which clause and unit. */
export class Transitions {
  readonly #kept: number
  readonly #all = new Counts()
  readonly #byClause = new Map<string, Counts>()
  readonly #byUnit = new Map<string, Counts>()
  readonly #samples = new Map<string, ChangedRecord[]>()
  #records = 0
  #changed = 0

  /** `kept`: how many records to keep of each change of each clause, the first that come. */
  constructor(kept: number) {
    this.#kept = kept
  }

  /** Takes one record with what it comes to under either version. */
  add(base: Outcome, changed: Outcome): void {
    this.#records++
    const identity = 'identity' in changed ? changed.identity : identityIn(base)
    let any = false
    for (const change of compareOutcomes(base, changed)) {
      this.#all.add(change)
      of(this.#byClause, change.clause).add(change)
      if (isSameState(change.from, change.to)) continue
      any = true
      if (!identity) continue
      of(this.#byUnit, identity.unit).add(change)
      this.#keep({ ...change, identity, base, changed })
    }
    if (any) this.#changed++
  }

  /** Records compared. */
  get records(): number {
    return this.#records
  }

  /** Of them, those that come out otherwise. */
  get changed(): number {
    return this.#changed
  }

  /** Of every clause that gave a card on either side; what stayed alike is among it. */
  all(): readonly Transition[] {
    return this.#all.list()
  }

  /** The same, clause by clause. */
  byClause(): ReadonlyMap<string, readonly Transition[]> {
    return lists(this.#byClause)
  }

  /** Only what changed; the units with the most changes first. */
  byUnit(): ReadonlyMap<string, readonly Transition[]> {
    const units = [...this.#byUnit].sort(
      ([a, x], [b, y]) => y.total - x.total || (a < b ? -1 : a > b ? 1 : 0),
    )
    return lists(new Map(units))
  }

  /** The records that were kept, in the order in which their changes first came. */
  samples(): readonly ChangedRecord[] {
    return [...this.#samples.values()].flat()
  }

  #keep(record: ChangedRecord): void {
    const key = `${record.clause}\u0000${keyOf(record)}`
    const kept = this.#samples.get(key)
    if (!kept) this.#samples.set(key, [record])
    else if (kept.length < this.#kept) kept.push(record)
  }
}

class Counts {
  readonly #counts = new Map<string, { from: CardState; to: CardState; count: number }>()
  total = 0

  add({ from, to }: CardChange): void {
    this.total++
    const key = keyOf({ from, to })
    const known = this.#counts.get(key)
    if (known) known.count++
    else this.#counts.set(key, { from, to, count: 1 })
  }

  list(): readonly Transition[] {
    return [...this.#counts.values()]
  }
}

function of(counts: Map<string, Counts>, key: string): Counts {
  const known = counts.get(key) ?? new Counts()
  counts.set(key, known)
  return known
}

function lists(counts: ReadonlyMap<string, Counts>): ReadonlyMap<string, readonly Transition[]> {
  return new Map([...counts].map(([key, one]) => [key, one.list()]))
}

/** States with the same cards are the same state. */
function keyOf({ from, to }: Pick<CardChange, 'from' | 'to'>): string {
  return `${stateKey(from)}\u0000${stateKey(to)}`
}

/** What was rejected on one side still has its identity on the other. */
function identityIn(outcome: Outcome): Identity | undefined {
  return 'identity' in outcome ? outcome.identity : undefined
}
