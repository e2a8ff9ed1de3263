import type { Report } from '../../../source/diagnostic.js'
import type { Span } from '../../../source/texts.js'
import { numeralChars } from '../../threshold/numerals.js'

/** A text that a rule file quotes, and where. */
export interface Quoted {
  readonly cite: string
  readonly text: string
  readonly at: Span
}

/** The regulation as it was published, and the file that holds it. */
export interface SourceText {
  readonly path: string
  readonly text: string
  /** Whether every rule file could be read. */
  readonly allRead: boolean
  /** Whether a quotation must stand in this text; absent where all must. */
  readonly only: ((at: Span) => boolean) | undefined
}

/**
 * What a rule file quotes must stand in the source to the letter, white space aside; and between
 * the source's marks every word must be quoted, once: a sentence no file carries is a rule that
 * nobody applies.
 */
export function checkSourceText(
  quoted: readonly Quoted[],
  source: SourceText,
  report: Report,
): void {
  const whole = withoutSpace(source.text)
  let sound = true
  const claimed = new Uint8Array(whole.letters.length)
  const first = new Map<string, Span>()
  // long texts first, so that a short one does not take the place of its like inside a long one
  const held = quoted.filter(({ at }) => source.only?.(at) ?? true)
  for (const { cite, text, at } of held.sort((a, b) => b.text.length - a.text.length)) {
    const { letters } = withoutSpace(text)
    if (!whole.letters.includes(letters)) {
      sound = false
      const alike = numberStart(letters, longestBeginning(letters, whole.letters))
      const there = placeAfter(letters.slice(0, alike), whole, source.path)
      report(
        at,
        { code: 'text-not-in-source', cite, from: excerpt(letters, alike) },
        { related: there ? [{ span: there, what: 'source' }] : [] },
      )
    } else if (claim(letters, whole.letters, claimed)) first.set(letters, at)
    else {
      const taken = first.get(letters)
      const related = taken ? [{ span: taken, what: 'first' } as const] : []
      report(at, { code: 'text-quoted-twice', cite }, { related })
    }
  }
  // what a misquoted text or an unread file leaves open is no second mistake
  if (!sound || !source.allRead) return
  for (const [from, to] of gaps(whole, claimed, marked(source.text))) {
    const span = {
      path: source.path,
      start: whole.places[from] ?? 0,
      end: (whole.places[to - 1] ?? 0) + 1,
    }
    report(span, {
      code: 'source-not-carried',
      from: excerpt(whole.letters.slice(0, to), from),
      amends: source.only !== undefined,
    })
  }
}

const SHOWN = 12

interface Letters {
  readonly letters: string
  /** Where each letter stands in the text with its white space. */
  readonly places: readonly number[]
}

function withoutSpace(text: string): Letters {
  const places: number[] = []
  let letters = ''
  for (let place = 0; place < text.length; place++) {
    const letter = text[place] ?? ''
    if (/\s/u.test(letter)) continue
    letters += letter
    places.push(place)
  }
  return { letters, places }
}

/** Takes the first place where the text stands and no other has taken a letter. */
function claim(letters: string, whole: string, claimed: Uint8Array): boolean {
  for (let at = whole.indexOf(letters); at >= 0; at = whole.indexOf(letters, at + 1)) {
    if (claimed.subarray(at, at + letters.length).some((taken) => taken === 1)) continue
    claimed.fill(1, at, at + letters.length)
    return true
  }
  return false
}

/** Opens the regulation's articles, whole. */
export const REPUBLISHED = '<!-- articles -->'
/** The articles of a regulation, or the sentences with which a document amends one. */
const marks = [
  [REPUBLISHED, '<!-- /articles -->'],
  ['<!-- amendments -->', '<!-- /amendments -->'],
] as const

/** The stretch that must be carried whole: between the marks; none where there are no marks. */
function marked(text: string): readonly [number, number] {
  for (const [opening, closing] of marks) {
    const begin = text.indexOf(opening)
    const end = text.indexOf(closing, begin)
    if (begin >= 0 && end >= 0) return [begin + opening.length, end]
  }
  return [0, 0]
}

/** The stretches of letters between two places that nobody has claimed. */
function gaps(
  { places }: Letters,
  claimed: Uint8Array,
  [begin, end]: readonly [number, number],
): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (const [index, place] of places.entries()) {
    if (claimed[index] === 1 || place < begin || place >= end) continue
    const last = found.at(-1)
    if (last?.[1] === index) last[1] = index + 1
    else found.push([index, index + 1])
  }
  return found
}

/** How many letters of a text, from its first on, the source has together. */
function longestBeginning(wanted: string, whole: string): number {
  let low = 0
  let high = wanted.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (whole.includes(wanted.slice(0, middle))) low = middle
    else high = middle - 1
  }
  return low
}

/** Where the source goes on after some words, if it has them once. */
function placeAfter(words: string, { letters, places }: Letters, path: string): Span | undefined {
  const at = letters.indexOf(words)
  if (words === '' || at < 0 || at !== letters.lastIndexOf(words)) return undefined
  const start = places[at + words.length] ?? (places.at(-1) ?? 0) + 1
  return { path, start, end: start }
}

/** A few letters from a place on, a number at either end whole. */
function excerpt(letters: string, from: number): string {
  let end = Math.min(from + SHOWN, letters.length)
  while (NUMERAL.test(letters[end - 1] ?? '') && NUMERAL.test(letters[end] ?? '')) end++
  return letters.slice(numberStart(letters, from), end)
}

/** A place, or where the number begins that it would cut in two. */
function numberStart(letters: string, place: number): number {
  let start = place
  while (NUMERAL.test(letters[start - 1] ?? '')) start--
  return start
}

const NUMERAL = new RegExp(`[\\d.,${numeralChars}]`)
