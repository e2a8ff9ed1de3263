import { hoursIn } from '../clock-text.js'
import type { WorkbookWords } from '../workbook-words.js'

/** The Chinese of a workbook. */
export const workbook: WorkbookWords = {
  cards: '牌',
  totals: '各单位合计',
  deadlines: '到期',
  rejects: '退回',
  card: {
    cardId: '牌号',
    ruleset: '规则集',
    version: '版本',
    item: '项',
    clause: '规则',
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
    late: '迟',
    lateHours: '迟（小时）',
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
    clause: '规则',
    colour: '颜色',
    deadline: '到期时刻',
    state: '状态',
    remaining: '剩余',
    remainingHours: '剩余（小时）',
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
  tally: '折算',
  counted: ({ value, unit }) => {
    switch (unit) {
      case 'second':
        return hoursIn(value * 1000, [' 小时', ' 分', ' 秒'])
      case 'working-day':
        return `${value} 个工作日`
      case 'calendar-day':
        return `${value} 个自然日`
    }
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
