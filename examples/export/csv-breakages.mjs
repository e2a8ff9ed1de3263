// The rows of the CSV export that are broken, each in its own way, and what must be said of each:
// written by hand, and not taken from what a program said.
//
// `set` puts something else into a fact's cell; `line` does something to the whole row.

const order = (number) => `QY12345-${number}/1`
const unpaired = (text) => text.replace(',市', ',"市')

export const breakages = [
  {
    of: order('20150504-0902'),
    set: { unit: '' },
    zh: '“办理单位”（承办单位）没有填写',
    en: '"办理单位" (承办单位) is not filled in',
  },
  {
    of: order('20150503-0909'),
    set: { category: '资询' },
    zh: '“诉求类别”（工单类别）不能是“资询”',
    en: '"诉求类别" (工单类别) cannot be "资询"',
  },
  {
    of: order('20150502-0922'),
    set: { completedAt: '2015/2/30 9:05' },
    zh: '“办结日期”（办结时间）“2015/2/30 9:05”：没有这一天',
    en: '"办结日期" (办结时间) "2015/2/30 9:05" is a date that does not exist',
  },
  {
    of: order('20150508-0925'),
    set: { completedAt: '2015年5月8日 9时' },
    zh: '“办结日期”（办结时间）是 2015-05-08 09:00:00，早于“派发时间”（派单时间）的 2015-05-08 23:59:59',
    en: '"办结日期" (办结时间) 2015-05-08 09:00:00 is before "派发时间" (派单时间) 2015-05-08 23:59:59',
  },
  // one order's number written in another's row: neither can be believed
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
    set: { dispatchedAt: '2051年5月21日 15时10分33秒' },
    zh: '日历里没有 2051 年',
    en: 'the calendar has no 2051',
  },
  {
    of: order('20150512-0930'),
    line: (text) => text.replace('市国土资源局', '市国土资源局,测绘院'),
    zh: '应有 20 列，实有 21 列',
    en: '20 columns expected, 21 found',
  },
  {
    of: order('20150527-0931'),
    line: (text) => text.split(',').slice(0, 8).join(','),
    zh: '应有 20 列，实有 8 列',
    en: '20 columns expected, 8 found',
  },
  {
    of: order('20150507-0907'),
    line: unpaired,
    zh: '这一行的双引号不成对',
    en: 'the double quotes of this row do not pair',
  },
  {
    of: order('20150516-0916'),
    set: { urgent: '有' },
    zh: '“是否紧急”（重大紧急）不能是“有”',
    en: '"是否紧急" (重大紧急) cannot be "有"',
  },
  {
    of: order('20150504-0947'),
    set: { extensionPromisedAt: '—' },
    zh: '延期已经同意，“延期承诺日期”（延期承诺时间）却没有填写',
    en: 'the extension is approved, but "延期承诺日期" (延期承诺时间) is not filled in',
  },
  {
    of: order('20150513-0943'),
    set: { extensionDecision: '领导已阅' },
    zh: '延期审批结果（extensions[0].decision）不能是“领导已阅”',
    en: '"extensions[0].decision" (延期审批结果) cannot be "领导已阅"',
  },
  {
    of: order('20150520-0988'),
    set: { firstFeedbackAt: '2015-05-20 25:30:00' },
    zh: '初步反馈时间（firstFeedbackAt）“2015-05-20 25:30:00”：没有这个钟点',
    en: '"firstFeedbackAt" (初步反馈时间) "2015-05-20 25:30:00" is a time of day that does not exist',
  },
  {
    of: order('20150508-0912'),
    set: { id: '2.01505E+17' },
    zh: '“2.01505E+17”：数字太长，Excel 已丢了位数',
    en: '"2.01505E+17": the spreadsheet has lost digits of this number',
  },
  {
    of: order('20150505-0904'),
    set: { dispatchedAt: '—' },
    zh: '“派发时间”（派单时间）没有填写',
    en: '"派发时间" (派单时间) is not filled in',
  },
  {
    of: order('20150508-0913'),
    set: { completedAt: '5月13日下午4点20' },
    zh: '“办结日期”（办结时间）“5月13日下午4点20”不是日期和时间',
    en: '"办结日期" (办结时间) "5月13日下午4点20" is not a date and time',
  },
  {
    of: order('20150514-0991'),
    line: (text) => text.replace('市交通', '市\0交通'),
    zh: '是空字符（NUL），不是文字',
    en: 'a NUL character at',
  },
  {
    of: 'RD-2015-012',
    set: { item: '第九条第（一）项' },
    zh: '依据条款（item）不能是“第九条第（一）项”',
    en: '"item" (依据条款) cannot be "第九条第（一）项"',
  },
  {
    of: 'RD-2015-041',
    set: { verified: '待定' },
    zh: '“是否属实”（查证属实）不能是“待定”',
    en: '"是否属实" (查证属实) cannot be "待定"',
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
  // the last row: the export broke off
  {
    of: 'ZSK-201505-030',
    line: (text) => text.slice(0, 24),
    zh: '文件到这里断了，最后一行不完整',
    en: 'the file ends here, in the midst of its last line',
  },
]
