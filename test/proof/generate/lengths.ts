import type { Random } from '../../calendar/random.js'
import { pick } from './draw.js'

/** Random lengths of time as officers write them, and how they compare within a family. */
export type Family = 'time' | 'working-hours' | 'working-days' | 'calendar-days'

export interface WrittenLength {
  readonly family: Family
  /** In seconds, or in days; months by their mean. */
  readonly size: number
  readonly text: string
  /** Whether it is shorter than an hour or not by whole hours: what would come too often. */
  readonly short: boolean
}

const CHINESE = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十']
const HOUR = 3600
const DAY = 86_400

export function randomLength(random: Random, family: Family): WrittenLength {
  const made = (size: number, text: string, short = false) => ({ family, size, text, short })
  const number = (n: number) =>
    n > 0 && n <= 10 && random.chance(0.25) ? (CHINESE[n] ?? String(n)) : String(n)
  switch (family) {
    case 'time': {
      const n = random.int(1, 96)
      const days = random.int(1, 6)
      return pick(random, [
        () => made(n * HOUR, `${number(n)} 小时`),
        () => made(n * HOUR, `${n} 小时`),
        () => made(days * DAY, `${number(days)} 天`),
        () => made(days * DAY + n * HOUR, `${days} 天 ${n} 小时`),
        () => made(n * 60, `${n} 分钟`, true),
        () => made(n * HOUR + 30 * 60, `${n} 小时 30 分钟`),
        () => made((n + 0.5) * HOUR, `${n}.5 小时`),
        () => made(n * 7, `${n * 7} 秒`, true),
      ])()
    }
    case 'working-hours': {
      const n = random.int(1, 40)
      return made(n * HOUR, random.chance(0.2) ? `${n}.5 个工作小时` : `${number(n)} 个工作小时`)
    }
    case 'working-days': {
      const n = random.int(1, 15)
      return made(n, `${number(n)} 个工作日`)
    }
    case 'calendar-days': {
      const n = random.int(1, 40)
      const few = random.int(1, 4)
      return pick(random, [
        () => made(n, `${number(n)} 个自然日`),
        () => made(n, `${n} 日`),
        () => made(few * 7, `${number(few)} 周`),
        () => made(few * 30.4, `${number(few)} 个月`),
        () => made(few * 30.4 + few, `${few} 个月 ${few} 日`),
      ])()
    }
  }
}

/** So many lengths of one family or of several, each longer than the one before by enough. */
export function rising(
  random: Random,
  families: readonly Family[],
  count: number,
): readonly WrittenLength[] {
  const lengths: WrittenLength[] = []
  for (let tries = 0; lengths.length < count && tries < 40; tries++) {
    const last = lengths.at(-1)
    const next = randomLength(random, pick(random, families) ?? 'time')
    if (!last || next.family !== last.family || next.size > last.size + apart(next)) {
      const before = lengths.filter(({ family }) => family === next.family)
      if (before.every(({ size }) => next.size > size + apart(next))) lengths.push(next)
    }
  }
  return lengths
}

/** A month is from 28 to 31 days long: what is close to it may be longer or shorter. */
function apart({ family }: WrittenLength): number {
  return family === 'calendar-days' ? 8 : 0
}

export function overText(random: Random, { text }: WrittenLength): string {
  return pick(random, [
    `超出 ${text}`,
    `超过 ${text}`,
    `逾期 ${text}`,
    `满 ${text}`,
    `达到 ${text}`,
    `${text}以上`,
  ])
}
