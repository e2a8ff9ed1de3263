import type { DeadlineRow } from '../../engine/index.js'
import type { CardRow } from '../output/tables/card-row.js'
import { workbook as en } from './en/workbook.js'
import type { Language } from './messages.js'
import { workbook as zh } from './zh-CN/workbook.js'

/** What stands above the columns of a workbook, and on its sheets. */
export interface WorkbookWords {
  readonly cards: string
  readonly totals: string
  readonly deadlines: string
  readonly rejects: string
  readonly card: Readonly<Record<keyof CardRow | 'lateHours', string>>
  readonly deadline: Readonly<Record<keyof DeadlineRow | 'remainingHours', string>>
  readonly reject: {
    readonly file: string
    readonly sheet: string
    readonly row: string
    readonly column: string
    readonly value: string
    readonly reason: string
    readonly fix: string
    readonly text: string
  }
  /** What stands for the subject of a tally's card, which looks at no record. */
  readonly tally: string
  /** How much was counted, in hours or in whole days. */
  readonly counted: (counted: NonNullable<CardRow['lateCounted']>) => string
  readonly status: Readonly<Record<CardRow['status'], string>>
  readonly alert: Readonly<Record<NonNullable<DeadlineRow['alert']>, string>>
}

export function workbookWordsFor(language: Language): WorkbookWords {
  return language === 'zh' ? zh : en
}
