import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Decoded, decode } from '../../intake/decode/decode.js'
import { all, bytesOf, gb18030, inPieces, utf16 } from './pieces.js'

async function read(bytes: Uint8Array, ends: readonly number[] = []) {
  const items: Decoded[] = await all(decode(inPieces(bytes, ends)))
  const last = items.at(-1)
  return {
    text: items.map((item) => (item.kind === 'text' ? item.text : '')).join(''),
    nuls: items.flatMap((item) => (item.kind === 'text' ? item.nuls : [])),
    fault: last?.kind === 'fault' ? last.fault : undefined,
  }
}

const han = '清远市政府服务热线工单编号承办单位，（一）'
const chinese = fc
  .array(fc.constantFrom(...han, 'a', ',', '\n', '"', '1'), { maxLength: 60 })
  .map((list) => list.join(''))
const long = `工单编号,承办单位\n${'QY-1,市教育局\n'.repeat(9000)}`

describe('every encoding gives the text', () => {
  test.each<[string, (text: string) => Uint8Array]>([
    ['UTF-8', bytesOf],
    ['UTF-8 with a mark', (text) => bytesOf(`\uFEFF${text}`)],
    ['GB18030', gb18030],
    ['UTF-16LE', (text) => utf16(text, false)],
    ['UTF-16BE', (text) => utf16(text, true)],
    ['gzip', (text) => gzipSync(bytesOf(text))],
    ['gzip of GB18030', (text) => gzipSync(gb18030(text))],
  ])('%s', async (_, encode) => {
    for (const text of ['', 'a', '市教育局', long]) {
      expect(await read(encode(text))).toEqual({ text, nuls: [], fault: undefined })
    }
  })

  test('wherever the pieces end', async () => {
    const encoders = [bytesOf, gb18030, (text: string) => utf16(text, true)]
    await fc.assert(
      fc.asyncProperty(
        chinese,
        fc.constantFrom(...encoders),
        fc.array(fc.nat(120), { maxLength: 8 }),
        async (text, encode, ends) => {
          const bytes = encode(text)
          const cuts = ends.filter((end) => end < bytes.length)
          expect(await read(bytes, cuts)).toEqual(await read(bytes))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('GB18030 of four bytes, and what comes long after ASCII', async () => {
    const four = Uint8Array.of(0x95, 0x32, 0x82, 0x36, 0x2c)
    const text = 'a,b\n'.repeat(40_000)
    const bytes = Buffer.concat([Buffer.from(text), gb18030('市教育局,'), four])
    expect((await read(bytes)).text).toBe(`${text}市教育局,\u{20000},`)
  })
})

describe('what is wrong is refused at its byte, and all before it is kept', () => {
  const lines = '工单,市教育局\n'.repeat(20_000)
  test.each<[string, Uint8Array, number]>([
    ['UTF-8', Buffer.concat([bytesOf(lines), Uint8Array.of(0xd6, 0xd0), bytesOf(',x\n')]), 0],
    ['GB18030', Buffer.concat([gb18030(lines), Uint8Array.of(0xff), gb18030(lines)]), 0],
    ['Latin-1', Buffer.from('caf\xe9,x\n'.repeat(10), 'latin1'), 3],
    ['UTF-8 in GB18030', Buffer.concat([gb18030(lines), bytesOf(lines)]), 0],
    ['GB18030 in UTF-8', Buffer.concat([bytesOf(lines), gb18030(lines)]), 0],
  ])('%s', async (name, bytes, byte) => {
    const before = name.startsWith('GB18030') && name !== 'GB18030 in UTF-8'
    const whole = name === 'UTF-8 in GB18030' || before ? gb18030(lines) : bytesOf(lines)
    const { text, fault } = await read(bytes)
    expect(fault).toEqual({ code: 'wrong-encoding', byte: byte || whole.length })
    if (byte === 0) expect(text).toBe(lines)
  })

  test('a slip in the head of UTF-8 is no GB18030', async () => {
    const bytes = Buffer.concat([
      bytesOf('工单编号,市教育局\n'),
      Uint8Array.of(0xe5),
      bytesOf(long),
    ])
    expect((await read(bytes)).fault).toEqual({ code: 'wrong-encoding', byte: 26 })
  })

  test('a character that the end cuts off', async () => {
    for (const bytes of [bytesOf(lines), gb18030(lines), utf16(lines, false)]) {
      const cut = bytes.subarray(0, bytes.length - 2)
      expect((await read(cut)).fault).toEqual(bytes[0] === 0xff ? undefined : { code: 'truncated' })
    }
  })

  test('gzip that is cut off or damaged', async () => {
    const zipped = gzipSync(bytesOf(lines))
    const { text, fault } = await read(zipped.subarray(0, zipped.length - 20))
    expect(fault).toEqual({ code: 'truncated' })
    expect(lines.startsWith(text) && text.length > 0).toBe(true)
    expect((await read(Uint8Array.of(0x1f, 0x8b, 9, 9, 9, 9))).fault?.code).toBe('truncated')
  })

  test('NUL bytes are told by their place, and a file full of them is none of ours', async () => {
    expect((await read(bytesOf('市a\0b\0'))).nuls).toEqual([4, 6])
    expect((await read(utf16('a\0', false))).nuls).toEqual([4])
    const program = new Uint8Array(4000)
    program[0] = 65
    expect(await read(program)).toMatchObject({ text: '', fault: { code: 'nul-bytes', byte: 1 } })
  })
})
