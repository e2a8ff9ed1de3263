/** Numbers in English, and the words that go by them: one place for every singular and plural. */

/** `1 card`, `2 cards`. */
export function counted(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`
}

/** The word that goes by a number which stands elsewhere: `1 of them fails`, `2 of them fail`. */
export function numbered(amount: number, one: string, many: string): string {
  return amount === 1 ? one : many
}

/** `once`, `2 times`. */
export function times(amount: number): string {
  return amount === 1 ? 'once' : `${amount} times`
}
