/**
 * A key that stands twice in one object of a text that is JSON. JSON.parse takes the last and says
 * nothing, and which of two completions a record means is not for a program to choose.
 */
export function keyTwiceIn(json: string): string | undefined {
  const open: Set<string>[] = []
  for (let at = 0; at < json.length; at++) {
    const sign = json[at]
    if (sign === '{') open.push(new Set())
    else if (sign === '}') open.pop()
    else if (sign === '"') {
      const end = endOfString(json, at + 1)
      if (isKey(json, end + 1)) {
        const written = json.slice(at + 1, end)
        const key: string = written.includes('\\') ? JSON.parse(`"${written}"`) : written
        const keys = open.at(-1)
        if (keys?.has(key)) return key
        keys?.add(key)
      }
      at = end
    }
  }
  return undefined
}

/** Where its closing quote stands: the first that no backslash escapes, itself not escaped. */
function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start)
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1)
  return end
}

function isEscaped(json: string, at: number): boolean {
  let backslashes = 0
  while (json[at - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}

/** In JSON only a key has a colon behind it. */
function isKey(json: string, after: number): boolean {
  let at = after
  while (' \t\r\n'.includes(json[at] ?? '!')) at++
  return json[at] === ':'
}
