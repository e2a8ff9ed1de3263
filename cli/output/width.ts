import { eastAsianWidth } from 'get-east-asian-width'

/** How many columns of a terminal a text takes, and text set to a width. Alone knows both. */

const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

/** Marks that stand on or join the character before them take no column of their own. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}]$/u

/** Not at the start of a line: what closes or stops. Not at its end: what opens. */
const CLOSING = /^[，。、；：！？）》〉」』】〕”’…,.;:!?)\]}%]/u
const OPENING = /[（《〈「『【〔“‘([{]$/u

export function widthOf(text: string): number {
  let width = 0
  for (const character of text.replace(ANSI, '')) width += widthOfCharacter(character)
  return width
}

export function widthOfCharacter(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0
  if (codePoint >= 32 && codePoint < 127) return 1
  return NO_WIDTH.test(character) ? 0 : eastAsianWidth(codePoint)
}

export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

export function padLeft(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text
}

/** Cut to a width, with a mark where something is missing. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  for (const character of text) {
    if (widthOf(kept) + widthOfCharacter(character) > width - 1) break
    kept += character
  }
  return `${kept}…`
}

/**
 * Lines no wider than `width`. Chinese breaks between any two characters, except before what
 * closes and after what opens; a Latin word stays whole unless it alone is wider than a line.
 */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(4, width)))
}

/** The first line as it is, the others indented under it. */
export function wrapHanging(text: string, width: number, indent: number): string {
  return wrap(text, width - indent).join(`\n${' '.repeat(indent)}`)
}

function wrapLine(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words(text, width)) {
    if (line !== '' && widthOf((line + word).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = word.trimStart()
    } else {
      line += word
    }
  }
  lines.push(line.trimEnd())
  return lines
}

/** The stretches between which a line may break. */
function words(text: string, width: number): readonly string[] {
  const found: string[] = []
  for (const piece of text.match(/[!-~]+ *| +|[^ -~] */gu) ?? []) {
    const last = found.at(-1)
    const joined = last !== undefined && (CLOSING.test(piece) || OPENING.test(last.trimEnd()))
    if (joined && widthOf(last + piece) <= width) found[found.length - 1] = last + piece
    else found.push(...(widthOf(piece) > width ? Array.from(piece) : [piece]))
  }
  return found
}
