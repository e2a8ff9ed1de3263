import type { DocumentWords } from '../document-words.js'

/** The Chinese of a whole ruleset as a document. */
export const document: DocumentWords = {
  readings: '理解',
  cases: (count) => `案例（${count} 个）`,
  caseName: '案例',
  outcome: '结果',
  noCard: '无牌',
  rejected: '退回',
  notGoverned: '不适用',
  superseded: (colour) => `${colour}（被取代）`,
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
