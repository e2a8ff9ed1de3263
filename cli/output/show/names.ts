import type { Fact, Scalar, Subject } from '../../../engine/index.js'
import type { Language, Messages } from '../../messages/messages.js'

/** What one language calls the facts, values and colours of a ruleset. */
export interface Names {
  readonly language: Language
  readonly messages: Messages
  readonly of: (thing: { readonly name: string; readonly label: string }) => string
  readonly fact: (subject: Subject, name: string) => string
  readonly value: (fact: Fact | undefined, value: Scalar) => string
}

export function namesIn(language: Language, messages: Messages): Names {
  const of: Names['of'] = ({ name, label }) => (language === 'zh' ? label : name)
  return {
    language,
    messages,
    of,
    fact: (subject, name) => {
      const fact = subject.byName.get(name)
      if (!fact) return name
      return fact.derived ? messages.show.decided(of(fact)) : of(fact)
    },
    value: (fact, value) => {
      const { yes, no } = messages.show.labels
      if (typeof value === 'boolean') return messages.show.value(value ? yes : no)
      const choice = fact?.values.find(({ name }) => name === value)
      return messages.show.value(choice ? of(choice) : String(value))
    },
  }
}
