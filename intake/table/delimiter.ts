/** Which character parts the columns of a text table, from its first lines. */
const CANDIDATES = [',', '\t', ';'] as const
const LINES = 30

/** How much text the choice wants to see, in characters. */
export const SAMPLE = 1 << 16

export function detectDelimiter(sample: string): string {
  const named = /^sep=([,;\t])\r?(\n|$)/i.exec(sample)?.[1]
  if (named) return named
  let best = ','
  let bestScore = 0
  for (const candidate of CANDIDATES) {
    const score = scoreOf(countsByLine(sample, candidate))
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}

/** Lines that agree on a count speak for a delimiter: the more lines, and the more columns. */
function scoreOf(counts: readonly number[]): number {
  const lines = new Map<number, number>()
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1)
  return Math.max(0, ...[...lines].map(([count, agreeing]) => agreeing * agreeing * count))
}

/** How often the character stands outside quotes, in each of the first lines. */
function countsByLine(sample: string, delimiter: string): readonly number[] {
  const counts: number[] = []
  let count = 0
  let quoted = false
  for (let i = 0; i < sample.length && counts.length < LINES; i++) {
    const character = sample[i]
    if (character === '"') quoted = !quoted
    else if (character === delimiter && !quoted) count++
    else if (character === '\n' || character === '\r') {
      // a lone quote turns inside out only its own line; a field of two lines counts for nothing
      quoted = false
      if (count > 0) counts.push(count)
      count = 0
    }
  }
  if (count > 0 && sample.length < SAMPLE) counts.push(count)
  return counts
}
