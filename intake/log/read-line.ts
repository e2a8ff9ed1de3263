import { readJsonLine } from '../json-line.js'
import { heldText } from '../rejects/line-rejects.js'
import type { LineReason, LogLine } from './item.js'

/** One line of a log → the event it writes, and whose it is. */
export type ReadLine =
  | { readonly kind: 'event'; readonly order: string; readonly fields: Fields }
  /** No event, but it still says whose it would be. */
  | { readonly kind: 'broken'; readonly order: string; readonly reason: LineReason }
  | { readonly kind: 'nobodys'; readonly reason: LineReason }

export type Fields = Readonly<Record<string, unknown>>

export function readLine({ text, fault }: Pick<LogLine, 'text' | 'fault'>): ReadLine {
  if (fault) return brokenLine(text, fault)
  const read = readJsonLine(text)
  if (read.kind === 'fault') {
    const { reason } = read
    return reason.code === 'not-an-object' ? { kind: 'nobodys', reason } : brokenLine(text, reason)
  }
  const fields = read.value
  const again = heldText(fields)
  if (again !== undefined) return readLine({ text: again })
  const order = fieldOf(fields, 'order')
  // a number is no order's name, but says which order has to wait until it is mended
  if (typeof order === 'string' || typeof order === 'number') {
    return { kind: 'event', order: String(order).trim(), fields }
  }
  return { kind: 'nobodys', reason: { code: 'no-order' } }
}

function brokenLine(text: string, reason: LineReason): ReadLine {
  const order = orderIn(text)
  return order === undefined ? { kind: 'nobodys', reason } : { kind: 'broken', order, reason }
}

/** A field's value; undefined when nothing was filled in. */
export function fieldOf(fields: Fields, name: string): unknown {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  return value === null || value === '' ? undefined : value
}

/** A value as it can be shown, or compared as a name. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

/** A broken line that names its order: without it the rest of that order's log would mislead. */
function orderIn(text: string): string | undefined {
  const quoted = /"order"\s*:\s*("(?:[^"\\]|\\.)+")/.exec(text)?.[1]
  if (quoted === undefined) return undefined
  try {
    return String(JSON.parse(quoted))
  } catch {
    return undefined
  }
}
