import { DEEPEST, isDeeperThan } from '../../engine/facts/too-deep.js'
import type { Decision, ExtensionPart, Fact, RecordProblem } from '../../engine/index.js'
import { unitName } from '../../source/unit-name.js'
import type { IntakeProblem } from '../items.js'
import { keyTwiceIn } from '../key-twice.js'
import { isoText } from './dates.js'
import { foldName, foldWidth } from './fold-text.js'
import { ABSENT, NO, YES } from './marks.js'
import type { Cell } from './rows.js'

/**
 * A cell → what the fact's value is in the engine's words. What cannot be told for certain stays
 * as it was typed, and the engine refuses it by that.
 */
export type Normalised =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'absent' }
  | { readonly kind: 'problem'; readonly problem: IntakeProblem }

export type Normaliser = (cell: Cell) => Normalised

/** What a column carries: a fact, or one part of a single extension. */
export interface Carried {
  readonly fact: Fact
  readonly part?: ExtensionPart | undefined
  /** Text that tells records apart, such as an order's number: width is no difference there. */
  readonly identifier?: boolean
}

const NOTHING: Normalised = Object.freeze({ kind: 'absent' })

export function normalise(carried: Carried, cell: Cell): Normalised {
  return normaliserFor(carried)(cell)
}

/** All that can be known of the fact beforehand is looked up once, and not for every cell. */
export function normaliserFor(carried: Carried): Normaliser {
  const { fact, part } = carried
  const field = part === undefined ? fact.name : `${fact.name}[0].${part}`
  const known = knownWords(fact, part)
  const read = readerFor(carried, field, known)
  // `无` is a value where the fact has it, and a mark of absence everywhere else
  const absent = new Set([...ABSENT].filter((mark) => !known.has(foldName(mark))))
  return (cell) => {
    if (typeof cell !== 'string') {
      const { text: value, reason } = cell
      return { kind: 'problem', problem: { code: 'refused-cell', field, value, reason } }
    }
    const text = cell.trim()
    return text === '' || absent.has(text) ? NOTHING : read(text)
  }
}

function readerFor(
  { fact, part, identifier }: Carried,
  field: string,
  known: ReadonlyMap<string, Normalised>,
): (text: string) => Normalised {
  if (known.size > 0) return (text) => known.get(text) ?? known.get(foldName(text)) ?? value(text)
  switch (part === undefined ? fact.type : part === 'reason' ? 'text' : 'instant') {
    case 'instant':
    case 'date':
      return (text) => readDate(text, field)
    case 'number':
      return (text) => value(readNumber(text))
    case 'extensions':
    case 'intervals':
      return (text) => value(readList(text))
    default:
      if (fact.name === 'unit') return (text) => value(unitName(text))
      return identifier ? (text) => readIdentifier(text, field) : value
  }
}

function value(of: unknown): Normalised {
  return { kind: 'value', value: of }
}

/** The closed words of a fact, by every way of writing them. */
function knownWords(fact: Fact, part: ExtensionPart | undefined): ReadonlyMap<string, Normalised> {
  const known = new Map<string, Normalised>()
  const add = (written: string, meant: unknown) => {
    const key = foldName(written)
    if (!known.has(key)) known.set(key, Object.freeze(value(meant)))
  }
  if (part === 'decision') {
    for (const [name, label] of fact.decisions as ReadonlyMap<Decision, string>) {
      add(name, name)
      add(label, name)
    }
  } else if (part !== undefined) {
    return known
  } else if (fact.type === 'yes-no') {
    for (const word of YES) add(word, true)
    for (const word of NO) add(word, false)
  } else if (fact.type === 'choice' || fact.type === 'item') {
    for (const { name } of fact.values) add(name, name)
    for (const { name, label } of fact.values) add(label, name)
  }
  return known
}

function readDate(text: string, field: string): Normalised {
  const read = isoText(isDigit(text.charCodeAt(0)) ? foldWidth(text) : unquoted(foldWidth(text)))
  if (read.ok) return value(read.text)
  const problem: RecordProblem = {
    code: 'not-an-instant',
    field,
    value: text,
    reason: read.reason,
  }
  return { kind: 'problem', problem }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** `1,234` has one meaning; anything else is the engine's to judge. */
function readNumber(text: string): string {
  const plain = unquoted(foldWidth(text)).trim()
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain
}

/** A list that a program wrote into one cell. */
function readList(text: string): unknown {
  if (!text.startsWith('[')) return text
  try {
    const list: unknown = JSON.parse(text)
    const unclear = isDeeperThan(list, DEEPEST) || keyTwiceIn(text) !== undefined
    return unclear ? text : list
  } catch {
    return text
  }
}

/** A long number that a spreadsheet wrote as 1.20E+17 has lost the figures that mattered. */
function readIdentifier(text: string, field: string): Normalised {
  const plain = unquoted(foldWidth(text)).trim()
  if (/^\d(\.\d+)?E\+\d+$/i.test(plain)) {
    const reason = 'digits-lost'
    return { kind: 'problem', problem: { code: 'refused-cell', field, value: text, reason } }
  }
  return plain === '' ? NOTHING : value(plain)
}

/** `="0123"` and `'0123`: how exports keep a spreadsheet from making a number of it. */
function unquoted(text: string): string {
  const formula = /^="([^"]*)"$/.exec(text)?.[1]
  return formula ?? (text.startsWith("'") ? text.slice(1) : text)
}
