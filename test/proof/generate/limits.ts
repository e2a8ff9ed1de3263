import type { Random } from '../../calendar/random.js'
import { nameOf } from './conditions.js'
import { maybe, pick, several, some } from './draw.js'
import type { FactSpec } from './facts.js'
import { type Family, overText, randomLength, rising, type WrittenLength } from './lengths.js'
import type { Readings } from './readings.js'
import type { Yaml, YamlMap } from './yaml.js'

/** Random limits: a clock, its tiers, warnings and repetitions, and what an extension makes of it. */
export interface ColourSpec {
  readonly name: string
  readonly label: string
}

/** What a clause made before offers to limits that are taken from it. */
export interface Chainable {
  readonly id: string
  readonly tiers: readonly string[]
  readonly ends: boolean
}

export interface LimitContext {
  readonly facts: readonly FactSpec[]
  readonly colours: readonly ColourSpec[]
  readonly officeHours: boolean
  readonly others: readonly Chainable[]
  readonly readings: Readings
}

export interface RandomLimit {
  readonly yaml: YamlMap
  readonly tiers: readonly string[]
}

export function randomLimit(random: Random, context: LimitContext): RandomLimit {
  const families = randomFamilies(random, context)
  const tiers = randomTiers(random, families, context, false)
  const intervals = context.facts.filter(({ type }) => type === 'intervals')
  const extensions = context.facts.filter(({ type }) => type === 'extensions')
  const counting = countingOf(random, families)
  const pauses = pick(random, intervals)
  const by = pick(random, extensions)
  const extended =
    by && maybe(random, 0.7, () => randomExtended(random, by, Object.keys(tiers), context))
  // what rolls knows no pauses
  const rolls = counting.counting === 'rolled' || extended?.counting === 'rolled'
  return {
    tiers: Object.keys(tiers),
    yaml: {
      from: randomInstant(random, context),
      to: maybe(random, 0.9, () => randomInstant(random, context)),
      ...counting,
      ...dayKeys(random, families, context),
      'start-day': hasDays(families) ? pick(random, ['not-counted', 'counted']) : undefined,
      'higher-tier':
        Object.keys(tiers).length > 1 ? pick(random, ['replaces', 'adds', 'replaces']) : undefined,
      pauses: pauses && !rolls ? maybe(random, 0.5, () => nameOf(random, pauses)) : undefined,
      tiers,
      extended,
    },
  }
}

/** Hours in one of their countings, or units that decide their own, even several of them. */
function randomFamilies(random: Random, { officeHours }: LimitContext): readonly Family[] {
  const own: Family[] = [
    'working-days',
    'calendar-days',
    ...(officeHours ? ['working-hours' as const] : []),
  ]
  if (random.chance(0.4)) return ['time']
  return random.chance(0.15) ? own : [pick(random, own) ?? 'working-days']
}

const hasDays = (families: readonly Family[]) => families.some((one) => one.endsWith('-days'))

function countingOf(random: Random, families: readonly Family[]): YamlMap {
  const [only = 'time', ...more] = families
  if (only !== 'time') {
    // a unit decides its counting, which may be said all the same
    const said = only === 'working-hours' ? 'office-hours' : only
    return { counting: more.length === 0 ? maybe(random, 0.1, () => said) : undefined }
  }
  const counting = pick(random, ['suspended', 'suspended', 'rolled', 'continuous'])
  return { counting, 'rest-days': counting === 'continuous' ? undefined : restDays(random) }
}

const restDays = (random: Random) => pick(random, ['all', 'all', 'notices-only'])

function dayKeys(
  random: Random,
  families: readonly Family[],
  { officeHours }: LimitContext,
): YamlMap {
  if (!hasDays(families)) return {}
  return {
    'end-of-day': officeHours ? pick(random, ['midnight', 'close-of-office']) : 'midnight',
    'end-on-rest-day': families.includes('calendar-days')
      ? maybe(random, 0.7, () => pick(random, ['moves', 'stays']))
      : undefined,
  }
}

/** An instant of a fact, of several, or of another limit. */
function randomInstant(random: Random, context: LimitContext, depth = 1): Yaml {
  const instants = context.facts.filter(({ type }) => type === 'instant' || type === 'date')
  const other = pick(random, context.others)
  if (other && random.chance(depth === 1 ? 0.35 : 0.2)) return ofOther(random, other)
  const fact = pick(random, instants)
  if (depth === 0 || random.chance(0.7)) return fact ? nameOf(random, fact) : '开始时间'
  const kind = pick(random, ['first-present', 'earliest-of', 'latest-of'])
  return { [kind]: several(random, 1, 3, () => randomInstant(random, context, depth - 1)) }
}

function ofOther(random: Random, { id, tiers, ends }: Chainable): Yaml {
  if (ends && random.chance(0.5)) return { 'end-of': id }
  const tier = pick(random, tiers) ?? ''
  const named = { clause: id, tier }
  return { 'deadline-of': tiers.length > 1 || random.chance(0.3) ? named : id }
}

function randomTiers(
  random: Random,
  families: readonly Family[],
  context: LimitContext,
  extended: boolean,
  colours: readonly string[] = context.colours.map(({ name, label }) =>
    random.chance(0.5) ? name : label,
  ),
): YamlMap {
  const lengths = rising(random, families, random.int(1, Math.min(colours.length, 3)))
  const first = random.int(0, colours.length - lengths.length)
  const entries = lengths.map((length, index) => {
    const colour = colours[first + index] ?? ''
    return [colour, randomTier(random, length, families, context, extended)] as const
  })
  return Object.fromEntries(some(random, entries, entries.length, entries.length))
}

function randomTier(
  random: Random,
  length: WrittenLength,
  families: readonly Family[],
  context: LimitContext,
  extended: boolean,
): Yaml {
  const threshold = overText(random, length)
  if (random.chance(0.45)) return threshold
  const repeat = maybe(random, 0.45, () => randomRepeat(random, families, context))
  return {
    threshold,
    count: maybe(random, 0.3, () => String(random.int(1, 3))),
    ...repeat,
    warn: maybe(random, 0.5, () => {
      const warnings = several(random, 1, 2, () =>
        randomWarning(random, length, families, context, extended),
      )
      const known = warnings.filter((one) => one !== undefined)
      const [only] = known
      return only === undefined
        ? undefined
        : known.length === 1 && random.chance(0.7)
          ? only
          : known
    }),
  }
}

/** What stands beside a limit says its own counting, or takes the limit's where its unit fits. */
function beside(
  random: Random,
  key: 'before' | 'every',
  text: string,
  { family }: WrittenLength,
  families: readonly Family[],
  context: LimitContext,
  rolled: boolean,
): Yaml {
  const inherits = families.includes(family) && (family !== 'time' || !rolled)
  if (inherits && random.chance(0.7)) return text
  const counting = pick(random, ['suspended', 'continuous'])
  const own = {
    [key]: text,
    counting: family === 'time' ? counting : undefined,
    'rest-days': family === 'time' ? restDays(random) : undefined,
    'end-of-day': family.endsWith('-days')
      ? dayKeys(random, [family], context)['end-of-day']
      : undefined,
  }
  return context.readings.tell(own, ['counting', 'rest-days', 'end-of-day'])
}

function otherFamily(
  random: Random,
  families: readonly Family[],
  { officeHours }: LimitContext,
): Family {
  const all: Family[] = ['time', 'working-days', 'calendar-days']
  if (officeHours) all.push('working-hours')
  return (random.chance(0.6) ? pick(random, families) : pick(random, all)) ?? 'working-days'
}

function randomRepeat(random: Random, families: readonly Family[], context: LimitContext): YamlMap {
  const length = randomLength(random, otherFamily(random, families, context))
  const lead = pick(random, ['每满', '每超过', '每逾期', '逾期每满'])
  const more = random.chance(0.3) ? `加发 ${random.int(1, 3)} 张` : ''
  // a limit that rolls has no hours to go on with
  const repeat = beside(
    random,
    'every',
    `${lead} ${length.text}${more}`,
    length,
    families,
    context,
    true,
  )
  const often = length.short || !length.family.endsWith('-days')
  const atMost = often || random.chance(0.5) ? String(random.int(2, 6)) : undefined
  return { repeat, 'at-most': atMost }
}

/** Shorter than its threshold, where the two can be compared. */
function randomWarning(
  random: Random,
  over: WrittenLength,
  families: readonly Family[],
  context: LimitContext,
  extended: boolean,
): Yaml | undefined {
  const family = otherFamily(random, families, context)
  for (let tries = 0; tries < 10; tries++) {
    const length = randomLength(random, family)
    const fits = family !== over.family || length.size + 8 < over.size
    if (!fits && !extended) continue
    const lead = pick(random, ['到期前', '提前', '距到期还有'])
    return beside(random, 'before', `${lead} ${length.text}`, length, families, context, false)
  }
  return undefined
}

function randomExtended(
  random: Random,
  by: FactSpec,
  tiers: readonly string[],
  context: LimitContext,
): YamlMap {
  const families = randomFamilies(random, context)
  const known = context.colours.flatMap(({ name, label }) =>
    tiers.includes(name) ? [name] : tiers.includes(label) ? [label] : [],
  )
  const { 'start-day': _, ...keys } = { 'start-day': '', ...dayKeys(random, families, context) }
  const counting = countingOf(random, families)
  return {
    by: nameOf(random, by),
    ...counting,
    ...keys,
    'over-promise': pick(random, ['whole-day', 'any']),
    'promise-on-rest-day': pick(random, ['moves', 'stays']),
    'late-request': pick(random, ['tier-stands', 'cures', 'no-effect']),
    'several-extensions': pick(random, ['chain', 'chain', 'first-only']),
    tiers: randomTiers(random, families, context, true, known),
  }
}
