import type { PlacedItem } from '../read-article.js'
import type { Quoted } from './check-source-text.js'

/**
 * What an item quotes. The regulation published anew has its text. An amending document has the
 * sentence that changed it, or that says where a new text goes, and the text if that is written out.
 */
export function quotedBy(
  { item: { cite, text }, textAt, textWritten, amendedBy }: PlacedItem,
  inPart: boolean,
): readonly Quoted[] {
  const whole = { cite, text, at: textAt }
  if (!inPart || !amendedBy) return [whole]
  const sentence = { cite, ...amendedBy }
  const besides = textWritten && !withoutSpace(amendedBy.text).includes(withoutSpace(text))
  return besides ? [sentence, whole] : [sentence]
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '')
}
