import { type Calendar, type Instant, parseMoment, startOfDay } from '../../calendar/index.js'
import { deepFreeze } from '../../source/deep-freeze.js'
import type { Clause, Decide, Limit, Ruleset, Version } from '../model/clause.js'
import type { Subject } from '../model/fact.js'
import { factsOf } from '../model/facts-of.js'
import { type Chain, chainOf } from './chain.js'
import {
  compileCondition,
  compileInstant,
  type Slots,
  slotOf,
  slotsIn,
} from './compile-condition.js'
import type {
  Plan,
  PlanClause,
  PlanDecide,
  PlanGift,
  PlanIntake,
  PlanLimit,
  PlanSubject,
  PlanVersion,
} from './plan.js'

/**
 * Binds a ruleset to its calendars. `calendars` holds, by name, every calendar that a version
 * names; one that is missing is the caller's fault and throws.
 */
export function compile(ruleset: Ruleset, calendars: ReadonlyMap<string, Calendar>): Plan {
  const versions = ruleset.versions
    .map((version) => compileVersion(version, calendars))
    .sort((a, b) => a.from - b.from)
  const intake = compileIntakes(ruleset)
  const offset = versions[0]?.calendar.offset ?? 0
  return deepFreeze({ kind: 'plan', ruleset, offset, intake, versions })
}

/** By every label that a version gives a subject; where two meet, the latest, and before all names. */
function compileIntakes(ruleset: Ruleset): ReadonlyMap<string, PlanIntake> {
  const intake = new Map<string, PlanIntake>()
  const entries = [...ruleset.subjects.values()].map((subject) => compileIntake(subject, ruleset))
  for (const { given } of ruleset.versions) {
    for (const entry of entries) {
      const label = given.get(entry.subject.name)?.label
      if (label !== undefined) intake.set(label, entry)
    }
  }
  for (const entry of entries) intake.set(entry.subject.label, entry)
  for (const entry of entries) intake.set(entry.subject.name, entry)
  return intake
}

function compileIntake(subject: Subject, { versions }: Ruleset): PlanIntake {
  const [one, ...others] = new Set(versions.map(({ given }) => given.get(subject.name)))
  const first = one && others.length === 0 ? one : onlyInstants(subject)
  const slots = slotsOf(first)
  return {
    kind: 'intake',
    subject,
    known: new Set(subject.facts.map(({ name }) => name)),
    first,
    governedBy: compileInstant(subject.governedBy, slots),
    endedBy: subject.endedBy && compileInstant(subject.endedBy, slots),
  }
}

/**
 * The part of a subject that every version reads alike, and that says which one governs. In which
 * order instants must be, is for that one to say.
 */
function onlyInstants(subject: Subject): Subject {
  const { governedBy, endedBy } = subject
  const names = new Set([...factsOf(governedBy), ...(endedBy ? factsOf(endedBy) : [])])
  const facts = subject.facts.filter(({ name }) => names.has(name))
  return { ...subject, facts: facts.map((fact) => ({ ...fact, notBefore: undefined })) }
}

function slotsOf(subject: Subject): Slots {
  return new Map(subject.facts.map(({ name }, slot) => [name, slot]))
}

function compileVersion(version: Version, calendars: ReadonlyMap<string, Calendar>): PlanVersion {
  const calendar = calendars.get(version.calendar)
  if (!calendar) throw new Error(`calendar not given: ${version.calendar}`)
  const subjects = new Map<string, PlanSubject>()
  for (const [name, subject] of version.subjects) {
    subjects.set(name, compileSubject(subject, version))
  }
  return {
    kind: 'version',
    version,
    calendar,
    from: instantOf(version.effective.from, calendar.offset),
    rivals: version.effective.rivals.map(({ reading, from }) => ({
      reading,
      from: instantOf(from, calendar.offset),
    })),
    subjects,
  }
}

/** When a version begins. The reader has checked the form; a date begins at its own 00:00. */
export function instantOf(text: string, offset: number): Instant {
  const parsed = parseMoment(text, offset)
  if (!parsed.ok) throw new Error(`not an instant: ${text}`)
  const { moment } = parsed
  return moment.kind === 'instant' ? moment.at : startOfDay(moment.day, offset)
}

function compileSubject(subject: Subject, version: Version): PlanSubject {
  const facts = slotsOf(subject)
  const own = version.clauses.filter((clause) => clause.subject === subject.name)
  const chain = chainOf(own, subject.facts.length)
  const slots = chain ? new Map([...facts, ...chain.slots]) : facts
  return {
    kind: 'subject',
    subject,
    decides: version.decides
      .filter((decide) => decide.subject === subject.name)
      .map((decide) => compileDecide(decide, slots)),
    clauses: (chain?.clauses ?? own).map((clause) => compileClause(clause, slots, chain)),
    places: chain && new Map(own.map((clause, place) => [clause, place])),
  }
}

function compileDecide(decide: Decide, slots: Slots): PlanDecide {
  return {
    slot: slotOf(decide.fact, slots),
    rows: decide.rows.map(({ when, gives }) => ({
      when: compileCondition(when, slots),
      gives: gives.kind === 'fact' ? { kind: 'slot', slot: slotOf(gives.fact, slots) } : gives,
    })),
  }
}

function compileClause(clause: Clause, slots: Slots, chain: Chain | undefined): PlanClause {
  const when = compileCondition(clause.when, slots)
  return {
    kind: 'clause',
    clause,
    when,
    whenNot: compileCondition(clause.when, slots, true),
    limit:
      clause.limit &&
      compileLimit(clause.limit, slots, chain?.gifts(clause.id, clause.limit) ?? []),
    cardAt: clause.card && compileInstant(clause.card.at, slots),
    looksAt: slotsIn(when),
  }
}

function compileLimit(limit: Limit, slots: Slots, gives: readonly PlanGift[]): PlanLimit {
  const { extended } = limit
  return {
    kind: 'limit',
    from: compileInstant(limit.from, slots),
    to: limit.to && compileInstant(limit.to, slots),
    pauses: limit.pauses === undefined ? undefined : slotOf(limit.pauses, slots),
    higherTier: limit.higherTier,
    tiers: limit.tiers.map((tier) => ({
      tier,
      extended: extended?.tiers.find(({ colour }) => colour === tier.colour),
    })),
    extended: extended && { by: slotOf(extended.by, slots), terms: extended },
    warns: [...limit.tiers, ...(extended?.tiers ?? [])].some(({ warnings }) => warnings.length > 0),
    gives,
  }
}
