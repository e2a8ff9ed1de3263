import { formatDay, type Moment } from '../../calendar/index.js'
import { isoDuration } from '../verdict/iso-duration.js'
import type { Expected, ExpectedCard, ExpectedReason } from './case.js'
import { plainly } from './case-instant.js'
import type { GivenCard } from './compare-cards.js'
import type { CaseResult } from './run-case.js'

/**
 * What a case would have to expect to come out, stated as fully as it states things now: what an
 * officer reads over when a rule has changed. It says what comes, not what is right.
 */
export function restate({ case: one, outcome, given }: CaseResult, offset: number): Expected {
  const { expected } = one
  const nothing = { cards: [], deadlines: [], alerts: [], rejected: undefined, notGoverned: false }
  if (outcome.kind === 'rejection') {
    return { ...nothing, rejected: outcome.problems.map(({ code }) => code).sort() }
  }
  if (outcome.kind === 'not-governed') return { ...nothing, notGoverned: true }
  return {
    ...nothing,
    cards: given.map((card) => cardAsStated(card, expected.cards, offset)),
    deadlines: expected.deadlines.map(({ clause, colour }) => {
      const tier = outcome.tiers.find(isNamed(clause, colour))
      const due = tier?.deadline
      const deadline = !tier ? 'none' : due === undefined ? 'waiting' : plainly(due, offset)
      return { clause, colour, deadline }
    }),
    alerts: expected.alerts.flatMap(({ clause, colour, state }) =>
      outcome.alerts.filter(isNamed(clause, colour)).map((alert) => ({
        clause,
        colour,
        at: alert.at === undefined ? 'waiting' : plainly(alert.at, offset),
        state: state === undefined ? undefined : alert.state,
      })),
    ),
  }
}

function isNamed(clause: string, colour: string) {
  return (one: { readonly clause: { readonly id: string }; readonly colour: { name: string } }) =>
    one.clause.id === clause && one.colour.name === colour
}

/** A card as a case states it: its name and instant, and what these other cards state of theirs. */
export function cardAsStated(
  { card }: GivenCard,
  others: readonly ExpectedCard[],
  offset: number,
): ExpectedCard {
  const tallied = 'tally' in card
  const clause = tallied ? card.tally.id : card.clause.id
  const colour = card.colour.name
  const { status, ordinal, count } = card
  const states = (part: keyof ExpectedCard) => others.some((one) => one[part] !== undefined)
  const reason = tallied ? undefined : card.reason
  const limit = reason?.kind === 'limit' ? reason : undefined
  const before = others.find((one) => one.clause === clause && one.colour === colour)?.reason
  return {
    clause,
    colour,
    status,
    ordinal: ordinal > 1 || states('ordinal') ? ordinal : undefined,
    count: states('count') ? count : undefined,
    at: plainly(card.at, offset),
    late: limit && states('late') ? isoDuration(limit.late) : undefined,
    counted: tallied && states('counted') ? card.evidence.map(({ id }) => id) : undefined,
    contested: tallied || !states('contested') ? undefined : card.contested,
    reason: before && limit ? reasonAsStated(limit, before, offset) : before,
  }
}

/** The facts looked at are those of the record, which has not changed. */
function reasonAsStated(
  { result, late }: Extract<GivenCard['card'], { clause: unknown }>['reason'] & { kind: 'limit' },
  before: ExpectedReason,
  offset: number,
): ExpectedReason {
  const { start, end, deadline, promised } = result
  const moment = (at: Moment | undefined) =>
    at && (at.kind === 'date' ? formatDay(at.day) : plainly(at.at, offset))
  return {
    start: before.start && moment(start),
    end: before.end && (moment(end) ?? 'open'),
    deadline: before.deadline && deadline !== undefined ? plainly(deadline, offset) : undefined,
    promised: before.promised && promised !== undefined ? formatDay(promised) : undefined,
    late: before.late && isoDuration(late),
    facts: before.facts,
  }
}
