import { constants, gunzipSync } from 'node:zlib'
import { physicalLines } from './bytes.js'

/** Packed bytes opened at once, member by member, to hold what intake streams against. */
export interface Unpacked {
  /** All of it, or what stands before the damage. */
  readonly text: Buffer
  readonly damaged: boolean
  /** How many lines of it stand well before the damage. */
  readonly least: number
}

/** What is unpacked at a time: of a piece with damage in it nothing need come. */
const PIECE = 4096

export function unpacked(bytes: Buffer): Unpacked {
  const members: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const rest = bytes.subarray(at)
    // a file may be filled up with zeros
    if (at > 0 && rest.every((byte) => byte === 0)) break
    const member = whole(rest)
    if (!member) return broken(Buffer.concat(members), bytes, at)
    members.push(member.text)
    at += member.length
  }
  return { text: Buffer.concat(members), damaged: false, least: 0 }
}

function whole(bytes: Buffer): { readonly text: Buffer; readonly length: number } | undefined {
  // one member: behind it zlib would go on by itself, but not behind a zero
  const all = beginning(bytes)
  if (!all) return undefined
  try {
    const { buffer, engine } = gunzipSync(bytes, { info: true }) as unknown as {
      readonly buffer: Buffer
      readonly engine: { readonly bytesWritten: number }
    }
    return { text: buffer, length: engine.bytesWritten }
  } catch {
    return undefined
  }
}

/** What can be unpacked of bytes whose end is missing; undefined if they are damaged. */
function beginning(bytes: Buffer): Buffer | undefined {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return undefined
  }
}

function broken(before: Buffer, bytes: Buffer, at: number): Unpacked {
  const rest = bytes.subarray(at)
  let [good, bad] = [0, rest.length + 1]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (beginning(rest.subarray(0, middle))) good = middle
    else bad = middle
  }
  const text = Buffer.concat([before, beginning(rest.subarray(0, good)) ?? Buffer.alloc(0)])
  const pieces = Math.floor((at + good) / PIECE) * PIECE - at
  const sure = pieces > 0 ? beginning(rest.subarray(0, pieces)) : Buffer.alloc(0)
  const held = pieces >= 0 ? Buffer.concat([before, sure ?? Buffer.alloc(0)]) : Buffer.alloc(0)
  return { text, damaged: true, least: Math.max(0, physicalLines(held).length - 1) }
}
