import { formatInstant, type Moment } from '../calendar/index.js'
import type { Outcome, Verdict } from '../engine/verdict/verdict.js'
import { momentText, rejectionText } from './second-says.js'
import type { Statement } from './statement.js'

/** What the first evaluator says, of all that the second derives again. */
export function firstSays(outcome: Outcome): readonly Statement[] {
  if (outcome.kind === 'rejection')
    return [{ what: 'outcome', says: rejectionText(outcome.problems) }]
  if (outcome.kind === 'not-governed') {
    return [
      { what: 'outcome', says: outcome.kind },
      { what: 'contested', says: [...outcome.contested].sort().join(' ') },
    ]
  }
  return verdictSays(outcome)
}

function verdictSays(verdict: Verdict): readonly Statement[] {
  const { version, wasOpen, tiers, cards, alerts, undecided, calendar } = verdict
  const { ruleset } = version
  const instant = (at: Parameters<typeof formatInstant>[0] | undefined) =>
    at === undefined ? 'none' : formatInstant(at, calendar.offset)
  const moment = (one: Moment | undefined) => momentText(one, calendar.offset)
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
    ...undecided.map(
      ({ clause, unknown }): Statement => ({
        what: 'applies',
        ruleset,
        clause: clause.id,
        says: `unknown: ${[...new Set(unknown.map(({ name }) => name))].sort().join(' ')}`,
      }),
    ),
    ...tiers.flatMap(({ clause, colour, state, deadline, start, end }): Statement[] => {
      const about = { ruleset, clause: clause.id, colour: colour.name }
      return [
        { what: 'tier-state', ...about, says: state },
        { what: 'deadline', ...about, says: instant(deadline) },
        { what: 'start', ...about, says: moment(start) },
        { what: 'end', ...about, says: state === 'waiting' ? 'none' : moment(end) },
      ]
    }),
    ...cards.flatMap(({ clause, colour, ordinal, ...card }): Statement[] => {
      const about = { ruleset, clause: clause.id, colour: colour.name, ordinal }
      return [
        { what: 'at', ...about, says: instant(card.at) },
        { what: 'count', ...about, says: String(card.count) },
        { what: 'status', ...about, says: card.status },
        { what: 'contested', ...about, says: [...card.contested].sort().join(' ') },
        { what: 'yields-to', ...about, says: card.yieldsTo?.clause.id ?? 'none' },
      ]
    }),
    ...alerts.flatMap(({ clause, colour, at, state }): Statement[] => {
      const ordinal = which(`${clause.id} ${colour.name}`)
      const about = { ruleset, clause: clause.id, colour: colour.name, ordinal }
      return [
        { what: 'alert-at', ...about, says: instant(at) },
        { what: 'alert-state', ...about, says: state },
      ]
    }),
  ]
}
