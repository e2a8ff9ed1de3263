import { type CardState, stateKey } from './outcomes.js'

/** How many went from which state to which. */
export interface Transition {
  readonly from: CardState
  readonly to: CardState
  readonly count: number
}

type Step = Pick<Transition, 'from' | 'to'>

/** Counts steps from state to state; states with the same cards are the same state. */
export class Counts {
  readonly #counts = new Map<string, { from: CardState; to: CardState; count: number }>()
  total = 0

  add({ from, to }: Step): void {
    this.total++
    const key = stepKey({ from, to })
    const known = this.#counts.get(key)
    if (known) known.count++
    else this.#counts.set(key, { from, to, count: 1 })
  }

  list(): readonly Transition[] {
    return [...this.#counts.values()]
  }
}

/** Counts apart by clause or by unit. */
export class CountsBy {
  readonly #counts = new Map<string, Counts>()

  add(key: string, step: Step): void {
    const known = this.#counts.get(key) ?? new Counts()
    this.#counts.set(key, known)
    known.add(step)
  }

  lists(): ReadonlyMap<string, readonly Transition[]> {
    return listsOf([...this.#counts])
  }

  /** The same, those with the most first. */
  mostFirst(): ReadonlyMap<string, readonly Transition[]> {
    return listsOf(
      [...this.#counts].sort(([a, x], [b, y]) => y.total - x.total || (a < b ? -1 : a > b ? 1 : 0)),
    )
  }
}

function listsOf(
  counts: readonly (readonly [string, Counts])[],
): ReadonlyMap<string, readonly Transition[]> {
  return new Map(counts.map(([key, one]) => [key, one.list()]))
}

export function stepKey({ from, to }: Step): string {
  return `${stateKey(from)}\u0000${stateKey(to)}`
}
