import { SUBJECT_KEYS, type Subject } from '../engine/index.js'
import { nearest } from '../source/nearest.js'

/** Which fact, or which part of an extension, a table's column carries. */
export type Target =
  | { readonly kind: 'subject' }
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'part'; readonly fact: string; readonly part: string }
  | { readonly kind: 'unknown'; readonly header: string; readonly nearest: string | undefined }

export interface HeaderMap {
  readonly targets: readonly Target[]
  /** Two columns that carry the same thing. */
  readonly twice: { readonly header: string; readonly other: string } | undefined
}

/** A header row against a subject: English names, labels and aliases of facts.yaml. */
export function mapHeader(headers: readonly string[], subject: Subject): HeaderMap {
  const known = namesOf(subject)
  const targets = headers.map((header): Target => {
    if (SUBJECT_KEYS.includes(header)) return { kind: 'subject' }
    return known.get(header) ?? { kind: 'unknown', header, nearest: nearest(header, known.keys()) }
  })
  return { targets, twice: firstTwice(headers, targets) }
}

/** Names first, so that no alias of one fact hides the name of another. */
function namesOf(subject: Subject): ReadonlyMap<string, Target> {
  const known = new Map<string, Target>()
  const facts = subject.facts.filter(({ derived }) => !derived)
  const entries = facts.flatMap((fact) => [
    { names: fact, target: { kind: 'fact', fact: fact.name } as const },
    ...fact.columns.map((column) => ({
      names: column,
      target: { kind: 'part', fact: fact.name, part: column.part } as const,
    })),
  ])
  for (const { names, target } of entries) known.set(names.name, target).set(names.label, target)
  for (const { names, target } of entries) {
    for (const alias of names.aliases) if (!known.has(alias)) known.set(alias, target)
  }
  return known
}

function firstTwice(headers: readonly string[], targets: readonly Target[]): HeaderMap['twice'] {
  const seen = new Map<string, string>()
  for (const [index, target] of targets.entries()) {
    const header = headers[index] ?? ''
    const key = target.kind === 'unknown' ? `unknown ${header}` : JSON.stringify(target)
    const other = seen.get(key)
    if (other !== undefined && header !== '') return { header, other }
    seen.set(key, header)
  }
  return undefined
}
