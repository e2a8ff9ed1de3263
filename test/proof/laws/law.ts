import type { Outcome, RawRecord, Verdict } from '../../../engine/index.js'
import { evaluate } from '../../../engine/index.js'
import { Random } from '../../calendar/random.js'
import type { RandomRecord } from '../generate/records.js'
import { recordsOf, type World, worldOf } from '../generate/world.js'
import { county, shipped } from './real.js'

/**
 * A metamorphic law: change what is judged in a way whose consequence is known, judge again, and
 * compare. No right answer is needed, so it is asked of any rules and of any record.
 */
export interface Law<Changed> {
  /** What it changes of a world's rules or days, once for some records; undefined where it cannot. */
  readonly change: (world: LawWorld, random: Random) => Changed | undefined
  /** The day around which its records are to lie. */
  readonly around?: (changed: Changed) => number
  /** `out` where its conditions are not met; else what it finds wrong. */
  readonly hold: (
    world: LawWorld,
    changed: Changed,
    drawn: RandomRecord,
    random: Random,
  ) => 'out' | readonly string[]
}

export type LawWorld = Pick<World, 'plan' | 'calendar' | 'units'>

export interface Found {
  /** How many records came under the law. */
  readonly held: number
  readonly broken: readonly string[]
}

/** Several changes of each world, and some records under each; shipped rules, county, generated. */
export function runLaw<Changed>(
  law: Law<Changed>,
  { seeds, changes = 4, records = 40 }: Runs,
): Found {
  let held = 0
  const broken: string[] = []
  const worlds: readonly (readonly [name: string, world: () => LawWorld | undefined])[] = [
    ['shipped', () => shipped],
    ['county', () => county],
    ...seeds.map((seed) => [`seed ${seed}`, () => generated(seed)] as const),
  ]
  for (const [name, make] of worlds) {
    const world = make()
    if (!world) continue
    for (let n = 0; n < changes && broken.length < 3; n++) {
      const seed = hash(`${name} ${n}`)
      const random = new Random(seed)
      const changed = law.change(world, random)
      if (changed === undefined) continue
      for (const drawn of recordsOf(world, seed, records, law.around?.(changed))) {
        const outcome = law.hold(world, changed, drawn, random)
        if (outcome === 'out') continue
        held++
        for (const wrong of outcome) {
          broken.push(`${name}, change ${n}: ${wrong}\n${told(drawn)}`)
        }
      }
    }
  }
  return { held, broken: broken.slice(0, 3) }
}

export interface Runs {
  readonly seeds: readonly number[]
  readonly changes?: number
  readonly records?: number
}

/** So many seeds from one on; `LAW_SEED` moves them. */
export function seedsFrom(count: number): readonly number[] {
  const first = Number(process.env.LAW_SEED ?? 1)
  return Array.from({ length: count }, (_, index) => first + index)
}

function generated(seed: number): LawWorld | undefined {
  const world = worldOf(seed)
  return 'refused' in world ? undefined : world
}

function hash(text: string): number {
  let sum = 0
  for (const character of text) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  return sum
}

function told({ record, asOf }: RandomRecord): string {
  return `${JSON.stringify(record)} as of ${new Date(asOf).toISOString()}`
}

export function judged(
  { plan }: Pick<LawWorld, 'plan'>,
  record: RawRecord,
  asOf: RandomRecord['asOf'],
): Verdict | undefined {
  const outcome: Outcome = evaluate(record, plan, { asOf })
  return outcome.kind === 'verdict' ? outcome : undefined
}

/** A card by what no rerun may change. */
export function cardKey({ clause, colour, ordinal }: Verdict['cards'][number]): string {
  return `${clause.id} ${colour.name} ${ordinal}`
}
