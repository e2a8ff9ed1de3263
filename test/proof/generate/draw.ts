import type { Random } from '../../calendar/random.js'

/** What every generator draws by: one of several, some of several, and now and then. */
export function pick<T>(random: Random, of: readonly [T, ...T[]]): T
export function pick<T>(random: Random, of: readonly T[]): T | undefined
export function pick<T>(random: Random, of: readonly T[]): T | undefined {
  return of[random.int(0, of.length - 1)]
}

/** The value with a probability, else nothing. */
export function maybe<T>(random: Random, probability: number, make: () => T): T | undefined {
  return random.chance(probability) ? make() : undefined
}

export function several<T>(random: Random, low: number, high: number, make: (n: number) => T): T[] {
  return Array.from({ length: random.int(low, high) }, (_, index) => make(index))
}

/** Some of a list, each at most once, in a random order. */
export function shuffled<T>(random: Random, of: readonly T[]): T[] {
  const list = [...of]
  for (let last = list.length - 1; last > 0; last--) {
    const other = random.int(0, last)
    const [a, b] = [list[last], list[other]]
    if (a === undefined || b === undefined) continue
    list[last] = b
    list[other] = a
  }
  return list
}

export function some<T>(random: Random, of: readonly T[], low: number, high: number): T[] {
  return shuffled(random, of).slice(0, random.int(low, high))
}
