import { formatInstant } from '../../../calendar/index.js'
import type { Context } from '../../context.js'
import { type DiffWords, diffWordsFor } from '../../messages/diff-words.js'
import { plain } from '../../messages/plain.js'
import type { RunMessages } from '../../messages/run.js'
import { escapeHtml, page, table } from '../html/markup.js'
import { type Names, namesIn } from '../show/names.js'
import type { Difference } from './model.js'
import { flowPicture } from './picture.js'
import { type RuleChange, ruleChanges } from './rule-changes.js'
import { type SampleWords, samplesInWords } from './samples.js'
import { changesInWords, matrixOf, statesOf, stateWords } from './state-words.js'

/** `diff` as a page that one can send to a director. */
export function diffHtml(
  difference: Difference,
  { language, messages }: Context,
  run: RunMessages,
): string {
  const words = diffWordsFor(language)
  const names = namesIn(language, messages)
  const { base, changed, records } = difference
  const rules = ruleChanges(difference, words, names)
  const body = [
    `<h1>${escapeHtml(words.title)}</h1>`,
    `<p class="quiet">${escapeHtml(`${changed.version.title}　${changed.version.document}`)}<br>${escapeHtml(words.between(base.name, changed.name))}</p>`,
    ...(records ? picture(records, words, names) : []),
    `<h2>${escapeHtml(words.rules)}</h2>`,
    ...(rules.length === 0
      ? [`<p>${escapeHtml(words.same)}</p>`]
      : rules.map((one) => rule(one, words))),
    ...(records ? details(records, words, names, run) : []),
  ]
  return page(language, words.title, body.join('\n'))
}

type Records = NonNullable<Difference['records']>

function picture(
  { transitions, asOf, offset }: Records,
  words: DiffWords,
  names: Names,
): readonly string[] {
  const at = plain(formatInstant(asOf, offset))
  const lead = words.records(transitions.changed, transitions.records, at)
  const all = transitions.all()
  if (all.length === 0) return [`<p class="lead">${escapeHtml(lead)}</p>`]
  const states = statesOf(all)
  const labels = states.map((state) => stateWords(state, words, names))
  const rows = matrixOf(all, states).map((row, index) => [
    labels[index] ?? '',
    ...row.map((count) => (count === 0 ? '' : String(count))),
  ])
  const drawn = flowPicture(all, (state) => stateWords(state, words, names), [
    words.wasHeading,
    words.nowHeading,
  ])
  return [
    `<p class="lead">${escapeHtml(lead)}</p>`,
    `<figure>${drawn}<figcaption>${escapeHtml(words.picture)}</figcaption></figure>`,
    `<p class="quiet">${escapeHtml(words.matrix)}</p>`,
    table([words.fromTo, ...labels], rows, { numbers: true }),
  ]
}

function rule({ kind, id, title, change, rows }: RuleChange, words: DiffWords): string {
  const heading = `<h3>${escapeHtml(`${words.kinds[kind]} ${id} ${title}`)}${change === 'changed' ? '' : ` <span class="quiet">${escapeHtml(words[change])}</span>`}</h3>`
  const body = rows.map(({ label, before, after }) => {
    const was = before.map((line) => `<del>${escapeHtml(line.trim())}</del>`).join('<br>')
    const now = after.map((line) => `<ins>${escapeHtml(line.trim())}</ins>`).join('<br>')
    return `<tr><th>${escapeHtml(label)}</th><td>${was}</td><td>${now}</td></tr>`
  })
  return `${heading}
<table><thead><tr><th></th><th>${escapeHtml(words.before)}</th><th>${escapeHtml(words.after)}</th></tr></thead>
<tbody>
${body.join('\n')}
</tbody></table>`
}

const MOST_UNITS = 50

function details(
  { transitions }: Records,
  words: DiffWords,
  names: Names,
  run: RunMessages,
): readonly string[] {
  const listed = (entries: ReturnType<typeof transitions.byClause>) =>
    [...entries]
      .map(([key, list]) => [key, changesInWords(list, words, names)])
      .filter(([, said]) => said !== '')
      .slice(0, MOST_UNITS)
  const [clauses, units] = [listed(transitions.byClause()), listed(transitions.byUnit())]
  const samples = samplesInWords(transitions.samples(), words, names, run)
  return [
    ...(clauses.length > 0
      ? [`<h2>${words.byClause}</h2>`, table([words.kinds.clauses, words.changes], clauses)]
      : []),
    ...(units.length > 0
      ? [`<h2>${words.byUnit}</h2>`, table([words.unit, words.changes], units)]
      : []),
    ...(samples.length > 0
      ? [`<h2>${words.samples}</h2>`, ...samples.map((one) => sample(one, words))]
      : []),
  ]
}

function sample(
  { clause, id, unit, from, to, before, after }: SampleWords,
  words: DiffWords,
): string {
  const lines = (label: string, of: readonly string[]) =>
    of.length === 0
      ? ''
      : `<tr><th>${escapeHtml(label)}</th><td>${of.map(escapeHtml).join('<br>')}</td></tr>`
  const heading = [clause, id, unit, `${from} → ${to}`].filter(Boolean).join('　')
  return `<section class="sample"><h3>${escapeHtml(heading)}</h3>
<table><tbody>${lines(words.before, before)}${lines(words.after, after)}</tbody></table></section>`
}
