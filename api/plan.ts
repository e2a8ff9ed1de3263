import type { Plan as EnginePlan, RawRecord } from '../engine/index.js'

declare const records: unique symbol

/**
 * Rules bound to their calendars, ready to run: what `loadRuleset` gives and all else takes. Made
 * once, used for any number of records. `Record` is the type of the records it takes: any, unless
 * `loadRuleset` was told better.
 */
export type Plan<Record extends object = RawRecord> = EnginePlan & {
  /** Only a mark for the compiler; no such field exists. */
  readonly [records]?: (record: Record) => void
}
