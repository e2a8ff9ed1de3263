import type { Readable, Writable } from 'node:stream'
import pc from 'picocolors'
import { asInstant, type Instant } from '../calendar/index.js'
import { languageOf } from './language.js'
import { messagesFor } from './messages/index.js'
import type { Language, Messages } from './messages/messages.js'

/** What a command sees of the world outside: streams, language, terminal, clock. */
export interface Context {
  /** Data. Resolves when the stream will take more. */
  readonly out: (data: string | Uint8Array) => Promise<void>
  /** What `-` reads. */
  readonly input: Readable
  /** Everything else. */
  readonly err: (text: string) => void
  /** Whether somebody looks at the data as it comes. */
  readonly terminal: boolean
  /** Whether somebody watches what is said: a line may then be written over. */
  readonly live: boolean
  readonly language: Language
  readonly messages: Messages
  /** Colours for what goes to stdout and to stderr; plain when that is no terminal. */
  readonly outColours: Colours
  readonly errColours: Colours
  /** Width to which text for people is set. */
  readonly columns: number
  /** How wide a table may be before its cells are cut: without a terminal nothing is. */
  readonly room: number
  readonly now: Instant
  /** The second evaluator, where it is not the one that is shipped. */
  readonly second?: () => Promise<typeof import('../confirm/index.js')>
}

export type Colours = ReturnType<typeof pc.createColors>

/** Where a run takes its place: a process, or what stands for one. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Readable
  readonly stdout: Stream
  readonly stderr: Stream
}

type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number }

export function createContext(
  args: readonly string[],
  { env, stdin, stdout, stderr }: Surroundings = process,
): Context {
  const language = languageOf(args, env)
  const colour = (stream: Stream) =>
    pc.createColors(stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb')
  return {
    out: (data) => write(stdout, data),
    input: stdin,
    err: (text) => void stderr.write(text),
    terminal: stdout.isTTY === true,
    live: stderr.isTTY === true && env.TERM !== 'dumb',
    language,
    messages: messagesFor(language),
    outColours: colour(stdout),
    errColours: colour(stderr),
    room: stdout.isTTY ? Math.max(40, stdout.columns ?? 80) : Number.POSITIVE_INFINITY,
    columns: Math.max(40, (stdout.isTTY ? stdout.columns : undefined) ?? 80),
    // whole seconds are what people write, and what is printed can be given again
    now: asInstant(Math.floor(Date.now() / 1000) * 1000),
  }
}

function write(stream: Writable, data: string | Uint8Array): Promise<void> {
  if (stream.write(data)) return Promise.resolve()
  return new Promise((resolve) => stream.once('drain', resolve))
}
