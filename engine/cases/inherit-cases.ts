import type { Report } from '../../source/diagnostic.js'
import type { Version } from '../model/clause.js'
import { reportUnknown } from '../ruleset/names.js'
import type { Case, Withdrawn } from './case.js'

/**
 * The cases that an amendment is tested by: its own, and of its base's those that must still hold.
 * A case written again under its name takes the old one's place; one that is withdrawn says why.
 * Either keeps its dates, whose week and holidays it was worked out for, and is judged by the
 * amendment all the same. What a case says about which version governs is its base's affair:
 * a case that only says that is not inherited, nor is one about an item or clauses repealed.
 */
export function inheritCases(
  base: { readonly version: string; readonly cases: readonly Case[] },
  own: { readonly cases: readonly Case[]; readonly withdrawn: readonly Withdrawn[] },
  version: Version,
  report: Report,
): readonly Case[] {
  const known = new Set(base.cases.map(nameOf))
  for (const one of own.withdrawn) {
    if (known.has(nameOf(one))) continue
    const names = base.cases.flatMap(({ item, name }) => (item === one.item ? [name] : []))
    reportUnknown('case', one.name, names, one.span, report)
  }
  const replaced = new Set([...own.cases, ...own.withdrawn].map(nameOf))
  const inherited = base.cases
    .filter((one) => !replaced.has(nameOf(one)) && concerns(one, version))
    .map((one) => ({
      ...one,
      inheritedFrom: one.inheritedFrom ?? base.version,
      expected: {
        ...one.expected,
        cards: one.expected.cards.map((card) => ({ ...card, contested: undefined })),
      },
    }))
  const restated = own.cases.map((one) =>
    known.has(nameOf(one)) ? { ...one, restates: base.version } : one,
  )
  return [...inherited, ...restated]
}

/** Names are given within an item. */
function nameOf({ item, name }: { readonly item: string; readonly name: string }): string {
  return `${item} ${name}`
}

function concerns({ item, expected }: Case, { items, clauses }: Version): boolean {
  if (expected.notGoverned || items.every((one) => one.item !== item)) return false
  const about = [...expected.cards, ...expected.deadlines].map(({ clause }) => clause)
  return about.length === 0 || about.some((id) => clauses.some((clause) => clause.id === id))
}
