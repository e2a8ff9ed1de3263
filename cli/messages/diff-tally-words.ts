import { counted } from './en/counted.js'
import type { Language } from './messages.js'

/** The words of `diff` for tallies. */
export interface DiffTallyWords {
  readonly heading: string
  /** A tally's card, by which threshold, how much it counted, and of which cards. */
  readonly card: (card: TalliedInWords) => string
  /** A row that one side counts, and that the other lacks, or had replaced. */
  readonly marked: Readonly<
    Record<'base' | 'changed', Readonly<Record<'lacks' | 'replaced', (row: string) => string>>>
  >
  /** The side without a card; its threshold where it has the tally. */
  readonly none: (threshold: string | undefined) => string
  /** What stands for a record's card. */
  readonly replacedBy: (tally: string, id: string, colour: string) => string
  readonly and: string
}

export interface TalliedInWords {
  readonly card: string
  readonly threshold: string
  readonly sum: number
  readonly counts: 'cards' | 'points'
  readonly rows: string
}

const zh: DiffTallyWords = {
  heading: '累计折算',
  card: ({ card, threshold, sum, counts, rows }) =>
    `${card}，要${threshold}：数到 ${sum} ${counts === 'cards' ? '张' : '分'}，${rows}`,
  marked: {
    base: { lacks: (row) => `${row}（改后没有）`, replaced: (row) => `${row}（改后已折算）` },
    changed: { lacks: (row) => `${row}（原来没有）`, replaced: (row) => `${row}（原来已折算）` },
  },
  none: (threshold) => (threshold === undefined ? '没有这一条' : `不够（要${threshold}）`),
  replacedBy: (tally, id, colour) => `折算成 ${tally} ${id} 的${colour}`,
  and: '、',
}

const en: DiffTallyWords = {
  heading: 'tallies',
  card: ({ card, threshold, sum, counts, rows }) =>
    `${card}, ${threshold}: counted ${counted(sum, counts === 'cards' ? 'card' : 'point')}, ${rows}`,
  marked: {
    base: { lacks: (row) => `${row} (not after)`, replaced: (row) => `${row} (replaced after)` },
    changed: {
      lacks: (row) => `${row} (not before)`,
      replaced: (row) => `${row} (replaced before)`,
    },
  },
  none: (threshold) => (threshold === undefined ? 'no such tally' : `not enough (${threshold})`),
  replacedBy: (tally, id, colour) => `replaced by ${colour} of ${tally} ${id}`,
  and: ', ',
}

export function diffTallyWordsFor(language: Language): DiffTallyWords {
  return language === 'zh' ? zh : en
}
