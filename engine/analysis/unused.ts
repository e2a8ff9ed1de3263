import type { Span } from '../../source/texts.js'
import type { Clause, Decide, InstantExpression, Ruleset, Version } from '../model/clause.js'
import type { EventModel } from '../model/event.js'
import type { Subject } from '../model/fact.js'
import { factsOf } from '../model/facts-of.js'
import { ROW_FACTS } from '../model/row-facts.js'
import { factsIn } from './conflict.js'
import { type Find, namesOf, recordWhere, type Setting } from './finding.js'
import { factIs } from './logic.js'

/**
 * Facts that nothing looks at, in no version and under no reading; and readings that nothing
 * consults. `others` is what rival readings change.
 */
export function findUnusedFacts(
  ruleset: Ruleset,
  others: readonly Rules[],
  settingOf: (version: Version) => Setting,
  find: Find,
): void {
  const subjects = [...ruleset.subjects.keys()]
  const used = new Set([
    ...usedIn(ruleset),
    ...others.flatMap(usedByRules),
    // whatever record a card is of, a tally may go by its facts
    ...[...ruleset.versions, ...others].flatMap(({ tallies }) =>
      tallies.flatMap(({ per }) =>
        per.flatMap((fact) => subjects.map((subject) => keyOf(subject, fact))),
      ),
    ),
  ])
  const latest = ruleset.versions.at(-1)
  if (!latest) return
  for (const subject of latest.subjects.values()) {
    for (const fact of subject.facts) {
      if (used.has(keyOf(subject.name, fact.name))) continue
      const setting = settingOf(latest)
      const space = setting.spaceOf(subject.name)
      const filled = factIs(fact.name, ({ there }) => there, space)
      find({
        span: fact.span,
        problem: { code: 'fact-unused', fact: fact.label },
        of: [namesOf(fact)],
        witness: recordWhere([filled], space, setting),
      })
    }
  }
}

/** What an amendment inherits is its base's to use. */
export function findUnusedReadings({ version, find }: Setting): void {
  const used = new Set([
    ...version.clauses.flatMap(({ readings }) => readings),
    ...version.decides.flatMap(({ readings }) => readings),
    ...version.tallies.flatMap(({ readings }) => readings),
    ...version.effective.readings,
  ])
  for (const { id, span } of version.readings.values()) {
    const inherited = version.amends !== undefined && !isIn(span, version)
    if (!used.has(id) && !inherited)
      find({ span, problem: { code: 'reading-unused', reading: id }, of: [[id]] })
  }
}

function isIn({ path }: Span, { version }: Version): boolean {
  return path.split('/').at(-2) === version
}

function usedIn({ subjects, events, versions }: Ruleset): readonly string[] {
  return [
    ...[...subjects.values()].flatMap(usedByIntake),
    ...(events ? usedByEvents(events) : []),
    ...versions.flatMap(usedByRules),
  ]
}

type Rules = Pick<Version, 'clauses' | 'decides' | 'tallies'>

function usedByRules({ clauses, decides }: Rules): readonly string[] {
  return [
    ...clauses.flatMap((clause) => usedByClause(clause).map((fact) => keyOf(clause.subject, fact))),
    ...decides.flatMap((decide) => usedByRows(decide).map((fact) => keyOf(decide.subject, fact))),
  ]
}

function keyOf(subject: string, fact: string): string {
  return `${subject} ${fact}`
}

function usedByIntake(subject: Subject): readonly string[] {
  const { name, identity, order, cites, governedBy, endedBy, datedBy, when, facts } = subject
  const used = [
    ...ROW_FACTS,
    ...identity,
    ...[order, cites, datedBy].filter((fact) => fact !== undefined),
    ...factsOf(governedBy),
    ...(endedBy ? factsOf(endedBy) : []),
    ...(when ? factsIn(when) : []),
    // an order that is asked for rejects records, so both of its facts matter
    ...facts.flatMap((fact) => (fact.notBefore === undefined ? [] : [fact.name, fact.notBefore])),
  ]
  return used.map((fact) => keyOf(name, fact))
}

/** What an event writes is used only if something reads it. */
function usedByEvents({ subject, order, assignment, types }: EventModel): readonly string[] {
  const taken = [...types.values()].flatMap((type) => ('takes' in type ? type.takes : []))
  return [order, assignment, ...taken.map(({ from }) => from)].map((fact) =>
    keyOf(subject.name, fact),
  )
}

function usedByClause({ when, limit, card }: Clause): readonly string[] {
  const instants = [limit?.from, limit?.to, card?.at].filter(
    (one): one is InstantExpression => one !== undefined,
  )
  const lists = [limit?.pauses, limit?.extended?.by].filter((fact) => fact !== undefined)
  return [...factsIn(when), ...instants.flatMap(factsOf), ...lists]
}

function usedByRows({ rows }: Decide): readonly string[] {
  return rows.flatMap(({ when, gives }) => [
    ...factsIn(when),
    ...(gives.kind === 'fact' ? [gives.fact] : []),
  ])
}
