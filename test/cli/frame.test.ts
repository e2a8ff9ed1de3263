import { expect, test } from 'vitest'
import { frame } from '../../cli/output/diagnostics/frame.js'
import { widthOf } from '../../cli/output/width.js'

const plain = (text: string) => text

/** The frame about a stretch of a text that stands between « and ». */
function framed(marked: string, columns = 80): string {
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  const text = marked.replace(/[«»]/g, '')
  return (frame(text, { start, end }, { columns, gutter: plain, caret: plain }) ?? []).join('\n')
}

test('carets count wide characters as two', () => {
  expect(framed('tiers:\n  yellow: 超出 5 «个工做日»\n')).toMatchInlineSnapshot(`
    "2 │   yellow: 超出 5 个工做日
      │                  ^^^^^^^^"
  `)
  expect(framed('«工单类型»: 咨询类')).toMatchInlineSnapshot(`
    "1 │ 工单类型: 咨询类
      │ ^^^^^^^^"
  `)
})

test('tabs become blanks, control characters nothing', () => {
  expect(framed('a:\n «\t»b: 一\u0007')).toMatchInlineSnapshot(`
    "2 │     b: 一
      │  ^^^"
  `)
})

test('an empty stretch still has its caret, at the end of a line too', () => {
  expect(framed('limit: «»')).toMatchInlineSnapshot(`
    "1 │ limit:
      │        ^"
  `)
})

test('CRLF is no part of a line', () => {
  expect(framed('a: 1\r\nb: «2»\r\nc: 3\r\n')).toMatchInlineSnapshot(`
    "2 │ b: 2
      │    ^"
  `)
})

test('of a stretch over many lines the first is shown', () => {
  expect(framed('when:\n  «all:\n    - 一\n    - 二»\n')).toMatchInlineSnapshot(`
    "2 │   all:
      │   ^^^^"
  `)
})

test('a long line is clipped about its place', () => {
  const long = `text: ${'承办单位处理咨询类工单，'.repeat(6)}«46 个小时»${'内完成，如超出发黄牌。'.repeat(6)}`
  expect(framed(long)).toMatchInlineSnapshot(`
    "1 │ …工单，承办单位处理咨询类工单，46 个小时内完成，如超出发黄牌。内完成，如超…
      │                                ^^^^^^^^^"
  `)
  for (const columns of [40, 41, 60, 79, 80]) {
    const [line = '', carets = ''] = framed(long, columns).split('\n')
    expect(widthOf(line)).toBeLessThanOrEqual(columns)
    const at = carets.indexOf('^')
    expect(widthOf(line.slice(0, line.indexOf('46 个小时')))).toBe(at)
  }
})

test('a stretch wider than the room is cut, and so are its carets', () => {
  const [line = '', carets = ''] = framed(`a: «${'很长的内容'.repeat(30)}»`, 50).split('\n')
  expect(widthOf(line)).toBeLessThanOrEqual(50)
  expect(carets.length).toBeLessThanOrEqual(50)
  expect(line.endsWith('…')).toBe(true)
})

test('no text, or the file as a whole: no frame', () => {
  const style = { columns: 80, gutter: plain, caret: plain }
  expect(frame(undefined, { start: 3, end: 4 }, style)).toBeUndefined()
  expect(frame('a: 1', { start: 0, end: 0 }, style)).toBeUndefined()
})
