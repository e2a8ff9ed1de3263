import type { Report } from '../../../source/diagnostic.js'
import type { Clause, Colour, OtherLimit, Tier } from '../../model/clause.js'
import { chainedTo } from '../../model/other-limits.js'
import { lookUp } from '../names.js'

/**
 * A limit that is taken from another needs it to be there, over the same subject and with the tier
 * or the end that is asked for; and no limit may hang on itself.
 */
export function checkChains(
  clauses: readonly Clause[],
  colours: ReadonlyMap<string, Colour>,
  report: Report,
): void {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  for (const clause of clauses) {
    for (const other of chainedTo(clause)) checkOther(clause, other, byId, colours, report)
  }
  reportCycles(clauses, byId, report)
}

function checkOther(
  clause: Clause,
  other: OtherLimit,
  byId: ReadonlyMap<string, Clause>,
  colours: ReadonlyMap<string, Colour>,
  report: Report,
): void {
  const named = lookUp(byId, 'clause', other.clause, other.span, report)
  if (!named) return
  const { limit } = named
  const related = [{ span: named.span, what: 'named-clause' }] as const
  const refuse = (why: 'other-subject' | 'no-limit' | 'no-end') =>
    report(other.span, { code: 'no-such-limit', clause: named.id, why }, { related })
  if (named.subject !== clause.subject) refuse('other-subject')
  else if (named.card) refuse('no-limit')
  // a limit that could not be read has said so itself
  if (!limit || named.subject !== clause.subject) return
  if (other.kind === 'end-of') {
    if (!limit.to) refuse('no-end')
    return
  }
  const { tiers } = limit
  const found = other.tier === undefined ? tiers.length === 1 : hasTier(tiers, other.tier)
  if (found) return
  const known = tiers.map(({ colour }) => colours.get(colour)?.label ?? colour)
  report(other.span, { code: 'which-tier', clause: named.id, known }, { related })
}

function hasTier(tiers: readonly Tier[], colour: string): boolean {
  return tiers.some((tier) => tier.colour === colour)
}

/** Each ring of limits once, at the first of its clauses that stands in the file. */
function reportCycles(
  clauses: readonly Clause[],
  byId: ReadonlyMap<string, Clause>,
  report: Report,
): void {
  const done = new Set<Clause>()
  const visit = (clause: Clause, path: readonly Clause[]): void => {
    const start = path.indexOf(clause)
    if (start >= 0) {
      const ring = path.slice(start)
      const at = ring[0] && chainedTo(ring[0]).find((other) => ringHas(ring, other))
      if (at)
        report(at.span, { code: 'limit-cycle', clauses: [...ring, clause].map(({ id }) => id) })
      return
    }
    if (done.has(clause)) return
    for (const other of chainedTo(clause)) {
      const next = byId.get(other.clause)
      if (next) visit(next, [...path, clause])
    }
    done.add(clause)
  }
  for (const clause of clauses) visit(clause, [])
}

function ringHas(ring: readonly Clause[], other: OtherLimit): boolean {
  return ring.some(({ id }) => id === other.clause)
}
