// The rows of the workbook that are broken, each in its own way, and what must be said of each:
// written by hand, and not taken from what a program said.

const order = (number) => `QY12345-${number}/1`
/** The format of a date, for what is none. */
const DATED = 1

export const breakages = [
  {
    of: order('20150504-0902'),
    set: { unit: '　' },
    zh: '承办单位（unit）没有填写',
    en: '"unit" (承办单位) is not filled in',
  },
  {
    of: order('20150527-0931'),
    set: { category: '经济违法行为举拫' },
    zh: '工单类别（category）不能是“经济违法行为举拫”',
    en: '"category" (工单类别) cannot be "经济违法行为举拫"',
  },
  // Excel took the number for a number: 18 figures, of which it keeps 15
  {
    of: order('20150503-0909'),
    set: { id: { number: '2.0150503090912346E+17' } },
    zh: '“2.01505E+17”：数字太长，Excel 已丢了位数',
    en: '"2.01505E+17": the spreadsheet has lost digits of this number',
  },
  {
    of: order('20150512-0930'),
    set: { unit: { error: '#N/A' } },
    zh: '“#N/A”：单元格里是错误值',
    en: '"#N/A": the cell holds an error',
  },
  // a subtraction that went wrong: Excel shows only #####
  {
    of: order('20150508-0912'),
    set: { completedAt: { serial: '-3.25', format: DATED } },
    zh: '“#####”：不是日期',
    en: '"#####": this is no date',
  },
  // the 29th of February 1900, which only Excel knows
  {
    of: order('20150508-0913'),
    set: { dispatchedAt: { serial: '60', format: DATED } },
    zh: '“#####”：不是日期',
    en: '"#####": this is no date',
  },
  {
    of: order('20150502-0922'),
    set: { completedAt: '2015-02-30 09:05' },
    zh: '办结时间（completedAt）“2015-02-30 09:05”：没有这一天',
    en: '"completedAt" (办结时间) "2015-02-30 09:05" is a date that does not exist',
  },
  {
    of: order('20150508-0925'),
    set: { completedAt: { date: '2015-05-08 09:00:00', format: DATED } },
    zh: '办结时间（completedAt）是 2015-05-08 09:00:00，早于派单时间（dispatchedAt）的 2015-05-08 23:59:59',
    en: '"completedAt" (办结时间) 2015-05-08 09:00:00 is before "dispatchedAt" (派单时间) 2015-05-08 23:59:59',
  },
  {
    of: order('20150511-0926'),
    set: { id: 'QY12345-20150511-0927' },
    zh: '同一条记录写了几次，内容不同',
    en: 'the same record again with other facts',
  },
  {
    of: order('20150511-0927'),
    set: {},
    zh: '同一条记录写了几次，内容不同',
    en: 'the same record again with other facts',
  },
  {
    of: order('20150521-0917'),
    set: { dispatchedAt: { date: '2051-05-21 15:10:33', format: DATED } },
    zh: '日历里没有 2051 年',
    en: 'the calendar has no 2051',
  },
  {
    of: order('20150504-0947'),
    set: { extensionPromisedAt: '待定' },
    zh: '延期承诺时间（extensions[0].promisedAt）“待定”不是日期和时间',
    en: '"extensions[0].promisedAt" (延期承诺时间) "待定" is not a date and time',
  },
  {
    of: order('20150516-0916'),
    set: { urgent: { number: '2' } },
    zh: '重大紧急（urgent）不能是“2”',
    en: '"urgent" (重大紧急) cannot be "2"',
  },
  {
    of: order('20150507-0907'),
    set: { id: '—' },
    zh: '工单编号（id）没有填写',
    en: '"id" (工单编号) is not filled in',
  },
  // 4.3 with a figure too many
  {
    of: 'RD-2015-012',
    set: { item: { number: '4.33' } },
    zh: '依据条款（item）不能是“4.33”',
    en: '"item" (依据条款) cannot be "4.33"',
  },
  {
    of: 'RD-2015-003',
    set: { repeatComplaints: '五次' },
    zh: '重复投诉次数（repeatComplaints）应当是数字，现在是“五次”',
    en: '"repeatComplaints" (重复投诉次数) must be a number, got "五次"',
  },
  {
    of: 'ZSK-201505-010',
    set: { submittedAt: '' },
    zh: '提交时间（submittedAt）没有填写',
    en: '"submittedAt" (提交时间) is not filled in',
  },
]
