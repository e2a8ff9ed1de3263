import { describe, expect, test } from 'vitest'
import type { Diagnostic, Problem } from '../../engine/index.js'
import type { Texts } from '../../source/texts.js'
import { cardsOf, edited, evaluated, findingsIn, library } from './library.js'

/** A sound ruleset, one slip in it, what is found, and what its witness shows. */
interface Slip {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
  readonly problem: Partial<Problem>
  readonly severity: Diagnostic['severity']
  /** The stretch that is marked. */
  readonly marked: string
  /** The cards that the witness gets under the slip; none where no record could show it. */
  readonly cards?: readonly string[]
  /** The same rules with what the finding speaks of left out or made wider, and the cards there. */
  readonly without?: readonly [string, string]
  readonly cardsWithout?: readonly string[]
}

const ARTICLE = '2016-01-01/article-1.yaml'
const RULESET = '2016-01-01/ruleset.yaml'
const FACTS = 'facts.yaml'

const slips: readonly Slip[] = [
  {
    name: 'a clause whose lines contradict each other',
    file: ARTICLE,
    from: '          纸质: 是\n        limit',
    to: '          纸质: 是\n          种类: 影片\n        limit',
    problem: { code: 'never-holds', part: 'clause', name: '1.2-shelve', facts: ['纸质', '种类'] },
    severity: 'error',
    marked: '1.2-shelve',
    // it meets 纸质, and not the other line
    cards: [],
    without: ['          种类: 影片\n', ''],
    cardsWithout: ['1.2-shelve white'],
  },
  {
    name: 'a clause whose clock cannot start',
    file: ARTICLE,
    from: '          纸质: 是\n        limit',
    to: '          纸质: 是\n          归还时间: absent\n        limit',
    problem: { code: 'never-holds', part: 'clause', name: '1.2-shelve', facts: ['归还时间'] },
    severity: 'error',
    marked: '1.2-shelve',
    cards: ['1.1-return white', '1.1-return black'],
  },
  {
    name: 'a branch that the other lines rule out',
    file: ARTICLE,
    from: '              催还次数: 2\n        unless',
    to: '              催还次数: 2\n          种类: [图书, 影片]\n        unless',
    problem: { code: 'never-holds', part: 'branch', name: '1.2-reminded' },
    severity: 'warning',
    marked: '地图',
    cards: ['1.1-return white', '1.1-return black'],
    without: ['            - 种类: 地图\n              催还次数: 2', '            - 种类: present'],
    cardsWithout: ['1.1-return white', '1.1-return black', '1.2-reminded black'],
  },
  {
    name: 'a branch of numbers that no number meets',
    file: ARTICLE,
    from: '            - 种类: 地图\n              催还次数: 2',
    to: '            - all: [催还次数: 两次以上, 催还次数: 两次以下, not: { 催还次数: 2 }]',
    problem: { code: 'never-holds', part: 'branch', name: '1.2-reminded' },
    severity: 'warning',
    marked: 'all',
    cards: ['1.1-return white', '1.1-return black'],
  },
  {
    name: 'an exception that is never met',
    file: ARTICLE,
    from: '          遗失: 是\n        card: white',
    to: '          遗失: 是\n        unless:\n          遗失: 否\n        card: white',
    problem: { code: 'never-holds', part: 'exception', name: '1.2-lost' },
    severity: 'warning',
    marked: '否',
    cards: ['1.1-return white', '1.1-return black', '1.2-lost white'],
  },
  {
    name: 'an exception that swallows its rule',
    file: ARTICLE,
    from: '          遗失: 是\n        card: black',
    to: '          催还次数: 两次以上\n        card: black',
    problem: { code: 'exception-swallows', clause: '1.2-reminded' },
    severity: 'error',
    marked: '两次以上',
    cards: ['1.1-return white', '1.1-return black'],
    without: ['        unless:\n          催还次数: 两次以上\n', ''],
    cardsWithout: ['1.1-return white', '1.1-return black', '1.2-reminded black'],
  },
  {
    name: 'an exception that is undecided where its fact is missing',
    file: ARTICLE,
    from: '          遗失: 是\n        card: white',
    to: '          遗失: 是\n        unless:\n          催还次数: 两次以上\n        card: white',
    problem: {
      code: 'missing-undecides',
      part: 'clause',
      name: '1.2-lost',
      fact: '催还次数',
      type: 'number',
      derived: false,
    },
    severity: 'warning',
    marked: '两次以上',
    cards: ['1.1-return white', '1.1-return black'],
    without: [
      '        unless:\n          催还次数: 两次以上\n        card: white',
      '        card: white',
    ],
    cardsWithout: ['1.1-return white', '1.1-return black', '1.2-lost white'],
  },
  {
    name: 'a row that an earlier one always comes before',
    file: RULESET,
    from: '      - when: { 种类: 图书 }',
    to: '      - when: { 种类: [图书, 地图] }',
    problem: { code: 'never-holds', part: 'row', name: '纸质' },
    severity: 'warning',
    marked: '地图',
    cards: ['1.1-maps black'],
  },
  {
    name: 'an end that is the start',
    file: ARTICLE,
    from: '            earliest-of: [上架时间, 约定时间]',
    to: '            earliest-of: [归还时间, 约定时间]',
    problem: { code: 'end-not-after-start', clause: '1.2-shelve' },
    severity: 'error',
    marked: 'earliest-of: [归还时间, 约定时间]',
    cards: ['1.1-return white', '1.1-return black'],
  },
  {
    name: 'an end that facts.yaml puts before the start',
    file: ARTICLE,
    from: '          from: 归还时间\n          to:\n            earliest-of: [上架时间, 约定时间]',
    to: '          from:\n            latest-of: [上架时间, 约定时间]\n          to: 归还时间',
    problem: { code: 'end-not-after-start', clause: '1.2-shelve' },
    severity: 'error',
    marked: '归还时间',
    cards: ['1.1-return white', '1.1-return black'],
  },
  {
    name: 'two clocks with one start and one end',
    file: ARTICLE,
    from: '          种类: [图书, 影片]',
    to: '          种类: [图书, 影片, 地图]',
    problem: { code: 'same-thing-twice', first: '1.1-return', second: '1.1-maps' },
    severity: 'warning',
    marked: '1.1-maps',
    cards: ['1.1-return white', '1.1-return black', '1.1-maps black'],
  },
  {
    name: 'two cards of one item',
    file: ARTICLE,
    from: '          遗失: 是\n        card: white',
    to: '          催还次数: 4\n        card: white',
    problem: { code: 'same-thing-twice', first: '1.2-reminded', second: '1.2-lost' },
    severity: 'warning',
    marked: '1.2-lost',
    cards: ['1.1-return white', '1.1-return black', '1.2-reminded black', '1.2-lost white'],
  },
  {
    name: 'a value that no clause covers',
    file: FACTS,
    from: 'map: 地图 }',
    to: 'map: 地图, game: 游戏 }',
    problem: { code: 'value-without-clause', fact: '种类', value: '游戏' },
    severity: 'warning',
    marked: 'game',
    cards: [],
  },
  {
    name: 'a fact that nothing uses',
    file: FACTS,
    from: '      dueAt:',
    to: '      colour: { label: 颜色, type: text }\n      dueAt:',
    problem: { code: 'fact-unused', fact: '颜色' },
    severity: 'warning',
    marked: 'colour',
    cards: ['1.1-return white', '1.1-return black'],
  },
  {
    name: 'a reading that nothing consults',
    file: ARTICLE,
    from: '          reading: both',
    to: '          higher-tier: replaces',
    problem: { code: 'reading-unused', reading: 'both' },
    severity: 'warning',
    marked: 'both',
  },
  {
    name: 'a declared intention about nothing',
    file: RULESET,
    from: 'decide:',
    to: 'intended:\n  - code: fact-unused\n    of: [种类]\n    because: 略\ndecide:',
    problem: { code: 'intended-nothing', finding: 'fact-unused', of: ['种类'] },
    severity: 'warning',
    marked: 'fact-unused',
  },
]

function marked({ span }: Diagnostic, texts: Texts): string {
  return (texts[span.path] ?? '').slice(span.start, span.end).trimEnd()
}

test('the library is sound', () => {
  expect(findingsIn(library)).toEqual([])
})

describe.each(slips)('$name', (slip) => {
  const texts = edited(slip.file, slip.from, slip.to)
  const [finding, ...others] = findingsIn(texts)

  test('is found, alone, at its place', () => {
    expect(others).toEqual([])
    expect(finding).toMatchObject({ severity: slip.severity, problem: slip.problem })
    expect(finding && marked(finding, texts)).toBe(slip.marked)
  })

  test('and its witness shows it', () => {
    if (!finding?.witness) {
      expect(slip.cards).toBeUndefined()
      return
    }
    expect(cardsOf(evaluated(finding, texts))).toEqual(slip.cards)
    if (!slip.without) return
    const otherwise = edited(slip.file, ...slip.without, texts)
    expect(cardsOf(evaluated(finding, otherwise))).toEqual(slip.cardsWithout)
  })
})
