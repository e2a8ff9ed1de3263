/** The order of a threshold's words: comparison, quantity, comparison, brackets. No meaning yet. */

import { EmbeddedActionsParser, type IToken } from 'chevrotain'
import type {
  BracketPhrase,
  PartPhrase,
  Phrase,
  RepetitionPhrase,
  WarningPhrase,
} from './phrase.js'
import {
  After,
  And,
  Before,
  Close,
  Comparison,
  Each,
  Every,
  Excludes,
  Further,
  Half,
  Includes,
  Itself,
  Minus,
  Num,
  noticeTokenTypes,
  Odd,
  Open,
  Remind,
  Unit,
} from './tokens.js'

const nothing = () => ''

/**
 * The grammar takes unknown words (Odd) where a comparison or a unit may stand, so that the reader,
 * who knows the words, says which was meant; only what has no order at all is a syntax error.
 */
export class ThresholdParser extends EmbeddedActionsParser {
  readonly phrase = this.RULE('phrase', (): Phrase => {
    const before: IToken[] = []
    const after: IToken[] = []
    const brackets: BracketPhrase[] = []
    this.MANY(() => before.push(this.SUBRULE(this.comparisonWord)))
    const parts = this.SUBRULE(this.quantity)
    this.MANY1(() =>
      this.OR([
        { ALT: () => after.push(this.CONSUME(Comparison)) },
        { ALT: () => brackets.push(this.SUBRULE(this.bracket)) },
      ]),
    )
    return { before, parts, after, brackets }
  })

  private readonly comparisonWord = this.RULE(
    'comparisonWord',
    (): IToken =>
      this.OR([{ ALT: () => this.CONSUME(Comparison) }, { ALT: () => this.CONSUME(Odd) }]),
  )

  private readonly quantity = this.RULE('quantity', (): readonly PartPhrase[] => {
    const parts: PartPhrase[] = [this.SUBRULE(this.part)]
    this.MANY(() => {
      this.OPTION(() => this.CONSUME(And))
      parts.push(this.SUBRULE1(this.part))
    })
    return parts
  })

  private readonly part = this.RULE('part', (): PartPhrase => {
    const part: PartPhrase = { words: [] }
    this.OPTION(() => {
      part.minus = this.CONSUME(Minus)
    })
    this.OR([
      {
        ALT: () => {
          part.number = this.CONSUME(Num)
          this.OPTION1(() => {
            part.each = this.CONSUME(Each)
            this.OPTION2(() => {
              part.half = this.CONSUME(Half)
            })
          })
        },
      },
      {
        ALT: () => {
          part.half = this.CONSUME1(Half)
          this.OPTION3(() => {
            part.each = this.CONSUME1(Each)
          })
        },
      },
    ])
    this.MANY(() =>
      part.words.push(
        this.OR1([{ ALT: () => this.CONSUME(Unit) }, { ALT: () => this.CONSUME(Odd) }]),
      ),
    )
    this.OPTION4({
      // 两天半 is two and a half; in 1 天半小时 the half has a unit of its own
      GATE: () => {
        const next = this.LA(2).tokenType
        return part.half === undefined && next !== Unit && next !== Each && next !== Odd
      },
      DEF: () => {
        part.half = this.CONSUME2(Half)
      },
    })
    return part
  })

  private readonly bracket = this.RULE('bracket', (): BracketPhrase => {
    let parts: readonly PartPhrase[] = []
    const open = this.CONSUME(Open)
    const word = this.OR([
      { ALT: () => this.CONSUME(Includes) },
      { ALT: () => this.CONSUME(Excludes) },
    ])
    this.OPTION(() =>
      this.OR1([
        { ALT: () => this.CONSUME(Itself) },
        {
          ALT: () => {
            parts = this.SUBRULE(this.quantity)
          },
        },
      ]),
    )
    const close = this.CONSUME(Close)
    return { open, word, parts, close }
  })

  readonly warning = this.RULE('warning', (): WarningPhrase => {
    const before: IToken[] = []
    const after: IToken[] = []
    this.MANY(() => before.push(this.SUBRULE(this.leadWord)))
    const parts = this.SUBRULE(this.quantity)
    this.MANY1(() =>
      this.OR([
        { ALT: () => after.push(this.CONSUME(After)) },
        { ALT: () => after.push(this.CONSUME(Remind)) },
      ]),
    )
    return { before, parts, after }
  })

  readonly repetition = this.RULE('repetition', (): RepetitionPhrase => {
    const before: IToken[] = []
    const after: IToken[] = []
    let further: readonly PartPhrase[] = []
    this.MANY(() => before.push(this.SUBRULE(this.leadWord)))
    const parts = this.SUBRULE(this.quantity)
    this.MANY1(() => after.push(this.CONSUME(Comparison)))
    this.OPTION(() => {
      this.CONSUME(Further)
      further = this.SUBRULE1(this.quantity)
    })
    return { before, parts, after, further }
  })

  private readonly leadWord = this.RULE(
    'leadWord',
    (): IToken =>
      this.OR([
        { ALT: () => this.CONSUME(Before) },
        { ALT: () => this.CONSUME(Every) },
        { ALT: () => this.CONSUME(Comparison) },
        { ALT: () => this.CONSUME(Odd) },
      ]),
  )

  constructor(skipValidations: boolean) {
    super([...noticeTokenTypes], {
      recoveryEnabled: false,
      maxLookahead: 1,
      skipValidations,
      // its sentences are never shown, and writing them is most of the cost of an error
      errorMessageProvider: {
        buildMismatchTokenMessage: nothing,
        buildNotAllInputParsedMessage: nothing,
        buildNoViableAltMessage: nothing,
        buildEarlyExitMessage: nothing,
      },
    })
    this.performSelfAnalysis()
  }
}
