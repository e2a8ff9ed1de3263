import type { Report } from '../../../source/diagnostic.js'
import type { Tally } from '../../model/tally.js'

/**
 * Each tally after those whose cards it counts. A tally that would count its own cards, through
 * others or at once, is reported; a cascade also keeps the facts by which its sources are grouped.
 */
export function orderTallies(tallies: readonly Tally[], report: Report): readonly Tally[] {
  const byId = new Map(tallies.map((one) => [one.id, one]))
  const ordered: Tally[] = []
  const done = new Set<Tally>()
  const visit = (tally: Tally, path: readonly Tally[]): void => {
    const from = path.indexOf(tally)
    if (from >= 0) {
      const names = [...path.slice(from), tally].map(({ id }) => id)
      report(tally.span, { code: 'tally-cycle', names })
      return
    }
    if (done.has(tally)) return
    for (const id of tally.tallies) {
      const source = byId.get(id)
      if (source) visit(source, [...path, tally])
    }
    if (done.has(tally)) return
    done.add(tally)
    ordered.push(tally)
  }
  for (const tally of tallies) visit(tally, [])
  for (const tally of tallies) checkFacts(tally, byId, report)
  return ordered
}

/** The card of a tally has the facts that it was given per, and no others. */
function checkFacts(tally: Tally, byId: ReadonlyMap<string, Tally>, report: Report): void {
  for (const source of [...tally.tallies].flatMap((id) => byId.get(id) ?? [])) {
    for (const fact of tally.per) {
      if (source.per.includes(fact)) continue
      report(tally.span, { code: 'tally-per', fact, subject: source.id })
    }
  }
}
