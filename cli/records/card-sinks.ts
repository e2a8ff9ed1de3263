import type { Colour, Left } from '../../engine/index.js'
import type { RunMessages } from '../messages/run.js'
import { type CardRow, cardRow, tallyRow } from '../output/tables/card-row.js'
import type { RowWriter } from '../output/tables/row-writer.js'
import { type ShownCard, shownCard, shownTally } from '../output/tables/shown-card.js'
import type { BookedCard } from '../output/workbook/run-sheets.js'
import type { CardSink } from './card-stage.js'

/** Where cards go in each format; every one of them is shown to `--fail-on` on its way. */
type See = (card: Pick<ShownCard, 'colour' | 'status'>) => void

/** Each card a row, written as it comes. */
export function rowSink(writer: RowWriter<CardRow>, see: See, run: RunMessages): CardSink {
  return {
    card: (card, verdict) => {
      see(card)
      return writer.write(cardRow(card, verdict, run))
    },
    hold: (card, verdict) => {
      const { colour } = card
      const row = cardRow(card, verdict, run)
      return ({ count, status }) => {
        see({ colour, status })
        return writer.write({ ...row, count, status })
      }
    },
    tally: (card, asOf) => {
      see(card)
      return writer.write(tallyRow(card, asOf, run))
    },
  }
}

/** A table is set when all its cards are there. */
export function tableSink(
  given: ShownCard[],
  see: See,
  run: RunMessages,
  reasons: boolean,
): CardSink {
  return keepingSink(given, see, {
    card: (card, verdict) => shownCard(card, verdict, run, reasons),
    tally: (card) => shownTally(card, run),
    left: (one, left) => ({ ...one, ...left }),
  })
}

/** A workbook likewise, of whole rows. */
export function bookSink(given: BookedCard[], see: See, run: RunMessages): CardSink {
  return keepingSink(given, see, {
    card: (card, verdict) => ({
      ...shownCard(card, verdict, run, false),
      row: cardRow(card, verdict, run),
      subject: verdict.subject,
      lateness: card.reason.kind === 'limit' ? card.reason.late : undefined,
    }),
    tally: (card, asOf) => ({
      ...shownTally(card, run),
      row: tallyRow(card, asOf, run),
      subject: undefined,
      lateness: undefined,
    }),
    left: (one, left) => ({ ...one, ...left, row: { ...one.row, ...left } }),
  })
}

interface Making<Kept> {
  readonly card: (...given: Parameters<CardSink['card']>) => Kept
  readonly tally: (...given: Parameters<CardSink['tally']>) => Kept
  readonly left: (kept: Kept, left: Left) => Kept
}

function keepingSink<Kept extends { readonly colour: Colour; readonly status: Left['status'] }>(
  given: Kept[],
  see: See,
  make: Making<Kept>,
): CardSink {
  const keep = async (one: Kept) => {
    see(one)
    given.push(one)
  }
  return {
    card: (card, verdict) => keep(make.card(card, verdict)),
    hold: (card, verdict) => {
      const one = make.card(card, verdict)
      return ({ count, status }) => keep(make.left(one, { count, status }))
    },
    tally: (card, asOf) => keep(make.tally(card, asOf)),
  }
}
