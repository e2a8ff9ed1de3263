import { dayOf, type Instant, tableFor } from '../calendar/index.js'
import { readRecord } from '../engine/facts/read-record.js'
import type { RawRecord, RecordProblem } from '../engine/facts/record.js'
import type { InstantExpression, Ruleset, Version } from '../engine/model/clause.js'
import type { Subject } from '../engine/model/fact.js'
import { factsOf } from '../engine/model/facts-of.js'
import { deriveClauses } from './clauses.js'
import { decided } from './decide.js'
import type { Derivation, Refused } from './derivation.js'
import { factOf, type KnownRecord, knownAt, whole } from './known.js'
import { mustCover, Uncovered } from './time/uncovered.js'
import { governed, lifeOf } from './version.js'
import { calendarOf, type World } from './world.js'

export interface ConfirmOptions {
  readonly asOf: Instant
}

/** One record under one ruleset, derived from the clauses and the days alone. */
export async function derive(
  raw: RawRecord,
  ruleset: Ruleset,
  world: World,
  { asOf }: ConfirmOptions,
): Promise<Derivation> {
  const subject = subjectOf(raw, ruleset)
  if (!subject) return refused({ code: 'not-a-record' })
  const last = ruleset.versions.at(-1)
  if (!last) throw new Error(`${ruleset.name} has no version`)
  const { offset } = calendarOf(world, last.calendar)
  const names = namesIn(subject, world)
  const dated = readRecord(raw, onlyDates(subject), offset, names)
  if (!dated.ok) {
    // no version can be chosen; what else is wrong with it, the last says
    const all = readRecord(raw, last.given.get(subject.name) ?? subject, offset, names)
    return { kind: 'rejection', problems: all.ok ? dated.problems : all.problems }
  }
  const known = knownAt(dated.record, asOf, offset)
  const life = lifeOf(subject, whole(dated.record), known, asOf, offset)
  const { version, wasOpen, contested } = governed(ruleset, life, asOf, world)
  const given = version?.given.get(subject.name)
  const read = readRecord(raw, given ?? subject, offset, names)
  if (!read.ok) return { kind: 'rejection', problems: read.problems }
  if (!version || !given) return { kind: 'not-governed', contested }
  try {
    mustCover(calendarOf(world, version.calendar).table, dayOf(life.began, offset))
    const opened = { version, subject: given, known: knownAt(read.record, asOf, offset) }
    return await derived({ ...opened, wasOpen, contested }, world, asOf)
  } catch (error) {
    if (!(error instanceof Uncovered)) throw error
    const { calendar } = version
    return refused({ code: 'out-of-coverage', calendar, year: error.year })
  }
}

interface Opened {
  readonly version: Version
  readonly subject: Subject
  readonly known: KnownRecord
  readonly wasOpen: boolean
  readonly contested: readonly string[]
}

async function derived(
  { version, subject, known, wasOpen, contested }: Opened,
  world: World,
  asOf: Instant,
): Promise<Derivation> {
  const unit = factOf(known, 'unit').value
  const table = tableFor(calendarOf(world, version.calendar), String(unit ?? ''))
  const record = await decided(known, version, subject.name)
  const clauses = await deriveClauses(version, subject, record, contested, { asOf, table })
  return { kind: 'verdict', version, wasOpen, record, clauses }
}

function refused(problem: RecordProblem): Refused {
  return { kind: 'rejection', problems: [problem] }
}

/** By its name, or by a label that it has now or had under an earlier version. */
export function subjectOf(raw: RawRecord, { subjects, versions }: Ruleset): Subject | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined
  const { subject } = raw
  const ones = [...subjects.values()]
  const labelled = versions.flatMap(({ given }) => [...given.values()]).toReversed()
  const old = labelled.find(({ label }) => label === subject)
  return (
    ones.find(({ name }) => name === subject) ??
    ones.findLast(({ label }) => label === subject) ??
    ones.find(({ name }) => name === old?.name)
  )
}

/** The instants that choose a version, read before it is known how it reads the rest. */
function onlyDates(subject: Subject): Subject {
  const expressions: (InstantExpression | undefined)[] = [subject.governedBy, subject.endedBy]
  const names = expressions.flatMap((one) => (one ? factsOf(one) : []))
  const facts = subject.facts.filter(({ name }) => names.includes(name))
  return { ...subject, facts: facts.map((fact) => ({ ...fact, notBefore: undefined })) }
}

const namesByWorld = new WeakMap<World, Map<string, ReadonlySet<string>>>()

/** The facts that a record may carry under any version of any ruleset. */
function namesIn({ name }: Subject, world: World): ReadonlySet<string> {
  const known = namesByWorld.get(world) ?? new Map<string, ReadonlySet<string>>()
  namesByWorld.set(world, known)
  const before = known.get(name)
  if (before) return before
  const subjects = world.rulesets.flatMap(({ subjects }) => subjects.get(name) ?? [])
  const names = new Set(subjects.flatMap(({ facts }) => facts.map((fact) => fact.name)))
  known.set(name, names)
  return names
}
