import type { FactType } from '../../engine/index.js'
import type { Language } from './messages.js'

/** The words of a ruleset written out as a document. */
export interface DocumentWords {
  readonly readings: string
  readonly cases: (count: number) => string
  readonly caseName: string
  readonly outcome: string
  readonly noCard: string
  readonly rejected: string
  readonly notGoverned: string
  readonly facts: string
  readonly fact: string
  readonly englishName: string
  readonly type: string
  readonly values: string
  readonly required: string
  readonly types: Readonly<Record<FactType, string>>
}

const zh: DocumentWords = {
  readings: '理解',
  cases: (count) => `案例（${count} 个）`,
  caseName: '案例',
  outcome: '结果',
  noCard: '无牌',
  rejected: '退回',
  notGoverned: '不适用',
  facts: '事实',
  fact: '事实',
  englishName: '英文名',
  type: '类型',
  values: '取值',
  required: '，必填',
  types: {
    text: '文字',
    choice: '选项',
    number: '数',
    'yes-no': '是否',
    instant: '时刻',
    date: '日期',
    extensions: '延期',
    intervals: '时段',
    item: '项号',
  },
}

const en: DocumentWords = {
  readings: 'Readings',
  cases: (count) => `Cases (${count})`,
  caseName: 'case',
  outcome: 'outcome',
  noCard: 'no card',
  rejected: 'rejected',
  notGoverned: 'not governed',
  facts: 'Facts',
  fact: 'fact',
  englishName: 'name',
  type: 'type',
  values: 'values',
  required: ', required',
  types: {
    text: 'text',
    choice: 'choice',
    number: 'number',
    'yes-no': 'yes or no',
    instant: 'instant',
    date: 'date',
    extensions: 'extensions',
    intervals: 'intervals',
    item: 'item',
  },
}

export function documentWordsFor(language: Language): DocumentWords {
  return language === 'zh' ? zh : en
}
