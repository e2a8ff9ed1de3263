import type { Random } from '../../calendar/random.js'
import { maybe, pick, several, some } from './draw.js'
import type { ColourSpec } from './limits.js'
import type { YamlMap } from './yaml.js'

/** Random tallies over the clauses of a version, each counting only those before it. */
export function randomTally(
  random: Random,
  given: { readonly clauses: readonly string[]; readonly colours: readonly string[] },
  earlier: readonly string[],
  colours: readonly ColourSpec[],
  per: readonly string[],
): YamlMap {
  const byPoints = random.chance(0.4)
  const counted = some(random, given.colours, 1, given.colours.length)
  const points = () => `${pick(random, ['1', '2', '0.5', '3'])} 分`
  const within = pick(random, ['自然月', 'month', '自然季度', 'quarter', '自然年', 'year'])
  const rolling = pick(random, ['30 个自然日', '3 个月', '48 小时', '10 日'])
  const most = byPoints ? random.int(2, 6) : random.int(1, 4)
  const unit = byPoints ? '分' : '张'
  const threshold = pick(random, [
    `满 ${most} ${unit}`,
    `累计 ${most} ${unit}以上`,
    `超过 ${most} ${unit}`,
  ])
  const colour = pick(random, colours)
  return {
    per: per.length === 1 && random.chance(0.6) ? per[0] : per,
    within: random.chance(0.6) ? within : { rolling },
    colours: byPoints ? undefined : counted.length === 1 ? counted[0] : counted,
    points: byPoints ? Object.fromEntries(counted.map((one) => [one, points()])) : undefined,
    'clause-points': byPoints
      ? maybe(random, 0.4, () =>
          Object.fromEntries(some(random, given.clauses, 1, 2).map((one) => [one, points()])),
        )
      : undefined,
    clauses: maybe(random, 0.2, () => [...given.clauses]),
    tallies: earlier.length > 0 ? maybe(random, 0.6, () => some(random, earlier, 1, 2)) : undefined,
    threshold,
    card: cardOf(random, colour),
    conversion: pick(random, ['replaces', 'adds']),
    'earlier-cards': maybe(random, 0.4, () => pick(random, ['same-tally', 'all', 'none'])),
  }
}

/** A colour by itself, or with a number of cards. */
export function cardOf(random: Random, colour: ColourSpec | undefined): string | YamlMap {
  const name = (random.chance(0.5) ? colour?.name : colour?.label) ?? ''
  return random.chance(0.6)
    ? name
    : {
        colour: name,
        count: maybe(random, 0.7, () => String(several(random, 1, 3, String).length)),
      }
}
