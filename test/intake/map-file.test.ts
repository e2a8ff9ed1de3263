import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkMap, mergeMaps, serialiseMap } from '../../intake/table/keep-map.js'
import { parseMap, parsePair } from '../../intake/table/map-file.js'
import { UnitNames } from '../../intake/unit-names.js'
import { subjects } from './pieces.js'

test('pairs', () => {
  expect(parsePair('派发日=dispatchedAt')).toEqual({ header: '派发日', fact: 'dispatchedAt' })
  expect(parsePair('a=b=unit')).toEqual({ header: 'a=b', fact: 'unit' })
  expect(parsePair('备注=')).toEqual({ header: '备注', fact: '' })
  for (const pair of ['unit', '=unit']) expect(parsePair(pair)).toMatchObject({ code: 'no-equals' })
})

test('what is written is read again', () => {
  const word = fc.string({
    minLength: 1,
    maxLength: 6,
    unit: fc.constantFrom(...'市教 a:#-"\'1是y'),
  })
  const text = word.map((one) => one.trim()).filter((one) => one !== '')
  const day = fc.constantFrom(undefined, '2015-01-01', '2016-02-29')
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(text, text), { selector: ([key]) => key, maxLength: 5 }),
      fc.array(fc.record({ from: text, to: text, since: day, until: day }), { maxLength: 4 }),
      (columns, units) => {
        const map = { columns: new Map(columns), units }
        expect(parseMap('m.yaml', serialiseMap(map))).toEqual({ map, problems: [] })
      },
    ),
  )
})

test.each<[string, string, object]>([
  ['a key it does not know', 'colums: {a: b}\n', { code: 'unknown-key', nearest: 'columns' }],
  ['a list for a map', 'columns: [a]\n', { code: 'wrong-shape' }],
  ['a unit with one name', 'units: [{from: a}]\n', { code: 'wrong-shape' }],
  ['no date', 'units: [{from: a, to: b, since: 2015-02-30}]\n', { code: 'not-a-date' }],
  ['no YAML', 'columns: {\n', { code: 'syntax' }],
])('%s is said', (_, text, problem) => {
  expect(parseMap('m.yaml', text).problems).toMatchObject([problem])
})

test('a fact that nobody has', () => {
  const { map } = parseMap('m.yaml', 'columns: {a: dispatchAt, b: 派单时间, c: }\n')
  expect(checkMap(map, subjects)).toMatchObject([{ header: 'a', nearest: 'dispatchedAt' }])
})

test('later columns stand over earlier ones', () => {
  const { map: one } = parseMap('1', 'columns: {a: id, b: unit}\n')
  const { map: two } = parseMap('2', 'columns: {a: unit}\n')
  expect([...mergeMaps(one, two).columns]).toEqual([
    ['a', 'unit'],
    ['b', 'unit'],
  ])
})

test('units through several steps, and round in a ring', () => {
  const unit = (from: string, to: string, since?: string) => ({ from, to, since, until: undefined })
  const names = new UnitNames([
    unit('a', 'b'),
    unit('b', 'c', '2016-01-01'),
    unit('x', 'y'),
    unit('y', 'x'),
  ])
  expect(names.rename('a', '2015-05-01')).toBe('b')
  expect(names.rename('a', '2016-05-01')).toBe('c')
  expect(names.rename('a', undefined)).toBe('b')
  expect(names.rename('x', undefined)).toBe('x')
})
