import type { InputItem, SkipReason } from '../../../intake/items.js'
import { MARK } from './seeds.js'

/**
 * Whether all that went in came out, told from the bytes and nothing of intake: every physical row
 * in one item, and every number that stands in it in what that item gives back.
 */
export class Lost extends Error {}

export type Counted = Exclude<InputItem, { kind: 'unknown-header' }>

/** Rows of which only the reason comes out, and not the content. */
const UNSEEN: readonly SkipReason[] = ['title', 'header', 'repeated', 'total', 'again', 'no-header']

export const isFault = (item: InputItem) => item.kind === 'unreadable'

export const isUnseen = (item: InputItem) => item.kind === 'skipped' && UNSEEN.includes(item.reason)

export function counted(items: readonly InputItem[]): readonly Counted[] {
  return items.filter((item) => item.kind !== 'unknown-header')
}

export function contentOf(item: InputItem): string {
  switch (item.kind) {
    case 'record':
    case 'order':
    case 'rejected-order':
      return originText(item.origin)
    case 'unreadable':
      return item.text
    default:
      return ''
  }
}

function originText(origin: Extract<InputItem, { kind: 'record' }>['origin']): string {
  if (origin.kind === 'table') return origin.cells.join('\u0001')
  return origin.kind === 'line' ? origin.text : origin.lines.map(({ text }) => text).join('\n')
}

/** Numbered one by one from 1, none twice; `0` is what is true of the whole file. */
export function rowsInOrder(items: readonly InputItem[]): readonly Counted[] {
  const rows = counted(items).filter(({ place }) => place.row > 0)
  for (const [index, { place }] of rows.entries()) {
    if (place.row !== index + 1) throw new Lost(`row ${place.row} stands where ${index + 1} should`)
  }
  return rows
}

export const marksIn = (text: string): readonly string[] => text.match(MARK) ?? []

/** Every number that stands in the text in what came of it. */
export function marksOut(text: string, item: InputItem | undefined): void {
  const out = new Set(item ? marksIn(contentOf(item)) : [])
  const missing = marksIn(text).filter((mark) => !out.has(mark))
  if (missing.length > 0) throw new Lost(`${missing} lost of ${text}, of which came ${say(item)}`)
}

export const say = (item: InputItem | undefined) => JSON.stringify(item)?.slice(0, 1000)

/** Of the numbers by which the records are known, those that stand in one that was taken. */
export function takenIds(items: readonly InputItem[]): ReadonlySet<string> {
  const taken = items.filter((item) => {
    if (item.kind === 'order') return item.records.every(isTaken)
    return item.kind === 'record' && isTaken(item)
  })
  return new Set(taken.flatMap((item) => marksIn(contentOf(item))))
}

export function isTaken({ problems }: Extract<InputItem, { kind: 'record' }>): boolean {
  return problems.every(({ code }) => code !== 'duplicate')
}

/** What is passed over as the same again must be the same as something that was taken. */
export function againOfSome(text: string, items: readonly InputItem[]): void {
  const ids = marksIn(text).filter((mark) => mark.startsWith('7'))
  const taken = takenIds(items)
  const found = ids.length > 0 ? ids.some((id) => taken.has(id)) : items.some(isAnyTaken)
  if (!found) throw new Lost(`the same as none that was taken: ${text}`)
}

function isAnyTaken(item: InputItem): boolean {
  return item.kind === 'order' || (item.kind === 'record' && isTaken(item))
}

/** Refused whole: one item, and NUL bytes by the dozen. */
export function isProgram(rows: readonly Counted[], bytes: Buffer): boolean {
  const [only] = rows
  if (rows.length !== 1 || only?.kind !== 'unreadable') return false
  return only.reason.code === 'nul-bytes' && bytes.filter((byte) => byte === 0).length >= 64
}
