import { notAWorkbook } from '../failure.js'
import { type XmlHandler, XmlScanner } from './scanner.js'

/** A part's bytes → text; UTF-8, as all but all workbooks are, or UTF-16 by its mark. */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
      yield decoder.decode(chunk, { stream: true })
    }
    yield decoder?.decode() ?? ''
  } catch (error) {
    throw error instanceof TypeError ? notAWorkbook('damaged') : error
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** A whole part through a handler, for what is small or has to be read to its end. */
export async function scanPart(
  chunks: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
): Promise<void> {
  const scanner = new XmlScanner(handler)
  for await (const text of decodeXml(chunks)) scanner.push(text)
  if (!scanner.complete) throw notAWorkbook('damaged')
}
