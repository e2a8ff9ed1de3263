import { crc32, deflateRawSync } from 'node:zlib'

/** Workbooks by hand, part by part, so that each oddity is in the file exactly as a test says. */
export interface HandSheet {
  readonly name?: string
  /** What stands inside <sheetData>. */
  readonly rows: string
  /** What stands behind it: <mergeCells>… */
  readonly after?: string
  readonly state?: string
}

export interface HandBook {
  readonly sheets: readonly HandSheet[]
  /** What stands inside <sst>. */
  readonly strings?: string
  /** Format codes; style 1 is the first, style 0 General. A number is a built-in format. */
  readonly formats?: readonly (string | number)[]
  readonly date1904?: boolean
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export function xlsxParts({ sheets, strings, formats = [], date1904 }: HandBook) {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  const relations = (inside: string) =>
    `<Relationships xmlns="${PACKAGE}">${inside}</Relationships>`
  const escaped = (code: string) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${
      date1904 ? '<workbookPr date1904="1"/>' : ''
    }<sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name ?? `表${at + 1}`}" sheetId="${at + 1}"${
            state ? ` state="${state}"` : ''
          } r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets
        .map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
        .join('') +
        relation('rIdS', 'styles', 'styles.xml') +
        (strings === undefined ? '' : relation('rIdT', 'sharedStrings', 'sharedStrings.xml')),
    ),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map((code, at) =>
        typeof code === 'string'
          ? `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`
          : '',
      )
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/>${formats
      .map((code, at) => `<xf numFmtId="${typeof code === 'string' ? 164 + at : code}"/>`)
      .join('')}</cellXfs></styleSheet>`,
  }
  if (strings !== undefined) parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${strings}</sst>`
  for (const [at, { rows, after = '' }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`
  }
  return parts
}

export function makeXlsx(book: HandBook): Buffer {
  return makeZip(xlsxParts(book))
}

/** `lie` changes what the directory says of a part, and `packed` what stands for it in the zip. */
export function makeZip(
  files: Readonly<Record<string, string | Buffer>>,
  {
    stored = false,
    lie = {} as Readonly<Record<string, { unpacked?: number; flags?: number; packed?: Buffer }>>,
  } = {},
): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    const packed = lie[name]?.packed ?? (stored ? bytes : deflateRawSync(bytes))
    const told = { unpacked: bytes.length, flags: 0, ...lie[name] }
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(told.flags, 2)
    head.writeUInt16LE(stored ? 0 : 8, 4)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(told.unpacked, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), packed])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002'),
        Buffer.from([20, 0]),
        head,
        where,
        Buffer.from(name),
      ]),
    )
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}
