import type { ClockShown, Explanation } from '../../../engine/index.js'
import type { Saying } from './saying.js'

/** What a timeline shows below its days: what happened, what fell due, what no longer does. */
export interface Plotted {
  /** `gone`: a deadline that an extension has moved. */
  readonly kind: 'event' | 'due' | 'gone'
  readonly at: string
  readonly label: string
  /** From 0 for the lightest colour to 1 for the heaviest. */
  readonly weight: number
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
            weight: 0,
          },
        ]
      : []
  const events = [...factMoments(explanation, saying), ...extensionMoments(explanation, saying)]
  const all = [
    ...joined(events.filter((one) => Date.parse(one.at) >= Date.parse(start.slice(0, 10)))),
    ...dues(clock, saying),
    ...stop,
  ]
  return all.sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

function factMoments({ facts }: Explanation, { name, at }: Saying): readonly Plotted[] {
  return facts.flatMap((fact): readonly Plotted[] =>
    fact.moment === undefined || fact.derived
      ? []
      : [{ kind: 'event', at: fact.moment, label: `${name(fact)} ${at(fact.moment)}`, weight: 0 }],
  )
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
          ? [{ kind: 'event', at: moment, label: `${label} ${at(moment)}`, weight: 0 }]
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
  const ranks = tiers.map(({ colour }) => colour.rank)
  const heaviest = Math.max(...ranks)
  return tiers.flatMap(({ colour, deadline, firstDeadline, afterPromise }): readonly Plotted[] => {
    if (deadline === undefined) return []
    const label = `${words.due(name(colour))} ${due(deadline)}`
    const weight = colour.rank === heaviest && tiers.length > 1 ? 1 : 0
    const gone =
      afterPromise && firstDeadline !== undefined && firstDeadline !== deadline
        ? [
            {
              kind: 'gone' as const,
              at: firstDeadline,
              label: `${words.labels.firstDeadline} ${name(colour)} ${due(firstDeadline)}`,
              weight,
            },
          ]
        : []
    return [...gone, { kind: 'due', at: deadline, label, weight }]
  })
}
