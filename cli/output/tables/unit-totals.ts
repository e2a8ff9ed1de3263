import type { ShownCard } from './shown-card.js'

/** Active cards by unit and colour, the units with the most of the heaviest first. */
export interface UnitTotals {
  /** The heaviest first. */
  readonly colours: readonly string[]
  readonly units: readonly { readonly unit: string; readonly counts: readonly number[] }[]
  readonly total: readonly number[]
}

export function unitTotals(
  given: readonly ShownCard[],
  colourOf: (one: ShownCard) => string,
): UnitTotals {
  const active = given.filter(({ status }) => status === 'active')
  const colours = [...new Map(active.map((one) => [one.colour.rank, colourOf(one)]))].sort(
    ([a], [b]) => b - a,
  )
  const byUnit = new Map<string, Map<number, number>>()
  const total = new Map<number, number>()
  for (const { colour, count, unit } of active) {
    // a tally need not be per unit
    const name = unit === '' ? '—' : unit
    const counts = byUnit.get(name) ?? new Map<number, number>()
    byUnit.set(name, counts)
    for (const one of [counts, total]) {
      one.set(colour.rank, (one.get(colour.rank) ?? 0) + count)
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
