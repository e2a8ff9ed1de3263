import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Decoded, decode } from '../../intake/decode/decode.js'
import { all, bytesOf, gb18030, inPieces, utf16 } from './pieces.js'

async function read(bytes: Uint8Array, ends: readonly number[] = []) {
  const items: Decoded[] = await all(decode(inPieces(bytes, ends)))
  const first = items.find((item) => item.kind !== 'text')
  const before = first ? items.slice(0, items.indexOf(first)) : items
  return {
    text: textOf(before),
    nuls: before.flatMap((item) => (item.kind === 'text' ? item.nuls : [])),
    fault: first?.fault,
    after: textOf(items.slice(before.length)),
    rests: items.flatMap((item) => (item.kind === 'broken-line' ? [item.rest] : [])),
  }
}

function textOf(items: readonly Decoded[]): string {
  return items.map((item) => (item.kind === 'text' ? item.text : '')).join('')
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
      expect(await read(encode(text))).toMatchObject({ text, nuls: [], fault: undefined })
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

  test.each<[string, Uint8Array, Uint8Array, Uint8Array, string]>([
    ['UTF-8', bytesOf('市,1\na,'), gb18030('清远'), bytesOf('\n府,3\n'), '清远'],
    [
      'UTF-8 and a byte lost',
      bytesOf('市,1\na,'),
      bytesOf('清远市政府热线').subarray(1),
      bytesOf('\n府,3\n'),
      '\uFFFD\uFFFD远市政府热线',
    ],
    ['GB18030', gb18030('市,1\na,'), bytesOf('清远市政'), gb18030('\n府,3\n'), '清远市政'],
    [
      'GB18030 and CRLF',
      gb18030('市,1\r\na,'),
      Uint8Array.of(0xff),
      gb18030('\r\n府,3\n'),
      '\uFFFD',
    ],
    [
      'UTF-16',
      utf16('市,1\na,', false),
      Uint8Array.of(0, 0xdc),
      utf16('\n府,3\n', false).subarray(2),
      '\uFFFD',
    ],
    [
      'UTF-16BE',
      utf16('市,1\r\na,', true),
      Uint8Array.of(0xdc, 0),
      utf16('\r\n府,3\n', true).subarray(2),
      '\uFFFD',
    ],
  ])('and costs its own line: %s', async (_, before, wrong, after, rest) => {
    const bytes = Buffer.concat([before, wrong, after])
    for (let end = 0; end < bytes.length; end++) {
      const found = await read(bytes, [end])
      expect(found.text.replaceAll('\r', '')).toBe('市,1\na,')
      expect([found.rests, found.after]).toEqual([[rest], '府,3\n'])
      expect(found.fault).toEqual({ code: 'wrong-encoding', byte: before.length })
    }
  })

  test('UTF-16 that one byte too many puts out of step is shown to the last half', async () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0x7b, 0, 2, 0xd8, 0, 0x22, 0)
    const { text, fault, rests } = await read(bytes)
    expect([text, rests]).toEqual(['{', ['\uFFFD∀\uFFFD']])
    expect(fault).toEqual({ code: 'wrong-encoding', byte: 4 })
  })

  test('every line may be broken, and each says so', async () => {
    const { rests, after, text } = await read(Buffer.from('caf\xe9,x\n'.repeat(50_000), 'latin1'))
    expect([rests.length, new Set(rests)]).toEqual([50_000, new Set(['\uFFFD,x'])])
    expect([text, after]).toEqual(['caf', 'caf'.repeat(49_999)])
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
    expect((await read(Uint8Array.of(0x1f, 0x8b, 9, 9, 9, 9))).fault?.code).toBe('damaged-gzip')
    const changed = Buffer.from(zipped)
    changed.fill(0xff, zipped.length >> 1, (zipped.length >> 1) + 8)
    const broken = await read(changed)
    expect(broken.fault).toEqual({ code: 'damaged-gzip' })
    expect(lines.startsWith(broken.text)).toBe(true)
    const sum = Buffer.from(zipped)
    sum[zipped.length - 8] = (zipped[zipped.length - 8] ?? 0) ^ 1
    expect((await read(sum)).fault).toEqual({ code: 'damaged-gzip' })
  })

  test.each([1, 4096, 70_000])(
    'gzip filled up with %i zeros, and what stands behind them',
    async (zeros) => {
      const filled = Buffer.concat([gzipSync(bytesOf(lines)), Buffer.alloc(zeros)])
      expect(await read(filled)).toMatchObject({ text: lines, fault: undefined })
      for (const more of [gzipSync(bytesOf('府,3\n')), bytesOf('x')]) {
        const { text, fault } = await read(Buffer.concat([filled, more]))
        expect(text === lines).toBe(true)
        expect(fault).toEqual({ code: 'damaged-gzip' })
      }
    },
  )

  test('what is no gzip behind gzip, and gzip behind gzip', async () => {
    const zipped = gzipSync(bytesOf(lines))
    const { text, fault } = await read(Buffer.concat([zipped, bytesOf('xyz')]))
    expect(lines.startsWith(text)).toBe(true)
    expect(fault).toEqual({ code: 'damaged-gzip' })
    const two = await read(Buffer.concat([zipped, gzipSync(bytesOf('府,3\n'))]))
    expect(two).toMatchObject({ text: `${lines}府,3\n`, fault: undefined })
  })

  test('NUL bytes are told by their place, and a file full of them is none of ours', async () => {
    expect((await read(bytesOf('市a\0b\0'))).nuls).toEqual([4, 6])
    expect((await read(utf16('a\0', false))).nuls).toEqual([4])
    const program = new Uint8Array(4000)
    program[0] = 65
    expect(await read(program)).toMatchObject({ text: '', fault: { code: 'nul-bytes', byte: 1 } })
  })
})
