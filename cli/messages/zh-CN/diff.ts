import type { DiffWords } from '../diff-words.js'

/** The Chinese of `diff`. */
export const diff: DiffWords = {
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
