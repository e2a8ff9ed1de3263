// A workbook written part by part, so that every oddity is in it exactly as meant: a cell is text,
// or says what it is: {number}, {date, format}, {error}, {formula, shown}, {iso, format}.

import { zip } from './zip.mjs'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Styles by number; style 0 is General. */
export const FORMATS = [
  'yyyy/m/d h:mm:ss',
  'yyyy-mm-dd hh:mm:ss',
  'yyyy"年"m"月"d"日" h"时"mm"分"ss"秒"',
  '[$-804]yyyy/m/d\\ h:mm:ss;@',
  'yyyy/m/d',
]

const SECONDS = 86_400
/** Excel counts days from 1899-12-31, and a 29th of February 1900 among them. */
export function serialOf(text) {
  const [date, clock = '00:00:00'] = text.split(' ')
  const [year, month, day] = date.split('-').map(Number)
  const [hour, minute, second] = clock.split(':').map(Number)
  const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / (SECONDS * 1000)
  return days + (hour * 3600 + minute * 60 + second) / SECONDS
}

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** `A`, `Z`, `AA` */
function columnName(index) {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

function cellXml(cell, at, shared) {
  if (cell === '' || cell === undefined) return ''
  if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${shared(cell)}</v></c>`
  if ('number' in cell) return `<c r="${at}"><v>${cell.number}</v></c>`
  if ('serial' in cell) return `<c r="${at}" s="${cell.format}"><v>${cell.serial}</v></c>`
  if ('date' in cell) return `<c r="${at}" s="${cell.format}"><v>${serialOf(cell.date)}</v></c>`
  if ('iso' in cell) return `<c r="${at}" t="d" s="${cell.format}"><v>${cell.iso}</v></c>`
  if ('error' in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`
  if ('formula' in cell) return `<c r="${at}"><f>${cell.formula}</f><v>${cell.shown}</v></c>`
  const { rich } = cell
  return `<c r="${at}" t="inlineStr"><is>${rich.map((run) => `<r><t xml:space="preserve">${escaped(run)}</t></r>`).join('')}</is></c>`
}

function sheetXml({ rows, merges }, shared) {
  const lines = rows.map((cells, index) => {
    const row = index + 1
    const inside = cells
      .map((cell, at) => cellXml(cell, `${columnName(at)}${row}`, shared))
      .join('')
    return inside === '' ? '' : `<row r="${row}">${inside}</row>`
  })
  const ranges = merges.map(([top, left, bottom, right]) => {
    const corner = (row, at) => `${columnName(at)}${row}`
    return `<mergeCell ref="${corner(top, left)}:${corner(bottom, right)}"/>`
  })
  const merged = ranges.length === 0 ? '' : `<mergeCells>${ranges.join('')}</mergeCells>`
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`
}

/** Sheets `{name, rows, merges}` → the bytes of an .xlsx. */
export function workbook(sheets) {
  const strings = new Map()
  const shared = (text) => {
    if (!strings.has(text)) strings.set(text, strings.size)
    return strings.get(text)
  }
  const parts = sheets.map((sheet, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(sheet, shared),
  ])
  const relation = (id, type, target) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  const relations = (inside) =>
    `${DECLARATION}<Relationships xmlns="${PACKAGE}">${inside}</Relationships>`
  const override = (path, kind) =>
    `<Override PartName="/${path}" ContentType="${KIND}.${kind}+xml"/>`
  const types = [
    override('xl/workbook.xml', 'sheet.main'),
    ...parts.map(([path]) => override(path, 'worksheet')),
    override('xl/styles.xml', 'styles'),
    override('xl/sharedStrings.xml', 'sharedStrings'),
  ]
  const inside = [...strings.keys()].map(
    (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`,
  )
  return zip({
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets
      .map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      [
        ...sheets.map((_, at) =>
          relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
        ),
        relation('rIdA', 'styles', 'styles.xml'),
        relation('rIdB', 'sharedStrings', 'sharedStrings.xml'),
      ].join(''),
    ),
    'xl/styles.xml': stylesXml(),
    'xl/sharedStrings.xml': `${DECLARATION}<sst xmlns="${MAIN}">${inside.join('')}</sst>`,
    ...Object.fromEntries(parts),
  })
}

const FIRST_OWN = 164
function stylesXml() {
  const formats = FORMATS.map(
    (code, at) => `<numFmt numFmtId="${FIRST_OWN + at}" formatCode="${escaped(code)}"/>`,
  )
  const cells = ['0', ...FORMATS.map((_, at) => FIRST_OWN + at)].map(
    (id) =>
      `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  )
  return `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`
}
