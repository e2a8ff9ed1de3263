import { parseMoment } from '../../calendar/index.js'
import { DEEPEST, isDeeperThan } from '../facts/too-deep.js'
import type { Plans } from '../plan/join-plans.js'
import { canonicalJson } from './canonical-json.js'
import { decide, digestOfDecision } from './decide.js'
import type { DecisionRecord, EngineSource, RulesSource } from './decision-record.js'
import {
  calendarDifference,
  type Difference,
  engineDifference,
  placesThatDiffer,
  rulesDifference,
} from './difference.js'
import type { Sources } from './sources.js'
import { plansOfThen, withoutNewYears } from './years-of-then.js'

/** By which sources and engine a decision is made again. */
export interface VerifyOptions {
  /** Of the texts that the plans were loaded from. */
  readonly sources: Sources
  readonly engine: EngineSource
}

/** What came of verifying one decision record. */
export interface Verified {
  /** As far as it could be read. */
  readonly record: DecisionRecord | undefined
  /**
   * `same`: decided again it is the same, byte for byte. `same-result`: cards, deadlines and
   * undecided clauses are the same, and something else is not. `differs`: they are not.
   * `undecidable`: it cannot be decided from it now, or not by all its rulesets, so that there is
   * no result to compare.
   * `unreadable`: it is no decision record.
   */
  readonly verdict: 'same' | 'same-result' | 'differs' | 'undecidable' | 'unreadable'
  /** Whether its own digest is that of what it says. */
  readonly intact: boolean
  readonly differences: readonly Difference[]
}

/**
 * Makes a decision again from its record and holds the two against each other, byte for byte.
 * Years of a calendar that were added since are left out of it: it is decided by those that the
 * record names. Nothing is thrown for what the line holds.
 *
 * @param line - one decision record, as it was written
 */
export function verify(line: string, plans: Plans, { sources, engine }: VerifyOptions): Verified {
  const read = readDecision(line)
  if ('code' in read) {
    return { record: undefined, verdict: 'unreadable', intact: false, differences: [read] }
  }
  const then = inOrderOfThen(read, plans)
  const { now, addedYears } = decideNow(read, then, { sources, engine })
  if (!('code' in now) && line === canonicalJson(now)) {
    return { record: read, verdict: 'same', intact: true, differences: [] }
  }
  const asWritten = wholeness(line, read)
  const intact = asWritten.length === 0
  const changed = [
    ...engineDifference(read.engine, engine),
    ...read.rules.flatMap((was) => rulesDifference(was, sources.rules(was.ruleset, was.version))),
    ...read.calendars.flatMap((was) =>
      calendarDifference(was, sources.calendar(was.calendar), addedYears),
    ),
  ]
  const isMissing = ({ ruleset }: RulesSource) =>
    then.plans.every((plan) => plan.ruleset.name !== ruleset)
  if ('code' in now || read.rules.some(isMissing)) {
    // what the other rulesets say may hang on the one that is not there: a card yields to its card
    const differences = [...asWritten, ...changed, ...('code' in now ? [now] : [])]
    return { record: read, verdict: 'undecidable', intact, differences }
  }
  const is = plain(now)
  const places = placesThatDiffer(withoutSources(read), withoutSources(is))
  const differences = [...asWritten, ...changed, ...places]
  // something added to a source, with a digest made to fit
  if (differences.length === 0) differences.push(...placesThatDiffer(read, is))
  const sameResult = canonicalJson(read.result) === canonicalJson(is.result)
  return { record: read, verdict: sameResult ? 'same-result' : 'differs', intact, differences }
}

/** What is compared place by place; of a source it is said what of it has changed. */
function withoutSources({ engine, rules, calendars, digest, ...rest }: DecisionRecord): object {
  return rest
}

function readDecision(line: string): DecisionRecord | Difference {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    return { code: 'not-a-record', reason: 'not-json' }
  }
  // what is deeper than any decision cannot be written again, to be held against the line
  if (isDeeperThan(parsed, 2 * DEEPEST)) return { code: 'not-a-record', reason: 'too-deep' }
  return isDecision(parsed) ? parsed : { code: 'not-a-record', reason: 'shape' }
}

/** The shape as far as verifying needs it; what else was changed, comparing finds. */
function isDecision(value: unknown): value is DecisionRecord {
  if (!isMap(value) || value.decision !== 1 || typeof value.asOf !== 'string') return false
  const { input, engine, rules, calendars, result, digest } = value
  return (
    isMap(input) &&
    isMap(engine) &&
    typeof digest === 'string' &&
    Array.isArray(result) &&
    isListOf(rules, (one) => isMap(one.parts) && Object.values(one.parts).every(isMap)) &&
    isListOf(calendars, (one) => isMap(one.files))
  )
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOf(
  value: unknown,
  fits: (one: Readonly<Record<string, unknown>>) => boolean,
): boolean {
  return Array.isArray(value) && value.every((one) => isMap(one) && fits(one))
}

/** Whether a record is still what was written. */
function wholeness(line: string, record: DecisionRecord): readonly Difference[] {
  const found: Difference[] = []
  const canonical = canonicalJson(record)
  if (canonical !== line) {
    let at = 0
    while (at < line.length && line[at] === canonical[at]) at++
    found.push({ code: 'not-canonical', at })
  }
  const is = digestOfDecision(record)
  if (is !== record.digest) found.push({ code: 'digest', was: record.digest, is })
  return found
}

/** Results stand in the order of the rulesets, and in which order they are named now is no matter. */
function inOrderOfThen({ rules }: DecisionRecord, plans: Plans): Plans {
  const named = [...new Set(rules.map(({ ruleset }) => ruleset))].flatMap(
    (name) => plans.plans.find(({ ruleset }) => ruleset.name === name) ?? [],
  )
  const others = plans.plans.filter((plan) => !named.includes(plan))
  return { ...plans, plans: [...named, ...others] }
}

/** By the years of then; by all there are, where those of then do not suffice to decide at all. */
function decideNow(
  read: DecisionRecord,
  plans: Plans,
  options: VerifyOptions,
): {
  readonly now: DecisionRecord | Difference
  /** Whether years that the record does not name made a difference. */
  readonly addedYears: 'unused' | 'used'
} {
  const then = plansOfThen(read, plans, options.sources)
  const again = then && decideAgain(read, then, options)
  if (again && !('code' in again))
    return { now: withoutNewYears(again, read), addedYears: 'unused' }
  const now = decideAgain(read, plans, options)
  return { now, addedYears: 'code' in now ? 'unused' : 'used' }
}

function decideAgain(
  { input, asOf }: DecisionRecord,
  plans: Plans,
  options: VerifyOptions,
): DecisionRecord | Difference {
  const parsed = parseMoment(asOf, plans.reading.offset)
  if (!parsed.ok) return { code: 'as-of', value: asOf, reason: parsed.reason }
  // a date alone is none
  if (parsed.moment.kind !== 'instant') return { code: 'as-of', value: asOf, reason: 'form' }
  const { at } = parsed.moment
  const outcome = decide(input.record, plans, { ...options, asOf: at, place: input.place })
  switch (outcome.kind) {
    case 'decided':
      return outcome.record
    case 'not-governed':
      return { code: 'not-governed' }
    case 'rejection':
      return { code: 'rejected', problems: outcome.problems }
  }
}

/** As it is read back: without what is undefined. */
function plain(record: DecisionRecord): DecisionRecord {
  return JSON.parse(canonicalJson(record)) as DecisionRecord
}
