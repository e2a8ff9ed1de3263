import { formatInstant, type Instant, parseMoment, startOfDay } from '../../calendar/index.js'
import type { RawRecord } from '../facts/record.js'
import { inForceThroughout } from '../plan/in-force.js'
import type { Plan } from '../plan/plan.js'
import { countedCards } from '../tally/counted-cards.js'
import { tally } from '../tally/tally.js'
import { leftOf, type TallyCard } from '../tally/tally-card.js'
import { evaluate } from '../verdict/evaluate.js'
import { isoDuration } from '../verdict/iso-duration.js'
import type { Card, Outcome } from '../verdict/verdict.js'
import type { Case, ExpectedCard } from './case.js'

/** One thing that did not come out as expected: where, what was expected, what came. */
export interface Mismatch {
  readonly about: string
  readonly expected: string
  readonly got: string
}

export interface CaseResult {
  readonly case: Case
  readonly outcome: Outcome
  readonly mismatches: readonly Mismatch[]
}

/** Evaluates a case's record and compares. `plan` is made with the case's readings. */
export function runCase(one: Case, plan: Plan, version: string): CaseResult {
  const asOf = instantOf(one.asOf, plan.offset)
  if (asOf === undefined) {
    const outcome: Outcome = { kind: 'rejection', record: one.record, problems: [] }
    const mismatches = [{ about: 'as-of', expected: 'YYYY-MM-DD HH:MM:SS', got: one.asOf }]
    return { case: one, outcome, mismatches }
  }
  if (one.records) {
    const by = one.inheritedFrom === undefined ? plan : inForceThroughout(plan, version)
    return runSeveral(one, one.records, by, version, asOf)
  }
  const outcome = judge(one, plan, asOf, version)
  const mismatches = [
    ...compareKind(one, outcome, version),
    ...compareCards(one, outcome.kind === 'verdict' ? outcome.cards : [], plan.offset),
    ...compareDeadlines(one, outcome, plan.offset),
    ...compareAlerts(one, outcome, plan.offset),
  ]
  return { case: one, outcome, mismatches }
}

/**
 * A case of several records: what tallies give is compared whole; the cards of a clause only where
 * the case lists one of them, for most of them are but what is counted.
 */
function runSeveral(
  one: Case,
  records: readonly RawRecord[],
  plan: Plan,
  version: string,
  asOf: Instant,
): CaseResult {
  const outcomes = records.map((record) => evaluate(record, plan, { asOf }))
  const verdicts = outcomes.filter((outcome) => outcome.kind === 'verdict')
  // the first that could not be evaluated, or else one that this version governs
  const outcome =
    outcomes.find(({ kind }) => kind !== 'verdict') ??
    verdicts.find((verdict) => verdict.version.version === version) ??
    evaluate(one.record, plan, { asOf })
  const counted = verdicts.flatMap((verdict) => countedCards(verdict, plan))
  const { cards, replaced } = tally(counted, plan, { asOf })
  const listed = new Set(one.expected.cards.map(({ clause }) => clause))
  const given = verdicts
    .flatMap((verdict) => verdict.cards)
    .filter(({ clause }) => listed.has(clause.id))
    .map((card) => {
      const gone = replaced.get(card.cardId)
      return gone === undefined ? card : { ...card, ...leftOf(card.count, gone) }
    })
  const mismatches = [
    ...compareKind(one, outcome, version),
    ...compareCards(one, [...given, ...cards], plan.offset),
  ]
  return { case: one, outcome, mismatches }
}

/**
 * A case belongs to its version: one whose dates a later version governs by now is judged by its
 * own, and an inherited one, dated before the amendment, by the amendment.
 */
function judge(one: Case, plan: Plan, asOf: Instant, version: string): Outcome {
  const own = () => evaluate(one.record, inForceThroughout(plan, version), { asOf })
  if (one.inheritedFrom !== undefined) return own()
  const outcome = evaluate(one.record, plan, { asOf })
  const later = outcome.kind === 'verdict' && outcome.version.version > version
  return later ? own() : outcome
}

function instantOf(text: string, offset: number): Instant | undefined {
  const parsed = parseMoment(text, offset)
  if (!parsed.ok) return undefined
  const { moment } = parsed
  return moment.kind === 'instant' ? moment.at : startOfDay(moment.day, offset)
}

function compareKind({ expected }: Case, outcome: Outcome, version: string): readonly Mismatch[] {
  const wanted = expected.rejected
    ? `rejected: ${[...expected.rejected].sort().join(', ')}`
    : expected.notGoverned
      ? 'not-governed'
      : `version ${version}`
  const got = kindOf(outcome)
  return wanted === got ? [] : [{ about: 'outcome', expected: wanted, got }]
}

function kindOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'rejection':
      return `rejected: ${outcome.problems
        .map(({ code }) => code)
        .sort()
        .join(', ')}`
    case 'not-governed':
      return 'not-governed'
    case 'verdict':
      return `version ${outcome.version.version}`
  }
}

/**
 * Cards are told apart by clause, colour and status, and by ordinal where the case states one;
 * several of one name are taken in their order. Only what a case states is compared.
 */
function compareCards(
  { expected }: Case,
  given: readonly (Card | TallyCard)[],
  offset: number,
): readonly Mismatch[] {
  const left = [...given]
  const take = (suits: (card: Card | TallyCard) => boolean) => {
    const index = left.findIndex(suits)
    return index < 0 ? undefined : left.splice(index, 1)[0]
  }
  const named = (wanted: ExpectedCard) => (card: Card | TallyCard) =>
    nameOfCard(card) === nameOfExpected(wanted) &&
    (wanted.ordinal === undefined || wanted.ordinal === card.ordinal)
  // the one at the very instant first: cards are listed in any order, whatever that of the records
  const exact = expected.cards.map((wanted) => {
    const at = wanted.at === undefined ? undefined : instantOf(wanted.at, offset)
    return take((card) => named(wanted)(card) && card.at === at)
  })
  const mismatches: Mismatch[] = expected.cards.flatMap((wanted, index) =>
    compareCard(wanted, exact[index] ?? take(named(wanted)), offset),
  )
  for (const card of left) {
    const at = formatInstant(card.at, offset)
    mismatches.push({ about: 'card', expected: '—', got: `${nameOfCard(card)} ${at}` })
  }
  return mismatches
}

function compareCard(
  wanted: ExpectedCard,
  card: Card | TallyCard | undefined,
  offset: number,
): readonly Mismatch[] {
  const name = nameOfExpected(wanted)
  const nth = wanted.ordinal === undefined ? '' : ` #${wanted.ordinal}`
  if (!card) return [{ about: 'card', expected: `${name}${nth}`, got: '—' }]
  const reason = 'tally' in card ? undefined : card.reason
  const late = reason?.kind === 'limit' ? isoDuration(reason.late) : undefined
  const counted = 'tally' in card ? card.evidence.map(({ id }) => id).join(', ') : undefined
  const at = wanted.at === undefined ? undefined : instantOf(wanted.at, offset)
  const checks: readonly (readonly [string, string | undefined, string | undefined])[] = [
    [
      'at',
      at === undefined ? wanted.at : formatInstant(at, offset),
      formatInstant(card.at, offset),
    ],
    ['count', wanted.count?.toString(), String(card.count)],
    ['late', wanted.late, late],
    ['counted', wanted.counted?.join(', '), counted],
    ['contested', wanted.contested?.join(', '), card.contested.join(', ')],
  ]
  return checks.flatMap(([about, expected, got = '—']) =>
    expected === undefined || expected === got
      ? []
      : [{ about: `${name} · ${about}`, expected, got }],
  )
}

function nameOfExpected({ clause, colour, status }: ExpectedCard): string {
  return `${clause} ${colour} ${status}`
}

function nameOfCard(card: Card | TallyCard): string {
  const { id } = 'tally' in card ? card.tally : card.clause
  return `${id} ${card.colour.name} ${card.status}`
}

/** What a case writes where a clause has no clock for its record. */
const NOT_APPLICABLE = 'none'

function compareDeadlines(
  { expected }: Case,
  outcome: Outcome,
  offset: number,
): readonly Mismatch[] {
  const tiers = outcome.kind === 'verdict' ? outcome.tiers : []
  return expected.deadlines.flatMap(({ clause, colour, deadline }) => {
    const tier = tiers.find((one) => one.clause.id === clause && one.colour.name === colour)
    const got = !tier
      ? NOT_APPLICABLE
      : tier.deadline === undefined
        ? 'waiting'
        : formatInstant(tier.deadline, offset)
    const instant = instantOf(deadline, offset)
    const wanted = instant === undefined ? deadline : formatInstant(instant, offset)
    const about = `${clause} ${colour} · deadline`
    return wanted === got ? [] : [{ about, expected: wanted, got }]
  })
}

/** Each alert that a case states; of others it says nothing. */
function compareAlerts({ expected }: Case, outcome: Outcome, offset: number): readonly Mismatch[] {
  const alerts = outcome.kind === 'verdict' ? outcome.alerts : []
  const write = (at: Instant | undefined) =>
    at === undefined ? 'waiting' : formatInstant(at, offset)
  return expected.alerts.flatMap(({ clause, colour, at, state }) => {
    const wanted = instantOf(at, offset)
    const due = wanted === undefined ? at : formatInstant(wanted, offset)
    const own = alerts.filter((one) => one.clause.id === clause && one.colour.name === colour)
    const alert = own.find((one) => write(one.at) === due)
    const about = `${clause} ${colour} · alert`
    if (!alert) {
      const got = own.map((one) => write(one.at)).join(', ') || '—'
      return [{ about, expected: due, got }]
    }
    if (state === undefined || state === alert.state) return []
    return [{ about, expected: `${due} ${state}`, got: `${due} ${alert.state}` }]
  })
}
