import { formatInstant, type Instant, parseMoment, startOfDay } from '../../calendar/index.js'
import type { Plan } from '../plan/plan.js'
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
  const outcome = evaluate(one.record, plan, { asOf })
  const mismatches = [
    ...compareKind(one, outcome, version),
    ...compareCards(one, outcome, plan.offset),
    ...compareDeadlines(one, outcome, plan.offset),
  ]
  return { case: one, outcome, mismatches }
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

/** Cards are told apart by clause, colour and status; only what a case states is compared. */
function compareCards({ expected }: Case, outcome: Outcome, offset: number): readonly Mismatch[] {
  const left = outcome.kind === 'verdict' ? [...outcome.cards] : []
  const mismatches: Mismatch[] = []
  for (const wanted of expected.cards) {
    const index = left.findIndex((card) => nameOfCard(card) === nameOfExpected(wanted))
    const [card] = index < 0 ? [] : left.splice(index, 1)
    mismatches.push(...compareCard(wanted, card, offset))
  }
  for (const card of left) {
    const at = formatInstant(card.at, offset)
    mismatches.push({ about: 'card', expected: '—', got: `${nameOfCard(card)} ${at}` })
  }
  return mismatches
}

function compareCard(
  wanted: ExpectedCard,
  card: Card | undefined,
  offset: number,
): readonly Mismatch[] {
  const name = nameOfExpected(wanted)
  if (!card) return [{ about: 'card', expected: name, got: '—' }]
  const late = card.reason.kind === 'limit' ? isoDuration(card.reason.late) : undefined
  const at = wanted.at === undefined ? undefined : instantOf(wanted.at, offset)
  const checks: readonly (readonly [string, string | undefined, string | undefined])[] = [
    [
      'at',
      at === undefined ? wanted.at : formatInstant(at, offset),
      formatInstant(card.at, offset),
    ],
    ['late', wanted.late, late],
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

function nameOfCard({ clause, colour, status }: Card): string {
  return `${clause.id} ${colour.name} ${status}`
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
