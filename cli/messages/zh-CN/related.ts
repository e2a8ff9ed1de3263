import type { RelatedKind } from '../../../source/diagnostic.js'

/** What stands at another place that belongs to a problem, in Chinese. */
export function related(what: RelatedKind): string {
  switch (what) {
    case 'first':
      return '先写的一处'
    case 'quoted-text':
      return '这一项的原文'
    default:
      return what satisfies never
  }
}
