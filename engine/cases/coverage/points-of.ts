import type { Clause, Condition, Limit, Tier, Version } from '../../model/clause.js'
import { alternativesOf } from './alternatives.js'
import type { Aspect, Point } from './point.js'

/** A point, and of an alternative or exception the clause's condition without it. */
export interface ToProve {
  readonly point: Point
  readonly without?: Condition
}

/** All that cases of a version can prove, clause by clause, then tally by tally. */
export function pointsOf(version: Version): readonly ToProve[] {
  const ofClauses = version.clauses.flatMap((clause) =>
    aspectsOf(clause, version).map(({ aspect, without }) => ({
      point: named(clause, aspect),
      ...(without ? { without } : {}),
    })),
  )
  const ofTallies = version.tallies.flatMap((one) => [
    { point: named(one, { kind: 'tier', colour: one.card.colour }) },
    { point: named(one, { kind: 'one-short' }) },
  ])
  return [...ofClauses, ...ofTallies]
}

interface Found {
  readonly aspect: Aspect
  readonly without?: Condition
}

function named({ id, item, title }: Pick<Clause, 'id' | 'item' | 'title'>, aspect: Aspect): Point {
  return { clause: id, item, title, ...aspect }
}

function aspectsOf(clause: Clause, { subjects }: Version): readonly Found[] {
  const { when, general, unless, limit, card } = clause
  const own = subjects.get(clause.subject)?.when
  // what facts.yaml asks of every record of the subject is no alternative of this clause
  const asked = new Set(own ? alternativesOf(own).map(({ aspect }) => JSON.stringify(aspect)) : [])
  const alternatives = alternativesOf(when).filter(
    ({ aspect }) => !asked.has(JSON.stringify(aspect)),
  )
  return [
    ...(card ? [{ aspect: { kind: 'tier', colour: card.colour } as const }] : []),
    ...(limit ? aspectsOfLimit(limit).map((aspect) => ({ aspect })) : []),
    ...alternatives,
    ...(unless ? [{ aspect: { kind: 'exception' } as const, without: general }] : []),
  ]
}

function aspectsOfLimit({ tiers, extended }: Limit): readonly Aspect[] {
  const all = [...tiers, ...(extended?.tiers ?? [])]
  const days: Aspect[] = []
  if (all.some(heedsRest)) days.push({ kind: 'holiday' })
  if (all.some((tier) => heedsRest(tier) && !noticesOnly(tier))) days.push({ kind: 'make-up' })
  return [
    ...tiers.flatMap(aspectsOfTier),
    ...(extended?.tiers ?? []).flatMap((tier) => boundaries(tier, true)),
    ...days,
    ...(extended ? [{ kind: 'moved' } as const, { kind: 'stood' } as const] : []),
  ]
}

function aspectsOfTier(tier: Tier): readonly Aspect[] {
  const { colour, warnings, repeat } = tier
  return [
    { kind: 'tier', colour },
    ...boundaries(tier, false),
    ...warnings.map((_, index) => ({ kind: 'alert', colour, index }) as const),
    ...(repeat ? [{ kind: 'repeat', colour } as const] : []),
  ]
}

function boundaries({ colour }: Tier, extended: boolean): readonly Aspect[] {
  return (['below', 'at', 'above'] as const).map((kind) => ({ kind, colour, extended }))
}

function heedsRest({ counting }: Tier): boolean {
  if (counting.kind === 'calendar-days') return counting.endOnRestDay === 'moves'
  return counting.kind !== 'continuous'
}

function noticesOnly({ counting }: Tier): boolean {
  return 'restDays' in counting && counting.restDays === 'notices-only'
}
