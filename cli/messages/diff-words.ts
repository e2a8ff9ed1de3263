import { counted, numbered } from './en/counted.js'
import type { Language } from './messages.js'

/** The words of `diff`. */
export interface DiffWords {
  readonly title: string
  readonly between: (base: string, changed: string) => string
  readonly rules: string
  readonly same: string
  readonly kinds: Readonly<Record<DiffKind, string>>
  readonly added: string
  readonly removed: string
  readonly changed: string
  /** What became of a thing, behind its name. */
  readonly aside: (change: string) => string
  /** Labels of what has no label in `show`. */
  readonly labels: Readonly<Record<DiffLabel, string>>
  readonly none: string
  readonly rejected: string
  readonly notGoverned: string
  readonly colourCount: (colour: string, count: number) => string
  /** A colour whose cards a tally's card replaced. */
  readonly superseded: (colour: string) => string
  /** How many of how many records, and how many tallies where there are any. */
  readonly records: (
    changed: number,
    all: number,
    asOf: string,
    tallies: number | undefined,
  ) => string
  /** By which versions records were judged, and how many no version governs. */
  readonly judgedBy: (by: JudgedBy) => string
  readonly matrix: string
  /** The same as a list. */
  readonly steps: string
  readonly fromTo: string
  readonly byClause: string
  readonly byUnit: string
  readonly unit: string
  readonly changes: string
  readonly samples: string
  readonly before: string
  /** The same, over a column of its own. */
  readonly wasHeading: string
  readonly nowHeading: string
  readonly after: string
  /** For somebody who reads the picture. */
  readonly picture: string
  readonly more: (count: number) => string
}

export interface JudgedBy {
  readonly governed: boolean
  readonly notGoverned: number
  /** The versions of either side. */
  readonly base: string
  readonly changed: string
}

export type DiffKind = 'clauses' | 'readings' | 'colours' | 'decides' | 'facts' | 'texts'
export type DiffLabel =
  | 'title'
  | 'use'
  | 'rank'
  | 'label'
  | 'rows'
  | 'type'
  | 'values'
  | 'text'
  | 'item'

const zh: DiffWords = {
  title: '规则改动的影响',
  between: (base, changed) => `从 ${base} 到 ${changed}`,
  rules: '规则的改动',
  same: '规则没有改动。',
  kinds: {
    clauses: '条款',
    readings: '理解',
    colours: '颜色',
    decides: '判定',
    facts: '事实',
    texts: '原文',
  },
  added: '新增',
  removed: '删去',
  aside: (change) => `（${change}）`,
  changed: '改',
  labels: {
    title: '名称',
    use: '现用的读法',
    rank: '轻重',
    label: '名称',
    rows: '判定表',
    type: '类型',
    values: '取值',
    text: '原文',
    item: '项',
  },
  none: '无牌',
  rejected: '退回',
  notGoverned: '不适用',
  colourCount: (colour, count) => (count === 1 ? colour : `${colour}×${count}`),
  superseded: (colour) => `${colour}（已折算）`,
  records: (changed, all, asOf, tallies) =>
    `截至 ${asOf}，${all} 条记录，其中 ${changed} 条结果不同${tallies === undefined ? '' : tallies === 0 ? '；累计折算没有不同' : `；累计折算 ${tallies} 处不同`}`,
  judgedBy: ({ governed, notGoverned: none, base, changed }) => {
    const by = base === changed ? ` ${base} 版` : `所给的版本（原 ${base}，改后 ${changed}）`
    return governed
      ? `每条记录按它发生时施行的版本评定${none === 0 ? '，没有早于规则施行的。' : `；有 ${none} 条早于规则施行，没有版本适用。`}`
      : `所有记录都按${by}评定，当作一直施行${none === 0 ? '；没有早于规则施行的。' : `；其中 ${none} 条其实早于规则施行，没有版本适用。`}`
  },
  matrix: '原来（行）→ 改后（列），逐条款计',
  steps: '原来→改后，逐条款计',
  fromTo: '原来＼改后',
  byClause: '各条款',
  byUnit: '各单位',
  unit: '单位',
  changes: '变化',
  samples: '例子',
  before: '原',
  wasHeading: '原来',
  nowHeading: '改后',
  after: '改',
  picture: '左边是原来的牌，右边是改后的牌；带子的宽窄是条数，没有变化的用灰色。',
  more: (count) => `……另有 ${count} 个`,
}

const en: DiffWords = {
  title: 'What the change of rules does',
  between: (base, changed) => `from ${base} to ${changed}`,
  rules: 'changes of the rules',
  same: 'The rules say the same.',
  kinds: {
    clauses: 'clauses',
    readings: 'readings',
    colours: 'colours',
    decides: 'decisions',
    facts: 'facts',
    texts: 'text',
  },
  added: 'added',
  removed: 'removed',
  aside: (change) => ` (${change})`,
  changed: 'changed',
  labels: {
    title: 'title',
    use: 'option in use',
    rank: 'rank',
    label: 'label',
    rows: 'decision table',
    type: 'type',
    values: 'values',
    text: 'text',
    item: 'item',
  },
  none: 'none',
  rejected: 'rejected',
  notGoverned: 'not governed',
  colourCount: (colour, count) => (count === 1 ? colour : `${colour}×${count}`),
  superseded: (colour) => `${colour} (replaced)`,
  records: (changed, all, asOf, tallies) =>
    `as of ${asOf}: ${counted(all, 'record')}, of which ${changed} ${numbered(changed, 'comes', 'come')} out otherwise${tallies === undefined ? '' : `, and ${tallies === 0 ? 'no' : tallies} ${numbered(tallies, 'result', 'results')} of tallies`}`,
  judgedBy: ({ governed, notGoverned: none, base, changed }) => {
    const by = base === changed ? `version ${base}` : `version ${base} before and ${changed} after`
    const how = governed
      ? 'Each record is judged by the version in force at its time'
      : `All records are judged by ${by}, as if always in force`
    return none === 0
      ? `${how}; none is from before the rules took effect.`
      : `${how}; ${none} ${numbered(none, 'is', 'are')} from before the rules took effect, governed by no version.`
  },
  matrix: 'before (rows) → after (columns), counted by clause',
  steps: 'before→after, counted by clause',
  fromTo: 'before \\ after',
  byClause: 'by clause',
  byUnit: 'by unit',
  unit: 'unit',
  changes: 'changes',
  samples: 'samples',
  before: 'was',
  wasHeading: 'before',
  nowHeading: 'after',
  after: 'now',
  picture:
    'Cards before on the left, after on the right; a band is as wide as its records are many, grey where nothing changed.',
  more: (count) => `… and ${count} more`,
}

export function diffWordsFor(language: Language): DiffWords {
  return language === 'zh' ? zh : en
}
