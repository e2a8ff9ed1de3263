import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decisionLines } from '../../cli/decisions/decision-lines.js'
import { wholeFile } from '../../cli/output/whole-file.js'

/** The lines of a file of decisions, as they are to the byte, whatever was put around them. */
async function linesIn(...pieces: readonly Uint8Array[]): Promise<readonly string[]> {
  const said: string[] = []
  for await (const read of decisionLines('-', Readable.from(pieces))) {
    said.push(`${read.line} ${read.kind === 'line' ? read.text : `! ${read.reason}`}`)
  }
  return said
}
const bytes = (text: string) => Buffer.from(text)
const two = ['1 {"甲":1}', '2 {"乙":2}']
const text = '{"甲":1}\n{"乙":2}\n'

test.for([
  ['as they were written', bytes(text)],
  ['without a last line break', bytes(text.trimEnd())],
  ['with those of Windows', bytes(text.replaceAll('\n', '\r\n'))],
  ['behind a byte order mark', bytes(`\ufeff${text}`)],
  ['packed', gzipSync(text)],
] as const)('lines %s', async ([, given]) => {
  expect(await linesIn(given)).toEqual(two)
})

test('what is no line of a decision says so', async () => {
  expect(await linesIn()).toEqual(['0 ! empty'])
  expect(await linesIn(gzipSync(''))).toEqual(['0 ! empty'])
  expect(await linesIn(bytes('\n'))).toEqual(['1 '])
  expect(await linesIn(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(['0 ! utf-16'])
  // the mark that stands for a character that is none is a character itself
  expect(await linesIn(bytes('\ufffd\n'))).toEqual(['1 \ufffd'])
  const wrong = Buffer.concat([bytes('{"甲":"'), Buffer.from([0xff]), bytes(`"}\n${text}`)])
  expect(await linesIn(wrong)).toEqual(['1 ! not-utf8', '2 {"甲":1}', '3 {"乙":2}'])
  const packed = gzipSync(text.repeat(1000), { level: 0 })
  const cut = await linesIn(packed.subarray(0, packed.length - 100))
  expect(cut.at(-1)).toBe('0 ! damaged-gzip')
})

test('where a pipe parts them is no difference', async () => {
  const whole = bytes(text.repeat(3))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: whole.length }), { maxLength: 5 }), async (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), whole.length]
      const pieces = at.slice(1).map((end, index) => whole.subarray(at[index], end))
      expect(await linesIn(...pieces)).toEqual(await linesIn(whole))
    }),
    { numRuns: 30 },
  )
})

test('a line longer than any decision is not held', async () => {
  const block = Buffer.alloc(1 << 22, 'x')
  const blocks = Array.from({ length: 17 }, () => block)
  expect(await linesIn(...blocks, bytes('\n{}\n'))).toEqual(['1 ! too-long', '2 {}'])
})

test('what is called .gz is written packed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hotline-cards-'))
  try {
    const path = join(folder, 'decisions.ndjson.gz')
    writeFileSync(path, 'what stood there before')
    const file = wholeFile(path)
    for (let at = 0; at < 1000; at++) await file.write(text)
    await file.commit()
    expect(gunzipSync(readFileSync(path)).toString()).toBe(text.repeat(1000))
    const other = wholeFile(path)
    await other.write(text)
    await other.discard()
    expect(gunzipSync(readFileSync(path)).length).toBe(1000 * bytes(text).length)
  } finally {
    await rm(folder, { recursive: true })
  }
})
