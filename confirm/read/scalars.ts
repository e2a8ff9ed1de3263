import type { Fact, Scalar } from '../../engine/model/fact.js'

/** Values that conditions compare; undefined where a raw value is none. Nothing is coerced. */

/** A number is no text: who types 4.10 means the item. */
export function textIn(raw: unknown): string | undefined {
  return typeof raw === 'string' ? raw : undefined
}

/** A number, or one written in digits, no longer than it can be held exactly. */
export function numberIn(raw: unknown): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined
  if (typeof raw !== 'string') return undefined
  const [whole = '', part, ...more] = (raw.startsWith('-') ? raw.slice(1) : raw).split('.')
  const sound =
    more.length === 0 && isDigits(whole, 15) && (part === undefined || isDigits(part, 9))
  return sound ? Number(raw) : undefined
}

function isDigits(text: string, most: number): boolean {
  return (
    text.length > 0 && text.length <= most && [...text].every((one) => one >= '0' && one <= '9')
  )
}

export function yesNoIn(raw: unknown): boolean | undefined {
  if (raw === true || raw === '是' || raw === 'yes' || raw === 'true') return true
  if (raw === false || raw === '否' || raw === 'no' || raw === 'false') return false
  return undefined
}

/** By its English name or its label; how wide a bracket is typed is no difference. */
export function chosen({ values }: Fact, raw: unknown): Scalar | undefined {
  if (typeof raw !== 'string') return undefined
  const exact = values.find(({ name, label }) => raw === name || raw === label)
  if (exact) return exact.name
  const wide = (text: string) => text.normalize('NFKC')
  return values.find(({ label }) => wide(label) === wide(raw))?.name
}
