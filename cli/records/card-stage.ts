import type { Instant } from '../../calendar/index.js'
import {
  type Card,
  type CountedCard,
  countedCards,
  type Left,
  type Plan,
  type Plans,
  type Tallied,
  type TallyCard,
  talliesIn,
  tally,
  type Verdict,
} from '../../engine/index.js'
import { leftOf } from '../../engine/tally/tally-card.js'
import type { Confirmer } from '../confirming/confirmer.js'
import type { Doubts } from '../confirming/doubts.js'

/** Where cards go, whatever the format. */
export interface CardSink {
  readonly card: (card: Card, verdict: Verdict) => Promise<void>
  /** The same, later: what is kept is the card's row, and not its verdict. */
  readonly hold: (card: Card, verdict: Verdict) => (left: Left) => Promise<void>
  readonly tally: (card: TallyCard, asOf: Instant) => Promise<void>
}

/** How many cards tallies have added to the count, and how many of it they have superseded. */
export interface Changed {
  readonly active: number
  readonly superseded: number
}

export interface CardStage {
  readonly take: (verdict: Verdict) => Promise<void>
  readonly close: (asOf: Instant) => Promise<Changed>
}

/**
 * The way of every card from its verdict to the output. Without tallies it goes straight through;
 * where a ruleset tallies, a few words of each card are kept for the end; and where a tally
 * replaces what it counts, the rows themselves are held back, for none is known to stand before all
 * are counted. Records and verdicts are never kept.
 */
function openCardStage(plan: Plan, sink: CardSink, confirm: ConfirmTallied): CardStage {
  const kind = talliesIn(plan)
  if (kind === 'none') {
    return {
      take: async (verdict) => {
        for (const card of verdict.cards) await sink.card(card, verdict)
      },
      close: async () => ({ active: 0, superseded: 0 }),
    }
  }
  const counted: CountedCard[] = []
  const held: Held[] = []
  return {
    take: async (verdict) => {
      counted.push(...countedCards(verdict, plan))
      for (const card of verdict.cards) {
        const { cardId, count, status } = card
        if (kind === 'adds') await sink.card(card, verdict)
        else held.push({ card: { cardId, count, status }, release: sink.hold(card, verdict) })
      }
    },
    close: async (asOf) => {
      const tallied = tally(counted, plan, { asOf })
      const doubts = await confirm(plan, counted, tallied)
      const rows = await releaseRows(held, counted, tallied, doubts)
      const cards = await releaseCards(tallied, doubts, (card) => sink.tally(card, asOf))
      return sumOf([rows, cards])
    },
  }
}

/** The rows that waited, each with what tallies have left of it; those in doubt do not leave. */
async function releaseRows(
  held: readonly Held[],
  counted: readonly CountedCard[],
  { replaced }: Tallied,
  doubts: Doubts,
): Promise<Changed> {
  const doubted = new Set(counted.filter((card) => doubts.row(card)).map(({ cardId }) => cardId))
  const changed = { active: 0, superseded: 0 }
  for (const { card, release } of held) {
    const gone = replaced.get(card.cardId) ?? 0
    if (doubted.has(card.cardId)) {
      changed[card.status] -= card.count
    } else {
      await release(gone === 0 ? card : leftOf(card.count, gone))
      changed.active -= gone
      changed.superseded += gone
    }
  }
  return changed
}

async function releaseCards(
  { cards, replaced }: Tallied,
  doubts: Doubts,
  give: (card: TallyCard) => Promise<void>,
): Promise<Changed> {
  const changed = { active: 0, superseded: 0 }
  for (const card of cards) {
    if (doubts.card(card)) continue
    await give(card)
    const gone = replaced.get(card.cardId) ?? 0
    changed.active += card.tally.card.count - gone
    changed.superseded += gone
  }
  return changed
}

function sumOf(changes: readonly Changed[]): Changed {
  return {
    active: changes.reduce((sum, { active }) => sum + active, 0),
    superseded: changes.reduce((sum, { superseded }) => sum + superseded, 0),
  }
}

/** A stage for each of several rulesets: a tally counts the cards of its own. */
export function openCardStages(
  { plans }: Plans,
  sink: CardSink,
  confirm: ConfirmTallied,
): CardStage {
  const stages = new Map(
    plans.map((plan) => [plan.ruleset.name, openCardStage(plan, sink, confirm)]),
  )
  return {
    take: async (verdict) => stages.get(verdict.version.ruleset)?.take(verdict),
    close: async (asOf) => {
      const changes: Changed[] = []
      for (const stage of stages.values()) changes.push(await stage.close(asOf))
      return sumOf(changes)
    },
  }
}

type Release = (left: Left) => Promise<void>
type ConfirmTallied = Confirmer['tallied']

/** A row that waits for the tallies. */
interface Held {
  readonly card: Pick<Card, 'cardId' | 'count' | 'status'>
  readonly release: Release
}
