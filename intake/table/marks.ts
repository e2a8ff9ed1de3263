/**
 * Marks that tables of any city use: words of the language and not of a regulation, so they are
 * not facts.yaml's to repeat.
 */

/** Where nothing is known or nothing applies. `无` may be a fact's own value, and is then that. */
export const ABSENT: ReadonlySet<string> = new Set([
  '—',
  '——',
  '–',
  '－',
  '-',
  '--',
  '/',
  '／',
  '无',
  'N/A',
  'n/a',
  'NULL',
  'null',
])

export const YES: readonly string[] = ['是', '√', '✓', '✔', '☑', '1', 'y', 'yes', 'true']
export const NO: readonly string[] = ['否', '×', '✗', '✘', '☒', '0', 'n', 'no', 'false']

const TOTALS = /^(?:合计|小计|总计|共计|subtotal|total|grandtotal)(?:[:(\d].*)?$/

/** A quick look, for it is asked of every row. */
export function mayBeTotal(text: string): boolean {
  return text.length <= 30 && /计|total/i.test(text)
}

/** `合 计`, `小计：`, `合计（件）`: what begins a row that sums others up. */
export function isTotal(folded: string): boolean {
  return TOTALS.test(folded)
}

/** The columns that rejects are given at the end, in both languages; a table may carry them. */
export const REJECT_COLUMNS = {
  zh: ['退回原因', '建议改法', '退回出处'],
  en: ['rejectReason', 'suggestedFix', 'rejectedFrom'],
} as const
