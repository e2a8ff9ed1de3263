import { hoursOf, type TallyWords } from '../tally-words.js'
import { counted } from './counted.js'

/** A tally in the English of `show`. */
export const tally: TallyWords = {
  labels: {
    per: 'per',
    within: 'within',
    counts: 'counts',
    only: 'only of',
    also: 'also of',
    threshold: 'threshold',
    card: 'card',
    counted: 'counted ones',
    earlier: 'earlier ones',
  },
  within: (within) => {
    switch (within.kind) {
      case 'month':
      case 'quarter':
      case 'year':
        return `a calendar ${within.kind}`
      case 'rolling-days': {
        const parts = [
          ...(within.months > 0 ? [counted(within.months, 'month')] : []),
          ...(within.days > 0 ? [counted(within.days, 'calendar day')] : []),
        ]
        return `${parts.join(' ')} in a row, the last card's own day included`
      }
      case 'rolling-time': {
        const { hours, minutes } = hoursOf(within.ms)
        const parts = [
          ...(hours > 0 ? [`${hours} h`] : []),
          ...(minutes > 0 ? [`${minutes} min`] : []),
        ]
        return `${parts.join(' ')} up to the last card`
      }
      default:
        return within satisfies never
    }
  },
  cards: (colours) => `${colours.join(', ')}, one apiece`,
  points: (name, points) => `${name} ${points}`,
  noClause: 'no clause',
  card: (colour, count) => `${count} ${colour}, dated by the card that completes it`,
  conversion: (conversion) =>
    conversion === 'replaces' ? 'are superseded by its card' : 'stand beside it',
  earlier: (earlier) => {
    switch (earlier) {
      case 'same-tally':
        return 'from before this version count where this tally was in force then'
      case 'all':
        return 'from before this version count'
      case 'none':
        return 'from before this version do not count'
      default:
        return earlier satisfies never
    }
  },
}
