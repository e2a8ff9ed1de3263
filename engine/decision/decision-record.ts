import type { Explanation } from '../explain/explanation.js'
import type { RawRecord } from '../facts/record.js'
import type { CardRow } from '../rows/card-row.js'
import type { DeadlineRow } from '../rows/deadline-row.js'

/**
 * One decision, kept so that it can be made again years later and held against what was said then:
 * what was looked at, by what rules, calendar and engine, what came of it, and why. Plain data, in
 * canonical JSON one record a line.
 */
export interface DecisionRecord {
  /** The form of this record. */
  readonly decision: 1
  readonly input: DecisionInput
  /** ISO 8601 at the calendar's offset. */
  readonly asOf: string
  readonly engine: EngineSource
  /** Of each ruleset that governs the record, the version that does. */
  readonly rules: readonly RulesSource[]
  readonly calendars: readonly CalendarSource[]
  readonly result: readonly DecisionResult[]
  /** The whole explanation, as `explain` gives it without the rivals of readings. */
  readonly trace: readonly Explanation[]
  /** `sha256-` and the SHA-256 of all the rest, in canonical JSON, in hexadecimal. */
  readonly digest: string
}

/** The record that was decided on, as it came. */
export interface DecisionInput {
  readonly record: RawRecord
  /** Where it stood: file, sheet, row as people count; null where nobody said. */
  readonly place: Readonly<Record<string, string | number>> | null
}

/** The program that decided. */
export interface EngineSource {
  readonly version: string
  readonly digest: string
}

/** What a version says, as digests in which layout and comments do not matter. */
export interface RulesSource {
  readonly ruleset: string
  readonly version: string
  /** Of the whole version, its facts and texts with it. */
  readonly digest: string
  /** Of what facts.yaml says for the version. */
  readonly facts: string
  /** Of each clause, reading, fact, colour and subject: kind → name → digest. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** A calendar that was counted by, as digests of its files. */
export interface CalendarSource {
  readonly calendar: string
  /** Of its files and those of the calendars it is based on: `cn/2015.yaml` → digest. */
  readonly files: Readonly<Record<string, string>>
}

/** What one ruleset says of the record. */
export interface DecisionResult {
  readonly ruleset: string
  readonly version: string
  readonly cards: readonly CardRow[]
  readonly tiers: readonly DeadlineRow[]
  /** Clauses that neither apply nor do not, and the facts that are missing. */
  readonly undecided: readonly { readonly clause: string; readonly unknown: readonly string[] }[]
}
