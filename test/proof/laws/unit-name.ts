import { formatMoment } from '../../../calendar/index.js'
import { countedCards, tally, type Verdict } from '../../../engine/index.js'
import { judged, type Law } from './law.js'

const NEW_NAME = '更名局'

/**
 * Renaming a unit changes nothing but the unit: not what its records come to, nor what they add up
 * to. Out of the law are units with days of their own, which are named in an overlay, and records
 * whose unit a condition speaks of; the random rules speak of no unit that a record has.
 */
export const unitName: Law<Record<string, never>> = {
  change: () => ({}),
  hold: ({ plan, calendar }, _, { record, asOf }) => {
    const { unit } = record
    const before = judged({ plan }, record, asOf)
    const after = judged({ plan }, { ...record, unit: NEW_NAME }, asOf)
    if (!before || !after || typeof unit !== 'string') return 'out'
    if (calendar.overlays.size > 0 && [...calendar.overlays.keys()].includes(unit)) return 'out'
    const renamed = (text: string) => text.replaceAll(unit, NEW_NAME)
    const added = (verdict: Verdict) =>
      tally(countedCards(verdict, plan), plan, { asOf }).cards.map(
        ({ cardId, id, count, at, evidence }) => JSON.stringify([cardId, id, count, at, evidence]),
      )
    const [old, now] = [before, after].map((one) => [...linesOf(one), ...added(one)])
    const expected = (old ?? []).map(renamed)
    return same(expected, now ?? [])
      ? []
      : [`${unit}: ${expected.join('\n')}\nbecame ${now?.join('\n')}`]
  },
}

const same = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n')

/** All that a verdict says, a line each. */
export function linesOf({
  identity,
  version,
  tiers,
  cards,
  alerts,
  undecided,
  calendar,
}: Verdict): readonly string[] {
  const { offset } = calendar
  return [
    JSON.stringify([identity, version.version]),
    ...tiers.map(({ clause, colour, state, deadline, start, end, promised, pauses }) =>
      JSON.stringify([
        clause.id,
        colour.name,
        state,
        deadline,
        start,
        end && formatMoment(end, offset),
        promised,
        pauses,
      ]),
    ),
    ...cards.map(({ cardId, clause, colour, ordinal, count, status, contested, at, reason }) =>
      JSON.stringify([
        cardId,
        clause.id,
        colour.name,
        ordinal,
        count,
        status,
        contested,
        at,
        reason.kind === 'limit' ? [reason.late, reason.lateCounted] : 'direct',
      ]),
    ),
    ...alerts.map(({ clause, colour, at, state }) =>
      JSON.stringify([clause.id, colour.name, at, state]),
    ),
    ...undecided.map(({ clause, unknown }) =>
      JSON.stringify([clause.id, unknown.map(({ name }) => name).sort()]),
    ),
  ]
}
