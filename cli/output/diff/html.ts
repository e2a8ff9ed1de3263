import type { Context } from '../../context.js'
import { diffTallyWordsFor } from '../../messages/diff-tally-words.js'
import { type DiffWords, diffWordsFor } from '../../messages/diff-words.js'
import type { RunMessages } from '../../messages/run.js'
import { escapeHtml, page, table, textHtml } from '../html/markup.js'
import { type Names, namesIn } from '../show/names.js'
import type { ComparedRecords, Difference } from './model.js'
import { flowPicture } from './picture.js'
import { type RuleChange, ruleChanges } from './rule-changes.js'
import { samplesInWords } from './samples.js'
import { changesInWords, matrixOf, statesOf, stateWords } from './state-words.js'
import { summaryOf } from './summary.js'
import { type TallyInWords, talliesInWords } from './tallies.js'

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
    ...(records ? picture(difference, records, words, names) : []),
    `<h2>${escapeHtml(words.rules)}</h2>`,
    ...(rules.length === 0
      ? [`<p>${escapeHtml(words.same)}</p>`]
      : rules.map((one) => rule(one, words))),
    ...(records ? details(difference, records, words, names, run) : []),
  ]
  return page(language, words.title, body.join('\n'))
}

function picture(
  difference: Difference,
  records: ComparedRecords,
  words: DiffWords,
  names: Names,
): readonly string[] {
  const { all } = records
  const summary = summaryOf(difference, records, words)
  const lead = [
    `<p class="lead">${textHtml(summary.records)}</p>`,
    `<p class="quiet">${textHtml(summary.judgedBy)}</p>`,
  ]
  if (all.length === 0) return lead
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
    ...lead,
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

/** More units, or tallies, than these are only counted. */
const MOST = 50

function details(
  difference: Difference,
  { byClause, byUnit, samples }: ComparedRecords,
  words: DiffWords,
  names: Names,
  run: RunMessages,
): readonly string[] {
  const listed = (heading: string, of: string, entries: ComparedRecords['byClause']) => {
    const rows = [...entries]
      .map(([key, list]) => [key, changesInWords(list, words, names)])
      .filter(([, said]) => said !== '')
    const shown = rows.slice(0, MOST)
    if (rows.length > MOST) shown.push([words.more(rows.length - MOST), ''])
    return rows.length === 0 ? [] : [`<h2>${heading}</h2>`, table([of, words.changes], shown)]
  }
  const tallies = talliesInWords(difference, words, names)
  const told = tallies.slice(0, MOST).map((one) => block(one, words))
  if (tallies.length > MOST) told.push(`<p>${escapeHtml(words.more(tallies.length - MOST))}</p>`)
  const shown = samplesInWords(samples, words, names, run).map((one) =>
    block({ ...one, heading: [one.clause, one.id, one.unit] }, words),
  )
  return [
    ...listed(words.byClause, words.kinds.clauses, byClause),
    ...listed(words.byUnit, words.unit, byUnit),
    ...(told.length > 0 ? [`<h2>${diffTallyWordsFor(names.language).heading}</h2>`, ...told] : []),
    ...(shown.length > 0 ? [`<h2>${words.samples}</h2>`, ...shown] : []),
  ]
}

function block({ heading, from, to, before, after }: TallyInWords, words: DiffWords): string {
  const lines = (label: string, of: readonly string[]) =>
    of.length === 0
      ? ''
      : `<tr><th>${escapeHtml(label)}</th><td>${of.map(escapeHtml).join('<br>')}</td></tr>`
  const named = [...heading, `${from} → ${to}`].filter(Boolean).join('　')
  return `<section class="sample"><h3>${escapeHtml(named)}</h3>
<table><tbody>${lines(words.before, before)}${lines(words.after, after)}</tbody></table></section>`
}
