import type { Clause, Colour, Decide, Provision, Reading, Version } from '../model/clause.js'
import type { Fact, Subject } from '../model/fact.js'
import type { Tally } from '../model/tally.js'

/** What two versions of a ruleset say differently, as data. */
export interface RulesDiff {
  readonly clauses: readonly Change<Clause>[]
  readonly tallies: readonly Change<Tally>[]
  readonly readings: readonly Change<Reading>[]
  readonly colours: readonly Change<Colour>[]
  readonly decides: readonly Change<Decide>[]
  readonly subjects: readonly Change<SubjectHead>[]
  readonly facts: readonly Change<SubjectFact>[]
  readonly head: readonly Change<VersionHead>[]
  readonly texts: readonly Change<CitedText>[]
}

/** Added where there is no `before`, removed where there is no `after`. */
export interface Change<T> {
  readonly id: string
  readonly before: T | undefined
  readonly after: T | undefined
}

/** A subject without its facts. */
export type SubjectHead = Omit<Subject, 'facts' | 'byName'>

/** From when a version is in force, for whom, by which days, and before which others. */
export type VersionHead = Pick<
  Version,
  'title' | 'document' | 'calendar' | 'effective' | 'governs' | 'prevailsOver'
>

/** A fact with the subject that it is of. */
export interface SubjectFact {
  readonly subject: string
  readonly fact: Fact
}

/** An item's or a provision's words. */
export interface CitedText {
  readonly cite: string
  readonly text: string
}

/** What two versions say differently, clause by clause and fact by fact. */
export function diffRules(base: Version, changed: Version): RulesDiff {
  const sides = [base, changed] as const
  return {
    clauses: changes(sides, ({ clauses }) => clauses.map((one) => [one.id, one])),
    tallies: changes(sides, ({ tallies }) => tallies.map((one) => [one.id, one])),
    readings: changes(sides, ({ readings }) => [...readings]),
    colours: changes(sides, ({ colours }) => [...colours]),
    decides: changes(sides, ({ decides }) =>
      decides.map((one) => [`${one.subject} ${one.fact}`, one]),
    ),
    subjects: changes(sides, ({ subjects }) =>
      [...subjects].map(([name, { facts: _, byName: __, ...head }]) => [name, head]),
    ),
    facts: changes(sides, factsOf),
    head: changes(sides, (version) => [['ruleset.yaml', headOf(version)]]),
    texts: changes(sides, textsOf),
  }
}

function headOf({ title, document, calendar, effective, governs, prevailsOver }: Version) {
  return { title, document, calendar, effective, governs, prevailsOver }
}

function factsOf({ subjects }: Version): readonly (readonly [string, SubjectFact])[] {
  return [...subjects.values()].flatMap(({ name: subject, facts }) =>
    facts
      .filter(({ derived }) => !derived)
      .map((fact) => [`${subject} ${fact.name}`, { subject, fact }] as const),
  )
}

function textsOf({ items, provisions }: Version): readonly (readonly [string, CitedText])[] {
  const parts: readonly (Provision | CitedText)[] = [...items, ...provisions]
  return parts.map(({ cite, text }) => [cite, { cite, text: text.replace(/\s+/g, '') }])
}

/** In the order of the base; what was added comes where it stands among the changed. */
function changes<T>(
  [base, changed]: readonly [Version, Version],
  entries: (version: Version) => readonly (readonly [string, T])[],
): readonly Change<T>[] {
  const before = new Map(entries(base))
  const after = new Map(entries(changed))
  const ids = [...after.keys(), ...[...before.keys()].filter((id) => !after.has(id))]
  return ids
    .map((id) => ({ id, before: before.get(id), after: after.get(id) }))
    .filter((one) => meaning(one.before) !== meaning(one.after))
}

/** What something says, without where it stands. */
function meaning(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (key === 'span' || key === 'calendarAt') return undefined
    return part instanceof Map ? [...part] : part instanceof Set ? [...part] : part
  })
}
