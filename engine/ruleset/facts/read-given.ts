import type { Report } from '../../../source/diagnostic.js'
import { child, entryOf, itemsOf, type Node, textOf } from '../../../source/yaml.js'
import type { ComposedVersion } from '../../amend/compose-all.js'
import type { Choice, Subject } from '../../model/fact.js'
import { factsOf } from '../../model/facts-of.js'
import { readFacts } from './read-facts.js'

/**
 * The facts that records of each version carry, before any decision table. Versions that say the
 * same have the same subjects, so that a record need be read but once.
 */
export function readGiven(
  versions: readonly ComposedVersion[],
  report: Report,
): readonly ReadonlyMap<string, Subject>[] {
  const read = new Map<Node, Map<string, ReadonlyMap<string, Subject>>>()
  const given = versions.map(({ facts, articles }) => {
    const items = citableItems(articles)
    const key = JSON.stringify([...items])
    const same = read.get(facts) ?? new Map<string, ReadonlyMap<string, Subject>>()
    const subjects = same.get(key) ?? readFacts(facts, items, report)
    read.set(facts, same.set(key, subjects))
    return subjects
  })
  for (const [index, { own }] of versions.entries()) {
    checkGoverning(given[index - 1], given[index], own.changedFacts, report)
  }
  return given
}

/**
 * Which version a record falls under is asked before any has been chosen, so all must ask it
 * alike: the governing instants, and the types of the facts they are taken from.
 */
function checkGoverning(
  before: ReadonlyMap<string, Subject> | undefined,
  after: ReadonlyMap<string, Subject> | undefined,
  changedFacts: Node | undefined,
  report: Report,
): void {
  if (!before || !after || !changedFacts) return
  for (const [name, subject] of after) {
    const old = before.get(name)
    if (!old || governingWords(old) === governingWords(subject)) continue
    const at = entryOf(child(changedFacts, 'subjects'), name)?.key.span ?? changedFacts.span
    report(at, { code: 'governed-by-changed', subject: subject.label })
  }
}

function governingWords({ governedBy, endedBy, facts }: Subject): string {
  const names = [...factsOf(governedBy), ...(endedBy ? factsOf(endedBy) : [])]
  const types = facts.flatMap(({ name, type }) => (names.includes(name) ? [name, type] : []))
  return JSON.stringify([governedBy, endedBy, types])
}

/** The items that records of each subject may cite: those that have a clause of that subject. */
function citableItems(articles: readonly Node[]): ReadonlyMap<string, readonly Choice[]> {
  const items = new Map<string, Map<string, Choice>>()
  for (const node of articles.flatMap((article) => itemsOf(child(article, 'items')))) {
    const name = textOf(node, 'item') ?? ''
    const choice = { name, label: textOf(node, 'cite') ?? name }
    for (const clause of itemsOf(child(node, 'clauses'))) {
      const subject = textOf(clause, 'subject') ?? ''
      const known = items.get(subject) ?? new Map<string, Choice>()
      items.set(subject, known.set(name, choice))
    }
  }
  return new Map([...items].map(([subject, choices]) => [subject, [...choices.values()]]))
}
