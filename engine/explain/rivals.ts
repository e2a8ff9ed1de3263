import type { Clause, Version } from '../model/clause.js'
import type { Outcome, Verdict } from '../verdict/verdict.js'
import type { ClauseOutcome, ReadingShown, RivalChange, RivalShown } from './explained-readings.js'
import { instantText } from './show-facts.js'

/**
 * The outcome of the same record with another option of a reading in use; undefined where nobody
 * can say.
 */
export type Rivals = (reading: string, option: string) => Outcome | undefined

/** The readings on which a verdict rests, and what their rivals would have given. */
export function showReadings(verdict: Verdict, rivals: Rivals): readonly ReadingShown[] {
  const { version, subject } = verdict
  const clauses = version.clauses.filter((clause) => clause.subject === subject.name)
  const tables = version.decides.filter((decide) => decide.subject === subject.name)
  const applied = [...verdict.applied, ...verdict.undecided.map(({ clause }) => clause)]
  const always = [...tables.flatMap(({ readings }) => readings), ...version.effective.readings]
  const concerned = new Set([...always, ...applied.flatMap(({ readings }) => readings)])
  const used = new Set([...always, ...clauses.flatMap(({ readings }) => readings)])
  return [...version.readings.values()]
    .filter(({ id }) => used.has(id))
    .map(({ id, cite, question, use, options }) => ({
      id,
      cite,
      question,
      use: options.find(({ name }) => name === use) ?? { name: use, label: use },
      concerned: concerned.has(id),
      rivals: options
        .filter(({ name }) => name !== use)
        .map((option) => showRival(option, rivals(id, option.name), verdict)),
    }))
}

function showRival(
  option: RivalShown['option'],
  outcome: Outcome | undefined,
  verdict: Verdict,
): RivalShown {
  if (outcome?.kind !== 'verdict') {
    const kinds = { rejection: 'rejected', 'not-governed': 'not-governed' } as const
    const kind = outcome ? kinds[outcome.kind] : 'not-evaluated'
    return { option, outcome: kind, version: undefined, changes: [] }
  }
  const other = outcome.version.version
  const version = other === verdict.version.version ? undefined : other
  const changes = changesBetween(verdict, outcome)
  const same = changes.length === 0 && version === undefined
  return { option, outcome: same ? 'same' : 'differs', version, changes }
}

function changesBetween(verdict: Verdict, other: Verdict): readonly RivalChange[] {
  const subject = verdict.subject.name
  const own = (version: Version) => version.clauses.filter((clause) => clause.subject === subject)
  const clauses = new Map<string, Clause>(
    [...own(other.version), ...own(verdict.version)].map((clause) => [clause.id, clause]),
  )
  return [...clauses.values()].flatMap(({ id, title, cite }) => {
    const [from, to] = [outcomeOf(id, verdict), outcomeOf(id, other)]
    return JSON.stringify(from) === JSON.stringify(to)
      ? []
      : [{ clause: id, title, cite, from, to }]
  })
}

function outcomeOf(id: string, { tiers, cards, calendar }: Verdict): ClauseOutcome {
  const { offset } = calendar
  return {
    tiers: tiers
      .filter(({ clause }) => clause.id === id)
      .map(({ colour, deadline, state }) => ({
        colour,
        deadline: instantText(deadline, offset),
        state,
      })),
    cards: cards
      .filter(({ clause }) => clause.id === id)
      .map(({ colour, count, status, at }) => ({
        colour,
        count,
        status,
        at: instantText(at, offset) ?? '',
      })),
  }
}
