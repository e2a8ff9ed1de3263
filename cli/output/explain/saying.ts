import type {
  CardShown,
  ClauseShown,
  Colour,
  ConditionShown,
  FactShown,
  InstantShown,
  TierShown,
  ValueShown,
} from '../../../engine/index.js'
import type { Context } from '../../context.js'
import { type ExplainWords, explainWordsFor } from '../../messages/explain-words.js'
import type { Language, Messages } from '../../messages/messages.js'
import { plain } from '../../messages/plain.js'
import { runMessagesFor } from '../../messages/run-messages-for.js'
import { dayClosedBy } from './day-closed-by.js'

/** What one language calls the parts of an explanation. */
export interface Saying {
  readonly language: Language
  readonly messages: Messages
  readonly words: ExplainWords
  readonly duration: (ms: number, units?: number) => string
  readonly name: (thing: { readonly name: string; readonly label: string }) => string
  readonly value: (value: ValueShown) => string
  readonly fact: (fact: FactShown) => string
  /** An instant or date as people write it. */
  readonly at: (moment: string) => string
  /** A deadline: 24:00 of the day that it closes. */
  readonly due: (instant: string) => string
  /** One count a colour, the lightest first. */
  readonly cards: (cards: readonly { readonly colour: Colour; readonly count: number }[]) => string
}

export function sayingOf({ language, messages }: Context): Saying {
  const words = explainWordsFor(language)
  const name: Saying['name'] = (thing) => (language === 'zh' ? thing.label : thing.name)
  const value: Saying['value'] = ({ value: raw, label }) => {
    if (typeof raw === 'boolean') return raw ? words.labels.yes : words.labels.no
    return language === 'zh' ? (label ?? String(raw)) : String(raw)
  }
  return {
    language,
    messages,
    words,
    duration: runMessagesFor(language).duration,
    name,
    value,
    fact: (fact) => factWords(fact, { words, value }),
    at: plain,
    due: (instant) => dueWords(instant, words),
    cards: (cards) => {
      const counts = new Map<string, { readonly colour: Colour; readonly count: number }>()
      for (const { colour, count } of cards) {
        const before = counts.get(colour.name)?.count ?? 0
        counts.set(colour.name, { colour, count: before + count })
      }
      const sorted = [...counts.values()].sort((a, b) => a.colour.rank - b.colour.rank)
      return words.list(sorted.map(({ colour, count }) => words.cards(name(colour), count)))
    },
  }
}

function factWords(fact: FactShown, { words, value }: Pick<Saying, 'words' | 'value'>): string {
  const { scalar, moment, list, given, derived } = fact
  if (scalar) return given || derived ? value(scalar) : words.countsAs(value(scalar))
  if (moment !== undefined) return plain(moment)
  if (!list || list.length === 0) return words.notFilled
  const began = list.map(({ requestedAt, from }) => requestedAt ?? from)
  return words.occasions(
    began.map((one) => (typeof one === 'string' ? plain(one) : words.labels.none)),
  )
}

function dueWords(instant: string, words: ExplainWords): string {
  const day = dayClosedBy(instant)
  return day === undefined ? words.deadline(plain(instant), false) : words.deadline(day, true)
}

/** How late a tier was passed: by the clock on the wall, and as its own counting counts. */
export function lateWords(
  { late, lateCounted }: Pick<TierShown, 'late' | 'lateCounted'>,
  { words, duration }: Pick<Saying, 'words' | 'duration'>,
): string {
  const wall = duration(late, 4)
  if (!lateCounted) return wall
  const { value, unit } = lateCounted
  // not one whole day says nothing
  if (unit !== 'second')
    return value === 0 ? wall : words.lateDays(wall, value, unit === 'working-day')
  const counted = value * 1000
  return counted === late ? wall : words.lateCounted(wall, words.hours(counted))
}

/** The fact from which an instant was taken. */
export function chosenIn(instant: InstantShown): InstantShown | undefined {
  if (!('of' in instant)) return instant
  const part = instant.of.find(({ moment }) => moment !== undefined && moment === instant.moment)
  return part && chosenIn(part)
}

/** What an instant was taken from: a fact, or another limit of the same record. */
export function sourceWords(
  instant: InstantShown | undefined,
  clauses: readonly ClauseShown[],
  { words, name }: Pick<Saying, 'words' | 'name'>,
): string {
  const chosen = instant && chosenIn(instant)
  if (!chosen || 'of' in chosen) return ''
  if (chosen.kind === 'fact') return name(chosen.fact)
  const other = clauses.find(({ clause }) => clause.id === chosen.clause)
  return words.ofOther(chosen.kind, other?.clause.title ?? chosen.clause)
}

/** Every fact that conditions look at, once each. */
export function factsIn(condition: ConditionShown): readonly FactShown[] {
  if ('fact' in condition) return [condition.fact]
  return Array.isArray(condition.of)
    ? condition.of.flatMap(factsIn)
    : factsIn(condition.of as ConditionShown)
}

/** Facts that nobody filled in, and that made the conditions hold by that. */
export function absentIn(condition: ConditionShown): readonly FactShown[] {
  if (condition.kind === 'absent') return condition.truth === 'true' ? [condition.fact] : []
  if (!('of' in condition)) return []
  return condition.kind === 'not' ? absentIn(condition.of) : condition.of.flatMap(absentIn)
}

export function isActive({ status }: Pick<CardShown, 'status'>): boolean {
  return status === 'active'
}

export function clauseName({ clause }: Pick<ClauseShown, 'clause'>, { words }: Saying): string {
  return words.clauseName(clause.cite, clause.title)
}
