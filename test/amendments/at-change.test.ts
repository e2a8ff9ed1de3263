import { describe, expect, test } from 'vitest'
import { loadCalendar } from '../../calendar/index.js'
import { check } from '../../engine/index.js'
import type { Span, Texts } from '../../source/texts.js'
import { calendarTexts } from '../files.js'
import { amended, base, type Change, items } from './amended.js'

/** What an amendment makes wrong is said of its own lines, and what it takes over is the other place. */
const { calendar } = loadCalendar(calendarTexts, 'qingyuan')
if (!calendar) throw new Error('the shipped calendar does not load')
const calendars = new Map([[calendar.name, calendar]])

function found(change: Change, code: string) {
  const texts = amended(base, change)
  return check(texts, () => calendars)
    .filter(({ problem }) => problem.code === code)
    .map(({ span, related = [], fixes = [] }) => ({
      at: words(texts, span),
      related: related.map((one) => `${one.what} ${words(texts, one.span)}`),
      fixes: fixes.length,
    }))
}

function words(texts: Texts, { path, start, end }: Span): string {
  return `${path.split('/')[0]}: ${(texts[path] ?? '').slice(start, end)}`
}

const fast = (lines: string, more = '') => ({
  articles: items(
    `  - item: 1.1\n${more}    clauses:\n      - id: 1.1-fast\n        change:\n${lines}`,
  ),
})
const black = '          limit.tiers.black: 超过 7 个工作小时\n'
const words7 = `    amended-by: 将“六个”改为“七个”。
    text-changes:
      - from: 六个
        to: 七个
`

describe('a threshold that an amendment changes', () => {
  test('is a number of the text, as the amendment has it', () => {
    expect(found(fast(black), 'threshold-not-in-text')).toEqual([
      {
        at: '2017-01-01: 超过 7 个工作小时',
        related: [expect.stringMatching(/^quoted-text 2016-01-01: 快道四个/)],
        fixes: 0,
      },
    ])
    expect(found(fast(black, words7), 'threshold-not-in-text')).toEqual([])
  })
  test('and the text that it leaves behind is wanting where only the text is changed', () => {
    const articles = items(`  - item: 1.1\n${words7}`)
    expect(found({ articles }, 'threshold-not-in-text')).toEqual([
      {
        at: '2017-01-01: text-changes',
        related: ['inherited 2016-01-01: 超过 6 个工作小时'],
        fixes: 0,
      },
    ])
  })
  test('beyond the next tier is wrong, not that one', () => {
    expect(found(fast('          limit.tiers.white: 满 9 个工作小时\n'), 'tiers-order')).toEqual([
      {
        at: '2017-01-01: 满 9 个工作小时',
        related: ['inherited 2016-01-01: 超过 4 个工作小时'],
        fixes: 0,
      },
    ])
  })
  test('in another unit, too, which only the calendar can tell', () => {
    const change = fast(
      '          limit.tiers.blue: 超过 1 个工作日\n          limit.start-day: not-counted\n          limit.end-of-day: midnight\n',
    )
    expect(found(change, 'tiers-order')).toEqual([
      {
        at: '2017-01-01: 超过 1 个工作日',
        related: ['inherited 2016-01-01: 超过 6 个工作小时'],
        fixes: 0,
      },
    ])
  })
})

test('of several changed lines none answers for the others: the clause does', () => {
  const change = fast('          subject: ticket\n')
  expect(found(change, 'unknown-name')[0]).toMatchObject({ at: '2017-01-01: ticket' })
  const pauses = fast(
    '          limit.counting: rolled\n          limit.tiers.white: 满 3 小时\n          limit.tiers.blue: 超过 4 小时\n          limit.tiers.black: 超过 6 小时\n',
  )
  expect(found(pauses, 'pauses-with-rolled')).toEqual([
    { at: '2017-01-01: 1.1-fast', related: ['inherited 2016-01-01: 等待'], fixes: 0 },
  ])
})

test('what the base says too is said of the base alone', () => {
  const texts: Texts = {
    ...base,
    '2016-01-01/article-1.yaml': (base['2016-01-01/article-1.yaml'] ?? '').replace('满 4', '满 3'),
  }
  const both = amended(texts, fast('          title: 快道\n'))
  const at = check(both, () => calendars).map(({ span }) => words(both, span))
  expect(at).toEqual(['2016-01-01: 满 3 个工作小时'])
})
