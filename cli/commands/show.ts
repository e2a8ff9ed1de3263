import { existsSync } from 'node:fs'
import {
  type Case,
  type Item,
  inheritCases,
  type Plan,
  type Ruleset,
  readCases,
  type Version,
} from '../../engine/index.js'
import { readTexts } from '../../intake/read-folder.js'
import { collector } from '../../source/diagnostic.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../exit-code.js'
import { folder, type LoadOptions, loadRules } from '../load.js'
import { showDiagnostics } from '../output/diagnostics/diagnostics.js'
import { toHtml } from '../output/document/html.js'
import { toMarkdown } from '../output/document/markdown.js'
import { rulesetDocument } from '../output/document/ruleset-document.js'
import { withOutput } from '../output/open-output.js'
import { outputFormat } from '../output/output-format.js'
import { contentsText, provisionText } from '../output/show/contents.js'
import { findItem } from '../output/show/find.js'
import { historyText } from '../output/show/history.js'
import { itemText } from '../output/show/item.js'
import { asOfInstant } from '../records/run-records.js'
import { UsageError } from '../usage-error.js'

const FORMATS = ['text', 'md', 'html'] as const

/**
 * `show`: the rules in words, of the latest version or the one of a day: one item, one clause, or
 * the contents.
 */
export interface ShowOptions extends LoadOptions {
  /** `md` and `html` write a document: the whole ruleset, or the item that is named. */
  readonly format?: (typeof FORMATS)[number]
  readonly output?: string
  readonly cases?: string
  /** The version that what starts then falls under. */
  readonly asOf?: string
  /** The thresholds over time instead. */
  readonly history?: boolean
}

export async function show(
  name: string | undefined,
  options: ShowOptions,
  context: Context,
): Promise<ExitCode> {
  const format = outputFormat(options, FORMATS)
  const { plan, ruleset, calendars, diagnostics, texts } = await loadRules(options)
  showDiagnostics(diagnostics, texts, context)
  if (!plan || !ruleset) return EXIT.unusable
  const version = versionShown(plan, options.asOf, context)
  if (options.history) {
    if (format !== 'text') {
      throw new UsageError({
        code: 'wrong-option-value',
        option: '--format',
        value: format,
        known: ['text'],
      })
    }
    const text = historyText(clausesMeant(name, ruleset), ruleset, context)
    await withOutput(options.output, context, (write) => write(text))
    return EXIT.done
  }
  const label = calendars.get(version.calendar)?.label ?? ''
  const text =
    format === 'text'
      ? name === undefined
        ? contentsText(ruleset, version, label, context)
        : namedText(name, version, context)
      : await documentText(name, format, { version, ruleset }, options, context)
  await withOutput(options.output, context, (write) => write(text))
  return EXIT.done
}

/** Without a day the latest, even if it has not taken effect. */
function versionShown(plan: Plan, asOf: string | undefined, context: Context): Version {
  const at = asOf === undefined ? undefined : asOfInstant(asOf, plan, context)
  const found = plan.versions.findLast(({ from }) => at === undefined || from <= at)
  if (found) return found.version
  const [first] = plan.versions
  throw new UsageError({
    code: 'before-effect',
    day: asOf ?? '',
    first: first?.version.version ?? '',
  })
}

function namedText(name: string, version: Version, context: Context): string {
  const found = findItem(name, version)
  switch (found.kind) {
    case 'items':
      return found.items.map((item) => itemText(item, version, context)).join('\n')
    case 'provision':
      return provisionText(found.provision, context)
    case 'none':
      throw unknownItem(name, found.nearest)
  }
}

async function documentText(
  name: string | undefined,
  format: string,
  { version, ruleset }: { readonly version: Version; readonly ruleset: Ruleset },
  options: ShowOptions,
  context: Context,
): Promise<string> {
  const items = name === undefined ? version.items : itemsNamed(name, version)
  const cases = await casesOf(version, ruleset, options, context)
  const document = rulesetDocument(version, items, cases, context)
  return format === 'html' ? toHtml(document) : toMarkdown(document)
}

function itemsNamed(name: string, version: Version): readonly Item[] {
  const found = findItem(name, version)
  if (found.kind === 'items') {
    return found.items.map(({ item, clauses, tallies }) => ({ ...item, clauses, tallies }))
  }
  throw unknownItem(name, found.kind === 'none' ? found.nearest : undefined)
}

/** A version's own cases and those that it takes over; a document without any is one still. */
async function casesOf(
  version: Version,
  ruleset: Ruleset,
  options: ShowOptions,
  context: Context,
): Promise<readonly Case[]> {
  if (options.cases === undefined && !existsSync('test/clauses')) return []
  const base = `${folder(options.cases, 'test/clauses')}/${version.ruleset}/${version.version}`
  const texts = existsSync(base) ? await readTexts(base, /\.yaml$/) : {}
  const own = readCases(texts, version)
  showDiagnostics(own.diagnostics, texts, context)
  const amended = ruleset.versions.find((one) => one.version === version.amends)
  if (!amended) return own.cases
  const cases = await casesOf(amended, ruleset, options, context)
  // what is wrong with what is withdrawn is for `test` to say
  return inheritCases({ version: amended.version, cases }, own, version, collector().report)
}

/** Clauses by their ids; of what has been repealed, those of the last version that had it. */
function clausesMeant(name: string | undefined, { versions }: Ruleset): readonly string[] {
  if (name === undefined) {
    return [...new Set(versions.flatMap(({ clauses }) => clauses.map(({ id }) => id)))]
  }
  const found = versions.toReversed().map((version) => findItem(name, version))
  for (const one of found) {
    if (one.kind === 'items') return one.items.flatMap(({ clauses }) => clauses.map(({ id }) => id))
  }
  const [last] = found
  throw unknownItem(name, last?.kind === 'none' ? last.nearest : undefined)
}

function unknownItem(name: string, nearest: string | undefined): UsageError {
  return new UsageError({
    code: 'unknown-item',
    name,
    ...(nearest === undefined ? {} : { nearest }),
  })
}
