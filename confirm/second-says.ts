import { formatInstant, type Instant, type Moment } from '../calendar/index.js'
import { formatMoment } from '../engine/facts/moment.js'
import type { RecordProblem } from '../engine/facts/record.js'
import type { LeafAnswer } from './conditions/questions.js'
import type { Derivation, Derived } from './derivation.js'
import { factOf, type KnownRecord } from './known.js'
import type { Statement } from './statement.js'
import { calendarOf, type World } from './world.js'

/** What the second evaluator says, in the same words as the first. */
export function secondSays(derivation: Derivation, world: World): readonly Statement[] {
  if (derivation.kind === 'rejection') {
    return [{ what: 'outcome', says: rejectionText(derivation.problems) }]
  }
  if (derivation.kind === 'not-governed') {
    return [
      { what: 'outcome', says: derivation.kind },
      { what: 'contested', says: [...derivation.contested].sort().join(' ') },
    ]
  }
  return derivedSays(derivation, calendarOf(world, derivation.version.calendar).offset)
}

function derivedSays(
  { version, wasOpen, record, clauses }: Derived,
  offset: number,
): readonly Statement[] {
  const { ruleset } = version
  const instant = (at: Instant | undefined) =>
    at === undefined ? 'none' : formatInstant(at, offset)
  const seen = new Map<string, number>()
  const which = (key: string) => {
    const next = (seen.get(key) ?? 0) + 1
    seen.set(key, next)
    return next
  }
  return [
    { what: 'outcome', ruleset, says: 'verdict' },
    { what: 'version', ruleset, says: version.version },
    { what: 'was-open', ruleset, says: String(wasOpen) },
    ...clauses.flatMap(({ clause, applies, conditions, tiers, cards, alerts }): Statement[] => [
      ...(applies === 'unknown'
        ? [
            {
              what: 'applies' as const,
              ruleset,
              clause: clause.id,
              says: unknownIn(conditions, record),
            },
          ]
        : []),
      ...tiers.flatMap(({ tier, state, deadline, start, end }): Statement[] => {
        const about = { ruleset, clause: clause.id, colour: tier.colour }
        return [
          { what: 'tier-state', ...about, says: state },
          { what: 'deadline', ...about, says: instant(deadline) },
          { what: 'start', ...about, says: momentText(start, offset) },
          { what: 'end', ...about, says: state === 'waiting' ? 'none' : momentText(end, offset) },
        ]
      }),
      ...cards.flatMap(({ colour, ordinal, ...card }): Statement[] => {
        const about = { ruleset, clause: clause.id, colour, ordinal }
        return [
          { what: 'at', ...about, says: instant(card.at) },
          { what: 'count', ...about, says: String(card.count) },
          { what: 'status', ...about, says: card.status },
          { what: 'contested', ...about, says: [...card.contested].sort().join(' ') },
          { what: 'yields-to', ...about, says: card.yieldsTo ?? 'none' },
        ]
      }),
      ...alerts.flatMap(({ colour, at, state }): Statement[] => {
        const about = {
          ruleset,
          clause: clause.id,
          colour,
          ordinal: which(`${clause.id} ${colour}`),
        }
        return [
          { what: 'alert-at', ...about, says: instant(at) },
          { what: 'alert-state', ...about, says: state },
        ]
      }),
    ]),
  ]
}

/** The facts that a condition looks at and nobody knows. */
function unknownIn(conditions: readonly LeafAnswer[], record: KnownRecord): string {
  const facts = new Set(conditions.map(({ condition }) => condition.fact))
  const unknown = [...facts].filter((fact) => factOf(record, fact).value === undefined)
  return `unknown: ${unknown.sort().join(' ')}`
}

export function momentText(moment: Moment | undefined, offset: number): string {
  return moment ? formatMoment(moment, offset) : 'none'
}

/**
 * Whether it cannot be read or lies outside the calendar; which of several faults is named first is
 * the reader's affair, which both share.
 */
export function rejectionText(problems: readonly RecordProblem[]): string {
  const uncovered = problems.some(({ code }) => code === 'out-of-coverage')
  return uncovered ? 'rejection: out-of-coverage' : 'rejection'
}
