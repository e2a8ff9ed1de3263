import type { NotGoverned, Undecided, Verdict } from '../../engine/index.js'
import type { InputItem, Place, SkipReason } from '../../intake/items.js'
import type { Context } from '../context.js'
import type { IntakeMessages } from '../messages/intake.js'
import type { RunCounts, RunMessages } from '../messages/run.js'

/** Counts what went which way, and says at the end what somebody should know of it. */
export interface RunCounter {
  readonly saw: (item: InputItem) => void
  readonly judged: (outcome: Verdict | NotGoverned, place: Place) => void
  /** A record that was only read. */
  readonly imported: (unknownFields: readonly string[], place: Place) => void
  readonly close: () => void
  readonly counts: (rejected: number) => RunCounts
}

/** How many records are named of those that need no more than a word. */
const SHOWN = 5

export function openRunCounter(
  { err }: Context,
  run: RunMessages,
  intake: IntakeMessages,
): RunCounter {
  const counts = { records: 0, evaluated: 0, notGoverned: 0, active: 0, superseded: 0 }
  const skipped = new Map<SkipReason, number>()
  const notGoverned: string[] = []
  const undecided = new Map<string, { readonly one: Undecided; count: number }>()
  const unknown = new Set<string>()
  const sayUnknown = (file: string, field: string, nearest: string | undefined) => {
    if (unknown.has(field)) return
    unknown.add(field)
    err(`${file}: ${run.unknownHeader(field, nearest)}\n`)
  }
  return {
    saw: (item) => {
      if (item.kind === 'unknown-header') sayUnknown(item.place.file, item.header, item.nearest)
      else if (item.kind === 'skipped') {
        skipped.set(item.reason, (skipped.get(item.reason) ?? 0) + 1)
      } else counts.records += item.kind === 'order' ? item.records.length : 1
    },
    judged: (outcome, { file }) => {
      for (const field of outcome.unknownFields) sayUnknown(file, field, undefined)
      if (outcome.kind === 'not-governed') {
        if (counts.notGoverned++ < SHOWN) notGoverned.push(outcome.identity.id)
        return
      }
      counts.evaluated++
      for (const { status, count } of outcome.cards) counts[status] += count
      for (const one of outcome.undecided) {
        const key = `${one.clause.id} ${one.unknown.map(({ name }) => name).join(' ')}`
        const entry = undecided.get(key)
        if (entry) entry.count++
        else undecided.set(key, { one, count: 1 })
      }
    },
    imported: (unknownFields, { file }) => {
      for (const field of unknownFields) sayUnknown(file, field, undefined)
      counts.evaluated++
    },
    close: () => {
      if (counts.records === 0) err(`${run.nothingRead}\n`)
      if (notGoverned.length > 0) err(`${run.notGoverned(notGoverned, counts.notGoverned)}\n`)
      for (const { one, count } of undecided.values()) err(`${run.undecided(one, count)}\n`)
      const told = [...skipped].filter(([reason]) => reason !== 'header' && reason !== 'blank')
      const said = told.map(([reason, count]) => intake.skipped(reason, count))
      if (said.length > 0) err(`${run.skipped(said)}\n`)
    },
    counts: (rejected) => ({ ...counts, rejected }),
  }
}
