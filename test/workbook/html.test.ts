import { expect, test } from 'vitest'
import { rowsOf } from './rows-of.js'

const table = (rows: string) =>
  `<html><head></head><body><table border=1>${rows}</table></body></html>`
const read = (html: string) => rowsOf(Buffer.from(html))

test('cells as they show: entities, breaks, spaces, what is not drawn', async () => {
  const html = table(
    '<TR><TH>编号<th>\n  内容\n 与<b>说明</b></TR>' +
      '<tr><td style="mso-number-format:\'\\@\'">201503160000000001</td><td>甲&amp;乙&nbsp;&#x4E19;&#19969;<br/>第二行</td></tr>' +
      '<!-- <tr><td>no</td></tr> --><tr><td>&nbsp;</td><td>1 < 2 &unknown; a&lt</td></tr>',
  )
  expect(await read(html)).toEqual([
    ['编号', '内容 与说明'],
    ['201503160000000001', '甲&乙 丙丁\n第二行'],
    ['', '1 < 2 &unknown; a&lt'],
  ])
})

test('colspan and rowspan repeat the value', async () => {
  const html = table(
    '<tr><td rowspan=2>编号</td><td colspan="2">时间</td><td rowspan="3">单位</td></tr>' +
      '<tr><td>派发</td><td>办结</td></tr><tr><td>1</td><td>2</td><td>3</td></tr><tr><td>4</td></tr>',
  )
  expect(await read(html)).toEqual([
    ['编号', '时间', '时间', '单位'],
    ['编号', '派发', '办结', '单位'],
    ['1', '2', '3', '单位'],
    ['4'],
  ])
})

test('scripts and styles are passed over, several tables follow one another, nothing need be closed', async () => {
  const html =
    '<table><tr><td>1</td></tr></table><style>td > a {}</style><script>if (a < b) "<td>"</script>' +
    '<xml><x:Name>表</x:Name></xml>outside<table><tr><td>2<tr><td>3 <p>x</p><p>y</p>'
  expect(await read(html)).toEqual([['1'], ['2'], ['3\nx\ny']])
})

test('GB18030 and UTF-8, declared or not, and UTF-16', async () => {
  const gb = (declared: string) =>
    Buffer.concat([
      Buffer.from(`<html>${declared}<table><tr><td>`),
      Buffer.from([0xc7, 0xe5, 0xd4, 0xb6, 0x95, 0x32, 0x82, 0x36]),
      Buffer.from('</td></tr></table>'),
    ])
  const expected = [['清远𠀀']]
  const meta = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
  expect(await rowsOf(gb(meta))).toEqual(expected)
  expect(await rowsOf(gb(''))).toEqual(expected)
  expect(await read('<table><tr><td>清远𠀀')).toEqual(expected)
  expect(await rowsOf(Buffer.from('\uFEFF<table><tr><td>清远𠀀', 'utf16le'))).toEqual(expected)
})

test('bytes that are not of the encoding are a fault at the first of them', async () => {
  const start = Buffer.from('<meta charset=utf-8><table><tr><td>清远</td></tr><tr><td>市')
  const bytes = Buffer.concat([start, Buffer.from([0xff]), Buffer.from('</td></tr></table>')])
  const found: unknown[] = []
  const { readWorkbook } = await import('../../intake/workbook/read-workbook.js')
  for await (const item of readWorkbook(bytes)) if (item.kind === 'fault') found.push(item.fault)
  expect(found).toEqual([{ code: 'wrong-encoding', byte: start.length }])
})

test('spans that would fill the memory, and columns behind the last', async () => {
  const wide = '<td colspan=16384 rowspan=100000>x</td>'
  const many = await read(table(`<tr>${wide}</tr>${'<tr>'.repeat(2000)}`))
  expect(many.at(-1)).toBe('!too-large')
  const columns = '<td>1</td>'.repeat(16_385)
  expect(await read(table(`<tr>${columns}</tr><tr><td>2</td></tr>`))).toEqual([
    '!too-many-columns',
    ['2'],
  ])
})

test('pieces end anywhere', async () => {
  const rows = Array.from(
    { length: 5000 },
    (_, at) => `<tr><td>清远市${at}</td><td>&amp;${at}</td></tr>`,
  )
  const found = await read(table(rows.join('\n')))
  expect(found).toHaveLength(5000)
  expect(found.every((row, at) => row[0] === `清远市${at}` && row[1] === `&${at}`)).toBe(true)
})
