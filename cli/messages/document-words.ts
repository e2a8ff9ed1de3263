import type { FactType } from '../../engine/index.js'
import { document as en } from './en/document.js'
import type { Language } from './messages.js'
import { document as zh } from './zh-CN/document.js'

/** The words of a ruleset written out as a document. */
export interface DocumentWords {
  readonly readings: string
  readonly cases: (count: number) => string
  readonly caseName: string
  readonly outcome: string
  readonly noCard: string
  readonly rejected: string
  readonly notGoverned: string
  /** A card that a heavier one replaced. */
  readonly superseded: (colour: string) => string
  readonly facts: string
  readonly fact: string
  readonly englishName: string
  readonly type: string
  readonly values: string
  readonly required: string
  readonly types: Readonly<Record<FactType, string>>
}

export function documentWordsFor(language: Language): DocumentWords {
  return language === 'zh' ? zh : en
}
