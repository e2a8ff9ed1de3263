import type {
  ClauseShown,
  ClockShown,
  Colour,
  DayShown,
  Explanation,
} from '../../../engine/index.js'
import type { Block } from '../document/model.js'
import { escapeHtml } from '../html/markup.js'
import { momentsOf, type Plotted } from './moments.js'
import { BEYOND, gapOf, LEFT, round, type Scale, scaleOf, WIDTH, wordsWidth } from './plot.js'
import { clauseName, type Saying } from './saying.js'

/**
 * A clock as a picture: days as columns, rest days hatched, the clock as a bar that is full where it
 * ran and hollow where it stood still; below it what happened and what fell due, each with its
 * line. Nothing is told by colour alone.
 */
export function timeline(
  clause: ClauseShown,
  clock: ClockShown,
  explanation: Explanation,
  saying: Saying,
): Block | undefined {
  const all = daysIn(clock)
  const [first] = all
  if (clock.start === undefined || !first) return undefined
  const everything = momentsOf(clock, explanation, saying)
  const days = shown(all, everything)
  const zone = clock.stop.slice(-6)
  const id = patternId(clause, clock, explanation)
  const [scale, moments] = scaleOf(days, everything, zone)
  const { words, at } = saying
  const caption = words.picture(clauseName(clause, saying))
  const due = moments
    .filter(({ kind }) => kind === 'due')
    .map(({ label }) => label)
    .reverse()
  const text = words.pictureText(at(clock.start), at(clock.stop), due)
  const rows = moments.map((moment, index) => momentSvg(moment, index, scale))
  const height = ROWS_FROM + moments.length * ROW + 26
  const svg = `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" font-size="12.5" fill="#1c2430" font-family="inherit">
<title>${escapeHtml(caption)}</title>
<desc>${escapeHtml(text)}</desc>
<defs><pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#f1f2f4"/><line x1="0" y1="0" x2="0" y2="6" stroke="#cfd4da" stroke-width="2"/></pattern></defs>
${columnsSvg(days, scale, height - 26, id, saying).join('\n')}
${barsSvg(clock, scale, saying).join('\n')}
${rows.map(({ line }) => line).join('\n')}
${rows.map(({ label }) => label).join('\n')}
${legendSvg(
  height - 8,
  moments.some(({ at: one }) => scale.isBeyond(one)),
  id,
  clock.counts.some(({ counting }) => counting.kind === 'office-hours'),
  saying,
)}
</svg>`
  return { kind: 'picture', svg, caption }
}

/** A page may hold several pictures, and no two of its parts one name. */
function patternId({ clause }: ClauseShown, clock: ClockShown, { identity }: Explanation): string {
  const parts = ['rest', identity.id, identity.assignment ?? '', clause.id, clock.start ?? '']
  return parts.map((part) => part.replace(/[^A-Za-z0-9]+/g, '-')).join('-')
}

const TOP = 40
const BAR = 16
const ROWS_FROM = TOP + 44
const ROW = 19
/** Days beyond these are left out where nothing is due any more. */
const MOST = 62
const MOST_EVER = 150

function daysIn({ counts }: ClockShown): readonly DayShown[] {
  const days = new Map(counts.flatMap((count) => count.days).map((day) => [day.date, day]))
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

function shown(all: readonly DayShown[], moments: readonly Plotted[]): readonly DayShown[] {
  if (all.length <= MOST) return all
  const dues = moments.filter(({ kind }) => kind !== 'event').map(({ at }) => at.slice(0, 10))
  const last = dues.sort().at(-1) ?? ''
  const index = all.findIndex(({ date }) => date > last)
  return all.slice(0, Math.min(MOST_EVER, Math.max(21, index < 0 ? MOST : index + 4)))
}

/** A day as wide as this has its hours marked, but for those under the name of a day. */
const HOURS_FROM = 130
const HOURS = [6, 12, 18]

function columnsSvg(
  days: readonly DayShown[],
  { column }: Scale,
  bottom: number,
  id: string,
  { words }: Saying,
): readonly string[] {
  // a date needs some room
  const step = Math.max(1, Math.ceil(36 / column))
  return days.flatMap((day, index) => {
    const x = round(LEFT + index * column)
    const middle = round(x + column / 2)
    const [, month, date] = day.date.split('-')
    const label =
      index % step === 0
        ? [
            `<text x="${middle}" y="12" text-anchor="middle" font-size="11">${Number(month)}-${Number(date)}</text>`,
          ]
        : []
    const why = day.working
      ? day.why === 'weekday'
        ? ''
        : words.workMark
      : (day.name ?? words.restMark)
    // a name stands over the first of its days, where there is room for it
    const same = day.name !== undefined && days[index - 1]?.name === day.name
    const wide = column >= 13
    const mark = wide && why !== '' && !same ? why : ''
    return [
      `<rect x="${x}" y="${TOP - 8}" width="${round(column)}" height="${bottom - TOP + 4}" fill="${day.working ? 'none' : `url(#${id})`}" stroke="#e3e6ea" stroke-width=".6"><title>${escapeHtml([day.date, day.name ?? why].filter((part) => part !== '').join(' '))}</title></rect>`,
      ...label,
      ...(mark === ''
        ? []
        : [
            `<text x="${day.name ? x + 1 : middle}" y="27" font-size="10.5" fill="#4a5564" text-anchor="${day.name ? 'start' : 'middle'}">${escapeHtml(mark)}</text>`,
          ]),
      ...(column < HOURS_FROM
        ? []
        : HOURS.filter((hour) => mark === '' || hour > 12).map((hour) => {
            const at = round(x + (column * hour) / 24)
            return `<line x1="${at}" y1="${TOP - 8}" x2="${at}" y2="${TOP - 3}" stroke="#8a94a0"/><text x="${at}" y="28" font-size="9.5" fill="#5b6675" text-anchor="middle">${hour}:00</text>`
          })),
    ]
  })
}

/** Full where time was counted, hollow where the clock stood still. */
function barsSvg(clock: ClockShown, scale: Scale, { words, at }: Saying): readonly string[] {
  const { x, zone, right } = scale
  const stop = x(clock.stop)
  // a date alone is its 24:00
  const edge = (moment: string) => (moment.includes('T') ? moment : nextDay(moment, zone))
  const several = clock.counts.some(({ promise, from }) => promise && x(nextDay(from, zone)) < stop)
  return clock.counts.flatMap((count, index) => {
    const y = TOP + (count.promise ? 20 : 0)
    if (count.promise && clock.counts.findIndex(({ promise }) => promise) !== index) return []
    const from = x(count.promise ? nextDay(count.from, zone) : count.from)
    if (stop <= from) return []
    const hollow = `<rect x="${from}" y="${y + 5}" width="${round(stop - from)}" height="${BAR - 10}" fill="#fff" stroke="#44576b"/>`
    const full = count.days
      .filter(({ counted }) => counted > 0)
      .flatMap(({ date }) => {
        const [a, b] = [Math.max(from, x(date)), Math.min(stop, x(nextDay(date, zone)))]
        return b > a
          ? [
              `<rect x="${round(a)}" y="${y}" width="${round(b - a)}" height="${BAR}" fill="#44739c"/>`,
            ]
          : []
      })
    // whole days are full or not as they count; in hours a pause stops the clock within a day
    const pauses = count.unit === 'day' ? [] : clock.pauses
    const paused = pauses.flatMap((pause) => {
      const [a, b] = [Math.max(from, x(edge(pause.from))), Math.min(stop, x(edge(pause.to)))]
      return b > a
        ? [
            `<rect x="${round(a)}" y="${y}" width="${round(b - a)}" height="${BAR}" fill="#fff"/>`,
            `<rect x="${round(a)}" y="${y + 5}" width="${round(b - a)}" height="${BAR - 10}" fill="#fff" stroke="#44576b"/>`,
          ]
        : []
    })
    // with two bars each says what it counts from
    const name = several
      ? [
          `<text x="${right + 8}" y="${y + 12}" font-size="11.5" fill="#4a5564">${escapeHtml(words.bar(count.promise, at(count.from).slice(0, 10)))}</text>`,
        ]
      : []
    return [hollow, ...full, ...paused, ...name]
  })
}

function momentSvg(
  moment: Plotted,
  index: number,
  { x, isBeyond }: Scale,
): { readonly line: string; readonly label: string } {
  const { kind, at, colour } = moment
  const here = x(at)
  const y = ROWS_FROM + index * ROW + 8
  const due = kind === 'due'
  const paint = due && colour ? paintOf(colour) : kind === 'gone' ? '#8a94a0' : '#1c2430'
  const dash = kind === 'event' ? '' : ' stroke-dasharray="5 3"'
  const shape = due
    ? `<path d="M${here},${y - 6} l10,5 l-10,5 z" fill="${paint}"/>`
    : `<circle cx="${here}" cy="${y - 1}" r="3.2" fill="${kind === 'gone' ? '#fff' : paint}" stroke="${paint}"/>`
  const label = moment.label + (isBeyond(at) ? BEYOND : '')
  const from = here + gapOf(moment)
  // what is too long even so is set closer
  const close =
    from + wordsWidth(label, kind) > WIDTH
      ? ` textLength="${round(WIDTH - from)}" lengthAdjust="spacingAndGlyphs"`
      : ''
  return {
    line: `<line x1="${here}" y1="${TOP - 8}" x2="${here}" y2="${y}" stroke="${paint}" stroke-width="${due ? 2 : 1}"${dash}/>${shape}`,
    label: `<text x="${round(from)}" y="${y + 3.5}"${close}${due ? ' font-weight="600"' : ''} stroke="#fff" stroke-width="3" paint-order="stroke">${escapeHtml(label)}</text>`,
  }
}

/**
 * The paint of a card that is called after a colour, dark enough to be read; of any other, from
 * amber for the lightest on.
 */
function paintOf({ name, rank }: Colour): string {
  return PAINTS.get(name) ?? [...PAINTS.values()][rank] ?? '#b3261e'
}

const PAINTS: ReadonlyMap<string, string> = new Map([
  ['blue', '#1f5fa8'],
  ['yellow', '#9a6a00'],
  ['orange', '#b35300'],
  ['red', '#b3261e'],
  ['black', '#1c2430'],
])

function legendSvg(
  y: number,
  cut: boolean,
  id: string,
  byShifts: boolean,
  { words: { legend } }: Saying,
): string {
  const items: readonly (readonly [string, string])[] = [
    [
      `<rect x="0" y="-9" width="18" height="10" fill="#44739c"/>`,
      byShifts ? legend.runningDay : legend.running,
    ],
    [`<rect x="0" y="-7" width="18" height="6" fill="#fff" stroke="#44576b"/>`, legend.stopped],
    [
      `<rect x="0" y="-9" width="18" height="10" fill="url(#${id})" stroke="#cfd4da"/>`,
      legend.rest,
    ],
    ...(cut ? [['<text x="2">→</text>', legend.cutOff] as const] : []),
  ]
  return items
    .map(
      ([shape, label], index) =>
        `<g transform="translate(${LEFT + index * 110},${y})">${shape}<text x="24" font-size="11.5" fill="#4a5564">${escapeHtml(label)}</text></g>`,
    )
    .join('')
}

function nextDay(date: string, zone: string): string {
  const day = date.slice(0, 10)
  return new Date(Date.parse(`${day}T00:00:00${zone}`) + 86_400_000).toISOString()
}
