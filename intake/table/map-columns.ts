import { SUBJECT_KEYS } from '../../engine/facts/subject-key.js'
import type { Fact, Subject } from '../../engine/index.js'
import { nearest } from '../../source/nearest.js'
import { foldName } from './fold-text.js'
import { REJECT_COLUMNS } from './marks.js'
import { type Normaliser, normaliserFor } from './normalise.js'

/** Which fact, or which part of an extension, each column of a table carries for one subject. */
export type Target =
  | { readonly kind: 'subject' }
  | { readonly kind: 'fact'; readonly fact: Fact; readonly read: Normaliser }
  | {
      readonly kind: 'part'
      readonly fact: Fact
      readonly part: string
      readonly read: Normaliser
    }
  /** A column that says nothing to us: what a rejects file adds, or what a map file sets aside. */
  | { readonly kind: 'ignored' }
  | {
      readonly kind: 'unknown'
      readonly nearest: string | undefined
      /** Like a fact that has a column of its own. */
      readonly beside?: boolean
    }
  | { readonly kind: 'blank' }

const SUBJECT: Target = { kind: 'subject' }
const IGNORED: Target = { kind: 'ignored' }

/** Folded header → the fact it is said to carry; empty for a column to pass over. */
export type GivenColumns = ReadonlyMap<string, string>

/** All that can stand above a column of this subject. */
export class Vocabulary {
  readonly #known: ReadonlyMap<string, Target>
  readonly #given: GivenColumns
  readonly #words: readonly string[]

  constructor(
    subject: Subject,
    given: GivenColumns,
    identifiers: ReadonlySet<string> = identifiersOf([subject]),
  ) {
    this.#known = namesOf(subject, identifiers)
    this.#given = given
    this.#words = subject.facts
      .filter(({ derived }) => !derived)
      .flatMap(({ name, label, aliases, columns }) => [
        name,
        label,
        ...aliases,
        ...columns.flatMap((column) => [column.name, column.label, ...column.aliases]),
      ])
  }

  /** Undefined for a header that nothing here knows. */
  find(header: string): Target | undefined {
    const folded = foldName(header)
    const given = this.#given.get(folded)
    if (given === '') return IGNORED
    // what the map names may be another subject's fact: then the header's own name counts
    const mapped = given === undefined ? undefined : this.#known.get(foldName(given))
    return mapped ?? this.#known.get(folded)
  }

  /** The word of facts.yaml that a header comes nearest to. */
  nearest(header: string): string | undefined {
    return nearest(header.replace(/\s+/g, ''), this.#words)
  }
}

/** Facts that tell records apart; a finding names the assignment that it is about by them too. */
export function identifiersOf(subjects: readonly Subject[]): ReadonlySet<string> {
  return new Set(
    subjects.flatMap(({ identity, order }) => (order ? [...identity, order] : identity)),
  )
}

/** Names first, so that no alias of one fact hides the name of another. */
function namesOf(subject: Subject, identifiers: ReadonlySet<string>): ReadonlyMap<string, Target> {
  const known = new Map<string, Target>()
  const add = (name: string, target: Target) => {
    const key = foldName(name)
    if (!known.has(key)) known.set(key, target)
  }
  for (const key of SUBJECT_KEYS) add(key, SUBJECT)
  for (const name of [...REJECT_COLUMNS.zh, ...REJECT_COLUMNS.en]) add(name, IGNORED)
  const entries = subject.facts
    .filter(({ derived }) => !derived)
    .flatMap((fact) => {
      const identifier = identifiers.has(fact.name)
      const read = normaliserFor({ fact, identifier })
      const whole = { names: fact, target: { kind: 'fact', fact, read } as Target }
      const parts = fact.columns.map((column) => {
        const { part } = column
        const target: Target = { kind: 'part', fact, part, read: normaliserFor({ fact, part }) }
        return { names: column, target }
      })
      return [whole, ...parts]
    })
  for (const { names, target } of entries) {
    add(names.name, target)
    add(names.label, target)
  }
  for (const { names, target } of entries) for (const alias of names.aliases) add(alias, target)
  return known
}
