import { decodeText } from './text.js'

/** One attribute of a tag by its whole name, from the attributes as they were written. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at > 0; at = attributes.indexOf(name, at + 1)) {
    if (attributes.charCodeAt(at - 1) > 32) continue
    const after = at + name.length
    const quoted =
      attributes.charCodeAt(after) === EQUALS ? after + 1 : behindEquals(attributes, after)
    const quote = attributes[quoted]
    if (quote !== '"' && quote !== "'") continue
    const end = attributes.indexOf(quote, quoted + 1)
    if (end >= 0) return decodeText(attributes.slice(quoted + 1, end))
  }
  return undefined
}

/** The same, whatever prefix it has: `r:id` is `id` of a namespace that may be called otherwise. */
export function prefixedAttribute(attributes: string, name: string): string | undefined {
  const prefix = new RegExp(`\\s([\\w.-]+:${name})\\s*=`).exec(attributes)?.[1]
  return prefix === undefined ? undefined : attribute(attributes, prefix)
}

const EQUALS = 61

function behindEquals(attributes: string, at: number): number {
  const spaces = /^\s*=\s*/.exec(attributes.slice(at, at + 64))?.[0]
  return spaces === undefined ? attributes.length : at + spaces.length
}
