import type { Instant, Moment } from '../calendar/index.js'
import type { AlertState, Counted, Identity, TierState } from '../engine/verdict/verdict.js'
import type { KnownRecord } from './known.js'
import { factText, instantText, listText, momentText, NONE } from './said-text.js'
import type { Statement } from './statement.js'

/** What an evaluator found of a record, in the form that both share; how it found it stays its own. */
export type Said = SaidVerdict | SaidNotGoverned | SaidRejection

export interface SaidVerdict {
  readonly kind: 'verdict'
  readonly ruleset: string
  readonly version: string
  readonly wasOpen: boolean
  readonly identity: Identity
  /** As they were known, with those that decision tables gave. */
  readonly facts: KnownRecord
  /** The clauses that apply, in the order of the files. */
  readonly applied: readonly string[]
  /** The clauses that cannot be decided, and the facts that nobody knows. */
  readonly undecided: readonly { readonly clause: string; readonly unknown: readonly string[] }[]
  readonly tiers: readonly SaidTier[]
  readonly cards: readonly SaidCard[]
  readonly alerts: readonly SaidAlert[]
}

export interface SaidNotGoverned {
  readonly kind: 'not-governed'
  readonly contested: readonly string[]
}

export interface SaidRejection {
  readonly kind: 'rejection'
  readonly fields: readonly string[]
  readonly outOfCoverage: boolean
}

export interface SaidTier {
  readonly clause: string
  readonly colour: string
  readonly state: TierState
  readonly deadline: Instant | undefined
  readonly start: Moment | undefined
  readonly end: Moment | undefined
}

export interface SaidCard {
  readonly clause: string
  readonly colour: string
  readonly ordinal: number
  readonly count: number
  readonly status: 'active' | 'superseded'
  readonly contested: readonly string[]
  readonly at: Instant
  /** Wall-clock milliseconds, and in its counting; none where no limit gave it. */
  readonly late: number | undefined
  readonly lateCounted: Counted | undefined
  /** The clause of another ruleset that it yields to. */
  readonly yieldsTo: string | undefined
}

export interface SaidAlert {
  readonly clause: string
  readonly colour: string
  readonly at: Instant | undefined
  readonly state: AlertState
}

/** Part by part, as text; `offset` is the calendar's, for instants. */
export function asStatements(said: Said, offset: number): readonly Statement[] {
  if (said.kind === 'rejection') return [{ what: 'outcome', says: rejectionText(said) }]
  if (said.kind === 'not-governed') {
    return [
      { what: 'outcome', says: said.kind },
      { what: 'contested', says: listText(said.contested) },
    ]
  }
  return verdictStatements(said, offset)
}

function verdictStatements(said: SaidVerdict, offset: number): readonly Statement[] {
  const { ruleset } = said
  return [
    { what: 'outcome', ruleset, says: said.kind },
    { what: 'version', ruleset, says: said.version },
    { what: 'was-open', ruleset, says: String(said.wasOpen) },
    { what: 'identity', ruleset, says: identityText(said.identity) },
    ...factStatements(said.facts, ruleset, offset),
    ...said.applied.map((clause): Statement => ({ what: 'applies', ruleset, clause, says: 'yes' })),
    ...said.undecided.map(
      ({ clause, unknown }): Statement => ({
        what: 'applies',
        ruleset,
        clause,
        says: `unknown: ${listText(unknown)}`,
      }),
    ),
    ...said.tiers.flatMap((tier) => tierStatements(tier, ruleset, offset)),
    ...said.cards.flatMap((card) => cardStatements(card, ruleset, offset)),
    ...alertStatements(said.alerts, ruleset, offset),
  ]
}

function identityText({ id, assignment, orderId, unit }: Identity): string {
  return JSON.stringify([id, assignment ?? null, orderId ?? null, unit])
}

/** Every fact that is known, or was given. */
function factStatements(facts: KnownRecord, ruleset: string, offset: number): readonly Statement[] {
  return [...facts]
    .filter(([, { value, given }]) => given || value !== undefined)
    .map(([of, fact]) => ({ what: 'fact', ruleset, of, says: factText(fact, offset) }))
}

function tierStatements(
  { clause, colour, state, deadline, start, end }: SaidTier,
  ruleset: string,
  offset: number,
): readonly Statement[] {
  const about = { ruleset, clause, colour }
  return [
    { what: 'tier-state', ...about, says: state },
    { what: 'deadline', ...about, says: instantText(deadline, offset) },
    { what: 'start', ...about, says: momentText(start, offset) },
    // a limit that has not begun may know its end already
    { what: 'end', ...about, says: state === 'waiting' ? NONE : momentText(end, offset) },
  ]
}

function cardStatements(card: SaidCard, ruleset: string, offset: number): readonly Statement[] {
  const { clause, colour, ordinal } = card
  const about = { ruleset, clause, colour, ordinal }
  return [
    { what: 'at', ...about, says: instantText(card.at, offset) },
    { what: 'count', ...about, says: String(card.count) },
    { what: 'late', ...about, says: String(card.late ?? NONE) },
    { what: 'late-counted', ...about, says: countedText(card.lateCounted) },
    { what: 'status', ...about, says: card.status },
    { what: 'contested', ...about, says: listText(card.contested) },
    { what: 'yields-to', ...about, says: card.yieldsTo ?? NONE },
  ]
}

function countedText(counted: Counted | undefined): string {
  return counted ? `${counted.value} ${counted.unit}` : NONE
}

/** The warnings of one tier are told apart by their turn. */
function alertStatements(
  alerts: readonly SaidAlert[],
  ruleset: string,
  offset: number,
): readonly Statement[] {
  const turns = new Map<string, number>()
  return alerts.flatMap(({ clause, colour, at, state }): Statement[] => {
    const tier = `${clause} ${colour}`
    const ordinal = (turns.get(tier) ?? 0) + 1
    turns.set(tier, ordinal)
    const about = { ruleset, clause, colour, ordinal }
    return [
      { what: 'alert-at', ...about, says: instantText(at, offset) },
      { what: 'alert-state', ...about, says: state },
    ]
  })
}

/** Whether it cannot be read, and in which fields, or lies outside the calendar. */
function rejectionText({ fields, outOfCoverage }: SaidRejection): string {
  // of a part of a list its fact is named: extensions[0].decision
  const facts = fields.map((field) => /^[^.[]*/.exec(field)?.[0] ?? '')
  return ['rejection', ...(outOfCoverage ? ['out-of-coverage'] : []), listText(facts)]
    .filter((part) => part !== '')
    .join(' ')
}
