/** A text whose words stand in no order: what that is, said by the word at which it breaks. */

import type { IToken } from 'chevrotain'
import { comparisonOfWord } from './comparisons.js'
import type { Language } from './model.js'
import { endOf, type SyntaxFault } from './phrase.js'
import type { Note } from './problems.js'
import { And, Close, Comparison, Each, Excludes, Half, Num, Open, Unit } from './tokens.js'
import { exampleNumbers, examples } from './words.js'

export function explainSyntax(
  text: string,
  fault: SyntaxFault,
  language: Language,
  note: Note,
): void {
  const { tokens, token } = fault
  const start = token?.startOffset ?? text.trimEnd().length
  const seen = tokens.filter((each) => each.startOffset < start)
  const open = seen.findLastIndex((each) => each.tokenType === Open)
  if (open > seen.findLastIndex((each) => each.tokenType === Close)) {
    explainBracket(text, tokens.slice(open), token, language, note)
  } else if (seen.some(isNumber)) {
    explainRest(text, tokens, start, note)
  } else {
    explainNoNumber(text, tokens, token, language, note)
  }
}

/** After a whole threshold: another one, or what does not belong. */
function explainRest(text: string, tokens: readonly IToken[], start: number, note: Note): void {
  const joint = tokens.findLast((each) => each.startOffset < start)
  if (joint?.tokenType === And) {
    // a comma or an "and" that joins nothing
    const place = { start: joint.startOffset, end: endOf(joint) }
    note({ ...place, code: 'unexpected-text', expected: [] }, { ...place, text: ' ' })
    return
  }
  const second = tokens.some((each) => each.startOffset >= start && isNumber(each))
  const compared = tokens.filter((each) => each.tokenType === Comparison).length
  const end = text.trimEnd().length
  if (!second || compared < 2) {
    const place = { start, end }
    note({ ...place, code: 'unexpected-text', expected: [] }, { ...place, text: '' })
    return
  }
  // in 超过 3 次超过 5 次 the second 超过 belongs to what is one too many
  const leads = joint && comparisonOfWord(joint.image)?.place === 'before'
  const place = { start: leads ? joint.startOffset : start, end }
  note({ ...place, code: 'two-comparisons', expected: [] }, { ...place, text: '' })
}

function explainNoNumber(
  text: string,
  tokens: readonly IToken[],
  token: IToken | undefined,
  language: Language,
  note: Note,
): void {
  const start = token?.startOffset ?? text.trimEnd().length
  const end = token ? endOf(token) : start
  if (token && (token.tokenType === Unit || token.tokenType === Each)) {
    note(
      { start, end, code: 'missing-number', expected: exampleNumbers(language) },
      { start, end: start, text: ' 1 ' },
    )
  } else if (tokens.some(isNumber)) {
    note({ start, end, code: 'unexpected-text', expected: [] }, { start, end, text: ' ' })
  } else {
    const expected = examples(language)
    const [example] = expected
    note(
      { start, end, code: 'missing-number', expected },
      { start, end: text.length, text: ` ${example}` },
    )
  }
}

/** A bracket that says neither 含 nor 不含, or does not close. */
function explainBracket(
  text: string,
  tokens: readonly IToken[],
  token: IToken | undefined,
  language: Language,
  note: Note,
): void {
  const start = tokens[0]?.startOffset ?? 0
  if (token === undefined) {
    const end = text.trimEnd().length
    const close = text[start] === '(' ? ')' : '）'
    note(
      { start, end: start + 1, code: 'unclosed-bracket', expected: [close] },
      { start: end, end, text: close },
    )
    return
  }
  const closing = tokens.find((each) => each.tokenType === Close)
  const end = closing ? endOf(closing) : text.trimEnd().length
  const zh = language === 'zh'
  const including = zh ? '（含本数）' : '(inclusive)'
  const excluding = zh ? '（不含本数）' : '(exclusive)'
  const excludes = tokens[1]?.tokenType === Excludes
  // a remark in brackets goes; a misspelt 含本数 stays what it was meant to be
  const meant = /^[(（]\s*(?:包|含|incl)/i.test(text.slice(start))
  note(
    { start, end, code: 'bad-brackets', expected: [including, excluding] },
    { start, end, text: excludes ? excluding : meant ? including : '' },
  )
}

function isNumber(token: IToken): boolean {
  return token.tokenType === Num || token.tokenType === Half
}
