import type { About, Disagreement, What } from '../../confirm/index.js'
import type { RawRecord } from '../../engine/index.js'
import type { Language } from './messages.js'

/** What is said where the two evaluators do not say the same; a fault of ours, whoever is wrong. */
export interface ConfirmWords {
  readonly disagree: (record: RawRecord, told: readonly Disagreement[]) => string
  readonly tallies: (told: readonly Disagreement[]) => string
  readonly withheld: (count: number) => string
  readonly inCase: (name: string, told: readonly Disagreement[]) => string
}

export function confirmWords(language: Language): ConfirmWords {
  return language === 'zh' ? zh : en
}

/** How many parts are told; one fault often shows in many. */
const SHOWN = 8

function linesOf(
  told: readonly Disagreement[],
  line: (one: Disagreement) => string,
  more: (count: number) => string,
): string {
  const lines = told.slice(0, SHOWN).map((one) => `  ${line(one)}`)
  return [...lines, ...(told.length > SHOWN ? [`  ${more(told.length - SHOWN)}`] : [])].join('\n')
}

function aboutOf({ clause, colour, ordinal, of }: About): readonly string[] {
  return [clause, colour, ordinal, of].flatMap((part) => (part === undefined ? [] : String(part)))
}

const zhWhat: Readonly<Record<What, string>> = {
  outcome: '结果',
  version: '版本',
  'was-open': '施行时是否未办结',
  identity: '编号和单位',
  fact: '事实',
  contested: '争议',
  applies: '是否适用',
  'tier-state': '状态',
  deadline: '到期',
  start: '起算',
  end: '终止',
  at: '发牌时刻',
  count: '张数',
  late: '逾期时长',
  'late-counted': '按计时方式的逾期',
  status: '是否有效',
  'yields-to': '让与',
  'alert-at': '提醒时刻',
  'alert-state': '提醒状态',
  sum: '累计',
  counted: '数了哪些',
  replaced: '被取代的张数',
}

const zhLines = (told: readonly Disagreement[]) =>
  linesOf(
    told,
    (one) =>
      `${[...aboutOf(one), zhWhat[one.what]].join(' ')}：甲算 ${one.first ?? '没有'}，乙算 ${one.second ?? '没有'}`,
    (count) => `另有 ${count} 处`,
  )

const zh: ConfirmWords = {
  disagree: (record, told) =>
    `记录 ${record.id}：两套推算结果不一致，这条记录的牌没有发出。这是程序的差错，请把下面各行报给我们：\n${zhLines(told)}`,
  tallies: (told) =>
    `折算：两套推算结果不一致，折算的牌和折算数到的牌没有发出。这是程序的差错，请把下面各行报给我们：\n${zhLines(told)}`,
  withheld: (count) => `两套推算结果不一致 ${count} 处，有关的牌没有发出（见上）`,
  inCase: (name, told) => `案例“${name}”：两套推算结果不一致，这是程序的差错：\n${zhLines(told)}`,
}

const enLines = (told: readonly Disagreement[]) =>
  linesOf(
    told,
    (one) =>
      `${[...aboutOf(one), one.what].join(' ')}: first ${one.first ?? 'nothing'}, second ${one.second ?? 'nothing'}`,
    (count) => `and ${count} more`,
  )

const en: ConfirmWords = {
  disagree: (record, told) =>
    `record ${record.id}: the two evaluators do not agree, so its cards are withheld; this is our fault, please send us these lines:\n${enLines(told)}`,
  tallies: (told) =>
    `tallies: the two evaluators do not agree, so the cards of tallies and those that they counted are withheld; this is our fault, please send us these lines:\n${enLines(told)}`,
  withheld: (count) =>
    `the two evaluators did not agree ${count === 1 ? 'once' : `${count} times`}; the cards in question were withheld (see above)`,
  inCase: (name, told) =>
    `case “${name}”: the two evaluators do not agree; this is our fault:\n${enLines(told)}`,
}
