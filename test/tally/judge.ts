import type { CountedCard } from '../../engine/index.js'

/**
 * A slow judge of tallies, apart from the engine: it reads what was meant to be written, not what
 * the engine made of it; counts every single card by itself; tells days by their dates as text; and
 * for each prefix of the cards recounts everything from the first card on.
 */
export interface Meant {
  readonly id: string
  readonly per: readonly ('unit' | 'street')[]
  readonly within:
    | 'month'
    | 'quarter'
    | 'year'
    | { readonly days: number }
    | { readonly hours: number }
  /** What one card is worth, in tenths. */
  readonly worth: Readonly<Record<string, number>>
  readonly clauseWorth: Readonly<Record<string, number>>
  readonly clauses: readonly string[] | undefined
  readonly tallies: readonly string[]
  /** In tenths; more than it, or as much. */
  readonly threshold: number
  readonly more: boolean
  readonly card: { readonly colour: string; readonly count: number }
  readonly replaces: boolean
  readonly earlier: 'same-tally' | 'all' | 'none'
}

export interface MeantVersion {
  readonly from: string
  readonly tallies: readonly Meant[]
}

export interface Judged {
  readonly id: string
  readonly cardId: string
  readonly at: number
  readonly version: string
  /** `cardId×count`, in the order in which they were counted. */
  readonly evidence: readonly string[]
}

interface Given extends Judged {
  /** Which single cards: `cardId#0`, `cardId#1` of a row of two. */
  readonly singles: readonly string[]
  readonly replaces: boolean
  readonly card: CountedCard
  /** The card of a record that set it off. */
  readonly lastCard: string
}

const HOUR = 3_600_000
const local = (ms: number) => new Date(ms + 8 * HOUR).toISOString()
const dateOf = (card: CountedCard) => local(card.incurred).slice(0, 10)

export function judge(
  cards: readonly CountedCard[],
  versions: readonly MeantVersion[],
): { readonly given: readonly Judged[]; readonly gone: ReadonlyMap<string, number> } {
  const sorted = [...cards].sort((a, b) => {
    if (a.at !== b.at) return a.at - b.at
    if (a.incurred !== b.incurred) return a.incurred - b.incurred
    return a.cardId < b.cardId ? -1 : 1
  })
  const given = upTo(sorted, sorted.length, versions)
  const gone = new Map<string, number>()
  for (const single of replacedBy(given, () => true)) {
    const row = single.slice(0, single.lastIndexOf('#'))
    gone.set(row, (gone.get(row) ?? 0) + 1)
  }
  return { given, gone }
}

/** Everything that the first so many cards give; a prefix is asked for again and again. */
function upTo(
  cards: readonly CountedCard[],
  length: number,
  versions: readonly MeantVersion[],
): readonly Given[] {
  const last = cards[length - 1]
  if (!last) return []
  const given = [...upTo(cards, length - 1, versions)]
  const version = versionOf(last, versions)
  const waiting = [...(version?.tallies ?? [])]
  const done = new Set<string>()
  while (version && waiting.length > 0) {
    const ready = waiting.findIndex(({ tallies }) =>
      tallies.every((id) => done.has(id) || !waiting.some((one) => one.id === id)),
    )
    const [tally] = waiting.splice(Math.max(0, ready), 1)
    if (!tally) break
    const fresh = given.filter(({ at, lastCard }) => at === last.at && lastCard === last.cardId)
    for (const next of [last, ...fresh.map((one) => one.card)]) {
      give(next, tally, version, cards.slice(0, length), given, versions, last)
    }
    done.add(tally.id)
  }
  return given
}

function give(
  next: CountedCard,
  tally: Meant,
  version: MeantVersion,
  cards: readonly CountedCard[],
  given: Given[],
  versions: readonly MeantVersion[],
  base: CountedCard,
): void {
  if (worthOf(next, tally) === 0 || groupOf(next, tally) === undefined) return
  for (;;) {
    // every card so far, those of tallies behind the card that set them off
    const all = cards.flatMap((card) => [
      card,
      ...given.filter(({ lastCard }) => lastCard === card.cardId).map((one) => one.card),
    ])
    const used = new Set(given.filter(({ id }) => id === tally.id).flatMap((one) => one.singles))
    const lost = replacedBy(given, (id) => tally.tallies.includes(id))
    const singles = all
      .filter(
        (card) =>
          worthOf(card, tally) > 0 &&
          groupOf(card, tally)?.join() === groupOf(next, tally)?.join() &&
          inWindow(card, next, tally) &&
          countsEarlier(card, tally, version, versions),
      )
      .flatMap((card) =>
        Array.from({ length: card.count }, (_, index) => ({
          card,
          name: `${card.cardId}#${index}`,
        })),
      )
      .filter(({ name }) => !used.has(name) && !lost.has(name))
    const taken: typeof singles = []
    let sum = 0
    const enough = () => (tally.more ? sum > tally.threshold : sum >= tally.threshold)
    while (!enough()) {
      const one = singles[taken.length]
      if (!one) return
      sum += worthOf(one.card, tally)
      taken.push(one)
    }
    const rows = new Map<string, number>()
    for (const { card } of taken) rows.set(card.cardId, (rows.get(card.cardId) ?? 0) + 1)
    const place = [
      'market',
      tally.id,
      'tally',
      ...(groupOf(next, tally) ?? []),
      windowName(next, tally),
    ]
    const lead = `${place.join('/').replaceAll(' ', '%20')}/`
    const ordinal = given.filter(({ cardId }) => cardId.startsWith(lead)).length + 1
    const cardId = `${lead}${ordinal}`
    given.push({
      id: tally.id,
      cardId,
      at: base.at,
      version: version.from,
      evidence: [...rows].map(([row, count]) => `${row}×${count}`),
      singles: taken.map(({ name }) => name),
      replaces: tally.replaces,
      lastCard: base.cardId,
      card: {
        cardId,
        clause: tally.id,
        byTally: true,
        colour: tally.card.colour,
        count: tally.card.count,
        at: base.at,
        incurred: base.incurred,
        facts: new Map([...next.facts].filter(([fact]) => tally.per.includes(fact as 'unit'))),
        contested: [],
        id: '',
      },
    })
  }
}

/** The single cards that the tallies asked about have replaced, and what those stood for in turn. */
function replacedBy(given: readonly Given[], asked: (id: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>()
  const replace = (single: string): void => {
    found.add(single)
    const row = single.slice(0, single.lastIndexOf('#'))
    const made = given.find(({ cardId, replaces }) => cardId === row && replaces)
    for (const below of made?.singles ?? []) replace(below)
  }
  for (const { id, replaces, singles } of given) {
    if (replaces && asked(id)) for (const single of singles) replace(single)
  }
  return found
}

function worthOf(card: CountedCard, tally: Meant): number {
  if (
    card.byTally
      ? !tally.tallies.includes(card.clause)
      : tally.clauses && !tally.clauses.includes(card.clause)
  )
    return 0
  return tally.clauseWorth[card.clause] ?? tally.worth[card.colour] ?? 0
}

function groupOf(card: CountedCard, tally: Meant): string[] | undefined {
  const values = tally.per.map((fact) => card.facts.get(fact))
  return values.some((one) => one === undefined) ? undefined : values.map(String)
}

function versionOf(card: CountedCard, versions: readonly MeantVersion[]): MeantVersion | undefined {
  return versions.filter(({ from }) => from <= dateOf(card)).at(-1)
}

function countsEarlier(
  card: CountedCard,
  tally: Meant,
  version: MeantVersion,
  versions: readonly MeantVersion[],
): boolean {
  const then = versionOf(card, versions)
  if (then === version || tally.earlier === 'all') return true
  return tally.earlier === 'same-tally' && (then?.tallies ?? []).some(({ id }) => id === tally.id)
}

function inWindow(card: CountedCard, next: CountedCard, tally: Meant): boolean {
  const { within } = tally
  if (typeof within === 'object' && 'hours' in within)
    return next.at - card.at <= within.hours * HOUR
  if (typeof within === 'object') return datesBack(next, within.days).includes(dateOf(card))
  return windowName(card, tally) === windowName(next, tally)
}

/** The dates of so many days in a row, the card's own last. */
function datesBack(card: CountedCard, days: number): readonly string[] {
  return Array.from({ length: days }, (_, back) =>
    local(card.incurred - back * 24 * HOUR).slice(0, 10),
  )
}

const QUARTERS = ['01 02 03', '04 05 06', '07 08 09', '10 11 12']

function windowName(card: CountedCard, { within }: Meant): string {
  const date = dateOf(card)
  if (within === 'month') return date.slice(0, 7)
  if (within === 'year') return date.slice(0, 4)
  if (within === 'quarter') {
    const quarter = QUARTERS.findIndex((months) => months.includes(date.slice(5, 7))) + 1
    return `${date.slice(0, 4)}-Q${quarter}`
  }
  if ('days' in within) return `${datesBack(card, within.days).at(-1)}..${date}`
  const clock = (ms: number) => `${local(ms).slice(0, 19)}+08:00`
  return `${clock(card.at - within.hours * HOUR)}..${clock(card.at)}`
}
