import { Readable } from 'node:stream'
import pc from 'picocolors'
import { asInstant } from '../../calendar/index.js'
import type { Context } from '../../cli/context.js'
import { messagesFor } from '../../cli/messages/index.js'
import type { Language } from '../../cli/messages/messages.js'

/** A world that only remembers what was written to it. */
export interface FakeContext extends Context {
  readonly written: { out: string; err: string }
}

export function fakeContext(language: Language, columns = 80): FakeContext {
  const written = { out: '', err: '' }
  const plain = pc.createColors(false)
  return {
    written,
    out: async (data) => {
      written.out += data
    },
    err: (text) => {
      written.err += text
    },
    input: Readable.from([]),
    terminal: false,
    live: false,
    language,
    messages: messagesFor(language),
    outColours: plain,
    errColours: plain,
    columns,
    room: columns,
    now: asInstant(Date.UTC(2015, 6, 1)),
  }
}
