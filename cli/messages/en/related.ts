import type { RelatedKind } from '../../../source/diagnostic.js'

/** What stands at another place that belongs to a problem, in English. */
export function related(what: RelatedKind): string {
  switch (what) {
    case 'first':
      return 'written first'
    case 'quoted-text':
      return 'the text of this item'
    case 'source':
      return 'from here on source.md differs'
    case 'lower-tier':
      return 'the lesser tier'
    case 'named-clause':
      return 'the clause that is named'
    case 'conflicting-line':
      return 'a line that cannot hold with the others'
    case 'earlier-version':
      return 'the start of the earlier version'
    case 'other-zone':
      return 'the calendar of the other version'
    case 'base':
      return 'the version that is amended'
    case 'inherited':
      return 'as the amended version has it'
    case 'settled':
      return 'what was settled'
    case 'other-ruleset':
      return 'the clause of the other ruleset'
    default:
      return what satisfies never
  }
}
