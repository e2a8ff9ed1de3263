import type { Plan, RawRecord, Rejection } from '../../engine/index.js'
import type { InputItem, OrderItem, Place, RecordItem } from '../../intake/items.js'
import { readOnce } from '../../intake/once.js'
import { openSources, type Source } from '../../intake/sources.js'
import type { Context } from '../context.js'
import { expandInputs } from '../expand-inputs.js'
import type { RunCounts, RunMessages } from '../messages/run.js'
import { intakeMessagesFor } from '../messages/run-messages-for.js'
import { UsageError } from '../usage-error.js'
import { openProgress } from './progress.js'
import { openRefused, type Refusal } from './refused.js'
import { openRunCounter, type RunCounter } from './run-counter.js'
import { type MapOptions, tableMap } from './table-map.js'

/** The way every record goes, whichever command asked: read, judged, taken or refused. */
export interface FeedOptions extends MapOptions {
  readonly subject?: string
  readonly rejects?: string
}

/** What a command makes of a record: something to take, unless the record does not fit. */
export interface Judge<Judged extends { readonly kind: string }> {
  /** Told of the inputs before any record of theirs. */
  readonly opened?: (sources: readonly Source[]) => Promise<void>
  readonly judge: (record: RawRecord) => Promise<Judged | Rejection> | Judged | Rejection
  readonly take: (
    judged: Judged,
    place: Place,
    counter: RunCounter,
    record: RawRecord,
  ) => Promise<void>
  /** Told of every record that was refused. */
  readonly refused?: (refusal: Refusal) => void
  /** Which refusals people are told of one by one, if not of all. */
  readonly tells?: (refusal: Refusal) => boolean
}

export async function feed<Judged extends { readonly kind: string }>(
  inputs: readonly string[],
  options: FeedOptions,
  plan: Plan,
  context: Context,
  run: RunMessages,
  { opened, judge, take, refused: onRefused, tells }: Judge<Judged>,
): Promise<RunCounts> {
  const paths = await expandInputs(inputs)
  checkSubject(options, plan)
  const { subjects, events } = plan.ruleset
  const map = await tableMap(options, subjects.values(), context)
  const { sources, notRead, close } = await openSources(paths, context.input)
  const total = sources.reduce((sum, { size }) => sum + size, 0)
  const progress = openProgress(context, total, run)
  const intake = intakeMessagesFor(context.language)
  const refused = openRefused(options.rejects, plan, progress.context, run, intake, {
    onRefused,
    tells,
  })
  const counter = openRunCounter(progress.context, run, intake)
  for (const one of notRead) context.err(`${run.notRead(one)}\n`)
  const input = { subjects, events, offset: plan.offset, subject: options.subject, map }
  const see = async (item: InputItem) => {
    counter.saw(item)
    switch (item.kind) {
      case 'unreadable':
        return refused.unreadable(item)
      case 'rejected-order':
        return refused.order(item)
      case 'record': {
        const judged = await judge(item.record)
        if (isRejection(judged)) return refused.record(item, judged.problems)
        if (item.problems.length > 0) return refused.record(item, [])
        return take(judged, item.place, counter, item.record)
      }
      case 'order':
        return seeOrder(item)
    }
  }
  /** Refused in part, the rest of it would come again with its mended log: so it is refused whole. */
  const seeOrder = async (item: OrderItem) => {
    const all: { readonly one: RecordItem; readonly judged: Judged | Rejection }[] = []
    for (const one of item.records) all.push({ one, judged: await judge(one.record) })
    const problems = all.map(({ judged }) => (isRejection(judged) ? judged.problems : []))
    const sound = all.every(({ one, judged }) => !isRejection(judged) && one.problems.length === 0)
    if (!sound) return refused.wholeOrder(item, problems)
    for (const { one, judged } of all) {
      if (!isRejection(judged)) await take(judged, one.place, counter, one.record)
    }
  }
  try {
    await opened?.(sources)
    for await (const item of readOnce(sources, { ...input, watch: progress.watch })) await see(item)
    progress.close()
    await refused.commit()
  } catch (error) {
    progress.close()
    await refused.discard()
    throw error
  } finally {
    await close()
  }
  counter.close()
  return counter.counts(refused.count())
}

function isRejection(judged: { readonly kind: string }): judged is Rejection {
  return judged.kind === 'rejection'
}

function checkSubject({ subject }: FeedOptions, plan: Plan): void {
  if (subject !== undefined && !plan.intake.has(subject)) {
    throw new UsageError({ code: 'unknown-subject', name: subject, known: [...plan.intake.keys()] })
  }
}
