import { formatInstant } from '../../calendar/index.js'
import type { TallyCard } from '../tally/tally-card.js'
import { isoDuration } from '../verdict/iso-duration.js'
import type { Card, Verdict } from '../verdict/verdict.js'
import type { ExpectedCard } from './case.js'
import { instantOf } from './case-instant.js'
import { compareReason } from './compare-reason.js'
import {
  type CardName,
  type CardPart,
  compared,
  instantIs,
  type Mismatch,
  NOTHING,
  type Stated,
  textOf,
} from './mismatch.js'

/** A card that came, and the verdict it came of; a tally's comes of many. */
export interface GivenCard {
  readonly card: Card | TallyCard
  readonly verdict: Verdict | undefined
}

/**
 * Cards are told apart by clause, colour and status, and by ordinal where the case states one;
 * several of one name are taken in their order. Only what a case states is compared.
 */
export function compareCards(
  expected: readonly ExpectedCard[],
  given: readonly GivenCard[],
  offset: number,
): readonly Mismatch[] {
  const left = [...given]
  const take = (suits: (given: GivenCard) => boolean) => {
    const index = left.findIndex(suits)
    return index < 0 ? undefined : left.splice(index, 1)[0]
  }
  const named =
    (wanted: ExpectedCard) =>
    ({ card }: GivenCard) =>
      isNamed(nameOf(card), wanted) &&
      (wanted.ordinal === undefined || wanted.ordinal === card.ordinal)
  // the one at the very instant first: cards are listed in any order, whatever that of the records
  const exact = expected.map((wanted) => {
    const at = wanted.at === undefined ? undefined : instantOf(wanted.at, offset)
    return take((one) => named(wanted)(one) && one.card.at === at)
  })
  const mismatches: Mismatch[] = expected.flatMap((wanted, index) =>
    compareCard(wanted, exact[index] ?? take(named(wanted)), offset),
  )
  for (const { card } of left) {
    const at = formatInstant(card.at, offset)
    const got: Stated = { kind: 'card', card: nameOf(card), ordinal: undefined, at }
    mismatches.push({ about: { kind: 'card' }, expected: NOTHING, got })
  }
  return mismatches
}

function compareCard(
  wanted: ExpectedCard,
  given: GivenCard | undefined,
  offset: number,
): readonly Mismatch[] {
  const { clause, colour, status } = wanted
  const name: CardName = { clause, colour, status }
  if (!given) {
    const { ordinal } = wanted
    const expected: Stated = { kind: 'card', card: name, ordinal, at: undefined }
    return [{ about: { kind: 'card' }, expected, got: NOTHING }]
  }
  const { card } = given
  const reason = 'tally' in card ? undefined : card.reason
  const late = reason?.kind === 'limit' ? textOf(isoDuration(reason.late)) : NOTHING
  const counted = 'tally' in card ? textOf(card.evidence.map(({ id }) => id).join(', ')) : NOTHING
  const check = (part: CardPart, text: string | undefined, got: Stated) =>
    text === undefined ? [] : compared({ kind: 'card-part', card: name, part }, textOf(text), got)
  const at = wanted.at === undefined ? undefined : instantOf(wanted.at, offset)
  return [
    ...(at === undefined
      ? check('at', wanted.at, instantIs(card.at, offset))
      : compared(
          { kind: 'card-part', card: name, part: 'at' },
          instantIs(at, offset),
          instantIs(card.at, offset),
        )),
    ...check('count', wanted.count?.toString(), textOf(String(card.count))),
    ...check('late', wanted.late, late),
    ...check('counted', wanted.counted?.join(', '), counted),
    ...check('contested', wanted.contested?.join(', '), textOf(card.contested.join(', '))),
    ...(wanted.reason ? compareReason(wanted.reason, name, given, offset) : []),
  ]
}

function isNamed(name: CardName, { clause, colour, status }: ExpectedCard): boolean {
  return name.clause === clause && name.colour === colour && name.status === status
}

function nameOf(card: Card | TallyCard): CardName {
  const { id } = 'tally' in card ? card.tally : card.clause
  return { clause: id, colour: card.colour.name, status: card.status }
}
