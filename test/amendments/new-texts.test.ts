import { expect, test } from 'vitest'
import { amended, base, items, told } from './amended.js'

/** “增加一项，作为第（四）项：……”: a sentence says where a new text goes, and the item quotes both. */
const leadIn = '第一条增加一项，作为第（四）项：'
const text = '补发遗失的许可，跑动一次以上的发白签。'
const item = (by: string, own = text) =>
  items(`  - item: 1.4
    cite: 第一条第（四）项
    amended-by: ${by}
    text: ${own}
    clauses:
      - id: 1.4-lost
        title: 补发
        subject: permit
        when:
          跑动次数: 一次以上
        card: white
`)
const source = (words: string) => `<!-- amendments -->${words}<!-- /amendments -->`
const found = (words: string, by = leadIn, own = text) =>
  told(amended(base, { source: source(words), articles: item(by, own) })).filter(
    (one) => !one.startsWith('threshold-not-in-text'),
  )

test('both are carried', () => {
  expect(found(leadIn + text)).toEqual([])
})
test('neither is left out, nor misquoted', () => {
  expect(found(`${leadIn}${text}另有一句。`)).toEqual([
    'source-not-carried 2017-01-01/source.md: 另有一句。',
  ])
  expect(found(leadIn + text, leadIn, '补发的许可。')).toEqual([
    'text-not-in-source 2017-01-01/article-1.yaml: 补发的许可。',
  ])
  expect(found(leadIn + text, '第一条增加：')).toEqual([
    'text-not-in-source 2017-01-01/article-1.yaml: 第一条增加：',
  ])
})
test('a sentence that says the whole text carries it', () => {
  expect(found(leadIn + text, leadIn + text)).toEqual([])
})
