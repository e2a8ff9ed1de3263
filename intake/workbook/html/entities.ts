import { character } from '../xml/text.js'

/** The names that tables of exports use; any other stays as it was written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  middot: '·',
  times: '×',
  divide: '÷',
  deg: '°',
  yen: '¥',
  copy: '©',
  reg: '®',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  radic: '√',
  bull: '•',
}

export function decodeEntities(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]+));?/g,
    (whole, ten, hex, name) =>
      name === undefined
        ? character(ten === undefined ? Number.parseInt(hex, 16) : Number(ten), whole)
        : // without its semicolon a name may be a part of an address: ?a=1&copy=2
          ((whole.endsWith(';') ? NAMED[name] : undefined) ?? whole),
  )
}
