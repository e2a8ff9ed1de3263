/** Exact decimals: how they are made, bounded, multiplied and written. Knows no unit. */

import type { Amount } from './model.js'

/** Far above any limit people set, and small enough that `digits` stays a safe integer. */
export const maximumAmount = 1_000_000_000
/** 10^9 with six decimals is 10^15, which a double still holds exactly. */
const maximumScale = 6

export type AmountFault = 'malformed' | 'large' | 'precise'

/** From decimal digits before and after the point, moved right by `shift` places (万 moves by 4). */
export function amountFromDigits(
  whole: string,
  fraction: string,
  shift = 0,
): Amount | { readonly fault: AmountFault } {
  const moved = fraction.slice(0, shift).padEnd(shift, '0')
  const integer = whole + moved
  const rest = fraction.slice(shift).replace(/0+$/, '')
  const value = Number(integer)
  if (value > maximumAmount || (value === maximumAmount && rest !== '')) return { fault: 'large' }
  if (rest.length > maximumScale) return { fault: 'precise' }
  return { digits: Number(integer + rest), scale: rest.length }
}

/** A whole number and a half; nothing else is ever halved in writing (1.5 天半 is no number). */
export function withHalf(amount: Amount): Amount | { readonly fault: AmountFault } {
  if (amount.scale > 0) return { fault: 'malformed' }
  if (amount.digits >= maximumAmount) return { fault: 'large' }
  return { digits: amount.digits * 10 + 5, scale: 1 }
}

export const half: Amount = { digits: 5, scale: 1 }

export function isZero(amount: Amount): boolean {
  return amount.digits === 0
}

export function isOne(amount: Amount): boolean {
  return amount.digits === 1 && amount.scale === 0
}

/** amount × factor, undefined where that is no whole number. It may be past the safe integers. */
export function wholeProduct(amount: Amount, factor: number): number | undefined {
  // the product before the division may pass 2^53 though the result does not
  const divisor = 10n ** BigInt(amount.scale)
  const product = BigInt(amount.digits) * BigInt(factor)
  return product % divisor === 0n ? Number(product / divisor) : undefined
}

/** The nearest double: division of two exact doubles is rounded once, as the literal would be. */
export function toNumber(amount: Amount): number {
  return amount.digits / 10 ** amount.scale
}

export function floorOf(amount: Amount): number {
  return Math.floor(toNumber(amount))
}

/** `1.5`, `1200`: no grouping, no trailing zeros. */
export function writeAmount(amount: Amount): string {
  const digits = String(amount.digits)
  if (amount.scale === 0) return digits
  const padded = digits.padStart(amount.scale + 1, '0')
  return `${padded.slice(0, -amount.scale)}.${padded.slice(-amount.scale)}`
}
