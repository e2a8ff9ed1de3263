import { type Calendar, type Instant, loadCalendar, parseMoment } from '../../calendar/index.js'
import {
  type CountedCard,
  compile,
  countedCards,
  evaluate,
  type Loaded,
  loadRuleset,
  type Plan,
  type RawRecord,
  type Tallied,
  tally,
} from '../../engine/index.js'
import type { Texts } from '../../source/texts.js'
import { calendarTexts } from '../files.js'

/** An invented market authority whose clauses give cards at once, so that tallies can be tried. */

const facts = `
subjects:
  stall:
    label: 摊位
    identity: [id]
    governed-by: seenAt
    facts:
      id: {label: 编号, type: text, required: yes}
      unit: {label: 管理所, type: text, required: yes}
      seenAt: {label: 发现时间, type: instant, required: yes}
      mendedAt: {label: 整改时间, type: instant}
      street: {label: 街道, type: text}
      fault:
        label: 问题
        type: choice
        values: {litter: 乱扔, noise: 噪声, twice: 一次两张, slow: 拖延, worse: 一拖再拖}
  tip:
    label: 举报
    identity: [id]
    governed-by: seenAt
    facts:
      id: {label: 编号, type: text, required: yes}
      unit: {label: 受理所, type: text, required: yes}
      seenAt: {label: 收到时间, type: instant, required: yes}
`

const colours = `
  white: {label: 白签, rank: 1}
  blue: {label: 蓝签, rank: 2}
  black: {label: 黑签, rank: 3}
`

const clauses = `
article: 第一条
items:
  - item: 1.1
    cite: 第一条第一项
    text: 甲
    clauses:
      - {id: litter, title: 乱扔, subject: stall, when: {问题: 乱扔}, card: white}
      - {id: noise, title: 噪声, subject: stall, when: {问题: 噪声}, card: blue}
      - id: twice
        title: 一次两张
        subject: stall
        when: {问题: 一次两张}
        card: {colour: white, count: 2}
      - id: slow
        title: 拖延
        subject: stall
        when: {问题: 拖延}
        limit:
          from: 发现时间
          to: 整改时间
          counting: continuous
          tiers: {white: 超出 24 小时}
      - id: worse
        title: 一拖再拖
        subject: stall
        when: {问题: 一拖再拖}
        limit:
          from: 发现时间
          to: 整改时间
          counting: continuous
          higher-tier: replaces
          tiers: {white: 超出 24 小时, blue: 超出 48 小时}
      - {id: tip, title: 举报, subject: tip, card: black}
`

/** Tallies by id, each as the lines under `tally:`. */
export type Tallies = Readonly<Record<string, string>>

function versionTexts(version: string, tallies: Tallies): Texts {
  const items = Object.entries(tallies).map(([id, lines], index) => {
    const body = lines.trim().replace(/^ */gm, '          ')
    return `
  - item: 2.${index + 1}
    cite: 第二条第${index + 1}项
    text: 乙${index}
    clauses:
      - id: ${id}
        title: 折算${id}
        tally:
${body}
`
  })
  return {
    [`${version}/ruleset.yaml`]: `
ruleset: market
version: ${version}
title: 集市
document: 试
calendar: cn
effective: {from: ${version}}
colours: ${colours}
`,
    [`${version}/article-1.yaml`]: clauses,
    ...(items.length > 0
      ? { [`${version}/article-2.yaml`]: `article: 第二条\nitems:${items.join('')}` }
      : {}),
  }
}

/** Rule files with these tallies, by the version that has them. */
export function textsWith(versions: Readonly<Record<string, Tallies>>): Texts {
  const texts: Record<string, string> = { 'facts.yaml': facts, 'source.md': '甲' }
  for (const [version, tallies] of Object.entries(versions)) {
    Object.assign(texts, versionTexts(version, tallies))
    texts['source.md'] += Object.keys(tallies)
      .map((_, index) => `\n乙${index}`)
      .join('')
  }
  return texts
}

export function loadWith(tallies: Tallies): Loaded {
  return loadRuleset(textsWith({ '2015-01-01': tallies }))
}

const calendar = ((): Calendar => {
  const loaded = loadCalendar(calendarTexts, 'cn')
  if (!loaded.calendar) throw new Error('the calendar does not load')
  return loaded.calendar
})()

export function planWith(versions: Readonly<Record<string, Tallies>>): Plan {
  return planOf(textsWith(versions))
}

export function planOf(texts: Texts): Plan {
  const { ruleset, diagnostics } = loadRuleset(texts)
  if (!ruleset) throw new Error(JSON.stringify(diagnostics, null, 1))
  return compile(ruleset, new Map([['cn', calendar]]))
}

export function instant(text: string): Instant {
  const parsed = parseMoment(text, calendar.offset)
  if (!parsed.ok || parsed.moment.kind !== 'instant') throw new Error(text)
  return parsed.moment.at
}

/** The cards of records, as tallies see them. */
export function cardsOf(records: readonly RawRecord[], plan: Plan, asOf: Instant): CountedCard[] {
  return records.flatMap((record) => {
    const outcome = evaluate(record, plan, { asOf })
    if (outcome.kind !== 'verdict') throw new Error(JSON.stringify(outcome))
    return countedCards(outcome, plan)
  })
}

/** `乱扔 2015-05-03 10:00`: one stall's fault; the id is the line's number. */
export function stalls(...lines: readonly string[]): RawRecord[] {
  return lines.map((line, index) => {
    const [fault, day, time = '09:00', unit = '东所', street] = line.split(' ')
    return {
      subject: 'stall',
      id: String(index + 1),
      unit,
      fault,
      seenAt: `${day} ${time}`,
      ...(street === undefined ? {} : { street }),
    }
  })
}

export const asOf = instant('2018-01-01 00:00:00')

export function tallied(records: readonly RawRecord[], plan: Plan, at = asOf): Tallied {
  return tally(cardsOf(records, plan, at), plan, { asOf: at })
}

/** Each card in a line: its id, colour and the records that were counted. */
export function lines({ cards }: Tallied): readonly string[] {
  return cards.map(
    ({ tally: { id }, id: group, colour, count, status, evidence }) =>
      `${id} ${group} ${colour.name}×${count} ${status} [${evidence.map((one) => (one.count > 1 ? `${one.id}×${one.count}` : one.id)).join(' ')}]`,
  )
}
