import { tooLarge } from '../failure.js'
import type { WorkbookLimits } from '../limits.js'
import { scanPart } from '../xml/decode.js'
import { decodeEscapes, decodeText, detached } from '../xml/text.js'

/** The strings that cells name by number; runs of rich text joined, readings above them left out. */
export async function readSharedStrings(
  chunks: AsyncIterable<Uint8Array>,
  limits: WorkbookLimits,
): Promise<readonly string[]> {
  const strings: string[] = []
  let text = ''
  let inText = false
  let inReading = false
  await scanPart(chunks, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 't') inText = !inReading
      else if (name === 'rPh') inReading = true
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
      else if (name === 'si') {
        if (strings.length >= limits.sharedStrings) throw tooLarge(limits.sharedStrings, 'strings')
        strings.push(detached(decodeEscapes(decodeText(text))))
      }
    },
    text: (raw) => {
      if (inText) text += raw
      if (text.length > limits.cellCharacters) throw tooLarge(limits.cellCharacters, 'characters')
    },
  })
  return strings
}
