/** What a number format makes of a number, as far as it changes what the number is. */
export type NumberFormat =
  | 'general'
  /** Digits written out in full, where General would turn to 1.2E+17. */
  | 'digits'
  | 'date'
  | 'instant'
  | 'time'
  /** Hours beyond a day: [h]:mm. */
  | 'elapsed'
  /** So many digits, with noughts before them: 000000. */
  | { readonly noughts: number }

/** The formats that files name by number alone; 27–36 and 50–58 as Chinese Excel has them. */
const BUILT_IN: ReadonlyMap<number, NumberFormat> = new Map<number, NumberFormat>([
  ...[1, 2, 3, 4, 37, 38, 39, 40, 49].map((id) => [id, 'digits'] as const),
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id) => [id, 'date'] as const,
  ),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'time'] as const),
  [22, 'instant'],
  [46, 'elapsed'],
])

export function builtInFormat(id: number): NumberFormat {
  return BUILT_IN.get(id) ?? 'general'
}

/** A format as it is written: `yyyy"年"m"月"d"日" h:mm`, `[$-804]上午/下午h:mm`, `#,##0.00_);[Red]-0`. */
export function readFormat(code: string): NumberFormat {
  const positive = (code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*/)?.[0] ?? '').toLowerCase()
  if (/^"?0{2,}"?$/.test(positive)) return { noughts: positive.replaceAll('"', '').length }
  // what is quoted, escaped, or a mere space of some width says nothing
  const bare = positive.replace(/"[^"]*"?|\\.|[_*]./g, '')
  if (/\[(?:h+|m+|s+)\]/.test(bare)) return 'elapsed'
  const marks = bare.replace(/\[[^\]]*\]|general|g\/通用格式/g, '')
  const time = /[hs]|am\/pm|a\/p|上午\/下午/.test(marks)
  const date = /[yd年日]|aaa/.test(marks) || (!time && /m/.test(marks))
  if (date) return time ? 'instant' : 'date'
  if (time) return 'time'
  return /[0#?]/.test(marks) && !/e[+-]/.test(marks) ? 'digits' : 'general'
}
