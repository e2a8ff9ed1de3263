import { stateKey } from '../../../engine/diff/outcomes.js'
import type { CardState, Transition } from '../../../engine/index.js'
import { escapeHtml } from '../html/markup.js'
import { statesOf } from './state-words.js'

/**
 * Cards before on the left and after on the right, as bars; between them bands, as wide as their
 * records are many. What stayed as it was is grey.
 */
export function flowPicture(
  transitions: readonly Transition[],
  nameOf: (state: CardState) => string,
  headings: readonly [string, string],
): string {
  // the heaviest on top
  const states = [...statesOf(transitions)].reverse()
  const total = transitions.reduce((sum, { count }) => sum + count, 0)
  const [before, after] = (['from', 'to'] as const).map((side) =>
    barsOf(states, transitions, side, total),
  )
  if (!before || !after) return ''
  const paint = painter(states)
  const bands = bandsOf(states, transitions, before, after, total).map(
    ({ from, to, path, count }) => {
      const same = stateKey(from) === stateKey(to)
      const title = `${nameOf(from)} → ${nameOf(to)}: ${count}`
      return `<path d="${path}" fill="${same ? '#c9cfd6' : paint(to)}" fill-opacity="${same ? 0.45 : 0.6}"><title>${escapeHtml(title)}</title></path>`
    },
  )
  const bars = ([before, after] as const).flatMap((side, index) =>
    [...side.values()]
      .filter(({ count }) => count > 0)
      .map(({ state, top, height, count }) => {
        const x = index === 0 ? LEFT : RIGHT
        const label = `${nameOf(state)} ${count}`
        const [at, anchor] = index === 0 ? [x - 8, 'end'] : [x + BAR + 8, 'start']
        return (
          `<rect x="${x}" y="${top}" width="${BAR}" height="${height}" fill="${paint(state)}"/>` +
          `<text x="${at}" y="${round(top + height / 2 + 5)}" text-anchor="${anchor}">${escapeHtml(label)}</text>`
        )
      }),
  )
  const bottom = Math.max(...[...before.values(), ...after.values()].map(({ end }) => end))
  const [left, right] = headings.map(escapeHtml)
  return `<svg viewBox="0 0 ${WIDTH} ${round(bottom + 12)}" role="img" font-size="15" fill="#1c2430">
<text x="${LEFT + BAR}" y="18" text-anchor="end" font-weight="600">${left}</text>
<text x="${RIGHT}" y="18" font-weight="600">${right}</text>
${[...bands, ...bars].join('\n')}
</svg>`
}

const WIDTH = 760
const LEFT = 170
const BAR = 16
const RIGHT = WIDTH - LEFT - BAR
const TOP = 32
const HEIGHT = 300
const GAP = 14
/** Thinner than this nothing can be seen, nor its label read. */
const LEAST = 3

interface Bar {
  readonly state: CardState
  readonly count: number
  readonly top: number
  readonly height: number
  readonly end: number
}

function barsOf(
  states: readonly CardState[],
  transitions: readonly Transition[],
  side: 'from' | 'to',
  total: number,
): ReadonlyMap<string, Bar> {
  let top = TOP
  const bars = new Map<string, Bar>()
  for (const state of states) {
    const count = transitions
      .filter((one) => stateKey(one[side]) === stateKey(state))
      .reduce((sum, one) => sum + one.count, 0)
    const height = count === 0 ? 0 : Math.max(LEAST, round((HEIGHT * count) / total))
    bars.set(stateKey(state), { state, count, top, height, end: top + height })
    // a label needs its line
    if (count > 0) top = round(top + Math.max(height, 20) + GAP)
  }
  return bars
}

function bandsOf(
  states: readonly CardState[],
  transitions: readonly Transition[],
  before: ReadonlyMap<string, Bar>,
  after: ReadonlyMap<string, Bar>,
  total: number,
): readonly { from: CardState; to: CardState; path: string; count: number }[] {
  const used = new Map<string, number>()
  const next = (side: string, bar: Bar, height: number) => {
    const key = `${side} ${stateKey(bar.state)}`
    const at = used.get(key) ?? bar.top
    used.set(key, at + height)
    return at
  }
  const rank = new Map(states.map((state, index) => [stateKey(state), index]))
  const rankOf = (state: CardState) => rank.get(stateKey(state)) ?? 0
  const sorted = [...transitions].sort(
    (a, b) => rankOf(a.from) - rankOf(b.from) || rankOf(a.to) - rankOf(b.to),
  )
  return sorted.flatMap(({ from, to, count }) => {
    const [a, b] = [before.get(stateKey(from)), after.get(stateKey(to))]
    if (!a || !b) return []
    const height = Math.max(1, (HEIGHT * count) / total)
    const [y, z] = [round(next('from', a, height)), round(next('to', b, height))]
    const [x, right, middle] = [LEFT + BAR, RIGHT, (LEFT + BAR + RIGHT) / 2]
    const [yEnd, zEnd] = [round(y + height), round(z + height)]
    const path = `M${x},${y} C${middle},${y} ${middle},${z} ${right},${z} L${right},${zEnd} C${middle},${zEnd} ${middle},${yEnd} ${x},${yEnd} Z`
    return [{ from, to, path, count }]
  })
}

/** From amber for the lightest card to red for the heaviest, pale where a tally replaced it; grey for none. */
function painter(states: readonly CardState[]): (state: CardState) => string {
  const ranks = [
    ...new Set(states.flatMap(({ cards }) => cards.map(({ colour }) => colour.rank))),
  ].sort((a, b) => a - b)
  return ({ cards: all }) => {
    const active = all.filter(({ status }) => status === 'active')
    const cards = active.length > 0 ? active : all
    const rank = Math.max(...cards.map(({ colour }) => colour.rank), Number.NEGATIVE_INFINITY)
    const at = ranks.indexOf(rank)
    if (at < 0) return '#8a94a0'
    const share = ranks.length < 2 ? 1 : at / (ranks.length - 1)
    const hue = round(44 - 44 * share)
    return active.length > 0
      ? `hsl(${hue} 78% ${round(52 - 8 * share)}%)`
      : `hsl(${hue} 40% ${round(76 - 8 * share)}%)`
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
