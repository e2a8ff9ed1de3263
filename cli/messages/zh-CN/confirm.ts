import type { Disagreement, What } from '../../../confirm/index.js'
import type { ConfirmWords, Cost } from '../confirm-words.js'
import { aboutOf, linesOf, nameOf, RECORDS, saysOf } from '../disagreement.js'

const names: Readonly<Record<What, string>> = {
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

const said = (says: string | undefined) => saysOf(says, '没有', '空')

const lines = (told: readonly Disagreement[]) =>
  linesOf(
    told,
    (one) =>
      `${[...aboutOf(one), names[one.what]].join(' ')}：甲算 ${said(one.first)}，乙算 ${said(one.second)}`,
    (count) => `另有 ${count} 处`,
  )

const costs: Readonly<Record<Cost, string>> = {
  withheld: '这条记录的牌没有发出',
  unexplained: '不能据以发牌，未作说明',
}

const tallyCosts: Readonly<Record<Cost, string>> = {
  withheld: '有关的牌没有发出',
  unexplained: costs.unexplained,
}

const alsoWithheld = (rows: readonly string[]) => {
  const more = rows.length > RECORDS ? `等 ${rows.length} 条` : ''
  const ids = rows.slice(0, RECORDS).join('、')
  return rows.length > 0 ? `。它所数的牌也没有发出：记录 ${ids}${more}` : ''
}

const fault = '这是程序的差错，请把下面各行报给开发者'

/** The Chinese of two evaluators that differ. */
export const confirm: ConfirmWords = {
  disagree: (record, told, cost) =>
    `记录 ${nameOf(record, '（没有编号）')}：两套推算结果不一致，${costs[cost]}。${fault}（末行是看得出第一处不一致的最简记录）：\n${lines(told)}`,
  another: (record, cost) =>
    `记录 ${nameOf(record, '（没有编号）')}：两套推算结果不一致，${costs[cost]}`,
  tallies: (told, cost) =>
    `折算：两套推算结果不一致，${tallyCosts[cost]}。${fault}：\n${lines(told)}`,
  group: ({ tally, values, because, rows }, cost) => {
    const name = `折算 ${tally}${values.length > 0 ? `（${values.join('、')}）` : ''}`
    const why = because === 'card' ? '：有记录两套推算结果不一致，数不准' : ''
    if (cost === 'unexplained') return `${name}不能据以发牌${why}`
    return `${name}的牌没有发出${why}${alsoWithheld(rows)}`
  },
  withheld: (count) =>
    `两套推算结果不一致 ${count} 处，有关的牌没有发出（见上）。程序改好之前，该不该发牌请人工核定；上报时附上 hotline-cards --version 的输出和所用的规则`,
  inCase: (name, told) => `案例“${name}”：两套推算结果不一致。${fault}：\n${lines(told)}`,
}
