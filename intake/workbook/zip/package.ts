import { crc32, createInflateRaw } from 'node:zlib'
import { notAWorkbook, tooLarge } from '../failure.js'
import type { WorkbookLimits } from '../limits.js'
import { partName, readDirectory, type ZipEntry } from './directory.js'

/** The parts of a workbook's zip, each a stream that is never longer than it said and may be. */
export class Package {
  readonly #bytes: Buffer
  readonly #limits: WorkbookLimits
  readonly #entries: ReadonlyMap<string, ZipEntry>
  #spent = 0

  constructor(bytes: Buffer, limits: WorkbookLimits) {
    this.#bytes = bytes
    this.#limits = limits
    this.#entries = readDirectory(bytes)
  }

  has(name: string): boolean {
    return this.#entries.has(partName(name))
  }

  /**
   * A part's bytes, unpacked as they are asked for. Refused before anything is unpacked where its
   * own account is over the limit; where it is longer than its account, as soon as that shows.
   * `again` is for a part that was read to its end before, and so is counted already.
   */
  async *read(
    name: string,
    { limit = this.#limits.partBytes, again = false } = {},
  ): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(partName(name))
    if (!entry) throw notAWorkbook('damaged')
    if (entry.encrypted) throw notAWorkbook('encrypted')
    if (entry.unpacked > limit) throw tooLarge(limit, 'bytes')
    if (!again) this.#spent += entry.unpacked
    if (this.#spent > this.#limits.totalBytes) throw tooLarge(this.#limits.totalBytes, 'bytes')
    let length = 0
    let crc = 0
    for await (const chunk of this.#unpack(entry)) {
      length += chunk.length
      if (length > entry.unpacked) throw notAWorkbook('damaged')
      crc = crc32(chunk, crc)
      yield chunk
    }
    // a digit changed on the way would otherwise come through as another number
    if (length !== entry.unpacked || crc !== entry.crc) throw notAWorkbook('damaged')
  }

  async *#unpack(entry: ZipEntry): AsyncGenerator<Buffer> {
    const packed = this.#packedBytes(entry)
    if (entry.method === 0) {
      for (let at = 0; at < packed.length; at += CHUNK) yield packed.subarray(at, at + CHUNK)
      return
    }
    if (entry.method !== 8) throw notAWorkbook('damaged')
    const inflate = createInflateRaw({ chunkSize: CHUNK })
    try {
      inflate.end(packed)
      for await (const chunk of inflate) yield chunk as Buffer
    } catch {
      throw notAWorkbook('damaged')
    } finally {
      inflate.destroy()
    }
  }

  #packedBytes({ offset, packed }: ZipEntry): Buffer {
    const bytes = this.#bytes
    if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) {
      throw notAWorkbook('damaged')
    }
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
    if (start + packed > bytes.length) throw notAWorkbook('damaged')
    return bytes.subarray(start, start + packed)
  }
}

const LOCAL = 0x04034b50
const CHUNK = 1 << 17
