import type { Plan, RecordProblem } from '../engine/index.js'
import type { Place, UnreadableReason } from '../intake/input.js'
import type { Context } from './context.js'
import type { RunMessages } from './messages/run.js'
import { type WholeFile, wholeFile } from './output/whole-file.js'
import { recordWordsFor } from './record-words.js'

/** Keeps what was rejected: the first ones said, all of them written where `--rejects` names. */
const SHOWN = 20

export interface Rejects {
  readonly record: (
    place: Place,
    record: unknown,
    problems: readonly RecordProblem[],
  ) => Promise<void>
  readonly unreadable: (place: Place, text: string, reason: UnreadableReason) => Promise<void>
  readonly count: () => number
  readonly end: () => Promise<void>
  readonly discard: () => Promise<void>
}

export function openRejects(
  path: string | undefined,
  plan: Plan,
  { err, messages, errColours: c }: Context,
  run: RunMessages,
): Rejects {
  const file: WholeFile | undefined = path === undefined ? undefined : wholeFile(path)
  let count = 0
  const say = (place: Place, reasons: readonly string[]) => {
    count++
    if (count > SHOWN) return
    for (const reason of reasons)
      err(`${c.red('✗')} ${run.place(place.file, place.row)}  ${reason}\n`)
  }
  return {
    count: () => count,
    record: async (place, record, problems) => {
      say(
        place,
        problems.map((problem) => messages.recordProblem(problem, recordWordsFor(record, plan))),
      )
      // the record whole, and why, on one line: mended, it can be fed in again as it is
      const rejected = { ...place, problems }
      await file?.write(`${JSON.stringify({ ...(record as object), rejected })}\n`)
    },
    unreadable: async (place, text, reason) => {
      say(place, [run.unreadable(reason)])
      const rejected = { ...place, problems: [reason], text }
      await file?.write(`${JSON.stringify({ rejected })}\n`)
    },
    discard: async () => file?.discard(),
    end: async () => {
      if (count > SHOWN && !file) err(`${run.moreRejected(count - SHOWN)}\n`)
      await file?.commit()
      if (file && path !== undefined) err(`${run.rejectsWritten(path, count)}\n`)
    },
  }
}
