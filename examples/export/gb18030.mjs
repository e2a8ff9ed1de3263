/** Node decodes GB18030 and does not encode it: every two-byte character, by its bytes. */
const PAIRS = new Map()
const decoder = new TextDecoder('gb18030')
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue
    const character = decoder.decode(Uint8Array.of(lead, trail))
    if (!PAIRS.has(character)) PAIRS.set(character, [lead, trail])
  }
}

export function gb18030(text) {
  const bytes = []
  for (const character of text) {
    const code = character.codePointAt(0)
    const pair = code < 0x80 ? [code] : PAIRS.get(character)
    if (pair === undefined) throw new Error(`no two bytes for ${character}`)
    bytes.push(...pair)
  }
  return Buffer.from(bytes)
}
