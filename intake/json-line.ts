import { tooDeepIn } from '../engine/facts/too-deep.js'
import type { UnreadableReason } from './items.js'
import { keyTwiceIn } from './key-twice.js'

/** A line → the JSON object that it is, or why it is none that can be taken. */
export type JsonLine =
  | { readonly kind: 'object'; readonly value: Readonly<Record<string, unknown>> }
  | {
      readonly kind: 'fault'
      readonly reason: Extract<
        UnreadableReason,
        { code: 'not-json' | 'not-an-object' | 'key-twice' | 'too-deep' }
      >
    }

export function readJsonLine(text: string): JsonLine {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { kind: 'fault', reason: { code: 'not-json', detail: jsonFault(error) } }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'fault', reason: { code: 'not-an-object' } }
  }
  const key = keyTwiceIn(text)
  if (key !== undefined) return { kind: 'fault', reason: { code: 'key-twice', key } }
  const object = value as Readonly<Record<string, unknown>>
  const [reason] = tooDeepIn(object)
  return reason ? { kind: 'fault', reason } : { kind: 'object', value: object }
}

/**
 * What is wrong with a text that is no JSON, in the words of the host's parser, and in the same
 * words under every Node: those since 22 add line and column, which of a single line say nothing.
 */
function jsonFault(error: unknown): string {
  return error instanceof Error ? error.message.replace(/ \(line \d+ column \d+\)$/, '') : ''
}
