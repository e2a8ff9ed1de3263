import {
  cardIdOf,
  type Identity,
  type JointVerdict,
  type NotGoverned,
  type RawRecord,
} from '../../engine/index.js'
import { nearest } from '../../source/nearest.js'
import { unitName } from '../../source/unit-name.js'

/** What `explain` is asked about: a record's number, an order's, or the cardId that `evaluate` wrote. */
export interface Sought {
  readonly name: string
  readonly assignment: string | undefined
  readonly unit: string | undefined
}

export function isMeant(
  { name, assignment, unit }: Sought,
  raw: RawRecord,
  outcome: JointVerdict | NotGoverned,
): boolean {
  const [first] = outcome.kind === 'joint' ? outcome.verdicts : [outcome]
  const { identity } = first
  if (assignment !== undefined && assignment !== (identity.assignment ?? '1')) return false
  if (unit !== undefined && unitName(unit) !== unitName(identity.unit)) return false
  return isNumber(name, identity) || (name.includes('/') && isCard(name, raw, outcome))
}

function isNumber(name: string, { id, orderId, assignment }: Identity): boolean {
  return name === id || name === orderId || name === `${id}/${assignment ?? '1'}`
}

/** Whether a card's name was asked for that the record has not got, or no more. */
export function isNoCardOf({ name }: Sought, raw: RawRecord, outcome: JointVerdict | NotGoverned) {
  const verdicts = outcome.kind === 'joint' ? outcome.verdicts : [outcome]
  if (isNumber(name, verdicts[0].identity) || !isCard(name, raw, outcome)) return false
  const cards = outcome.kind === 'joint' ? outcome.verdicts.flatMap((one) => one.cards) : []
  return cards.every(({ cardId }) => cardId !== name)
}

/** A card's name holds the record's, so that a card is found that the record does not get. */
function isCard(name: string, raw: RawRecord, outcome: JointVerdict | NotGoverned): boolean {
  if (outcome.kind === 'joint') {
    const cards = outcome.verdicts.flatMap((verdict) => verdict.cards)
    if (cards.some(({ cardId }) => cardId === name)) return true
  }
  const [first] = outcome.kind === 'joint' ? outcome.verdicts : [outcome]
  const { subject, identity } = first
  const key = subject.identity.map((fact) => {
    const value = raw[fact] ?? (fact === 'assignment' ? (identity.assignment ?? '') : '')
    return String(value)
  })
  const parts = name.split('/')
  const at = parts.indexOf(subject.name)
  return (
    at > 0 &&
    key.every((value, index) => {
      const part = parts[at + 1 + index]
      return part === value || part === cardIdOf([value])
    })
  )
}

/** Whether a text has a number that is no part of a longer one: as of a row that nobody could read. */
export function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = [text.charAt(at - 1), text.charAt(at + name.length)]
    if (!around.some((next) => /[\w-]/.test(next))) return true
  }
  return false
}

const MOST = 5

/** Numbers like the one that was asked for. */
export function nearestOf(name: string, ids: ReadonlySet<string>): readonly string[] {
  const near = nearest(name, ids)
  const like = [...ids].filter(
    (id) => id !== near && id !== '' && (id.includes(name) || name.includes(id)),
  )
  return [...(near === undefined ? [] : [near]), ...like].slice(0, MOST)
}
