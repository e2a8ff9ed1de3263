/** What a file is by its first bytes; its name says little, for `.xls` is written on anything. */
export type WorkbookKind = 'zip' | 'ole' | 'html'

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
/** Of HTML, so much is looked at; style sheets may stand before the first table. */
const HEAD = 1 << 16

export function sniffWorkbook(bytes: Uint8Array): WorkbookKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD))
  if (head.subarray(0, OLE.length).equals(OLE)) return 'ole'
  if (head.toString('latin1', 0, 4) === 'PK\u0003\u0004') return 'zip'
  // an empty zip has its end record alone
  if (head.toString('latin1', 0, 4) === 'PK\u0005\u0006') return 'zip'
  // noughts left out, so that UTF-16 is looked at by its ASCII half
  const text = head.toString('latin1').replaceAll('\0', '')
  const markup = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*</.test(text)
  return markup && /<(?:html|table|meta|!doctype html)[\s>]/i.test(text) ? 'html' : undefined
}
