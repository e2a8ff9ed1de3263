import type { Disagreement } from '../../confirm/index.js'
import type { RawRecord } from '../../engine/index.js'
import { confirm as en } from './en/confirm.js'
import type { Language } from './messages.js'
import { confirm as zh } from './zh-CN/confirm.js'

/** What is said where the two evaluators do not say the same; a fault of ours, whoever is wrong. */
export interface ConfirmWords {
  /** Followed by the simplest record that shows the first of what is told. */
  readonly disagree: (record: RawRecord, told: readonly Disagreement[], cost: Cost) => string
  /** One of many, by its name alone. */
  readonly another: (record: RawRecord, cost: Cost) => string
  readonly tallies: (told: readonly Disagreement[], cost: Cost) => string
  /** Followed, where the tally itself is wrong, by the cards of the group. */
  readonly group: (so: GroupWithheld, cost: Cost) => string
  readonly withheld: (count: number) => string
  readonly inCase: (name: string, told: readonly Disagreement[]) => string
}

/** What comes of it: a record's cards do not leave, or nothing of it is explained. */
export type Cost = 'withheld' | 'unexplained'

export interface GroupWithheld {
  readonly tally: string
  /** Whose: a unit, or whatever the tally counts by. */
  readonly values: readonly string[]
  /** A card that it counts was withheld, or the tally itself came out differently. */
  readonly because: 'card' | 'tally'
  /** The records whose cards it may have replaced, which are withheld with it. */
  readonly rows: readonly string[]
}

export function confirmWordsFor(language: Language): ConfirmWords {
  return language === 'zh' ? zh : en
}
