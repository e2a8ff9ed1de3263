import { expect, test } from 'vitest'
import { toMarkdown } from '../../cli/output/document/markdown.js'
import type { Block } from '../../cli/output/document/model.js'

/** A document as Markdown: what is text stays text, and an address leads where it did. */
const written = (...blocks: readonly Block[]) =>
  toMarkdown({ title: '', language: 'zh', blocks }).trimEnd()
const address = 'http://www.gov.cn/zhengce/content/2014-12/16/content_9302.htm'

test('an address is a link, whole and unescaped, whatever stands around it', () => {
  for (const [before, after] of [
    ['', ''],
    ['（', '）'],
    ['见 ', '。'],
    ['see ', '.'],
    ['(', '), 2014'],
    ['', '，2014-12-16'],
  ]) {
    const text = `${before}${address}${after}`
    expect(written({ kind: 'text', text })).toBe(`${before}<${address}>${after}`)
  }
  const two = { kind: 'text', text: `${address} https://a.cn/?b_c=*d*&e[0]=1#f_g` } as const
  expect(written(two)).toBe(`<${address}> <https://a.cn/?b_c=*d*&e[0]=1#f_g>`)
  const rows = [[address, `a\n${address}`]]
  expect(written({ kind: 'table', head: ['a', 'b'], rows })).toContain(
    `| <${address}> | a<br><${address}> |`,
  )
})

test('elsewhere what would become markup does not', () => {
  expect(written({ kind: 'text', text: 'a_b *c* <b> [d] #e http:_f_' })).toBe(
    'a\\_b \\*c\\* \\<b\\> \\[d\\] \\#e http:\\_f\\_',
  )
})

test('a picture, which shows what the text says, is left out', () => {
  const picture = { kind: 'picture', svg: '<svg/>', caption: 'p' } as const
  expect(written({ kind: 'text', text: 'a' }, picture, { kind: 'text', text: 'b' })).toBe('a\n\nb')
})
