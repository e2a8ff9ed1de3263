import type { MomentFault } from '../../calendar/index.js'
import type { RecordProblem } from '../facts/record.js'
import type { CalendarSource, EngineSource, RulesSource } from './decision-record.js'

/** What a decision record and the decision made again do not have in common, as data. */
export type Difference =
  /** The line is no decision record at all. */
  | { readonly code: 'not-a-record'; readonly reason: 'not-json' | 'too-deep' | 'shape' }
  /** It is one, but not as it was written: from this UTF-16 unit on. */
  | { readonly code: 'not-canonical'; readonly at: number }
  /** It was changed after it was written. */
  | { readonly code: 'digest'; readonly was: string; readonly is: string }
  | { readonly code: 'engine'; readonly was: EngineSource; readonly is: EngineSource }
  /** The version is not among the rules given. */
  | { readonly code: 'no-such-version'; readonly ruleset: string; readonly version: string }
  | {
      readonly code: 'rules'
      readonly ruleset: string
      readonly version: string
      /** Empty where only what gives no card was changed: titles, labels, quoted texts. */
      readonly parts: readonly ChangedPart[]
    }
  | { readonly code: 'no-such-calendar'; readonly calendar: string }
  | {
      readonly code: 'calendar'
      readonly calendar: string
      readonly file: string
      readonly change: 'changed' | 'removed' | 'added'
    }
  /** As of when it was decided is no instant. */
  | { readonly code: 'as-of'; readonly value: string; readonly reason: MomentFault }
  /** The record would not be taken today, or falls under no version. */
  | { readonly code: 'rejected'; readonly problems: readonly RecordProblem[] }
  | { readonly code: 'not-governed' }
  /** A place in the record where another thing stands; `undefined` where nothing does. */
  | {
      readonly code: 'differs'
      /** `result[0].cards[0].colour` */
      readonly path: string
      readonly was: unknown
      readonly is: unknown
    }

/** A clause, reading, fact, colour or subject that is not as it was. */
export interface ChangedPart {
  readonly kind: string
  readonly name: string
  readonly change: 'changed' | 'added' | 'removed'
}

/** What of an engine, a version or a calendar is not as it was. */
export function engineDifference(was: EngineSource, is: EngineSource): readonly Difference[] {
  const same = was.version === is.version && was.digest === is.digest
  return same ? [] : [{ code: 'engine', was, is }]
}

export function rulesDifference(
  was: RulesSource,
  is: RulesSource | undefined,
): readonly Difference[] {
  const { ruleset, version } = was
  if (!is) return [{ code: 'no-such-version', ruleset, version }]
  const same = was.digest === is.digest && was.facts === is.facts
  const parts = Object.keys({ ...was.parts, ...is.parts }).flatMap((kind) =>
    changesIn(was.parts[kind] ?? {}, is.parts[kind] ?? {}).map((one) => ({ kind, ...one })),
  )
  return same && parts.length === 0 ? [] : [{ code: 'rules', ruleset, version, parts }]
}

/** Years that were added since are no difference where nothing that was decided looked at them. */
export function calendarDifference(
  was: CalendarSource,
  is: CalendarSource | undefined,
  addedYears: 'unused' | 'used',
): readonly Difference[] {
  const { calendar } = was
  if (!is) return [{ code: 'no-such-calendar', calendar }]
  return changesIn(was.files, is.files)
    .filter(({ name, change }) => change !== 'added' || addedYears === 'used' || !isYear(name))
    .map(({ name, change }) => ({ code: 'calendar', calendar, file: name, change }))
}

/** `cn/2027.yaml` */
export function isYear(file: string): boolean {
  return /\/\d{4}\.yaml$/.test(file)
}

type Digests = Readonly<Record<string, string>>

function changesIn(was: Digests, is: Digests): readonly Omit<ChangedPart, 'kind'>[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort()
  return names.flatMap((name) => {
    const [before, after] = [was[name], is[name]]
    if (before === after) return []
    const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
    return [{ name, change }]
  })
}

/** Every place where two pieces of plain data differ; undefined and absent are one. */
export function placesThatDiffer(was: unknown, is: unknown, path = ''): readonly Difference[] {
  if (Object.is(was, is)) return []
  const [before, after] = [partsOf(was), partsOf(is)]
  if (!before || !after || Array.isArray(was) !== Array.isArray(is)) {
    return [{ code: 'differs', path, was, is }]
  }
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  return keys.flatMap((key) =>
    placesThatDiffer(before.get(key), after.get(key), below(path, key, Array.isArray(was))),
  )
}

function below(path: string, key: string, inList: boolean): string {
  if (inList) return `${path}[${key}]`
  return path === '' ? key : `${path}.${key}`
}

function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined
}
