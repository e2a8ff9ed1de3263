import { type Moment, opening } from '../../../calendar/index.js'
import type { InstantExpression, Verdict } from '../../../engine/index.js'
import { pick } from '../generate/draw.js'
import { randomTime, writeMoment } from '../generate/moments.js'
import { dependenceOf, factsOfMaybe } from './depends.js'
import { cardKey, judged, type Law } from './law.js'

/**
 * A later completion never lightens a card. The instant at which a clock ends is put off, or taken
 * away; each clause whose clock ends with it gives at least the cards that it gave, and none lighter.
 *
 * Out of the law are clauses that look at that instant for anything else (whether they apply, when
 * they start, through a table or another limit), and records whose version hangs on it. A date
 * without a time that opens at as-of itself may be late where an open record is not yet: put off
 * beyond as-of it would be open, so as-of must come after it. And where the end is a `first-present`,
 * what is no longer known makes way for the next in its list, which may be earlier.
 */
export const laterCompletion: Law<Record<string, never>> = {
  change: () => ({}),
  hold: ({ plan, calendar }, _, { record, asOf, lie }, random) => {
    const before = judged({ plan }, record, asOf)
    if (!before) return 'out'
    const { version } = before
    const given = version.given.get(before.subject.name)
    const instants = given?.facts.filter(({ type }) => type === 'instant' || type === 'date') ?? []
    const governing = [
      ...factsOfMaybe(given?.governedBy),
      ...factsOfMaybe(given?.endedBy),
      ...instants.flatMap(({ notBefore }) => notBefore ?? []),
    ]
    const movable = instants.filter(({ name, required }) => !required && !governing.includes(name))
    const fact = pick(random, movable)
    if (!fact) return 'out'
    const slot = before.subject.facts.findIndex(({ name }) => name === fact.name)
    const ended = before.record.values[slot] as Moment | undefined
    if (!ended || opening(ended, calendar.offset) >= asOf) return 'out'
    const clauses = version.clauses.filter((clause) => {
      const { besidesEnd, endsAt } = dependenceOf(clause, version)
      return (
        clause.subject === before.subject.name &&
        endsAt.has(fact.name) &&
        !besidesEnd.has(fact.name)
      )
    })
    if (clauses.length === 0) return 'out'
    const { [fact.name]: _was, ...without } = record
    const later = opening(ended, calendar.offset) + 86_400_000 * random.int(1, 30)
    const at = later - ((later + calendar.offset) % 86_400_000) + randomTime(random, lie)
    const takesAway = random.chance(0.3)
    // a first-present whose first is gone, or not known yet, would look at another instant
    const gone = takesAway || at > asOf
    if (gone && clauses.some(({ limit }) => limit?.to && picksFirst(limit.to))) return 'out'
    const put = takesAway ? without : { ...record, [fact.name]: writeMoment(random, at, lie) }
    const after = judged({ plan }, put, asOf)
    if (!after) return 'out'
    const wrong: string[] = []
    for (const { id } of clauses) {
      const [old, now] = [before, after].map(({ cards }) =>
        cards.filter(({ clause }) => clause.id === id),
      )
      if (!old || !now) continue
      const kept = new Set(now.map(cardKey))
      for (const card of old)
        if (!kept.has(cardKey(card))) wrong.push(`${fact.name} later: lost ${cardKey(card)}`)
      if (heaviest(now) < heaviest(old)) wrong.push(`${fact.name} later: ${id} is lighter`)
    }
    return wrong
  },
}

function picksFirst(expression: InstantExpression): boolean {
  if (!('of' in expression)) return false
  return expression.kind === 'first-present' || expression.of.some(picksFirst)
}

function heaviest(cards: Verdict['cards']): number {
  return Math.max(
    0,
    ...cards.filter(({ status }) => status === 'active').map(({ colour }) => colour.rank),
  )
}
