import { createHash } from 'node:crypto'
import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '../../source/sha256.js'

/** Held against the host's own, at every length about a block's end. */
const expected = (text: string) => createHash('sha256').update(text).digest('hex')

test('texts of every length up to three blocks', () => {
  for (let length = 0; length < 200; length++) {
    const text = 'a'.repeat(length)
    expect(sha256(text)).toBe(expected(text))
  }
})

test('any text', () => {
  assert(
    property(
      string({ unit: 'grapheme', maxLength: 300 }),
      (text) => sha256(text) === expected(text),
    ),
  )
})
