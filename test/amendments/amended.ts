import { loadCalendar } from '../../calendar/index.js'
import { compile, type Loaded, loadRuleset, type Plan, versionDigests } from '../../engine/index.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Texts } from '../../source/texts.js'
import { calendarTexts, readTexts } from '../files.js'

/** The harbour's first version, to which tests add amendments of a few lines. */
const all = readTexts('test/fixtures/harbour')
export const base: Texts = Object.fromEntries(
  Object.entries(all).filter(([path]) => !path.startsWith('2017')),
)
const { calendar } = loadCalendar(calendarTexts, 'qingyuan')

/** An amendment's files by name; `ruleset` is what stands under its head. */
export interface Change {
  readonly version?: string
  readonly amends?: string
  readonly ruleset?: string
  readonly articles?: Readonly<Record<string, string>>
  readonly facts?: string
  readonly source?: string
}

/** The texts with an amendment, its base's digest worked out. */
export function amended(texts: Texts, change: Change): Texts {
  const { version = '2017-01-01', amends = '2016-01-01', articles = {}, facts, source } = change
  const digest = versionDigests(texts).get(amends)
  const head = [
    `version: ${version}`,
    'amends:',
    `  version: ${amends}`,
    `  digest: ${digest}`,
    `document: 试验〔${version}〕`,
    'effective:',
    `  from: ${version} 00:00:00`,
  ]
  const files: Record<string, string> = {
    [`${version}/ruleset.yaml`]: `${head.join('\n')}\n${change.ruleset ?? ''}`,
    [`${version}/source.md`]: source ?? '没有修改原文。',
  }
  for (const [name, text] of Object.entries(articles)) files[`${version}/${name}.yaml`] = text
  if (facts !== undefined) files[`${version}/changed-facts.yaml`] = facts
  return { ...texts, ...files }
}

/** One article's amendment: what stands in its list of items. */
export function items(text: string): Readonly<Record<string, string>> {
  return { 'article-1': `article: 第一条\nitems:\n${text}` }
}

/**
 * Texts and thresholds are amended apart here, so a text often names other numbers than its
 * limits: that this is warned of is test/diagnostics' to hold.
 */
export const aside = <T extends Pick<Diagnostic, 'problem'>>(diagnostics: readonly T[]) =>
  diagnostics.filter(({ problem }) => problem.code !== 'threshold-not-in-text')

export function load(texts: Texts): Loaded {
  const { ruleset, diagnostics } = loadRuleset(texts)
  return { ruleset, diagnostics: aside(diagnostics) }
}

export function planOf(texts: Texts): Plan {
  const { ruleset, diagnostics } = load(texts)
  if (!ruleset || !calendar || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics))
  return compile(ruleset, new Map([[calendar.name, calendar]]))
}

/** `code path:what-stands-there` of each diagnostic. */
export function told(texts: Texts): readonly string[] {
  return load(texts).diagnostics.map(
    ({ problem, span }) =>
      `${problem.code} ${span.path}: ${(texts[span.path] ?? '').slice(span.start, span.end)}`,
  )
}
