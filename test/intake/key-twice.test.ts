import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJsonLine } from '../../intake/json-line.js'
import { keyTwiceIn } from '../../intake/key-twice.js'

/** JSON.parse would take the last of two, and nobody would hear that there were two completions. */
test.each([
  ['{"id":"1","id":"2"}', 'id'],
  ['{"id" : "1", "i\\u0064": "1"}', 'id'],
  ['{"a":[{"b":1},{"c":2,"c":2}]}', 'c'],
  ['{"a":{"b":1},"b":2,"a":3}', 'a'],
  ['{"\\"":1,"\\"":2}', '"'],
  ['{"__proto__":1,"__proto__":2}', '__proto__'],
])('%s', (text, key) => {
  expect(readJsonLine(text)).toEqual({ kind: 'fault', reason: { code: 'key-twice', key } })
})

test.each([
  '{"a":"b","c":"a\\":1,\\"a"}',
  '{"a":{"a":1},"b":[{"a":1},{"a":1}]}',
  '{"a":"\\"{","b":"}","c":"a\\\\"}',
])('not in %s', (text) => {
  expect(keyTwiceIn(text)).toBeUndefined()
})

test('whatever was made by JSON.stringify has no key twice', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 1), (json, indent) => {
      expect(keyTwiceIn(JSON.stringify(JSON.parse(json), undefined, indent))).toBeUndefined()
    }),
  )
})
