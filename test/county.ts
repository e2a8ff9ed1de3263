import { type Calendar, formatInstant, loadCalendar, parseMoment } from '../calendar/index.js'
import {
  compile,
  evaluate,
  type Loaded,
  loadRuleset,
  type Plan,
  type RawRecord,
  type Verdict,
} from '../engine/index.js'
import type { Texts } from '../source/texts.js'
import { calendarTexts } from './files.js'

/** Small rulesets of an invented county, whose clauses each test writes itself. */
const loaded = loadCalendar(calendarTexts, 'qingyuan').calendar
if (!loaded) throw new Error('the shipped calendar does not load')
export const calendar: Calendar = loaded

export const ARTICLE = '2016-01-01/article-1.yaml'

const FACTS = `subjects:
  ticket:
    label: 办件
    identity: [id]
    governed-by: receivedAt
    facts:
      id: { label: 编号, type: text, required: yes }
      unit: { label: 窗口, type: text, required: yes }
      receivedAt: { label: 接件时间, type: instant, required: yes }
      signedAt: { label: 签收时间, type: instant }
      doneAt: { label: 办结时间, type: instant }
      holds: { label: 挂起, type: intervals }
      kind: { label: 种类, type: choice, values: { plain: 普通, hard: 疑难 } }
      delays:
        label: 缓办
        type: extensions
        decisions: { approved: 同意, rejected: 不同意, pending: 待定 }
  visit:
    label: 走访
    identity: [id]
    governed-by: visitedAt
    facts:
      id: { label: 编号, type: text, required: yes }
      unit: { label: 窗口, type: text, required: yes }
      visitedAt: { label: 走访时间, type: instant, required: yes }
`

const RULESET = `ruleset: county
version: 2016-01-01
title: 某县办件规则
document: 试〔2016〕1号
calendar: qingyuan
effective:
  from: 2016-01-01 00:00:00
colours:
  white: { label: 白卡, rank: 1 }
  blue: { label: 蓝卡, rank: 2 }
  black: { label: 黑卡, rank: 3 }
`

/** The files of a county whose only item has these clauses, each a YAML map. */
export function countyTexts(...clauses: readonly string[]): Texts {
  const indented = clauses.map((clause, index) => {
    const lines = clause.trim().split('\n')
    const head = [`      - title: 规则${index + 1}`, '        subject: ticket']
    const own = lines.some((line) => line.startsWith('subject:')) ? head.slice(0, 1) : head
    return [...own, ...lines.map((line) => `        ${line}`)].join('\n')
  })
  const article = `article: 第一条
items:
  - item: 1.1
    cite: 第一条第（一）项
    text: 甲。
    clauses:
${indented.join('\n')}
`
  return {
    'facts.yaml': FACTS,
    'source.md': '甲。',
    '2016-01-01/ruleset.yaml': RULESET,
    [ARTICLE]: article,
  }
}

export function county(...clauses: readonly string[]): Loaded {
  return loadRuleset(countyTexts(...clauses))
}

export function countyPlan(...clauses: readonly string[]): Plan {
  const { ruleset, diagnostics } = county(...clauses)
  if (!ruleset) throw new Error(JSON.stringify(diagnostics))
  return compile(ruleset, new Map([[calendar.name, calendar]]))
}

/** A ticket received at 2016-03-21 09:00 (a Monday) unless it says otherwise. */
export function judgeTicket(
  plan: Plan,
  record: RawRecord = {},
  asOf = '2018-01-01 00:00:00',
): Verdict {
  const parsed = parseMoment(asOf, plan.offset)
  if (!parsed.ok || parsed.moment.kind !== 'instant') throw new Error(asOf)
  const ticket = { subject: 'ticket', id: 't', unit: 'w', receivedAt: '2016-03-21 09:00:00' }
  const outcome = evaluate({ ...ticket, ...record }, plan, { asOf: parsed.moment.at })
  if (outcome.kind !== 'verdict') throw new Error(JSON.stringify(outcome))
  return outcome
}

/** `blue×2 active 2016-03-22 09:00:00` a card. */
export function cardsOf({ cards, calendar: { offset } }: Verdict): readonly string[] {
  return cards.map(
    ({ colour, count, status, at }) =>
      `${colour.name}×${count} ${status} ${plain(formatInstant(at, offset))}`,
  )
}

/** `blue 2016-03-22 09:00:00 late` a tier. */
export function tiersOf({ tiers, calendar: { offset } }: Verdict): readonly string[] {
  return tiers.map(({ colour, deadline, state }) =>
    [
      colour.name,
      ...(deadline === undefined ? [] : [plain(formatInstant(deadline, offset))]),
      state,
    ].join(' '),
  )
}

export function plain(written: string): string {
  return written.slice(0, 19).replace('T', ' ')
}

/** Each diagnostic of the article: its problem, and the words at its place. */
export function slipsIn(...clauses: readonly string[]) {
  const texts = countyTexts(...clauses)
  return loadRuleset(texts).diagnostics.map(({ span, problem }) => ({
    at: (texts[span.path] ?? '').slice(span.start, span.end),
    ...problem,
  }))
}
