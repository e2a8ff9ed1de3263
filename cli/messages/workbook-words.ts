import type { DeadlineRow } from '../../engine/index.js'
import type { CardRow } from '../output/tables/card-row.js'
import type { Language } from './messages.js'

/** What stands above the columns of a workbook, and on its sheets. */
export interface WorkbookWords {
  readonly cards: string
  readonly totals: string
  readonly deadlines: string
  readonly rejects: string
  readonly card: Readonly<Record<keyof CardRow, string>>
  readonly deadline: Readonly<Record<keyof DeadlineRow, string>>
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
  readonly status: Readonly<Record<CardRow['status'], string>>
  readonly alert: Readonly<Record<NonNullable<DeadlineRow['alert']>, string>>
}

const zh: WorkbookWords = {
  cards: '牌',
  totals: '各单位合计',
  deadlines: '到期',
  rejects: '退回',
  card: {
    cardId: '牌号',
    ruleset: '规则',
    version: '版本',
    item: '项',
    clause: '条款',
    cite: '依据',
    colour: '颜色',
    ordinal: '第几次',
    count: '张数',
    status: '状态',
    contested: '有争议',
    subject: '类型',
    id: '编号',
    assignment: '派单',
    orderId: '工单编号',
    unit: '单位',
    at: '发牌时刻',
    deadline: '到期时刻',
    endedAt: '完成时刻',
    late: '迟（ISO 8601）',
    lateCounted: '按计时方式迟',
    why: '理由',
    asOf: '截至',
  },
  deadline: {
    subject: '类型',
    id: '编号',
    assignment: '派单',
    unit: '单位',
    item: '项',
    clause: '条款',
    colour: '颜色',
    deadline: '到期时刻',
    state: '状态',
    remaining: '剩余（ISO 8601）',
    alert: '提醒',
    alertAt: '提醒时刻',
    asOf: '截至',
  },
  reject: {
    file: '文件',
    sheet: '工作表',
    row: '行',
    column: '列',
    value: '内容',
    reason: '退回原因',
    fix: '建议改法',
    text: '原来的记录',
  },
  status: { active: '有效', superseded: '被取代' },
  alert: {
    waiting: '未起算',
    pending: '未到',
    raised: '已提醒',
    passed: '已过到期',
    ended: '已办结',
  },
}

const en: WorkbookWords = {
  cards: 'cards',
  totals: 'totals by unit',
  deadlines: 'deadlines',
  rejects: 'rejected',
  card: {
    cardId: 'card id',
    ruleset: 'ruleset',
    version: 'version',
    item: 'item',
    clause: 'clause',
    cite: 'cite',
    colour: 'colour',
    ordinal: 'ordinal',
    count: 'count',
    status: 'status',
    contested: 'contested',
    subject: 'subject',
    id: 'id',
    assignment: 'assignment',
    orderId: 'order',
    unit: 'unit',
    at: 'incurred at',
    deadline: 'deadline',
    endedAt: 'ended at',
    late: 'late (ISO 8601)',
    lateCounted: 'late as counted',
    why: 'why',
    asOf: 'as of',
  },
  deadline: {
    subject: 'subject',
    id: 'id',
    assignment: 'assignment',
    unit: 'unit',
    item: 'item',
    clause: 'clause',
    colour: 'colour',
    deadline: 'deadline',
    state: 'state',
    remaining: 'remaining (ISO 8601)',
    alert: 'alert',
    alertAt: 'alert at',
    asOf: 'as of',
  },
  reject: {
    file: 'file',
    sheet: 'sheet',
    row: 'row',
    column: 'column',
    value: 'value',
    reason: 'reason',
    fix: 'suggested fix',
    text: 'record',
  },
  status: { active: 'active', superseded: 'superseded' },
  alert: {
    waiting: 'waiting',
    pending: 'pending',
    raised: 'raised',
    passed: 'passed',
    ended: 'ended',
  },
}

export function workbookWordsFor(language: Language): WorkbookWords {
  return language === 'zh' ? zh : en
}
