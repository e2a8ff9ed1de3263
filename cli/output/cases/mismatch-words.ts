import type { About, CardName, Mismatch, Stated, Version } from '../../../engine/index.js'
import type { Context } from '../../context.js'
import type { CaseWord } from '../../messages/command-words.js'
import { plain } from '../../messages/plain.js'
import { namesIn } from '../show/names.js'

type Words = Pick<Context, 'language' | 'messages'>

/** A mismatch in one language: about what, what was expected, what came. */
export function mismatchCells(
  { about, expected, got }: Mismatch,
  version: Version,
  context: Words,
): readonly [string, string, string] {
  const say = (stated: Stated) => statedWords(stated, version, context)
  return [aboutWords(about, version, context), say(expected), say(got)]
}

function aboutWords(about: About, version: Version, words: Words): string {
  const { word } = words.messages.cases
  switch (about.kind) {
    case 'as-of':
    case 'outcome':
    case 'card':
      return word(about.kind)
    case 'card-part':
      return `${cardWords(about.card, version, words)} · ${word(about.part)}`
    case 'fact': {
      const name = namesIn(words.language, words.messages).of(about.fact)
      return `${cardWords(about.card, version, words)} · ${name}`
    }
    case 'tier':
    case 'alert': {
      const colour = colourWord(about.colour, version, words)
      return `${about.clause} ${colour} · ${word(about.kind)}`
    }
  }
}

function statedWords(stated: Stated, version: Version, words: Words): string {
  const { word } = words.messages.cases
  switch (stated.kind) {
    case 'nothing':
      return '—'
    case 'moment':
    case 'text':
      return plain(stated.text)
    case 'value':
      return namesIn(words.language, words.messages).value(stated.fact, stated.value)
    case 'word':
      return word(stated.word)
    case 'version':
      return `${word('version')} ${stated.version}`
    case 'rejected':
      return `${word('rejected')}: ${stated.codes.join(', ')}`
    case 'card': {
      const { card, ordinal, at } = stated
      const parts = [cardWords(card, version, words), ordinal && `#${ordinal}`, at && plain(at)]
      return parts.filter(Boolean).join(' ')
    }
    case 'alert': {
      const times = stated.at.map((at) => (at === 'waiting' ? word(at) : plain(at))).join(', ')
      // the schema knows the states that a case may name
      const state = stated.state === undefined ? '' : ` ${word(stated.state as CaseWord)}`
      return `${times || '—'}${state}`
    }
  }
}

function cardWords({ clause, colour, status }: CardName, version: Version, words: Words): string {
  return `${clause} ${colourWord(colour, version, words)} ${words.messages.cases.word(status)}`
}

/** A colour by its label where labels are read. */
function colourWord(name: string, { colours }: Version, { language }: Words): string {
  return (language === 'zh' ? colours.get(name)?.label : undefined) ?? name
}
