import type { Plan, RecordProblem } from '../../engine/index.js'
import type {
  OrderItem,
  Origin,
  Place,
  RecordItem,
  RejectedOrderItem,
  UnreadableItem,
} from '../../intake/items.js'
import type { Context } from '../context.js'
import type { IntakeMessages } from '../messages/intake.js'
import type { RejectKind } from '../messages/reject-kind.js'
import type { RunMessages } from '../messages/run.js'
import { openRejectsFile } from './rejects-file.js'
import { openTeller, type ToldProblem } from './tell-problems.js'

/** What was refused: the first ones said, all of them written where `--rejects` names. */
const SHOWN = 20

/** One refusal: where it stood, what it was, and what is wrong with it. */
export interface Refusal {
  readonly place: Place
  readonly text: string
  readonly problems: readonly ToldProblem[]
}

export interface Refused {
  readonly record: (item: RecordItem, problems: readonly RecordProblem[]) => Promise<void>
  readonly unreadable: (item: UnreadableItem) => Promise<void>
  readonly order: (item: RejectedOrderItem) => Promise<void>
  /** An order whose log tells of a record that is refused, or of several. */
  readonly wholeOrder: (
    item: OrderItem,
    problems: readonly (readonly RecordProblem[])[],
  ) => Promise<void>
  readonly count: () => number
  readonly commit: () => Promise<void>
  readonly discard: () => Promise<void>
}

/** Who else is told of refusals, and of which people are told. */
interface Listening {
  readonly onRefused: ((refusal: Refusal) => void) | undefined
  readonly tells: ((refusal: Refusal) => boolean) | undefined
}

export function openRefused(
  path: string | undefined,
  plan: Plan,
  { err, messages, errColours: c, language }: Context,
  run: RunMessages,
  intake: IntakeMessages,
  { onRefused, tells }: Listening,
): Refused {
  const file = path === undefined ? undefined : openRejectsFile(path, language, intake.place)
  const tell = openTeller(plan, messages, intake)
  const kinds = new Map<RejectKind, number>()
  let count = 0
  let shown = 0
  const refuse = async (
    {
      place,
      origin,
    }: { readonly place: UnreadableItem['place']; readonly origin: Origin | undefined },
    text: string,
    problems: readonly ToldProblem[],
    records = 1,
  ) => {
    count += records
    for (const kind of new Set(problems.map((one) => one.kind))) {
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    }
    await file?.write({ place, origin, text, problems })
    const refusal = { place, text: text || textOf(origin), problems }
    onRefused?.(refusal)
    if (shown >= SHOWN || tells?.(refusal) === false) return
    shown += records
    for (const { place: at, reason, fix } of problems.slice(0, SHOWN)) {
      // a record may hold what would act on the terminal
      const said = messages.withFix(reason, fix).replace(/\p{Cc}/gu, ' ')
      err(`${c.red('✗')} ${intake.place(at)}  ${said}\n`)
    }
  }
  return {
    count: () => count,
    record: (item, problems) => refuse(item, '', tell.record(item, problems)),
    unreadable: (item) => refuse(item, item.text, tell.unreadable(item)),
    order: (item) => refuse(item, '', tell.order(item)),
    wholeOrder: (item, problems) =>
      refuse(item, '', tell.wholeOrder(item, problems), item.records.length),
    commit: async () => {
      if (shown >= SHOWN && count > shown && !file) err(`${run.moreRejected(count - shown)}\n`)
      const names = await file?.commit()
      if (names && count > 0) err(`${run.rejectsWritten(names.join(', '), count)}\n`)
      const said = [...kinds].map(([kind, times]) => [intake.kind(kind), times] as const)
      // what was said above, line by line, need not be counted once more
      if (count > 1 || shown < count) err(`${run.rejectedFor(said)}\n`)
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
      return origin.lines.map(({ text }) => text).join('\n')
    default:
      return ''
  }
}
