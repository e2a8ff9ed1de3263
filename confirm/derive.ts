import { dayOf, type Instant, tableFor } from '../calendar/index.js'
import type { RawRecord } from '../engine/facts/record.js'
import type { InstantExpression, Ruleset, Version } from '../engine/model/clause.js'
import type { Subject } from '../engine/model/fact.js'
import { deriveClauses } from './clauses.js'
import { decided } from './decide.js'
import type { Derivation, Rejection } from './derivation.js'
import { factNamesIn } from './instants.js'
import { factOf, type KnownRecord, knownAt } from './known.js'
import { readAgain } from './read/record.js'
import { mustCover, Uncovered } from './time/uncovered.js'
import { governed, governingOf } from './version.js'
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
  if (typeof raw !== 'object' || raw === null) return refused([])
  const subject = subjectOf(raw, ruleset)
  if (!subject) return refused(['subject'])
  const last = ruleset.versions.findLast(({ given }) => given.has(subject.name))
  if (!last) throw new Error(`${ruleset.name} has no ${subject.name}`)
  const { offset } = calendarOf(world, last.calendar)
  const names = namesIn(subject, world)
  const dates = onlyDates(subject)
  const dated = readAgain(raw, dates, offset, names)
  if (!dated.ok) {
    // no version can be chosen; what else is wrong with it, the last says
    const all = readAgain(raw, last.given.get(subject.name) ?? subject, offset, names)
    return refused(all.ok ? dated.fields : all.fields)
  }
  const known = knownAt(dated.record, dates, asOf, offset)
  const governing = governingOf(subject, dated.record, known, asOf, offset)
  const { version, wasOpen, contested } = governed(ruleset, governing, asOf, world)
  const given = version?.given.get(subject.name)
  const read = readAgain(raw, given ?? subject, offset, names)
  if (!read.ok) return refused(read.fields)
  if (!version || !given) return { kind: 'not-governed', contested }
  try {
    mustCover(calendarOf(world, version.calendar).table, dayOf(governing.began, offset))
    const opened = {
      ruleset,
      version,
      subject: given,
      known: knownAt(read.record, given, asOf, offset),
    }
    return await derived({ ...opened, wasOpen, contested }, world, asOf)
  } catch (error) {
    if (!(error instanceof Uncovered)) throw error
    return { kind: 'rejection', fields: [], outOfCoverage: true }
  }
}

interface Opened {
  readonly ruleset: Ruleset
  readonly version: Version
  readonly subject: Subject
  readonly known: KnownRecord
  readonly wasOpen: boolean
  readonly contested: readonly string[]
}

async function derived(
  { ruleset, version, subject, known, wasOpen, contested }: Opened,
  world: World,
  asOf: Instant,
): Promise<Derivation> {
  const unit = factOf(known, 'unit').value
  const table = tableFor(calendarOf(world, version.calendar), String(unit ?? ''))
  const record = await decided(known, version, subject.name)
  const clauses = await deriveClauses(version, subject, record, contested, { asOf, table })
  return { kind: 'verdict', ruleset, subject, version, wasOpen, record, clauses }
}

function refused(fields: readonly string[]): Rejection {
  return { kind: 'rejection', fields, outOfCoverage: false }
}

/** By its name, or by a label that it has now or had under an earlier version. */
export function subjectOf(raw: RawRecord, { subjects, versions }: Ruleset): Subject | undefined {
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
  const names = expressions.flatMap((one) => (one ? factNamesIn(one) : []))
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
