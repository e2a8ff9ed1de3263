import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quoted } from '../../intake/rejects/table-rejects.js'
import { LIMITS, swallowsRows } from '../../intake/table/quoted-row.js'
import { readDelimited } from '../../intake/table/read-delimited.js'
import { all, brief, bytesOf, gb18030, rowsOf, utf16 } from './pieces.js'

const read = async (text: string) => brief(await rowsOf(bytesOf(text)))

describe('rows as they are', () => {
  test.each<[string, string, string[]]>([
    ['LF', 'a,b\n1,2\n', ['a|b', '1|2']],
    ['CRLF, and no end to the last', 'a,b\r\n1,2', ['a|b', '1|2']],
    ['CR', 'a,b\r1,2\r', ['a|b', '1|2']],
    ['all of them', 'a,b\r1,2\n3,4\r\n\r\n5,6', ['a|b', '1|2', '3|4', '', '5|6']],
    ['tabs', 'a\tb,c\n1\t2\n', ['a|b,c', '1|2']],
    ['semicolons', 'a;b;c\n1;2,5;3\n', ['a|b|c', '1|2,5|3']],
    ['the delimiter that a spreadsheet names', 'sep=;\na;b\n', ['sep=|', 'a|b']],
    ['titles before commas', '五月,\n\na,b,c\n1,2,3\n', ['五月|', '', 'a|b|c', '1|2|3']],
    ['quotes', 'a,"b,""c"""\n"1" ,""\n', ['a|b,"c"', '1|']],
    ['line ends in quotes', 'a,"b\r\nc",d\n1,2,3\n', ['a|b\r\nc|d', '1|2|3']],
    ['pairs of quotes in a bare field', 'a,说"好"的\n', ['a|说"好"的']],
  ])('%s', async (_, text, wanted) => {
    expect(await read(text)).toEqual(wanted)
  })
})

describe('a lone quote costs its own row', () => {
  test.each<[string, string, string[]]>([
    ['that opens', 'a,b,c\n1,"x,2\n3,y,4\n5,z,6\n', ['a|b|c', '!lone-quote', '3|y|4', '5|z|6']],
    ['that closes', 'a,b,c\n1,x",2\n3,y,4\n', ['a|b|c', '!lone-quote', '3|y|4']],
    ['before quoted rows', 'a,b\n1,"x\n2,"y"\n3,"z"\n', ['a|b', '!lone-quote', '2|y', '3|z']],
    [
      'twice, rows apart',
      'a,b,c,d\n1,"x,2,3\n4,5,6,7\n8,y",9,0\n',
      ['a|b|c|d', '!lone-quote', '4|5|6|7', '!lone-quote'],
    ],
    ['that closes too soon', 'a,b\n1,"x"y\n2,z\n', ['a|b', '!lone-quote', '2|z']],
    ['in the last line', 'a,b\n1,"x\n', ['a|b', '!lone-quote']],
    ['where the file is cut off', 'a,b\n1,2\n3,"x', ['a|b', '1|2', '!truncated']],
  ])('%s', async (_, text, wanted) => {
    expect(await read(text)).toEqual(wanted)
  })

  test('with nothing that closes it for very long', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `${i},x,y`)
    rows[5] = '5,"x,y'
    const found = await read(`${rows.join('\n')}\n`)
    expect(found).toHaveLength(3000)
    expect(found.filter((row) => row.startsWith('!'))).toEqual(['!lone-quote'])
  })
})

describe('what no row may be', () => {
  test('too many columns', async () => {
    const wide = Array(16_385).fill('1').join(',')
    expect(await read(`a,b\n${wide}\n1,2\n`)).toEqual(['a|b', '!too-many-columns', '1|2'])
    expect((await read(`${wide.slice(2)}\n`))[0]?.length).toBe(16_384 * 2 - 1)
  })

  test('NUL bytes, at their byte', async () => {
    const items = await rowsOf(bytesOf('a,b\n1,2\n3,\0\0\n"x\0",4\n5,6\n'))
    expect(brief(items)).toEqual(['a|b', '1|2', '!nul-bytes', '!nul-bytes', '5|6'])
    const bytes = items.map((item) =>
      item.kind === 'fault' && 'byte' in item.fault ? item.fault.byte : 0,
    )
    expect(bytes).toEqual([0, 0, 10, 15, 0])
  })

  test('a wrong byte costs its own row, and is told by its place', async () => {
    const bytes = Buffer.concat([
      bytesOf('单位,b\n1,2\n3,'),
      Uint8Array.of(0xff),
      bytesOf('\n5,6\n'),
    ])
    expect(brief(await rowsOf(bytes))).toEqual(['单位|b', '1|2', '!wrong-encoding', '5|6'])
    expect((await rowsOf(bytes))[2]).toMatchObject({
      row: 3,
      text: '3,\uFFFD',
      fault: { byte: 15 },
    })
  })

  test('an empty file', async () => {
    for (const text of ['', '\uFEFF']) expect(await read(text)).toEqual(['!empty-input'])
  })

  test('a line without a break, however long, is not held', async () => {
    const block = 'x'.repeat(1 << 16)
    async function* chunks() {
      yield { kind: 'text', text: 'a,b\n1,2\n3,', nuls: [] } as const
      for (let i = 0; i < 3200; i++) yield { kind: 'text', text: block, nuls: [] } as const
      yield { kind: 'text', text: '\n5,6\n', nuls: [] } as const
    }
    const before = process.memoryUsage().rss
    const items = await all(readDelimited(chunks()))
    expect(brief(items)).toEqual(['a|b', '1|2', '!too-long', '5|6'])
    expect(items[2]).toMatchObject({ row: 3, fault: { limit: LIMITS.characters } })
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6)
  })
})

const field = fc
  .array(fc.constantFrom(...'市教育局ab1 ,;\t"', '\n', '\r\n'), { maxLength: 8 })
  .map((list) => list.join(''))
const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
  fc.array(fc.array(field, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 8,
  }),
)

describe('random tables', () => {
  const written = (rows: string[][], delimiter: string, end: string) =>
    rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter) + end).join('')

  test('come back as they were written, in every encoding, delimiter and line end', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',', '\t', ';'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(
          bytesOf,
          gb18030,
          (text: string) => utf16(text, false),
          (text: string) => utf16(text, true),
        ),
        async (rows, delimiter, end, encode) => {
          const texts = rows.map((row) => written([row], delimiter, ''))
          // what looks like rows inside a field is taken for two lone quotes
          fc.pre(!texts.some((text) => swallowsRows(text, delimiter, rows[0]?.length ?? 0)))
          const bytes = encode(written(rows, delimiter, end))
          const items = await rowsOf(bytes, [], { delimiter })
          expect(items.map((item) => (item.kind === 'row' ? item.cells : item.fault))).toEqual(rows)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('whatever the bytes, wherever the pieces end: the same rows, numbered one by one', async () => {
    const junk = fc
      .array(fc.constantFrom(...'市a1,"\t', '\n', '\r', '\0', '"\n', '""'), { maxLength: 80 })
      .map((list) => list.join(''))
    await fc.assert(
      fc.asyncProperty(junk, fc.array(fc.nat(80), { maxLength: 6 }), async (text, ends) => {
        const small = { delimiter: ',', limits: { characters: 20, lineEnds: 3, columns: 6 } }
        const whole = await rowsOf(bytesOf(text), [], small)
        const chunks = [...ends, text.length].sort((a, b) => a - b)
        async function* pieces() {
          let at = 0
          for (const end of chunks) {
            const piece = text.slice(at, end)
            const places = [...text].flatMap((character, i) => (character === '\0' ? [i] : []))
            const nuls = places.filter((place) => place >= at && place < end)
            if (piece) yield { kind: 'text', text: piece, nuls } as const
            at = Math.max(at, end)
          }
        }
        const parts = await all(readDelimited(pieces(), small))
        const plain = (items: typeof parts) =>
          items.map((item) => (item.kind === 'row' ? item : { ...item, fault: item.fault.code }))
        expect(plain(parts)).toEqual(plain(whole))
        expect(whole.map(({ row }) => row)).toEqual(
          whole[0]?.row === 0 ? [0] : whole.map((_, i) => i + 1),
        )
      }),
      { numRuns: 2000 },
    )
  })
})
