import { parseMoment } from '../../calendar/index.js'
import { DEEPEST, isDeeperThan } from '../facts/too-deep.js'
import type { Plans } from '../plan/join-plans.js'
import { canonicalJson } from './canonical-json.js'
import { decide, digestOfDecision } from './decide.js'
import type { CalendarSource, DecisionRecord, EngineSource } from './decision-record.js'
import {
  calendarDifference,
  type Difference,
  engineDifference,
  isYear,
  placesThatDiffer,
  rulesDifference,
} from './difference.js'
import type { Sources } from './sources.js'

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
   * `unreadable`: it is no decision record.
   */
  readonly verdict: 'same' | 'same-result' | 'differs' | 'unreadable'
  /** Whether its own digest is that of what it says. */
  readonly intact: boolean
  readonly differences: readonly Difference[]
}

/**
 * Makes a decision again from its record and holds the two against each other, byte for byte.
 * Years of a calendar that were added since are left out of the comparison: no decision that could
 * be made without them looked at them. Nothing is thrown for what the line holds.
 *
 * @param line - one decision record, as it was written
 */
export function verify(line: string, plans: Plans, { sources, engine }: VerifyOptions): Verified {
  const read = readDecision(line)
  if ('code' in read) {
    return { record: undefined, verdict: 'unreadable', intact: false, differences: [read] }
  }
  const again = decideAgain(read, plans, { sources, engine })
  const now = 'code' in again ? again : withoutNewYears(again, read)
  if (!('code' in now) && line === canonicalJson(now)) {
    return { record: read, verdict: 'same', intact: true, differences: [] }
  }
  const asWritten = wholeness(line, read)
  const intact = asWritten.length === 0
  const changed = [
    ...engineDifference(read.engine, engine),
    ...read.rules.flatMap((was) => rulesDifference(was, sources.rules(was.ruleset, was.version))),
    ...read.calendars.flatMap((was) => calendarDifference(was, sources.calendar(was.calendar))),
  ]
  if ('code' in now) {
    const differences = [...asWritten, ...changed, now]
    return { record: read, verdict: 'differs', intact, differences }
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

function decideAgain(
  { input, asOf }: DecisionRecord,
  plans: Plans,
  options: VerifyOptions,
): DecisionRecord | Difference {
  const parsed = parseMoment(asOf, plans.reading.offset)
  if (!parsed.ok || parsed.moment.kind !== 'instant') {
    return { code: 'not-a-record', reason: 'shape' }
  }
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

/** Years added since are left out; its digest follows from all the rest. */
function withoutNewYears(again: DecisionRecord, { calendars }: DecisionRecord): DecisionRecord {
  let added = false
  const kept = again.calendars.map((is): CalendarSource => {
    const was = calendars.find(({ calendar }) => calendar === is.calendar)
    const isNew = (name: string) => was !== undefined && !(name in was.files) && isYear(name)
    const files = Object.entries(is.files).filter(([name]) => !isNew(name))
    added ||= files.length < Object.keys(is.files).length
    return { ...is, files: Object.fromEntries(files) }
  })
  if (!added) return again
  const known = { ...again, calendars: kept }
  return { ...known, digest: digestOfDecision(known) }
}

/** As it is read back: without what is undefined. */
function plain(record: DecisionRecord): DecisionRecord {
  return JSON.parse(canonicalJson(record)) as DecisionRecord
}
