import { diffTally as en } from './en/diff-tally.js'
import type { Language } from './messages.js'
import { diffTally as zh } from './zh-CN/diff-tally.js'

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

export function diffTallyWordsFor(language: Language): DiffTallyWords {
  return language === 'zh' ? zh : en
}
