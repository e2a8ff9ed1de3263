import type { Instant, Moment } from '../../calendar/index.js'
import { isLater } from '../facts/as-of.js'
import type { Extension, FactValue, Interval, ResolvedRecord } from '../facts/record.js'
import type { LaterShown } from './explained-facts.js'
import { momentText, nameOf } from './show-facts.js'

/** What a record says of after as-of; of a list, the first thing of each part that came later. */
export function laterIn(
  record: ResolvedRecord,
  asOf: Instant,
  offset: number,
): readonly LaterShown[] {
  const { subject, values, given } = record
  return subject.facts.flatMap((fact, slot) => {
    if (given[slot] !== true) return []
    return stagesOf(values[slot]).flatMap((stages): readonly LaterShown[] => {
      const later = stages.findIndex(({ at }) => isLater(at, asOf, offset))
      const at = momentText(stages[later]?.at, offset)
      if (at === undefined) return []
      const began = later > 0 ? momentText(stages[0]?.at, offset) : undefined
      return [{ ...nameOf(fact), at, stage: stages[later]?.stage, began }]
    })
  })
}

interface Stage {
  readonly stage: LaterShown['stage']
  readonly at: Moment | undefined
}

/** The instants at which a value becomes known, one list for each of its parts. */
function stagesOf(value: FactValue): readonly (readonly Stage[])[] {
  if (typeof value !== 'object') return []
  if ('kind' in value) return [[{ stage: undefined, at: value }]]
  return value.map((part: Extension | Interval) =>
    'from' in part
      ? [
          { stage: 'from', at: part.from },
          { stage: 'to', at: part.to },
        ]
      : [
          { stage: 'requestedAt', at: part.requestedAt },
          { stage: 'decidedAt', at: part.decidedAt },
        ],
  )
}
