/** Names that Excel takes for sheets: 31 characters, none of []:*?/\, no two alike. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const clean = cut(
      name.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/^[\s']+|[\s']+$/g, ''),
      LONGEST,
    )
    const base = clean === '' ? 'Sheet' : clean
    let free = base
    for (let count = 2; taken.has(free.toLowerCase()); count++) {
      const mark = ` (${count})`
      free = cut(base, LONGEST - mark.length) + mark
    }
    taken.add(free.toLowerCase())
    return free
  })
}

const LONGEST = 31

/** Not through the middle of a character of two units. */
function cut(text: string, length: number): string {
  const kept = text.slice(0, length)
  return /[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept
}
