// The three tables of the month: their columns, by fact, and what stands in them, plainly.

import { readFileSync } from 'node:fs'

/**
 * One column: its fact, what it is called in the CSV export, and in the workbook (`group` above
 * `head` where its header has two rows). `kind` says how its values may be written.
 */
const column = (fact, kind, csv, head, group) => ({ fact, kind, csv, head, group })

const ORDERS = {
  name: '工单',
  source: 'work-orders.csv',
  key: ['id', 'assignment'],
  columns: [
    column('id', 'name', '工单号', '工单编号'),
    column('assignment', 'number', '派单次序', '派单序号'),
    column('unit', 'unit', '办理单位', '承办单位'),
    column('category', 'word', '诉求类别', '工单类别'),
    column('urgent', 'yes-no', '是否紧急', '重大紧急'),
    column('publicEmergency', 'yes-no', '应急范围内事项', '应急范围事项'),
    column('dispatchedAt', 'instant', '派发时间', '派单时间'),
    column('completedAt', 'instant', '办结日期', '办结时间'),
    column('returnRequestedAt', 'instant', '申请退单时间', '申请时间', '退单'),
    column('returnAcceptedAt', 'instant', '同意退单时间', '同意时间', '退单'),
    column('extensionRequestedAt', 'instant', '申请延期时间', '申请时间', '延期'),
    column('extensionDecision', 'word', '延期审批结果', '结果', '延期'),
    column('extensionPromisedAt', 'date', '延期承诺日期', '承诺时间', '延期'),
    column('phoneNotifiedAt', 'instant', '电话告知时间', '电话告知时间', '应急处置'),
    column('firstFeedbackAt', 'instant', '初步反馈时间', '初步反馈时间', '应急处置'),
    column('handledAt', 'instant', '处理完毕时间', '处理完毕时间', '应急处置'),
    column('resultFeedbackAt', 'instant', '结果反馈时间', '结果反馈时间', '应急处置'),
  ],
}

const FINDINGS = {
  name: '认定',
  source: 'findings.csv',
  key: ['id'],
  columns: [
    column('id', 'name', '认定编号', '认定编号'),
    column('orderId', 'text', '受理编号', '工单编号'),
    column('assignment', 'number', '派单次序', '派单序号'),
    column('unit', 'unit', '责任单位', '责任单位'),
    column('item', 'item', '依据条款', '依据条款'),
    column('verified', 'yes-no', '是否属实', '查证属实'),
    column('foundAt', 'instant', '认定时间', '认定时间'),
    column('occurredAt', 'instant', '发生时间', '发生时间'),
    column('replyClear', 'yes-no', '回复清晰明确', '回复清晰明确'),
    column('causedDissatisfaction', 'yes-no', '导致诉求人不满意', '导致诉求人不满意'),
    column('knowledgeFault', 'word', '知识库信息差错', '知识库信息差错'),
    column('causedComplaint', 'yes-no', '引起市民投诉', '引起市民投诉'),
    column('coordination', 'word', '协同情形', '协同情形'),
    column('unitRole', 'word', '单位角色', '单位角色'),
    column('repeatComplaints', 'number', '重复投诉次数', '重复投诉次数'),
    column('exemption', 'word', '除外情形', '除外情形'),
  ],
}

const KNOWLEDGE = {
  name: '知识库信息',
  source: 'knowledge-items.csv',
  key: ['id'],
  columns: [
    column('id', 'name', '信息编号', '知识编号'),
    column('unit', 'unit', '单位', '承办单位'),
    column('submittedAt', 'instant', '提交时间', '提交时间'),
    column('confirmedAt', 'instant', '审核确认时间', '审核确认时间'),
  ],
}

/** The findings of the clean month are in English; an export would not be. */
export const CHINESE = {
  verified: { yes: '是', no: '否' },
  replyClear: { yes: '是', no: '否' },
  causedDissatisfaction: { yes: '是', no: '否' },
  causedComplaint: { yes: '是', no: '否' },
  knowledgeFault: { outdated: '过时', wrong: '错误', none: '无差错' },
  coordination: {
    'county-needs-superior': '属地分派、需上级部门协同',
    'superior-needs-county': '上级接收、需下级部门协同',
    'several-areas': '同一事项在不同区域发生',
    'cross-system': '不同系统协同',
  },
  unitRole: {
    'county-unit': '县（市、区）承办单位',
    'root-cause-unit': '负责根本原因的单位',
    other: '其他',
  },
  exemption: { historical: '涉及历史遗留问题', 'unreasonable-demand': '提出无理要求', none: '无' },
}

const COLUMNS_LEFT_OUT = 1 // 记录类型, subject

/** Every record as plain text by fact, Chinese where the clean month is English. */
function recordsOf({ source, columns }) {
  const text = readFileSync(new URL(`../2015-05/${source}`, import.meta.url), 'utf8')
  if (text.includes('"')) throw new Error(`${source}: quotes are not expected in the clean month`)
  const [, ...rows] = text.trim().split('\n')
  return rows.map((row) => {
    const cells = row.split(',').slice(COLUMNS_LEFT_OUT)
    if (cells.length !== columns.length) throw new Error(`${source}: ${row}`)
    return Object.fromEntries(
      columns.map(({ fact }, index) => [fact, CHINESE[fact]?.[cells[index]] ?? cells[index]]),
    )
  })
}

export const TABLES = [ORDERS, FINDINGS, KNOWLEDGE].map((table) => ({
  ...table,
  records: recordsOf(table),
}))
export const [orders, findings, knowledge] = TABLES.map(({ records }) => records)

/** `QY12345-20150504-0902/1`, `RD-2015-001` */
export const keyOf = ({ key }, record) => key.map((fact) => record[fact]).join('/')
