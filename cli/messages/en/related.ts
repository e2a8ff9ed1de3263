import type { RelatedKind } from '../../../source/diagnostic.js'

/** What stands at another place that belongs to a problem, in English. */
export function related(what: RelatedKind): string {
  switch (what) {
    case 'first':
      return 'written first'
    case 'quoted-text':
      return 'the text of this item'
    default:
      return what satisfies never
  }
}
