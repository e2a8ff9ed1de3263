import type { LoadOptions, Texts } from '../engine/index.js'
import type { Plan } from './plan.js'

/**
 * What a program hands in at the front door, where its compiler did not look. A record or a text
 * may be wrong, and is answered; an argument of another kind is a slip in the program itself, and
 * says here what was expected instead of failing somewhere in the depths.
 */

export function checkTexts(texts: Texts): void {
  if (!isMap(texts)) throw wrong('texts', 'an object of texts by path', texts)
  for (const [path, text] of Object.entries(texts)) {
    if (typeof text !== 'string') throw wrong(`texts[${JSON.stringify(path)}]`, 'a string', text)
  }
}

export function checkLoadOptions(options: LoadOptions): void {
  if (!isMap(options)) throw wrong('options', 'an object', options)
  const { readings = {} } = options
  if (!isMap(readings)) throw wrong('readings', 'an object of options by reading', readings)
  for (const [reading, option] of Object.entries(readings)) {
    if (typeof option !== 'string') {
      throw wrong(`readings[${JSON.stringify(reading)}]`, 'the name of an option', option)
    }
  }
}

export function checkPlan<Record extends object>(plan: Plan<Record>): void {
  // one that went through JSON has lost its maps
  if (isMap(plan) && plan.kind === 'plan' && plan.intake instanceof Map) return
  throw wrong(
    'plan',
    'the `plan` of what loadRuleset gave, which is there unless it found errors',
    plan,
  )
}

/** An `asOf` of the right kind; whether it is an instant, is its own affair. */
export function checkOptions(options: { readonly asOf: string | number }): void {
  if (!isMap(options)) throw wrong('options', 'an object with asOf', options)
  const { asOf } = options
  if (typeof asOf === 'string' || typeof asOf === 'number') return
  throw wrong('asOf', 'ISO 8601 text or milliseconds since 1970', asOf)
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrong(name: string, expected: string, got: unknown): TypeError {
  return new TypeError(`${name} must be ${expected}; got ${kindOf(got)}`)
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (typeof value !== 'object') return `a ${typeof value}`
  const name: unknown = value.constructor?.name
  return name === undefined || name === 'Object' ? 'an object' : `an instance of ${name}`
}
