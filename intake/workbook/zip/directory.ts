import { notAWorkbook } from '../failure.js'

/** One file inside a zip, as the zip's own directory at its end describes it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  /** Where its local header begins. */
  readonly offset: number
}

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const CENTRAL = 0x02014b50
const FULL_16 = 0xffff
const FULL_32 = 0xffffffff
/** A comment of at most this length may stand behind the end record. */
const MAX_COMMENT = 0xffff

/** The directory of a zip, by name; names as OOXML compares them, without regard to case. */
export function readDirectory(bytes: Buffer): ReadonlyMap<string, ZipEntry> {
  try {
    const entries = new Map<string, ZipEntry>()
    let { at, count } = startOf(bytes)
    for (; count > 0; count--) {
      if (bytes.readUInt32LE(at) !== CENTRAL) throw notAWorkbook('damaged')
      const entry = entryAt(bytes, at)
      entries.set(partName(entry.name), entry)
      const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
      at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
    }
    return entries
  } catch (error) {
    // a record that runs past the end of the file
    throw error instanceof RangeError ? notAWorkbook('damaged') : error
  }
}

/** Some writers begin names with a slash, or use the other one. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

function startOf(bytes: Buffer): { at: number; count: number } {
  const least = Math.max(0, bytes.length - 22 - MAX_COMMENT)
  let end = bytes.length - 22
  while (end >= least && bytes.readUInt32LE(end) !== END) end--
  if (end < least || end < 0) throw notAWorkbook('damaged')
  const count = bytes.readUInt16LE(end + 10)
  const at = bytes.readUInt32LE(end + 16)
  if (count !== FULL_16 && at !== FULL_32) return { at, count }
  const locator = end - 20
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR_64) return { at, count }
  const record = whole(bytes, locator + 8)
  if (bytes.readUInt32LE(record) !== END_64) throw notAWorkbook('damaged')
  return { at: whole(bytes, record + 48), count: whole(bytes, record + 32) }
}

function entryAt(bytes: Buffer, at: number): ZipEntry {
  const nameLength = bytes.readUInt16LE(at + 28)
  const extra = at + 46 + nameLength
  const sizes = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20)]
  const [unpacked = 0, packed = 0, offset = 0] = widened(
    bytes.subarray(extra, extra + bytes.readUInt16LE(at + 30)),
    [...sizes, bytes.readUInt32LE(at + 42)],
  )
  return {
    name: bytes.toString('utf8', at + 46, extra),
    method: bytes.readUInt16LE(at + 10),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
    crc: bytes.readUInt32LE(at + 16),
    packed,
    unpacked,
    offset,
  }
}

/** Numbers that did not fit 32 bits stand, in this order, in the extra field 1. */
function widened(extra: Buffer, numbers: readonly number[]): readonly number[] {
  if (!numbers.includes(FULL_32)) return numbers
  let at = 0
  while (extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2)
  at += 4
  return numbers.map((number) => {
    if (number !== FULL_32) return number
    at += 8
    return whole(extra, at - 8)
  })
}

function whole(bytes: Buffer, at: number): number {
  const number = Number(bytes.readBigUInt64LE(at))
  if (!Number.isSafeInteger(number)) throw notAWorkbook('damaged')
  return number
}
