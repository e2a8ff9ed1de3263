import { attribute } from '../xml/attributes.js'
import { scanPart } from '../xml/decode.js'
import { builtInFormat, type NumberFormat, readFormat } from './number-format.js'

/** styles.xml → what each style of a cell, by its number, does to a number. */
export async function readStyles(
  chunks: AsyncIterable<Uint8Array>,
): Promise<readonly NumberFormat[]> {
  const own = new Map<number, NumberFormat>()
  const ids: number[] = []
  let inCells = false
  await scanPart(chunks, {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        const code = attribute(attributes, 'formatCode')
        const id = Number(attribute(attributes, 'numFmtId'))
        if (code !== undefined) own.set(id, readFormat(code))
      } else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) ids.push(Number(attribute(attributes, 'numFmtId') ?? 0))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
    text: () => {},
  })
  return ids.map((id) => own.get(id) ?? builtInFormat(id))
}
