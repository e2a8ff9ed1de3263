import { expect, it } from 'vitest'
import { fold } from '../../engine/threshold/fold.js'
import { ThresholdParser } from '../../engine/threshold/parser.js'
import { alternatives, newLexer, noticeTokenTypes } from '../../engine/threshold/tokens.js'
import { stride } from '../runs.js'

it('has a lexer and a grammar that pass all of chevrotain’s checks', () => {
  expect(newLexer(false).lexerDefinitionErrors).toEqual([])
  expect(newLexer(false, noticeTokenTypes).lexerDefinitionErrors).toEqual([])
  expect(() => new ThresholdParser(false)).not.toThrow()
})

it('tells of an empty word in a table, which would keep the lexer for ever where it is', () => {
  expect(() => alternatives('时  分'.split(' '))).toThrow('an empty word among: 时, , 分')
})

it('folds every character to one', () => {
  for (let code = 0; code <= 0xffff; code += stride) {
    const char = String.fromCharCode(code)
    if (fold(`${char}.`).length !== 2) throw new Error(`U+${code.toString(16)}`)
  }
})

it('lexes every character', () => {
  const lexer = newLexer(true)
  for (let code = 0; code <= 0xffff; code += stride) {
    const { errors } = lexer.tokenize(fold(`3${String.fromCharCode(code)}`))
    if (errors.length > 0) throw new Error(`U+${code.toString(16)}`)
  }
})

it('knows the names of its rules and tokens from strings, whatever a bundler makes of them', () => {
  const parser = new ThresholdParser(true)
  expect(Object.keys(parser.getGAstProductions())).toEqual([
    'phrase',
    'comparisonWord',
    'quantity',
    'part',
    'bracket',
    'warning',
    'repetition',
    'leadWord',
  ])
  expect(noticeTokenTypes.map(({ name }) => name)).toEqual([
    ...['Blank', 'Before', 'After', 'Every', 'Remind', 'Further', 'Number', 'Half', 'Excludes'],
    ...['Includes', 'Itself', 'Comparison', 'Unit', 'Each', 'And', 'Minus', 'Open', 'Close', 'Odd'],
  ])
})
