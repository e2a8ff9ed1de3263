import type { Plan, RecordProblem } from '../engine/index.js'
import type {
  Origin,
  Place,
  RecordItem,
  RejectedOrderItem,
  UnreadableItem,
} from '../intake/items.js'
import type { Context } from './context.js'
import type { IntakeMessages } from './messages/intake.js'
import type { RunMessages } from './messages/run.js'
import { recordWordsFor } from './record-words.js'
import { openRejectsFile } from './rejects-file.js'

/** What was refused: the first ones said, all of them written where `--rejects` names. */
const SHOWN = 20

/** One refusal: where it stood, what it was, and why. */
export interface Refusal {
  readonly place: Place
  readonly text: string
  readonly reasons: readonly string[]
}

export interface Refused {
  readonly record: (item: RecordItem, problems: readonly RecordProblem[]) => Promise<void>
  readonly unreadable: (item: UnreadableItem) => Promise<void>
  readonly order: (item: RejectedOrderItem) => Promise<void>
  readonly count: () => number
  readonly commit: () => Promise<void>
  readonly discard: () => Promise<void>
}

export function openRefused(
  path: string | undefined,
  plan: Plan,
  { err, messages, errColours: c, language }: Context,
  run: RunMessages,
  intake: IntakeMessages,
  onRefused: ((refusal: Refusal) => void) | undefined,
): Refused {
  const file = path === undefined ? undefined : openRejectsFile(path, language)
  let count = 0
  const refuse = async (
    { place, origin }: Pick<UnreadableItem, 'place' | 'origin'>,
    text: string,
    reasons: readonly string[],
  ) => {
    count++
    await file?.write(origin, text, reasons)
    onRefused?.({ place, text: text || textOf(origin), reasons })
    if (count > SHOWN) return
    for (const reason of reasons.slice(0, SHOWN)) {
      // a record may hold what would act on the terminal
      const shown = reason.replace(/\p{Cc}/gu, ' ')
      err(`${c.red('✗')} ${intake.place(place)}  ${shown}\n`)
    }
  }
  const saying = (record: unknown) => {
    const words = recordWordsFor(record, plan)
    return (problem: RecordProblem) => messages.recordProblem(problem, words)
  }
  return {
    count: () => count,
    record: async (item, problems) => {
      const say = saying(item.record)
      const own = item.problems.map((problem) => intake.problem(problem, say))
      // of a field that intake has found wrong the engine says the same once more
      const said = new Set(item.problems.map((problem) => 'field' in problem && problem.field))
      const more = problems.filter((problem) => !('field' in problem && said.has(problem.field)))
      await refuse(item, '', [...own, ...more.map(say)])
    },
    unreadable: (item) => refuse(item, item.text, [intake.unreadable(item.reason)]),
    order: (item) => {
      const say = saying(undefined)
      const reasons = item.problems.map(
        (problem) => `${intake.place(problem.place)} ${intake.log(problem, say)}`,
      )
      return refuse(item, '', [`${intake.order(item.order)}`, ...reasons])
    },
    commit: async () => {
      if (count > SHOWN && !file) err(`${run.moreRejected(count - SHOWN)}\n`)
      const names = await file?.commit()
      if (names && count > 0) err(`${run.rejectsWritten(names.join(', '), count)}\n`)
    },
    discard: async () => file?.discard(),
  }
}

/** What was refused, as one reads it. */
function textOf(origin: Origin | undefined): string {
  switch (origin?.kind) {
    case 'table':
      return origin.cells.join(', ')
    case 'line':
      return origin.text
    case 'log':
      return origin.lines.join('\n')
    default:
      return ''
  }
}
