import { formatInstant, type Instant } from '../../calendar/index.js'
import { sha256 } from '../../source/sha256.js'
import { explainJoint } from '../explain/explain.js'
import type { RawRecord, Rejection } from '../facts/record.js'
import type { Plans } from '../plan/join-plans.js'
import { cardRow } from '../rows/card-row.js'
import { deadlineRow } from '../rows/deadline-row.js'
import { evaluateAll } from '../verdict/evaluate-all.js'
import type { NotGoverned, Verdict } from '../verdict/verdict.js'
import { canonicalJson } from './canonical-json.js'
import type {
  DecisionInput,
  DecisionRecord,
  DecisionResult,
  EngineSource,
} from './decision-record.js'
import type { Sources } from './sources.js'

/** As of when, and by which sources and engine. */
export interface DecideOptions {
  readonly asOf: Instant
  /** Of the texts that the plans were loaded from. */
  readonly sources: Sources
  readonly engine: EngineSource
  /** Where the record stood. */
  readonly place?: DecisionInput['place']
}

/** A decision on a record: what was decided, and all that it takes to decide it again. */
export interface Decided {
  readonly kind: 'decided'
  readonly record: DecisionRecord
}

/**
 * Evaluates one record by every ruleset that governs it and keeps the whole decision. Tallies are
 * of many records, and no part of it.
 */
export function decide(
  raw: RawRecord,
  plans: Plans,
  { asOf, sources, engine, place = null }: DecideOptions,
): Decided | NotGoverned | Rejection {
  const outcome = evaluateAll(raw, plans, { asOf })
  if (outcome.kind !== 'joint') return outcome
  const { verdicts } = outcome
  const calendars = new Set(verdicts.map(({ calendar }) => calendar.name))
  const record = {
    decision: 1,
    input: { record: raw, place },
    asOf: formatInstant(asOf, verdicts[0].calendar.offset),
    engine,
    rules: verdicts.map(({ version }) => had(sources.rules(version.ruleset, version.version))),
    calendars: [...calendars].map((name) => had(sources.calendar(name))),
    result: verdicts.map(resultOf),
    trace: explainJoint(raw, outcome, plans, { asOf }).explanations,
  } as const
  return { kind: 'decided', record: { ...record, digest: digestOfDecision(record) } }
}

/** The digest of a decision record: of all of it but its own digest. */
export function digestOfDecision({
  digest: _,
  ...record
}: Omit<DecisionRecord, 'digest'> & { readonly digest?: string }): string {
  return `sha256-${sha256(canonicalJson(record))}`
}

/** What a verdict was given by was loaded from these texts. */
function had<T>(source: T | undefined): T {
  if (source === undefined) throw new Error('the sources are not of these plans')
  return source
}

function resultOf(verdict: Verdict): DecisionResult {
  return {
    ruleset: verdict.version.ruleset,
    version: verdict.version.version,
    cards: verdict.cards.map((card) => cardRow(card, verdict)),
    tiers: verdict.tiers.map((tier) => deadlineRow(tier, verdict)),
    undecided: verdict.undecided.map(({ clause, unknown }) => ({
      clause: clause.id,
      unknown: unknown.map(({ name }) => name),
    })),
  }
}
