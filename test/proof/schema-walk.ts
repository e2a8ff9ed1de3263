import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isList, isMap, type Yaml } from './generate/yaml.js'

/** The keys and words that schemas know, and those of them that files have used. */
interface Schema {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly enum?: readonly string[]
}

const root = join(import.meta.dirname, '../..')
const files = new Map<string, unknown>()

function fileNamed(name: string): unknown {
  const folder = /^(calendar|overlay|parts|year)\./.test(name) ? 'calendar/schema' : 'rules/schema'
  const known = files.get(name) ?? JSON.parse(readFileSync(join(root, folder, name), 'utf8'))
  files.set(name, known)
  return known
}

/** A schema and where it stands: `conditions.schema.json#/definitions/tier`. */
interface Place {
  readonly schema: Schema
  readonly at: string
}

function placeAt(at: string): Place {
  const [file = '', pointer = ''] = at.split('#')
  let node = fileNamed(file)
  for (const part of pointer.split('/').slice(1)) node = (node as Record<string, unknown>)[part]
  const schema = node as Schema
  if (!schema.$ref) return { schema, at }
  return placeAt(schema.$ref.startsWith('#') ? file + schema.$ref : schema.$ref)
}

const below = ({ at }: Place, ...parts: readonly string[]) => placeAt([at, ...parts].join('/'))

function partsOf(place: Place): readonly (readonly [name: string, place: Place])[] {
  const { properties = {}, additionalProperties, items } = place.schema
  const named = Object.keys(properties).map(
    (key) => [key, below(place, 'properties', key)] as const,
  )
  const any = typeof additionalProperties === 'object'
  return [
    ...named,
    ...(any ? ([['*', below(place, 'additionalProperties')]] as const) : []),
    ...(items ? ([['-', below(place, 'items')]] as const) : []),
  ]
}

/** Every key of a file's schema, and every word of its closed lists. */
export function keysOf(file: string): ReadonlySet<string> {
  const keys = new Set<string>()
  const seen = new Set<string>()
  const visit = (place: Place): void => {
    if (seen.has(place.at)) return
    seen.add(place.at)
    for (const word of place.schema.enum ?? []) keys.add(`${place.at} = ${word}`)
    for (const [name, part] of partsOf(place)) {
      if (name !== '*' && name !== '-') keys.add(`${place.at}: ${name}`)
      visit(part)
    }
  }
  visit(placeAt(`${file}#`))
  return keys
}

/** Takes off what a file uses. */
export function takeUsed(left: Set<string>, file: string, value: Yaml): void {
  const visit = (place: Place, one: Yaml): void => {
    if (typeof one === 'string') {
      left.delete(`${place.at} = ${one}`)
      return
    }
    const parts = new Map(partsOf(place))
    if (isList(one)) {
      const items = parts.get('-')
      for (const item of one) if (items) visit(items, item)
      return
    }
    for (const [key, inner] of Object.entries(one)) {
      if (inner === undefined) continue
      left.delete(`${place.at}: ${key}`)
      const part = parts.get(key) ?? parts.get('*')
      if (part && (isMap(inner) || isList(inner) || typeof inner === 'string')) visit(part, inner)
    }
  }
  visit(placeAt(`${file}#`), value)
}
