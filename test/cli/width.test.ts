import { expect, test } from 'vitest'
import { cutTo, padLeft, padTo, widthOf, wrap } from '../../cli/output/width.js'

test.each([
  ['abc', 3],
  ['超出 46 小时', 12],
  ['（，。）', 8],
  ['“引号”', 6],
  ['\u001b[31m红\u001b[39m', 2],
  ['e\u0301', 1],
  ['𠮷', 2],
])('the width of %s is %i', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

test('padding counts columns, not characters', () => {
  expect(`${padTo('黄牌', 6)}|`).toBe('黄牌  |')
  expect(`${padLeft('牌', 4)}|`).toBe('  牌|')
})

test('a cut never splits a wide character', () => {
  expect(cutTo('黄牌红牌', 8)).toBe('黄牌红牌')
  expect(cutTo('黄牌红牌', 7)).toBe('黄牌红…')
  expect(cutTo('黄牌红牌', 6)).toBe('黄牌…')
})

test('no line begins with what closes or ends with what opens', () => {
  expect(wrap('超出时限，发黄牌。', 10)).toEqual(['超出时限，', '发黄牌。'])
  expect(wrap('超出时限，发黄牌。', 8)).toEqual(['超出时', '限，发黄', '牌。'])
  expect(wrap('热线中心（市级）办', 10)).toEqual(['热线中心', '（市级）办'])
})

test('a Latin word stays whole unless it alone is too wide', () => {
  expect(wrap('the earliest of completedAt', 16)).toEqual(['the earliest of', 'completedAt'])
  expect(wrap('超出 46 小时', 7)).toEqual(['超出 46', '小时'])
  expect(wrap('abcdefghij', 6)).toEqual(['abcdef', 'ghij'])
})
