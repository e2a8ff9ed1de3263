import { expect, test } from 'vitest'
import { writeWorkbook } from '../../cli/output/workbook/write-workbook.js'
import { makeXlsx, makeZip, xlsxParts } from './make-xlsx.js'
import { mutate, randomFrom } from './mutate.js'
import { OLD_XLS } from './old-xls.js'
import { itemsOf } from './rows-of.js'

/** Small, so that what a mutation asks for is refused by a limit and not by the clock. */
const limits = { partBytes: 8 << 20, rows: 200_000, repeatedCells: 200_000 }
const RUNS = 500

const rows =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>42081.5</v></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>甲&amp;乙</t></is></c><c r="C2"><v>12</v></c></row>'
const after = '<mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells>'
const book = { sheets: [{ rows, after }, { rows }], strings: '<si><t>编号</t></si>', formats: [22] }
const html = Buffer.from(
  '<html><meta charset="utf-8"><table><tr><td colspan=2>甲&amp;<br>乙</td></tr><tr><td rowspan="2">1</td><td>2</td></tr></table>',
)

/** Either rows or faults come out, each with a place; nothing is thrown, nothing goes on for long. */
async function holds(bytes: Buffer): Promise<string> {
  const items = await itemsOf(bytes, { limits })
  expect(items.every(({ row }) => row >= 0)).toBe(true)
  return items.some(({ kind }) => kind === 'fault') ? 'fault' : 'rows'
}

test(`${RUNS} workbooks with bytes changed, lost, or put in`, async () => {
  const random = randomFrom(20150318)
  const originals = [
    makeXlsx(book),
    Buffer.from(
      await writeWorkbook([{ name: 'a', columns: [{ header: 'b', kind: 'text' }], rows: [['c']] }]),
    ),
    OLD_XLS,
    html,
  ]
  const seen = new Set<string>()
  for (let run = 0; run < RUNS; run++) {
    const original = originals[run % originals.length] ?? OLD_XLS
    seen.add(await holds(mutate(original, random)))
  }
  expect([...seen].sort()).toEqual(['fault', 'rows'])
})

test(`${RUNS} workbooks whose zip is whole, and whose XML is not`, async () => {
  const random = randomFrom(20150319)
  const parts = xlsxParts(book)
  const names = Object.keys(parts)
  for (let run = 0; run < RUNS; run++) {
    const name = names[Math.floor(random() * names.length)] ?? ''
    const changed = mutate(Buffer.from(parts[name] ?? ''), random)
    await holds(makeZip({ ...parts, [name]: changed }, { stored: true }))
  }
})

test('a digit changed in the sheet is never another number', async () => {
  const original = makeZip(xlsxParts(book), { stored: true })
  const at = original.indexOf('42081.5')
  const changed = Buffer.from(original)
  changed.write('9', at)
  const [first] = await itemsOf(changed)
  expect(first).toMatchObject({ kind: 'fault', fault: { detail: 'damaged' } })
})
