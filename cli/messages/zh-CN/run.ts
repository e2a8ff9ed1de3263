import { formatDay } from '../../../calendar/index.js'
import type { Card, TallyCard, Verdict, Version } from '../../../engine/index.js'
import { printRepetition, printThreshold } from '../../../engine/threshold/index.js'
import {
  doubtsIn,
  durationIn,
  factsIn,
  plain,
  plainInstant,
  plainMoment,
  type Words,
} from '../common.js'
import { countingZh } from '../counting.js'
import type { RunCounts, RunMessages } from '../run.js'
import { tallyThreshold } from '../tally-threshold.js'

const words: Words = {
  yes: '是',
  no: '否',
  comma: '，',
  listComma: '、',
  notFilledIn: '；未填：',
  units: ['天', '小时', '分', '秒'],
  underOneSecond: '不到 1 秒',
  nameOf: ({ label }) => label,
  taken: (question, option) => `${question}现取“${option}”`,
}
const duration = durationIn(words)

function doubts(contested: readonly string[], readings: Version['readings']): readonly string[] {
  return doubtsIn(contested, readings, words)
}

/** 一张牌为什么发：时限的，写起止与超出；认定的，写依据的事实。 */
function why(card: Card, verdict: Verdict): string {
  const { offset } = verdict.calendar
  const notes =
    (card.contested.length > 0
      ? `（此记录是否适用有争议：${doubts(card.contested, verdict.version.readings).join('；')}）`
      : '') +
    (card.yieldsTo
      ? `（与${card.yieldsTo.title}${card.yieldsTo.clause.cite}是同一件事，${card.yieldsTo.cite}规定以该规则为准，此牌不算）`
      : '') +
    (verdict.wasOpen ? `（${verdict.version.version} 版施行时尚未办结，适用该版）` : '')
  if (card.reason.kind === 'direct') {
    return `${card.clause.title}：${factsIn(card.reason.facts, offset, words)}${notes}`
  }
  const { result, late, repeat } = card.reason
  const { tier, terms, start, end, deadline, promised } = result
  const since = start ? `${plainMoment(start, offset)} 起` : ''
  const limit =
    promised === undefined
      ? `${printThreshold(tier.threshold, 'zh')}（${countingZh(tier.counting)}）`
      : `经批准延期至 ${formatDay(promised)}，此后${printThreshold(terms.threshold, 'zh')}（${countingZh(terms.counting)}）`
  const again = repeat
    ? `；第 ${card.ordinal} 次发牌，超出后${printRepetition(repeat, 'zh')}（${countingZh(repeat.counting)}）`
    : ''
  const due = deadline === undefined ? '' : `最迟应于 ${plainInstant(deadline, offset)} 完成`
  const done = end
    ? `${plainMoment(end, offset)} 完成，迟 ${duration(late)}`
    : `至 ${plainInstant(verdict.asOf, offset)} 仍未完成，已迟 ${duration(late)}`
  return `${card.clause.title}：${since}，${limit}，${due}；${done}${again}${notes}`
}

/** 折算的牌为什么发：哪一段时间里数到多少，数的是哪些牌。 */
function whyTally({ tally, version, window, sum, evidence, contested, group }: TallyCard): string {
  const measure = tally.counts.kind === 'cards' ? '张' : '分'
  const rows = evidence.map(({ cardId, count }) => (count > 1 ? `${cardId}×${count}` : cardId))
  const doubt =
    contested.length > 0
      ? `（是否适用有争议：${doubts(contested, version.readings).join('；')}）`
      : ''
  return `${tally.title}：${[...group.values()].join('、')} ${window} 累计 ${sum} ${measure}，${tallyThreshold(tally, 'zh')}；数的是 ${rows.join('、')}${doubt}`
}

function counted({ records, evaluated, rejected, notGoverned }: RunCounts, asOf: string): string {
  const rest = [
    rejected > 0 ? `，退回 ${rejected}` : '',
    notGoverned > 0 ? `，不适用 ${notGoverned}` : '',
  ].join('')
  return `截至 ${plain(asOf)}，${records} 条记录：评定 ${evaluated}${rest}`
}

export const run: RunMessages = {
  why,
  whyTally,
  duration,
  unknownHeader: (header, nearest) =>
    `表头“${header}”不认得，这一列不看${nearest ? `；是不是“${nearest}”？` : ''}`,
  notGoverned: (ids, count) =>
    `${count} 条发生在规则生效之前，不适用：${ids.join('、')}${count > ids.length ? ' 等' : ''}`,
  undecided: ({ clause, unknown }, count) =>
    `${clause.id}（${clause.title}）：${count} 条记录因缺事实无法判断：${unknown.map(({ label }) => label).join('、')}`,
  state: (state, alerted) =>
    ({ waiting: '未起算', running: '在办', met: '按时', missed: '迟办', late: '超时' })[state] +
    (alerted ? '·提醒' : ''),
  asOf: (instant) => `截至 ${plain(instant)}`,
  cardHeadings: ['牌', '条款', '编号', '单位', '发牌时刻', '迟'],
  deadlineHeadings: ['颜色', '条款', '编号', '单位', '到期', '剩余', '状态'],
  unitHeading: '单位',
  total: '合计',
  superseded: '* 已被更重的牌取代',
  openSince: (length) => `至今 ${length}`,
  contested: '有争议',
  contestedFor: (said) => `有争议：此记录是否适用，看${said.join('；')}`,
  doubts,
  noCards: '没有牌。',
  noneEvaluated: '一条记录也没有评定，有没有牌还不知道。',
  noDeadlines: '没有要到期的。',
  notRead: ({ kind, path }) =>
    kind === 'file'
      ? `${path}：不是表格或记录文件，没有读`
      : `${path}：是文件夹里的文件夹，没有读；要读的，把它也写上，或用 '${path}/**/*.csv'`,
  skipped: (said) => `略过：${said.join('，')}`,
  nothingRead: '没有读到任何记录',
  progress: ({ pass, done, rows, rate, left }) =>
    `${pass === 1 ? '核对' : '评定'} ${Math.floor(done * 100)}%，${rows} 行，每秒 ${rate} 行${left === undefined ? '' : `，还需 ${duration(Math.max(1000, left), 1)}`}`,
  moreRejected: (count) => `……另有 ${count} 条；用 --rejects 文件 全部写出`,
  rejectsWritten: (path, count) => `${count} 条退回的记录写在 ${path}`,
  rejectedFor: (kinds) =>
    `退回的原因：${kinds.map(([kind, count]) => `${kind} ${count}`).join('，')}`,
  counted,
  imported: ({ records, evaluated, rejected }) =>
    `${records} 条记录：读入 ${evaluated}${rejected > 0 ? `，退回 ${rejected}` : ''}`,
  summary: (counts, asOf) =>
    `${counted(counts, asOf)}，发牌 ${counts.active} 张${counts.superseded > 0 ? `（另有 ${counts.superseded} 张被取代）` : ''}`,
}
