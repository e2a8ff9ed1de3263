import type { ClockShown, Colour, Explanation } from '../../../engine/index.js'
import type { Saying } from './saying.js'

/** What a timeline shows below its days: what happened, what fell due, what no longer does. */
export interface Plotted {
  /** `gone`: a deadline that an extension has moved. */
  readonly kind: 'event' | 'due' | 'gone'
  readonly at: string
  readonly label: string
  /** Of a deadline's card. */
  readonly colour?: Colour
  /** The clock itself started or stopped there. */
  readonly own?: boolean
}

/** The latest first, so that no line runs through the words of another. */
export function momentsOf(
  clock: ClockShown,
  explanation: Explanation,
  saying: Saying,
): readonly Plotted[] {
  const { words, at } = saying
  const start = clock.start ?? ''
  const stop: Plotted[] =
    clock.end === undefined
      ? [
          {
            kind: 'event',
            at: clock.stop,
            label: `${words.marks.asOf} ${at(clock.stop)}`,
            own: true,
          },
        ]
      : []
  const events = [
    ...factMoments(clock, explanation, saying),
    ...extensionMoments(explanation, saying),
  ]
  const all = [
    ...joined(events.filter((one) => Date.parse(one.at) >= Date.parse(start.slice(0, 10)))),
    ...dues(clock, saying),
    ...stop,
  ]
  return all.sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

function factMoments(
  { start, end }: ClockShown,
  { facts }: Explanation,
  { name, at }: Saying,
): readonly Plotted[] {
  return facts.flatMap((fact): readonly Plotted[] => {
    const { moment, derived } = fact
    if (moment === undefined || derived) return []
    const own = moment === start || moment === end
    return [{ kind: 'event', at: moment, label: `${name(fact)} ${at(moment)}`, own }]
  })
}

function extensionMoments({ facts }: Explanation, { words, at }: Saying): readonly Plotted[] {
  const { labels } = words
  return facts.flatMap(({ list = [] }) =>
    list.flatMap((one): readonly Plotted[] => {
      if (!('decision' in one)) return []
      const parts = [
        [`${labels.extensions}${words.colon}${labels.requested}`, one.requestedAt],
        [`${labels.extensions}${words.colon}${labels.decidedAt}`, one.decidedAt],
        [
          `${labels.extensions}${words.colon}${labels.promised}`,
          one.decision === 'approved' ? one.promisedAt : undefined,
        ],
      ] as const
      return parts.flatMap(([label, moment]): readonly Plotted[] =>
        typeof moment === 'string'
          ? [{ kind: 'event', at: moment, label: `${label} ${at(moment)}` }]
          : [],
      )
    }),
  )
}

/** What happened at one instant shares a line. */
function joined(events: readonly Plotted[]): readonly Plotted[] {
  const found = new Map<string, Plotted>()
  for (const event of events) {
    const before = found.get(event.at)
    const instant = event.label.slice(event.label.indexOf(event.at.slice(0, 4)))
    const name = before?.label.replace(` ${instant}`, '')
    found.set(event.at, before && name ? { ...before, label: `${name} / ${event.label}` } : event)
  }
  return [...found.values()]
}

function dues({ tiers }: ClockShown, { words, name, due }: Saying): readonly Plotted[] {
  return tiers.flatMap(({ colour, deadline, firstDeadline, afterPromise }): readonly Plotted[] => {
    if (deadline === undefined) return []
    const label = `${words.due(name(colour))} ${due(deadline)}`
    const gone =
      afterPromise && firstDeadline !== undefined && firstDeadline !== deadline
        ? [
            {
              kind: 'gone' as const,
              at: firstDeadline,
              label: `${words.labels.firstDeadline} ${name(colour)} ${due(firstDeadline)}`,
            },
          ]
        : []
    return [...gone, { kind: 'due', at: deadline, label, colour }]
  })
}
