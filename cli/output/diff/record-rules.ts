import type { Fact, SubjectHead, Version, VersionHead } from '../../../engine/index.js'
import type { DiffWords } from '../../messages/diff-words.js'
import type { Labelled } from '../labelled.js'
import { conditionLines, instantWords } from '../show/condition.js'
import type { Names } from '../show/names.js'

/** What records carry, and from when a version is in force and for whom: row by row, in words. */

export function rowsOfFact(fact: Fact, words: DiffWords, names: Names): readonly Labelled[] {
  const { labels } = words
  const inWords = (name: string) => {
    const choice = fact.values.find((one) => one.name === name)
    return choice ? names.of(choice) : name
  }
  return [
    [labels.label, names.of(fact)],
    [labels.type, fact.type],
    [labels.values, fact.values.map((value) => names.of(value)).join(' ')],
    [labels.required, words.yesNo(fact.required)],
    [labels.absent, fact.absent === undefined ? [] : [names.value(fact, fact.absent)]],
    [labels.notBefore, fact.notBefore === undefined ? [] : [fact.notBefore]],
    ...[...fact.groups].map(
      ([group, members]): Labelled => [`${labels.group} ${group}`, members.map(inWords).join(' ')],
    ),
    [
      labels.columns,
      [...fact.aliases, ...fact.columns.flatMap(({ label, aliases }) => [label, ...aliases])].join(
        ' ',
      ),
    ],
    [labels.decisions, [...fact.decisions.values()].join(' ')],
  ]
}

export function rowsOfSubject(
  { name, label, identity, order, cites, when, governedBy, endedBy, datedBy }: SubjectHead,
  version: Version,
  { labels }: DiffWords,
  names: Names,
): readonly Labelled[] {
  const subject = version.subjects.get(name)
  if (!subject) return []
  const factNamed = (fact: string | undefined) =>
    fact === undefined ? [] : [names.fact(subject, fact)]
  const instant = (one: typeof endedBy) =>
    one === undefined ? [] : [instantWords(one, subject, version, names)]
  return [
    [labels.label, label],
    [labels.identity, identity.flatMap(factNamed)],
    [labels.order, factNamed(order)],
    [labels.cites, factNamed(cites)],
    [labels.when, when === undefined ? [] : conditionLines(when, subject, names)],
    [labels.governedBy, instant(governedBy)],
    [labels.endedBy, instant(endedBy)],
    [labels.datedBy, factNamed(datedBy)],
  ]
}

export function rowsOfHead(
  { title, document, calendar, effective, governs, prevailsOver }: VersionHead,
  words: DiffWords,
): readonly Labelled[] {
  const { labels } = words
  const rivals = effective.rivals.map(
    ({ reading, option, from }) => `${from} (${reading}: ${option})`,
  )
  return [
    [labels.title, title],
    [labels.document, document],
    [labels.calendar, calendar],
    [labels.effective, [effective.from, ...rivals]],
    [labels.governs, words.governs[governs]],
    [labels.prevailsOver, prevailsOver.map(({ ruleset, cite }) => `${ruleset} (${cite})`)],
  ]
}
