const LONGEST = 64

/** What someone most likely meant: the closest of the known words, if any is close. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  // nobody misspells a whole text, and comparing one with every name would take for ever
  if (word.length > LONGEST) return undefined
  const wanted = foldName(word)
  const allowed = wanted.length < 2 ? 0 : Math.max(1, Math.floor(wanted.length * 0.4))
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > allowed + 8 || candidate.length > LONGEST)
      continue
    const distance = editDistance(wanted, foldName(candidate))
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  // Chinese words are short: one wrong character of two is still a likely slip, of one it is none
  return bestDistance <= allowed ? best : undefined
}

/** Spelling differences that are never meant: case, width, hyphens and spaces. */
export function foldName(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '')
}

/** Damerau–Levenshtein, adjacent swaps counted once. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min(
        at(rows, i - 1, j) + 1,
        (row[j - 1] ?? 0) + 1,
        at(rows, i - 1, j - 1) + cost,
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, at(rows, i - 2, j - 2) + 1)
      }
      row.push(value)
    }
    rows.push(row)
  }
  return at(rows, a.length, b.length)
}

function at(rows: readonly number[][], i: number, j: number): number {
  return rows[i]?.[j] ?? Number.POSITIVE_INFINITY
}
