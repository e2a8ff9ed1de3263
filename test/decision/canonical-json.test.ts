import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../engine/index.js'

/** Canonical JSON, against the examples of RFC 8785 (sections 3.2.2 and 3.2.3). */
test('values as the RFC writes them', () => {
  const given = `{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
    "literals": [null, true, false]
  }`
  expect(canonicalJson(JSON.parse(given))).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
})

test('keys in the order of their UTF-16 units', () => {
  const given = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  }
  expect(Object.values(JSON.parse(canonicalJson(given)))[0]).toBe('One')
  expect(canonicalJson(given).match(/:"\w+/g)).toEqual([
    ':"Carriage',
    ':"One',
    ':"Control',
    ':"Latin',
    ':"Euro',
    ':"Emoji',
    ':"Hebrew',
  ])
})

test('what JSON keeps it keeps, and in one form only', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain = JSON.parse(JSON.stringify(value))
      const text = canonicalJson(plain)
      expect(JSON.parse(text)).toEqual(plain)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
      expect(canonicalJson(reversed(plain))).toBe(text)
    }),
  )
})

/** The same with every map the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [key, reversed(one)])
  return Object.fromEntries(entries.reverse())
}
