import { hoursOf, type TallyWords } from '../tally-words.js'
import { list } from './words.js'

/** 折算在 show 里的说法。 */
export const tally: TallyWords = {
  labels: {
    per: '按什么数',
    within: '多长时间',
    counts: '数什么牌',
    only: '只数',
    also: '也数',
    threshold: '数到',
    card: '发牌',
    counted: '数过的牌',
    earlier: '以前的牌',
  },
  within: (within) => {
    switch (within.kind) {
      case 'month':
        return '一个自然月内'
      case 'quarter':
        return '一个自然季度内'
      case 'year':
        return '一个自然年内'
      case 'rolling-days': {
        const parts = [
          ...(within.months > 0 ? [`${within.months} 个月`] : []),
          ...(within.days > 0 ? [`${within.days} 个自然日`] : []),
        ]
        return `连续 ${parts.join(' ')}内，最后一张牌当天算在内`
      }
      case 'rolling-time': {
        const { hours, minutes } = hoursOf(within.ms)
        const parts = [
          ...(hours > 0 ? [`${hours} 小时`] : []),
          ...(minutes > 0 ? [`${minutes} 分钟`] : []),
        ]
        return `连续 ${parts.join(' ')}内`
      }
      default:
        return within satisfies never
    }
  },
  cards: (colours) => `${list(colours)}，一张算一张`,
  points: (name, points) => `${name} ${points} 分`,
  noClause: '不数各规则发的牌',
  card: (colour, count) => `${colour} ${count} 张，时刻是数够的那张牌的`,
  conversion: (conversion) => (conversion === 'replaces' ? '被这张牌取代' : '照样算'),
  earlier: (earlier) => {
    switch (earlier) {
      case 'same-tally':
        return '本版以前的，当时已有这条折算的才数'
      case 'all':
        return '本版以前的也数'
      case 'none':
        return '本版以前的不数'
      default:
        return earlier satisfies never
    }
  },
}
