/** Text of XML as it was meant: entities, and the `_x000D_` that spreadsheets add. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

export function decodeText(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]+));/g,
    (whole, ten, hex, name) =>
      name === undefined
        ? character(ten === undefined ? Number.parseInt(hex, 16) : Number(ten), whole)
        : (NAMED[name] ?? whole),
  )
}

/** A character by its number, or what was written where there is no such one. */
export function character(code: number, written: string): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written
}

/** Characters that XML cannot hold are written so in cells; a real `_x000D_` as `_x005F_x000D_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/**
 * A text of its own: a slice would keep the whole piece it was cut from in memory for as long as
 * someone remembers it, and order numbers are remembered.
 */
export function detached(text: string): string {
  // V8 makes slices of 13 characters and more
  return text.length < 13 ? text : ` ${text}`.slice(1)
}
