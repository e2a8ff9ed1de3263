import type { CalendarWords, CaseWord, CaseWords, CheckWords } from '../command-words.js'

/** The Chinese of `check`, `calendar` and `test`. */

const DAYS = ['日', '一', '二', '三', '四', '五', '六']

export const check: CheckWords = {
  ruleset: ({ versions, items, clauses }) => `${versions} 个版本，${items} 项，${clauses} 条规则`,
  calendar: (first, last) => `${first}—${last} 年`,
  sound: '没有发现问题',
  mended: '已改',
  mendedCount: (fixes, files) => `改了 ${fixes} 处，${files} 个文件`,
  nothingToMend: '没有可以直接改的地方',
}

export const calendar: CalendarWords = {
  weekdayHeads: ['一', '二', '三', '四', '五', '六', '日'],
  weekday: (weekday) => `周${DAYS[weekday] ?? ''}`,
  restMark: '休',
  workMark: '班',
  legend: '休：放假　班：调休上班　没有标记的，周六、周日休息，其余上班',
  month: (year, month) => `${year} 年 ${month} 月`,
  workingDays: (count) => `${count} 个工作日`,
  yearTotal: (year, working, rest) => `${year} 年：${working} 个工作日，${rest} 个休息日`,
  rest: (days, name, published) => `${days} 休：${name}${notice(published)}`,
  work: (days, published) => `${days} 班${notice(published)}`,
  range: (from, to) => `${from} 至 ${to}`,
  separator: '、',
  dayKind: ({ reason, working }) => {
    switch (reason) {
      case 'weekday':
        return '工作日'
      case 'weekend':
        return '周末'
      case 'holiday':
      case 'overlay-rest':
        return '休息日'
      case 'make-up':
        return '调休班'
      case 'overlay-working':
        return working ? '另行上班' : '休息日'
      default:
        return reason satisfies never
    }
  },
}

function notice(published: string | undefined): string {
  return published === undefined ? '' : `（${published} 通知）`
}

const WORDS: Readonly<Record<CaseWord, string>> = {
  'as-of': '截至',
  outcome: '结果',
  card: '牌',
  tier: '到期',
  alert: '提醒',
  at: '时刻',
  count: '张数',
  late: '超出',
  counted: '数了',
  contested: '争议',
  start: '理由：起算',
  end: '理由：止于',
  deadline: '理由：到期',
  promised: '理由：答应的日期',
  'reason-late': '理由：超出',
  active: '有效',
  superseded: '被取代',
  waiting: '未起算',
  pending: '未到',
  raised: '已提醒',
  passed: '已过到期',
  ended: '已办结',
  none: '不适用',
  open: '未办结',
  absent: '没有填',
  'not-looked-at': '不看这一项',
  'not-governed': '不适用',
  version: '版本',
  rejected: '退回',
}

export const cases: CaseWords = {
  file: (passed, failed) =>
    failed === 0 ? `${passed} 例通过` : `${passed} 例通过，${failed} 例不符`,
  expected: '应为',
  got: '实得',
  why: '理由',
  word: (word) => WORDS[word],
  countedFrom: (clause, start, counting) => `${clause}：自 ${start} 起，${counting}`,
  daysLeftOut: (count) => `……略去 ${count} 天`,
  total: (counted) => `累计 ${counted}`,
  due: (colour, threshold, deadline) => `↑ ${colour}（${threshold}）${deadline} 到期`,
  duration,
  days: (count) => `${count} 日`,
}

/** Exact, in hours: a limit of 46 hours is not recognised in 1 day 22 hours. */
function duration(ms: number): string {
  const parts = [
    [Math.floor(ms / 3_600_000), '小时'],
    [Math.floor(ms / 60_000) % 60, '分'],
    [(ms / 1000) % 60, '秒'],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`)
  return said.join(' ') || '0'
}
