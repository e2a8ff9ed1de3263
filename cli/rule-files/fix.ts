import type { Diagnostic, Edit, Texts } from '../../engine/index.js'
import { type Position, positionOf } from '../../source/texts.js'
import { told } from '../output/diagnostics/told.js'

/** Certain fixes put into texts; no file system here. */

export interface Applied {
  /** The texts that were changed, and no others. */
  readonly texts: Texts
  /** The diagnostics whose certain fix was made. */
  readonly mended: readonly Diagnostic[]
}

/** A diagnostic whose fix was made, and where it stood in the text as it was then. */
export interface Mended {
  readonly diagnostic: Diagnostic
  readonly position: Position
}

/** How often a mended text is looked at again: one slip may hide the next. */
const ROUNDS = 100

/** The texts that change when every certain fix is made, until none is left. */
export function mend(
  texts: Texts,
  look: (texts: Texts) => readonly Diagnostic[],
): { readonly texts: Texts; readonly mended: readonly Mended[] } {
  let changed: Texts = {}
  const mended: Mended[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const now = { ...texts, ...changed }
    const step = applied(now, told(look(now), now))
    if (step.mended.length === 0) break
    changed = { ...changed, ...step.texts }
    for (const diagnostic of step.mended) {
      const { path, start } = diagnostic.span
      mended.push({ diagnostic, position: positionOf(now[path] ?? '', start) })
    }
  }
  return { texts: changed, mended }
}

/** Each diagnostic's certain fix, whole or not at all; of two that touch one place, the first. */
export function applied(texts: Texts, diagnostics: readonly Diagnostic[]): Applied {
  const taken: Edit[] = []
  const mended: Diagnostic[] = []
  for (const diagnostic of diagnostics) {
    const fix = diagnostic.fixes?.find(({ certain }) => certain)
    if (!fix || fix.edits.length === 0) continue
    const known = fix.edits.every(({ span }) => texts[span.path] !== undefined)
    // the same change may be offered by several lines of one slip
    if (fix.edits.every((edit) => taken.some((other) => isSame(edit, other)))) continue
    if (!known || fix.edits.some((edit) => taken.some((other) => touches(edit, other)))) continue
    taken.push(...fix.edits)
    mended.push(diagnostic)
  }
  const changed: Record<string, string> = {}
  // from the end, so that earlier places stay where they are
  for (const { span, text } of taken.toSorted((a, b) => b.span.start - a.span.start)) {
    const before = changed[span.path] ?? texts[span.path] ?? ''
    changed[span.path] = before.slice(0, span.start) + text + before.slice(span.end)
  }
  return { texts: changed, mended }
}

function isSame(a: Edit, b: Edit): boolean {
  const { path, start, end } = a.span
  return b.span.path === path && b.span.start === start && b.span.end === end && a.text === b.text
}

function touches(a: Edit, b: Edit): boolean {
  return a.span.path === b.span.path && a.span.start <= b.span.end && b.span.start <= a.span.end
}
