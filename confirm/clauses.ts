import type { Moment } from '../calendar/index.js'
import type { Clause, OtherLimit, Version } from '../engine/model/clause.js'
import type { Subject } from '../engine/model/fact.js'
import { alertsOf } from './clock/alerts.js'
import { limitCards } from './clock/cards.js'
import { tiersOf } from './clock/limit.js'
import type { Now } from './clock/now.js'
import { answered } from './conditions/answered.js'
import { Questions, type Truth } from './conditions/questions.js'
import type { CardDerived, ClauseDerived } from './derivation.js'
import { type AskOther, momentFrom } from './instants.js'
import { factOf, intervalsIn, type KnownRecord } from './known.js'
import { opens } from './time/moments.js'
import { pausesOf } from './time/pauses.js'
import { mustCoverMoment } from './time/uncovered.js'

/** Every clause that can apply to a record, asked at once; then the clock of each that does. */
export async function deriveClauses(
  version: Version,
  subject: Subject,
  record: KnownRecord,
  contested: readonly string[],
  now: Now,
): Promise<readonly ClauseDerived[]> {
  const { clauses, questions } = applicableTo(version, subject, record)
  const answers = await questions.ask(answered(record))
  const found = new Map<string, ClauseDerived>()
  const run = (clause: Clause): ClauseDerived => {
    const before = found.get(clause.id)
    if (before) return before
    const answer = answers[clauses.indexOf(clause)]
    if (!answer) throw new Error(`${clause.id} was not asked`)
    const one = deriveClause(clause, answer, { record, contested, now, other })
    found.set(clause.id, one)
    return one
  }
  const other: AskOther = (wanted) => {
    const clause = clauses.find(({ id }) => id === wanted.clause)
    return clause && whatItGives(wanted, run(clause), now)
  }
  return clauses.map(run)
}

interface Given {
  readonly record: KnownRecord
  readonly contested: readonly string[]
  readonly now: Now
  readonly other: AskOther
}

function deriveClause(clause: Clause, applies: Truth, given: Given): ClauseDerived {
  const nothing = { tiers: [], cards: [], alerts: [] }
  const asked = { clause, applies }
  if (applies !== 'yes') return { ...asked, ...nothing }
  const { limit } = clause
  if (!limit) return { ...asked, ...nothing, cards: directCards(clause, given) }
  const { record, contested, now, other } = given
  const { offset } = now.table
  const start = momentFrom(limit.from, record, offset, other)
  const end = limit.to && momentFrom(limit.to, record, offset, other)
  const intervals = limit.pauses === undefined ? [] : intervalsIn(record, limit.pauses)
  const pauses = pausesOf(intervals, now.asOf)
  const tiers = tiersOf(limit, start, end, record, pauses, now)
  return {
    ...asked,
    tiers,
    cards: limitCards(clause, limit, tiers, contested, pauses, now),
    alerts: tiers.flatMap((result) => alertsOf(clause.id, result, pauses, now)),
  }
}

/** A card given without a limit, once its date has come. */
function directCards(
  { id, card }: Clause,
  { record, contested, now, other }: Given,
): readonly CardDerived[] {
  const { offset } = now.table
  const at = card && momentFrom(card.at, record, offset, other)
  if (!card || !at) return []
  mustCoverMoment(now.table, at)
  return [
    {
      clause: id,
      colour: card.colour,
      ordinal: 1,
      count: card.count,
      status: 'active',
      contested,
      at: opens(at, offset),
      byLimit: false,
      late: undefined,
      lateCounted: undefined,
      yieldsTo: undefined,
    },
  ]
}

/** An end once the clock has started, a deadline once it has come: docs/limits.md. */
function whatItGives(
  wanted: OtherLimit,
  { tiers }: ClauseDerived,
  { asOf }: Now,
): Moment | undefined {
  if (wanted.kind === 'end-of') {
    const [first] = tiers
    return first?.state === 'waiting' ? undefined : first?.end
  }
  const one =
    wanted.tier === undefined
      ? tiers[0]
      : tiers.find(({ tier: { colour } }) => colour === wanted.tier)
  const deadline = one?.deadline
  return deadline === undefined || deadline > asOf
    ? undefined
    : { kind: 'instant', at: deadline, closes: true }
}

interface Applicable {
  readonly clauses: readonly Clause[]
  readonly questions: Questions
}

const applicable = new WeakMap<Version, Map<string, Applicable>>()

/** Those of its subject, and of a record that cites an item, those of that item. */
function applicableTo(version: Version, subject: Subject, record: KnownRecord): Applicable {
  const { name, cites } = subject
  const item = cites === undefined ? undefined : String(factOf(record, cites).value ?? '')
  const key = `${name} ${item ?? ''}`
  const made = applicable.get(version) ?? new Map<string, Applicable>()
  applicable.set(version, made)
  const before = made.get(key)
  if (before) return before
  const clauses = version.clauses.filter(
    (clause) => clause.subject === name && (item === undefined || clause.item === item),
  )
  const one = { clauses, questions: new Questions(clauses.map(({ when }) => when)) }
  made.set(key, one)
  return one
}
