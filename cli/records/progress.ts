import { UNWATCHED, type Watch } from '../../intake/watch.js'
import type { Context } from '../context.js'
import type { RunMessages } from '../messages/run.js'

/**
 * How far the reading has come, on one line of a terminal's stderr, once it takes more than a
 * second. Inputs are read twice (see `readOnce`): what is done of the first reading shows in the
 * bytes gone by, of the second in the rows, whose number is known by then.
 */
export interface Progress {
  readonly watch: Watch
  /** The same context, whose messages the line gives way to. */
  readonly context: Context
  readonly close: () => void
}

const FIRST = 1000
const EVERY = 200
/** The clock is not asked at every row. */
const ROWS = 256
const TO_LINE_START = '\r\u001B[K'

/** `total` in bytes; `clock` in milliseconds. */
export function openProgress(
  context: Context,
  total: number,
  run: RunMessages,
  clock: () => number = Date.now,
): Progress {
  if (!context.live) return { watch: UNWATCHED, context, close: () => {} }
  const line = new ProgressLine(context, total, run, clock)
  return {
    watch: line,
    context: {
      ...context,
      err: (text) => {
        line.clear()
        context.err(text)
      },
    },
    close: line.clear,
  }
}

class ProgressLine implements Watch {
  readonly #context: Context
  readonly #total: number
  readonly #run: RunMessages
  readonly #clock: () => number
  #next: number
  #began: number
  #pass = 1
  #bytes = 0
  #rows = 0
  #rowsInAll = 0
  #shown = false

  constructor(context: Context, total: number, run: RunMessages, clock: () => number) {
    this.#context = context
    this.#total = total
    this.#run = run
    this.#clock = clock
    this.#began = clock()
    this.#next = this.#began + FIRST
  }

  readonly pass = (number: number): void => {
    this.#rowsInAll = this.#rows
    this.#pass = number
    this.#bytes = 0
    this.#rows = 0
    this.#began = this.#clock()
  }

  readonly bytes = (count: number): void => {
    this.#bytes += count
    this.#show()
  }

  readonly item = (): void => {
    this.#rows++
    if (this.#rows % ROWS === 0) this.#show()
  }

  readonly clear = (): void => {
    if (this.#shown) this.#context.err(TO_LINE_START)
    this.#shown = false
  }

  #show(): void {
    const now = this.#clock()
    if (now < this.#next) return
    this.#next = now + EVERY
    const [part, whole] =
      this.#pass === 1 ? [this.#bytes, this.#total] : [this.#rows, this.#rowsInAll]
    const done = whole > 0 ? Math.min(1, part / whole) : 0
    const spent = now - this.#began
    // of too little nothing can be foretold
    const left = done > 0.02 ? (spent * (1 - done)) / done : undefined
    const rate = Math.round((this.#rows * 1000) / Math.max(1, spent))
    const said = this.#run.progress({ pass: this.#pass, done, rows: this.#rows, rate, left })
    this.#context.err(TO_LINE_START + said)
    this.#shown = true
  }
}
