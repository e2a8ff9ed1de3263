import { loadCalendar, parseMoment } from '../../calendar/index.js'
import {
  check,
  compile,
  type Diagnostic,
  evaluate,
  loadRuleset,
  type Outcome,
  type Ruleset,
  type Witness,
} from '../../engine/index.js'
import type { Texts } from '../../source/texts.js'
import { calendarTexts } from '../files.js'

/** An invented lending library: small, sound, and one slip away from each finding. */
export const library: Texts = {
  'facts.yaml': `subjects:
  loan:
    label: 借阅
    identity: [id]
    governed-by: lentAt
    facts:
      id: { label: 编号, type: text, required: yes }
      unit: { label: 分馆, type: text, required: yes }
      kind:
        label: 种类
        type: choice
        required: yes
        values: { book: 图书, film: 影片, map: 地图 }
      lost: { label: 遗失, type: yes-no, absent: no }
      reminders: { label: 催还次数, type: number }
      lentAt: { label: 借出时间, type: instant, required: yes }
      dueAt: { label: 约定时间, type: instant }
      backAt: { label: 归还时间, type: instant, not-before: lentAt }
      shelvedAt: { label: 上架时间, type: instant, not-before: backAt }
`,
  '2016-01-01/ruleset.yaml': `ruleset: library
version: 2016-01-01
title: 借阅规则
document: 试一号
calendar: qingyuan
effective:
  from: 2016-01-01 00:00:00
colours:
  white: { label: 白条, rank: 1 }
  black: { label: 黑条, rank: 2 }
readings:
  both:
    cite: 第一条
    question: 发几张？
    use: replaces
    options:
      replaces: { label: 一张, higher-tier: replaces }
      adds: { label: 两张, higher-tier: adds }
decide:
  printed:
    label: 纸质
    subject: 借阅
    type: yes-no
    rows:
      - when: { 种类: 图书 }
        then: 是
      - when: { 种类: 地图, 遗失: 否 }
        then: 是
      - when: { 种类: present }
        then: 否
`,
  '2016-01-01/article-1.yaml': `article: 第一条
items:
  - item: 1.1
    cite: 第一条第（一）项
    text: 略
    clauses:
      - id: 1.1-return
        title: 归还
        subject: 借阅
        when:
          种类: [图书, 影片]
        limit:
          from: 借出时间
          to: 归还时间
          reading: both
          start-day: not-counted
          end-of-day: midnight
          tiers:
            white: 超出 5 个工作日
            black: 超出 6 个工作日
      - id: 1.1-maps
        title: 归还地图
        subject: 借阅
        when:
          种类: 地图
        limit:
          from: 借出时间
          to: 归还时间
          start-day: not-counted
          end-of-day: midnight
          tiers:
            black: 超出 5 个工作日
  - item: 1.2
    cite: 第一条第（二）项
    text: 略
    clauses:
      - id: 1.2-shelve
        title: 上架
        subject: 借阅
        when:
          纸质: 是
        limit:
          from: 归还时间
          to:
            earliest-of: [上架时间, 约定时间]
          counting: continuous
          tiers:
            white: 超出 8 小时
      - id: 1.2-reminded
        title: 屡催不还
        subject: 借阅
        when:
          any:
            - 催还次数: 三次以上
            - 种类: 地图
              催还次数: 2
        unless:
          遗失: 是
        card: black
      - id: 1.2-lost
        title: 遗失
        subject: 借阅
        when:
          遗失: 是
        card: white
`,
}

/** One stretch of one file written otherwise. */
export function edited(file: string, from: string, to: string, texts: Texts = library): Texts {
  const text = texts[file]
  if (!text?.includes(from)) throw new Error(`${file} does not hold: ${from}`)
  return { ...texts, [file]: text.replace(from, to) }
}

const shipped = loadCalendar(calendarTexts, 'qingyuan').calendar
if (!shipped) throw new Error('the shipped calendar does not load')
export const calendar = shipped
export const calendars = new Map([[calendar.name, calendar]])

export function findingsIn(texts: Texts): readonly Diagnostic[] {
  return check(texts, () => calendars).filter(({ problem }) => problem.code !== 'missing-file')
}

/** What comes of a finding's witness under a ruleset: its own, or one written otherwise. */
export function evaluated({ witness }: Diagnostic, rules: Texts | Ruleset): Outcome {
  if (!witness) throw new Error('no witness')
  const ruleset = 'versions' in rules ? (rules as Ruleset) : loaded(rules, witness.readings)
  const plan = compile(ruleset, calendars)
  const asOf = parseMoment(witness.asOf, plan.offset)
  if (!asOf.ok || asOf.moment.kind !== 'instant') throw new Error(witness.asOf)
  return evaluate(witness.record, plan, { asOf: asOf.moment.at })
}

function loaded(texts: Texts, readings: Witness['readings'] = {}): Ruleset {
  const { ruleset, diagnostics } = loadRuleset(texts, { readings })
  if (!ruleset) throw new Error(JSON.stringify(diagnostics))
  return ruleset
}

/** `clause colour` a card, or what came instead of a verdict. */
export function cardsOf(outcome: Outcome): readonly string[] {
  if (outcome.kind !== 'verdict') return [outcome.kind]
  return outcome.cards.map(({ clause, colour }) => `${clause.id} ${colour.name}`)
}
