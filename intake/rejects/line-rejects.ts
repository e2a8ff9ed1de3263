import { readJsonLine } from '../json-line.js'

/**
 * Rejected lines of NDJSON: each as it was, character for character, with why at its end. Reading
 * it again passes `rejected` over.
 */
const BEFORE = ',"rejected":'

export function rejectedLine(text: string, rejected: unknown): string {
  const why = JSON.stringify(rejected)
  const object = objectText(text)
  // what is no object has no place for a reason, and stands in it instead
  if (object === undefined) return `{"rejected":${withText(why, text)}}\n`
  const inside = object.slice(0, -1).trimEnd()
  return inside === '{' ? `{"rejected":${why}}\n` : `${inside}${BEFORE}${why}}\n`
}

/** A line as it was before it was ever rejected. */
export function originalLine(text: string): string {
  return text.includes('"rejected"') ? (objectText(text) ?? text) : text
}

/** The line that an earlier round could not read: it stands inside the reason, and nothing else. */
export function heldText(given: Readonly<Record<string, unknown>>): string | undefined {
  const keys = Object.keys(given)
  if (keys.length !== 1 || keys[0] !== 'rejected') return undefined
  const { text } = (given.rejected ?? {}) as { readonly text?: unknown }
  return typeof text === 'string' ? text : undefined
}

/** The object's text without the reason of an earlier round; undefined when it is no object. */
function objectText(text: string): string | undefined {
  const trimmed = text.trim()
  const value = parsed(trimmed)
  if (value === undefined) return undefined
  if (!('rejected' in value)) return trimmed
  const { rejected: _, ...rest } = value
  const at = trimmed.lastIndexOf(BEFORE)
  const cut = at < 0 ? '' : `${trimmed.slice(0, at)}}`
  // figures such as 4.10 are kept as typed wherever the text can be cut instead of written anew
  return JSON.stringify(parsed(cut)) === JSON.stringify(rest) ? cut : JSON.stringify(rest)
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  const read = readJsonLine(text)
  return read.kind === 'object' ? read.value : undefined
}

function withText(why: string, text: string): string {
  const said: unknown = JSON.parse(why)
  const isObject = typeof said === 'object' && said !== null && !Array.isArray(said)
  return JSON.stringify(isObject ? { ...said, text } : { problems: said, text })
}
