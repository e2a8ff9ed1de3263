import type { Random } from '../../calendar/random.js'
import { pick, some } from './draw.js'
import { isMap, type Yaml, type YamlMap } from './yaml.js'

/** Moves some of a map's keys into a reading, which gives them back: the same rules, told otherwise. */
export class Readings {
  readonly #random: Random
  readonly #made = new Map<string, YamlMap>()

  constructor(random: Random) {
    this.#random = random
  }

  /** The map, with `reading:` in place of some of those keys; others keep their place. */
  tell(map: YamlMap, movable: readonly string[], probability = 0.15): YamlMap {
    if (!this.#random.chance(probability)) return map
    const there = movable.filter((key) => map[key] !== undefined)
    if (there.length === 0) return map
    const moved = some(this.#random, there, 1, Math.min(there.length, 3))
    const half = this.#random.int(1, moved.length)
    const names = [moved.slice(0, half), moved.slice(half)]
      .filter((keys) => keys.length > 0)
      .map((keys) => this.#make(Object.fromEntries(keys.map((key) => [key, map[key]]))))
    const kept = Object.entries(map).filter(([key]) => !moved.includes(key))
    const [only = ''] = names
    const reading = names.length === 1 && this.#random.chance(0.7) ? only : names
    return { ...Object.fromEntries(kept), reading }
  }

  #make(patch: YamlMap): string {
    const name = `reading-${this.#made.size + 1}`
    const random = this.#random
    const options = { used: { label: '采用的', ...patch }, rival: rivalOf(random, patch) }
    const use = pick(random, ['used', '采用的'])
    this.#made.set(name, {
      cite: '第一条',
      question: '怎样读？',
      use,
      options: random.chance(0.5) ? options : { rival: options.rival, used: options.used },
    })
    return name
  }

  yaml(): YamlMap | undefined {
    return this.#made.size === 0 ? undefined : Object.fromEntries(this.#made)
  }
}

const others: Readonly<Record<string, readonly string[]>> = {
  counting: ['suspended', 'continuous', 'rolled'],
  'rest-days': ['all', 'notices-only'],
  'start-day': ['counted', 'not-counted'],
  'end-on-rest-day': ['moves', 'stays'],
  'higher-tier': ['adds', 'replaces'],
  'over-promise': ['any', 'whole-day'],
  'late-request': ['cures', 'tier-stands', 'no-effect'],
}

/** The same keys, read another way where there is a word for one. */
function rivalOf(random: Random, patch: YamlMap): YamlMap {
  const read = ([key, value]: readonly [string, Yaml | undefined]) => {
    const rivals = others[key]?.filter((one) => one !== value) ?? []
    return [key, isMap(value) ? value : (pick(random, rivals) ?? value)] as const
  }
  return Object.fromEntries(Object.entries(patch).map(read))
}
