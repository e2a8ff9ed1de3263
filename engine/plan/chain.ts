import type { Clause, Limit, OtherLimit } from '../model/clause.js'
import { chainedTo } from '../model/other-limits.js'
import type { PlanGift } from './plan.js'

/**
 * Limits that are taken from other limits: what the others give stands in slots of its own behind
 * the facts', and clauses run after those that they take from.
 */
export interface Chain {
  /** By what is asked for: the slot that holds it. */
  readonly slots: ReadonlyMap<string, number>
  /** What is asked for of a clause's limit. */
  readonly gifts: (clause: string, limit: Limit) => readonly PlanGift[]
  /** The clauses in the order in which they run. */
  readonly clauses: readonly Clause[]
}

/** The name under which a slot is known. */
export function chainKey(other: OtherLimit): string {
  const { kind, clause, tier } = { tier: undefined, ...other }
  return JSON.stringify([kind, clause, tier])
}

/** Undefined where no limit is taken from another, as is most common. */
export function chainOf(clauses: readonly Clause[], firstSlot: number): Chain | undefined {
  const asked = new Map(clauses.flatMap(chainedTo).map((other) => [chainKey(other), other]))
  if (asked.size === 0) return undefined
  const slots = new Map([...asked.keys()].map((key, index) => [key, firstSlot + index]))
  const wanted = [...asked.values()].map((other, index) => ({ other, slot: firstSlot + index }))
  const gifts = (clause: string, limit: Limit) =>
    wanted
      .filter(({ other }) => other.clause === clause)
      .map(({ other, slot }) => ({ slot, tier: tierOf(other, limit) }))
  return { slots, gifts, clauses: inOrder(clauses) }
}

/** Its place; a limit whose tier is not named has only one. */
function tierOf(other: OtherLimit, { tiers }: Limit): number | undefined {
  if (other.kind === 'end-of') return undefined
  if (other.tier === undefined) return 0
  return tiers.findIndex(({ colour }) => colour === other.tier)
}

/** What is taken from comes first; the reader has refused rings. */
function inOrder(clauses: readonly Clause[]): readonly Clause[] {
  const ordered = new Set<Clause>()
  const place = (clause: Clause): void => {
    if (ordered.has(clause)) return
    const taken = new Set(chainedTo(clause).map((other) => other.clause))
    for (const other of clauses.filter(({ id }) => taken.has(id))) place(other)
    ordered.add(clause)
  }
  for (const clause of clauses) place(clause)
  return [...ordered]
}
