import { expect, test } from 'vitest'
import { instantFromSerial } from '../../intake/workbook/sheet/serial.js'
import { makeXlsx } from './make-xlsx.js'
import { rowsOf } from './rows-of.js'

/** One cell, as it comes out. */
async function cell(
  xml: string,
  {
    format,
    date1904,
    strings,
  }: { format?: string | number; date1904?: boolean; strings?: string } = {},
): Promise<unknown> {
  const rows = `<row r="1">${xml}</row>`
  const book = makeXlsx({
    sheets: [{ rows }],
    ...(format === undefined ? {} : { formats: [format] }),
    ...(date1904 === undefined ? {} : { date1904 }),
    ...(strings === undefined ? {} : { strings }),
  })
  const [first] = await rowsOf(book)
  return Array.isArray(first) ? first[0] : first
}

const number = (value: string, format?: string | number, date1904 = false) =>
  cell(`<c r="A1" s="1"><v>${value}</v></c>`, {
    ...(format === undefined ? {} : { format }),
    date1904,
  })

test.each([
  ['0', '0'],
  ['201503160001', '201503160001'],
  ['999999999999999', '999999999999999'],
  ['-12.50', '-12.5'],
  ['0.30000000000000004', '0.3'],
  ['2.01503160001E+11', '201503160001'],
  ['1.5E-5', '0.000015'],
  ['1E-7', '0.0000001'],
  ['1000000000000000', 'digits-lost(1E+15)'],
  ['4.4011120150316001E+17', 'digits-lost(4.40111E+17)'],
  ['12345678901234567890', 'digits-lost(1.23457E+19)'],
  ['1E+300', 'digits-lost(1E+300)'],
  ['abc', 'error-value(abc)'],
  ['1e999', 'error-value(1e999)'],
])('a General number %s is %s', async (value, text) => {
  expect(await number(value)).toBe(text)
})

test.each([
  ['440111201503160012', '0', 'digits-lost(440111201503160000)'],
  ['1e20', '0', 'digits-lost(100000000000000000000)'],
  ['1e22', '#,##0', 'digits-lost(1E+22)'],
  ['123', '000000', '000123'],
  ['123', '0.00', '123'],
  ['0.5', 9, '0.5'],
  ['46.5', '[h]:mm', '1116:00:00'],
])('%s in the format %s is %s', async (value, format, text) => {
  expect(await number(value, format)).toBe(text)
})

test.each([
  ['yyyy-mm-dd hh:mm:ss', '2015-03-18 08:00:00'],
  ['yyyy/m/d h:mm;@', '2015-03-18 08:00:00'],
  ['[$-804]yyyy"年"m"月"d"日" 上午/下午h:mm', '2015-03-18 08:00:00'],
  [22, '2015-03-18 08:00:00'],
  // the time is there although the format hides it
  ['yyyy-mm-dd', '2015-03-18 08:00:00'],
  ['h:mm', '2015-03-18 08:00:00'],
  ['#,##0.00_);[Red]\\-0', '42081.3333333333'],
  ['[>=100]0;[Red]0', '42081.3333333333'],
  ['"day"0.0', '42081.3333333333'],
  ['0.00E+00', '42081.3333333333'],
])('a date and a time in the format %s', async (format, text) => {
  expect(await number('42081.333333333336', format)).toBe(text)
})

test.each([14, 31, 57, 58, 'yyyy"年"m"月"d"日"', 'yyyy年m月d日', '[$-804]aaaa;@', 'm/d', 'mmm-yy'])(
  'a day alone in the format %s',
  async (format) => {
    expect(await number('42081', format)).toBe('2015-03-18')
  },
)

test('a time alone, and seconds to the nearest', async () => {
  expect(await number('0.333333333333', 'h:mm')).toBe('08:00:00')
  // 07:59:59.999, as Excel keeps eight o'clock now and then
  expect(await number('42081.333333321759', 22)).toBe('2015-03-18 08:00:00')
  expect(await number('42081.999999999', 22)).toBe('2015-03-19 00:00:00')
})

test.each([
  [1, '1900-01-01 00:00:00'],
  [59, '1900-02-28 00:00:00'],
  [60, undefined],
  [61, '1900-03-01 00:00:00'],
  [2_958_465.5, '9999-12-31 12:00:00'],
  [2_958_466, undefined],
  [0.5, undefined],
  [-1, undefined],
  [Number.NaN, undefined],
])('serial %d of the 1900 system is %s', (serial, text) => {
  expect(instantFromSerial(serial)).toBe(text)
})

test('the 1904 system, where the workbook says so', async () => {
  expect(await number('40619', 14, true)).toBe('2015-03-18')
  expect(instantFromSerial(0, 1904)).toBe('1904-01-01 00:00:00')
  expect(instantFromSerial(60, 1904)).toBe('1904-03-01 00:00:00')
})

test.each(['60', '0', '-1', '3000000'])('%s is no day', async (value) => {
  expect(await number(value, 14)).toBe('not-a-date(#####)')
})

test('a date kept as ISO text', async () => {
  expect(await cell('<c r="A1" t="d"><v>2015-03-18T08:00:00.000</v></c>')).toBe(
    '2015-03-18 08:00:00',
  )
  expect(await cell('<c r="A1" t="d"><v>2015-03-18</v></c>')).toBe('2015-03-18')
})

test.each([
  ['<c t="b"><v>1</v></c>', 'TRUE'],
  ['<c t="b"><v>0</v></c>', 'FALSE'],
  ['<c t="e"><v>#N/A</v></c>', 'error-value(#N/A)'],
  ['<c t="str"><f>A2&amp;"x"</f><v>甲&amp;乙</v></c>', '甲&乙'],
  ['<c><f>1+1</f><v>2</v></c>', '2'],
  ['<c t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c>', ' 甲 '],
  ['<c t="inlineStr"><is><r><rPr><b/></rPr><t>清</t></r><r><t>远</t></r></is></c>', '清远'],
  ['<c t="inlineStr"><is><t>a_x000D__x005F_x000D_&#10;b</t></is></c>', 'a\r_x000D_\nb'],
  ['<c t="inlineStr"><is><t><![CDATA[<甲&amp;>]]></t></is></c>', '<甲&amp;>'],
  ['<c t="inlineStr"><is><t>甲<!-- not this -->乙</t></is></c>', '甲乙'],
  ["<x:c t = 'inlineStr' ><x:is><x:t>prefixed</x:t></x:is></x:c>", 'prefixed'],
])('%s', async (xml, text) => {
  expect(await cell(xml)).toBe(text)
})

test('shared strings: rich text joined, readings left out, a number behind the list refused', async () => {
  const strings =
    '<si><t>0123</t></si><si><r><t>市</t></r><r><t>局</t></r><rPh sb="0" eb="1"><t>shi</t></rPh></si>' +
    '<si><t/></si><si/>'
  const shared = (index: string) => cell(`<c t="s"><v>${index}</v></c>`, { strings })
  expect(await shared('0')).toBe('0123')
  expect(await shared('1')).toBe('市局')
  expect(await shared('2')).toBeUndefined()
  expect(await shared('9')).toBe('error-value(9)')
})
