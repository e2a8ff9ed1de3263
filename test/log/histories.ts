import fc from 'fast-check'
import { at, type Event } from './fold.js'

/** Random histories that can have been, told forwards, with the records that they must give. */
export interface History {
  readonly log: readonly Event[]
  readonly records: readonly Event[]
}

interface Work {
  readonly assignment: string
  readonly record: Record<string, unknown>
  extensions: Record<string, unknown>[]
  pauses: Record<string, unknown>[]
  asked: string[]
  ended: boolean
  /** Reopened, named by nobody, nothing done. */
  fresh: boolean
}

interface Step {
  readonly pick: number
  readonly who: number
  readonly minutes: number
}

const step: fc.Arbitrary<Step> = fc.record({
  pick: fc.nat(1000),
  who: fc.nat(1000),
  minutes: fc.integer({ min: 1, max: 90 }),
})

export const history = (order: string): fc.Arbitrary<History> =>
  fc.array(step, { maxLength: 30 }).map((steps) => play(order, steps))

function play(order: string, steps: readonly Step[]): History {
  const log: Event[] = []
  const works: Work[] = []
  const found: Event[] = []
  let last: Work | undefined
  let minute = 0
  const tell = (type: string, work: Work | undefined, more: Event = {}) => {
    const named = work ? { assignment: work.assignment } : {}
    if (work) work.fresh = false
    log.push({ order, type, at: now(), ...named, ...more })
  }
  const now = () => at(minute / 60)
  const begin = (unit: unknown, fresh: boolean): Work => {
    const assignment = `a${works.length + 1}`
    const record = { subject: 'work-order', id: order, assignment, unit, category: 'request' }
    const work: Work = {
      assignment,
      record: { ...record, dispatchedAt: now() },
      extensions: [],
      pauses: [],
      asked: [],
      ended: false,
      fresh,
    }
    works.push(work)
    return work
  }
  const end = (work: Work, fact: string) => {
    work.record[fact] = now()
    work.ended = true
    last = work
  }
  tell('accepted', undefined, { category: 'request' })

  for (const { pick, who, minutes } of steps) {
    minute += minutes
    const fresh = works.find((work) => work.fresh)
    const open = works.filter((work) => !work.ended)
    const work = open[who % Math.max(1, open.length)]
    const any = works[who % Math.max(1, works.length)]
    const undecided = work?.extensions.filter(({ decision }) => decision === undefined) ?? []
    const extension = undecided[who % Math.max(1, undecided.length)]
    const paused = work?.pauses.find(({ to }) => to === undefined)
    const actions: (() => void)[] = [
      () => {
        const unit = `单位${who}`
        if (fresh) {
          Object.assign(fresh.record, { unit, dispatchedAt: now() })
          tell('dispatched', fresh, { unit })
        } else tell('dispatched', begin(unit, false), { unit })
      },
    ]
    if (last && !fresh) {
      const { unit } = last.record
      actions.push(() => {
        begin(unit, true)
        tell('reopened', undefined)
      })
    }
    if (any && !fresh) {
      actions.push(() => {
        const id = `f${log.length}`
        const { assignment, unit } = any.record
        const facts = { id, item: '4.3', verified: true }
        found.push({
          subject: 'finding',
          orderId: order,
          assignment,
          unit,
          foundAt: now(),
          ...facts,
        })
        tell('finding', any, facts)
      })
      actions.push(
        () => tell('signed', any),
        () => tell('urged', undefined, { count: who }),
      )
    }
    if (work) {
      actions.push(
        () => {
          work.record.returnRequestedAt ??= now()
          tell('returnRequested', work)
        },
        () => {
          delete work.record.returnRequestedAt
          tell('returnRefused', work)
        },
        () => {
          end(work, 'returnAcceptedAt')
          tell('returnAccepted', work)
        },
        () => {
          end(work, 'completedAt')
          tell('completed', work)
        },
        () => {
          work.extensions.push({ requestedAt: now(), promisedAt: '2015-07-01' })
          work.asked.push(`x${log.length}`)
          tell('extensionRequested', work, {
            extension: work.asked.at(-1),
            promisedAt: '2015-07-01',
          })
        },
        () => {
          work.record.firstFeedbackAt ??= now()
          tell('firstFeedback', work)
        },
      )
      if (extension) {
        const name = work.asked[work.extensions.indexOf(extension)]
        const yes = pick % 2 === 0
        actions.push(() => {
          extension.decision = yes ? 'approved' : 'rejected'
          extension.decidedAt = now()
          tell(yes ? 'extensionApproved' : 'extensionRefused', work, { extension: name })
        })
      }
      actions.push(() => {
        if (paused) paused.to = now()
        else work.pauses.push({ from: now() })
        tell(paused ? 'resumed' : 'paused', work)
      })
    }
    actions[pick % actions.length]?.()
  }
  const records = works.map(({ record, extensions, pauses }) => ({
    ...record,
    ...(extensions.length > 0 ? { extensions } : {}),
    ...(pauses.length > 0 ? { pauses } : {}),
  }))
  return { log, records: [...records, ...found] }
}
