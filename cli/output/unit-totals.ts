import type { Given } from './card-table.js'

/** Active cards by unit and colour, the units with the most of the heaviest first. */
export interface UnitTotals {
  /** The heaviest first. */
  readonly colours: readonly string[]
  readonly units: readonly { readonly unit: string; readonly counts: readonly number[] }[]
  readonly total: readonly number[]
}

export function unitTotals(given: readonly Given[], colourOf: (one: Given) => string): UnitTotals {
  const active = given.filter(({ card }) => card.status === 'active')
  const colours = [...new Map(active.map((one) => [one.card.colour.rank, colourOf(one)]))].sort(
    ([a], [b]) => b - a,
  )
  const byUnit = new Map<string, Map<number, number>>()
  const total = new Map<number, number>()
  for (const { card, verdict } of active) {
    const counts = byUnit.get(verdict.identity.unit) ?? new Map<number, number>()
    byUnit.set(verdict.identity.unit, counts)
    for (const one of [counts, total]) {
      one.set(card.colour.rank, (one.get(card.colour.rank) ?? 0) + card.count)
    }
  }
  const inOrder = (counts: ReadonlyMap<number, number>) =>
    colours.map(([rank]) => counts.get(rank) ?? 0)
  const units = [...byUnit].map(([unit, counts]) => ({ unit, counts: inOrder(counts) }))
  units.sort((a, b) => heavier(a.counts, b.counts) || (a.unit < b.unit ? -1 : 1))
  return { colours: colours.map(([, label]) => label), units, total: inOrder(total) }
}

function heavier(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((count, index) => count !== b[index])
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0)
}
