import type { CountedCard, Plan } from '../../../engine/index.js'
import { countedCards, tally } from '../../../engine/index.js'
import { Random } from '../../calendar/random.js'
import { shuffled } from '../generate/draw.js'
import { recordsOf } from '../generate/world.js'
import { judged, type LawWorld } from './law.js'

/** Cards of many records added up, in whatever order they come and however they are parted. */
export function addedUp(world: LawWorld, seed: number, records: number) {
  const drawn = [...recordsOf(world, seed, records)]
  const asOf = drawn.reduce(
    (latest, one) => (one.asOf > latest ? one.asOf : latest),
    drawn[0]?.asOf ?? (0 as never),
  )
  // the records of a month lie close together, and each is another
  const cards = drawn.flatMap(({ record }, index): readonly CountedCard[] => {
    const verdict = judged(world, { ...record, id: `r${index}` }, asOf)
    return verdict ? countedCards(verdict, world.plan) : []
  })
  const sum = (of: readonly CountedCard[]) => linesOf(tally(of, world.plan, { asOf }))
  const random = new Random(seed)
  const cut = random.int(0, cards.length)
  return {
    cards: cards.length,
    whole: sum(cards),
    shuffled: sum(shuffled(random, cards)),
    joined: sum([...cards.slice(cut), ...cards.slice(0, cut)]),
    twice: sum([...cards, ...cards]),
  }
}

export function tallies({ versions }: Plan): boolean {
  return versions.some(({ version }) => version.tallies.length > 0)
}

function linesOf({ cards, replaced }: ReturnType<typeof tally>): string {
  return [
    ...cards.map(({ cardId, count, status, at, sum, evidence, contested }) =>
      JSON.stringify([cardId, count, status, at, sum, evidence, contested]),
    ),
    ...[...replaced].map(([cardId, count]) => `${cardId} ${count}`).sort(),
  ].join('\n')
}
