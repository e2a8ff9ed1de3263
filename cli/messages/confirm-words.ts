import type { Disagreement, Part, What } from '../../confirm/index.js'
import type { RawRecord } from '../../engine/index.js'
import { times } from './en/counted.js'
import type { Language } from './messages.js'

/** What is said where the two evaluators do not say the same; a fault of ours, whoever is wrong. */
export interface ConfirmWords {
  /** Followed by the simplest record that shows the first of what is told. */
  readonly disagree: (record: RawRecord, told: readonly Disagreement[], cost: Cost) => string
  /** One of many, by its name alone. */
  readonly another: (record: RawRecord, cost: Cost) => string
  readonly tallies: (told: readonly Disagreement[], cost: Cost) => string
  /** Followed, where the tally itself is wrong, by the cards of the group. */
  readonly group: (so: GroupWithheld, cost: Cost) => string
  readonly withheld: (count: number) => string
  readonly inCase: (name: string, told: readonly Disagreement[]) => string
}

/** What comes of it: a record's cards do not leave, or nothing of it is explained. */
export type Cost = 'withheld' | 'unexplained'

export interface GroupWithheld {
  readonly tally: string
  /** Whose: a unit, or whatever the tally counts by. */
  readonly values: readonly string[]
  /** A card that it counts was withheld, or the tally itself came out differently. */
  readonly because: 'card' | 'tally'
  /** The records whose cards it may have replaced, which are withheld with it. */
  readonly rows: readonly string[]
}

export function confirmWords(language: Language): ConfirmWords {
  return language === 'zh' ? zh : en
}

/** How many parts are told; one fault often shows in many. */
const SHOWN = 8
/** How many records of a group are named. */
const RECORDS = 20

function linesOf(
  all: readonly Disagreement[],
  line: (one: Disagreement) => string,
  more: (count: number) => string,
): string {
  const told = foldMissing(all)
  const lines = told.slice(0, SHOWN).map((one) => `  ${line(one)}`)
  return [...lines, ...(told.length > SHOWN ? [`  ${more(told.length - SHOWN)}`] : [])].join('\n')
}

/** Of what one of them does not have at all, a card or a tier, the first part is enough. */
function foldMissing(told: readonly Disagreement[]): readonly Disagreement[] {
  const missing = new Set<string>()
  return told.filter((one) => {
    if (one.first !== undefined && one.second !== undefined) return true
    const { what, ruleset, clause, colour, ordinal, of } = one
    const key = JSON.stringify([what.startsWith('alert'), ruleset, clause, colour, ordinal, of])
    const isKnown = missing.has(key)
    missing.add(key)
    return !isKnown
  })
}

/** The first of several cards or warnings is what one expects. */
function aboutOf({ clause, colour, ordinal, of }: Part): readonly string[] {
  const which = ordinal === undefined || ordinal === 1 ? undefined : `#${ordinal}`
  return [clause, colour, which, of].flatMap((part) => (part === undefined ? [] : part))
}

/** As `explain` takes it: one of several assignments of an order by its own number too. */
function nameOf({ id, assignment }: RawRecord, none: string): string {
  if (id === undefined || id === null) return none
  const isFirst = assignment === undefined || assignment === null || String(assignment) === '1'
  return isFirst ? String(id) : `${id}/${assignment}`
}

function saysOf(says: string | undefined, nothing: string, empty: string): string {
  return says === undefined ? nothing : says === '' ? empty : says
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

const zhSays = (says: string | undefined) => saysOf(says, '没有', '空')

const zhLines = (told: readonly Disagreement[]) =>
  linesOf(
    told,
    (one) =>
      `${[...aboutOf(one), zhWhat[one.what]].join(' ')}：甲算 ${zhSays(one.first)}，乙算 ${zhSays(one.second)}`,
    (count) => `另有 ${count} 处`,
  )

const zhCost: Readonly<Record<Cost, string>> = {
  withheld: '这条记录的牌没有发出',
  unexplained: '不能据以发牌，未作说明',
}

const zhTallyCost: Readonly<Record<Cost, string>> = {
  withheld: '有关的牌没有发出',
  unexplained: zhCost.unexplained,
}

const zhRows = (rows: readonly string[]) => {
  const more = rows.length > RECORDS ? `等 ${rows.length} 条` : ''
  const ids = rows.slice(0, RECORDS).join('、')
  return rows.length > 0 ? `。它所数的牌也没有发出：记录 ${ids}${more}` : ''
}

const zhFault = '这是程序的差错，请把下面各行报给开发者'

const zh: ConfirmWords = {
  disagree: (record, told, cost) =>
    `记录 ${nameOf(record, '（没有编号）')}：两套推算结果不一致，${zhCost[cost]}。${zhFault}（末行是看得出第一处不一致的最简记录）：\n${zhLines(told)}`,
  another: (record, cost) =>
    `记录 ${nameOf(record, '（没有编号）')}：两套推算结果不一致，${zhCost[cost]}`,
  tallies: (told, cost) =>
    `折算：两套推算结果不一致，${zhTallyCost[cost]}。${zhFault}：\n${zhLines(told)}`,
  group: ({ tally, values, because, rows }, cost) => {
    const name = `折算 ${tally}${values.length > 0 ? `（${values.join('、')}）` : ''}`
    const why = because === 'card' ? '：有记录两套推算结果不一致，数不准' : ''
    if (cost === 'unexplained') return `${name}不能据以发牌${why}`
    return `${name}的牌没有发出${why}${zhRows(rows)}`
  },
  withheld: (count) =>
    `两套推算结果不一致 ${count} 处，有关的牌没有发出（见上）。程序改好之前，该不该发牌请人工核定；上报时附上 hotline-cards --version 的输出和所用的规则`,
  inCase: (name, told) => `案例“${name}”：两套推算结果不一致。${zhFault}：\n${zhLines(told)}`,
}

const enSays = (says: string | undefined) => saysOf(says, 'nothing', 'empty')

const enLines = (told: readonly Disagreement[]) =>
  linesOf(
    told,
    (one) =>
      `${[...aboutOf(one), one.what].join(' ')}: first ${enSays(one.first)}, second ${enSays(one.second)}`,
    (count) => `and ${count} more`,
  )

const enCost: Readonly<Record<Cost, string>> = {
  withheld: 'so its cards are withheld',
  unexplained: 'so no card may rest on it and nothing is explained',
}

const enTallyCost: Readonly<Record<Cost, string>> = {
  withheld: 'so the cards in question are withheld',
  unexplained: 'so no card may rest on them and nothing is explained',
}

const enRows = (rows: readonly string[]) => {
  const more = rows.length > RECORDS ? ` and ${rows.length - RECORDS} more` : ''
  const ids = rows.slice(0, RECORDS).join(', ')
  return rows.length > 0 ? `; so are those that it counts, of records ${ids}${more}` : ''
}

const enFault = 'this is our fault, please send these lines to the developers'

const en: ConfirmWords = {
  disagree: (record, told, cost) =>
    `record ${nameOf(record, 'without a number')}: the two evaluators do not agree, ${enCost[cost]}; ${enFault} (the last is the simplest record that shows the first difference):\n${enLines(told)}`,
  another: (record, cost) =>
    `record ${nameOf(record, 'without a number')}: the two evaluators do not agree, ${enCost[cost]}`,
  tallies: (told, cost) =>
    `tallies: the two evaluators do not agree, ${enTallyCost[cost]}; ${enFault}:\n${enLines(told)}`,
  group: ({ tally, values, because, rows }, cost) => {
    const name = `tally ${tally}${values.length > 0 ? ` (${values.join(', ')})` : ''}`
    const why = because === 'card' ? ', for they do not agree on a record that it counts' : ''
    if (cost === 'unexplained') return `${name}: no card may rest on it${why}`
    return `${name}: its cards are withheld${why}${enRows(rows)}`
  },
  withheld: (count) =>
    `the two evaluators did not agree ${times(count)}; the cards in question were withheld (see above): until this is mended, decide on them by hand; with what you send, say what hotline-cards --version gives, and enclose the rules`,
  inCase: (name, told) =>
    `case “${name}”: the two evaluators do not agree; ${enFault}:\n${enLines(told)}`,
}
