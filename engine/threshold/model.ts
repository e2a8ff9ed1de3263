/** The data a threshold is: what the rest of the engine sees of it, and no word of any language. */

export type Comparison = '>' | '>=' | '<' | '<=' | '='

/** `day` is 24 hours (天); `calendar-day` a date of the calendar (日, 自然日). */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'working-hour'
  | 'working-day'
  | 'calendar-day'
  | 'week'
  | 'month'
  | 'year'
  | 'count'

/** What adds up with what. Between families there is no rate of exchange. */
export type Family = 'time' | 'working-hours' | 'working-days' | 'calendar-days' | 'count'

/**
 * An exact decimal, `digits / 10 ** scale`, in lowest terms (no trailing zero while scale > 0),
 * so that equal numbers are equal data and no float is ever rounded.
 */
export interface Amount {
  readonly digits: number
  readonly scale: number
}

/** One amount with its unit: `1 天` of `1 天 12 小时`. */
export interface Part {
  readonly amount: Amount
  readonly unit: Unit
  /** The measure word of a count (次, 张 …), in Chinese whatever it was read from. */
  readonly counter?: string
}

/** A quantity, in one part or several of one family. */
export interface Quantity {
  readonly parts: readonly Part[]
}

/** A threshold: a comparison and a quantity, as `超出 3 小时`. */
export interface Threshold {
  readonly comparison: Comparison
  readonly quantity: Quantity
}

/** The languages in which thresholds are printed. */
export type Language = 'zh' | 'en'
