import type { RelatedKind } from '../../../source/diagnostic.js'

/** What stands at another place that belongs to a problem, in Chinese. */
export function related(what: RelatedKind): string {
  switch (what) {
    case 'first':
      return '先写的一处'
    case 'quoted-text':
      return '这一项的原文'
    case 'source':
      return 'source.md 里从这里起不同'
    case 'lower-tier':
      return '较轻的一档'
    case 'named-clause':
      return '所说的规则'
    case 'conflicting-line':
      return '合不到一起的一行'
    case 'earlier-version':
      return '前一个版本的适用时间'
    case 'other-zone':
      return '另一个版本的日历'
    case 'base':
      return '所修订的版本'
    case 'inherited':
      return '沿用原版本的一处'
    case 'settled':
      return '定稿时的记录'
    case 'other-ruleset':
      return '另一方的规则'
    default:
      return what satisfies never
  }
}
