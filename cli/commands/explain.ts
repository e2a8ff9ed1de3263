import type { Instant } from '../../calendar/index.js'
import {
  type Explanation,
  explainAll,
  type Plans,
  rivalPlans,
  type TallyCard,
  versionDigests,
} from '../../engine/index.js'
import { confirmFound } from '../confirming/confirm-found.js'
import { loadSecond, openSecond } from '../confirming/second.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode, worstOf } from '../exit-code.js'
import { type LoadedRules, type LoadOptions, loadTogether } from '../load.js'
import { explainWordsFor } from '../messages/explain-words.js'
import { intakeMessagesFor, runMessagesFor } from '../messages/run-messages-for.js'
import { showDiagnostics } from '../output/diagnostics/diagnostics.js'
import { toHtml } from '../output/document/html.js'
import { toMarkdown } from '../output/document/markdown.js'
import { toText } from '../output/document/text.js'
import { type Explained, explanationDocument } from '../output/explain/document.js'
import { explanationJson } from '../output/explain/json.js'
import { withOutput } from '../output/open-output.js'
import { outputFormat } from '../output/output-format.js'
import { type Found, type FoundRecord, findRecords } from '../records/find-records.js'
import { asOfInstant, type RunOptions } from '../records/run-records.js'
import { isNoCardOf, type Sought } from '../records/sought.js'
import { checkTargets } from '../rule-files/check-targets.js'
import { UsageError } from '../usage-error.js'

/** `explain`: why one record got what it got, to stand beside a notice or an appeal's answer. */
export interface ExplainOptions extends Omit<LoadOptions, 'rules'>, RunOptions {
  readonly rules?: readonly string[]
  readonly format?: Format
  readonly output?: string
  readonly assignment?: string
  readonly unit?: string
}

const FORMATS = ['text', 'json', 'md', 'html'] as const
type Format = (typeof FORMATS)[number]

export async function explain(
  name: string,
  inputs: readonly string[],
  options: ExplainOptions,
  context: Context,
): Promise<ExitCode> {
  const run = runMessagesFor(context.language)
  const words = explainWordsFor(context.language)
  const format = outputFormat(options, FORMATS)
  const loaded = await loadTogether(options)
  showDiagnostics(loaded.diagnostics, loaded.texts, context)
  const { plans } = loaded
  if (!plans) return EXIT.unusable
  checkTargets([options.output, options.rejects, options.mapFile], inputs)
  const sought: Sought = { name, assignment: options.assignment, unit: options.unit }
  const asOf = asOfInstant(options.asOf, plans.reading, context)
  const second = openSecond(loadSecond(context), plans.plans, asOf)
  const found = await findRecords(sought, inputs, options, plans, second, context, run)
  const tallied = found.tallies.filter((card) => card.cardId === name || card.id === name)
  // nobody is to be told why a card stands that does not stand
  const confirmed = await confirmFound(found, tallied, second, plans, context)
  if (!confirmed) return EXIT.fault
  if (found.records.length === 0 && tallied.length === 0) {
    if (found.refused) {
      context.err(`${words.refused(name)}\n`)
      return EXIT.rejected
    }
    throw new UsageError({ code: 'unknown-record', name, nearest: found.nearest })
  }
  if (found.records.some(({ raw, outcome }) => isNoCardOf(sought, raw, outcome))) {
    context.err(`${words.noSuchCard(name)}\n`)
  }
  const rules = rulesOf(loaded.loaded)
  const explained = [
    ...found.records.flatMap((one) =>
      explainedRecord(one, found, { plans, asOf, rules, confirmed, context }),
    ),
    ...tallied.map((card) => ({ kind: 'tally', card, dates: found.dates, confirmed }) as const),
  ]
  if (found.records.length > 1) {
    context.err(`${words.several(found.records.length)}\n`)
  }
  await withOutput(options.output, context, (write) => write(written(format, explained, context)))
  return worstOf([found.refusedAny ? EXIT.rejected : EXIT.done])
}

interface Explaining {
  readonly plans: Plans
  readonly asOf: Instant
  readonly rules: ReturnType<typeof rulesOf>
  readonly confirmed: boolean
  readonly context: Context
}

/** A record under each ruleset that governs it. */
function explainedRecord(
  { raw, place }: FoundRecord,
  { tallies, replaced, dates }: Found,
  { plans, asOf, rules, confirmed, context }: Explaining,
): readonly Explained[] {
  const outcome = explainAll(raw, plans, {
    asOf,
    rivals: (ruleset, reading, option) => rules.get(ruleset)?.rivals(reading, option),
    digest: (ruleset, version) => rules.get(ruleset)?.digests.get(version),
  })
  // what is found has been evaluated
  if (outcome.kind === 'rejection') throw new Error('a record that was taken is rejected')
  if (outcome.kind === 'not-governed') return [outcome]
  // what gave a card comes before what gave none
  const ordered = [...outcome.explanations].sort((a, b) => given(b) - given(a))
  return ordered.map((explanation) => ({
    kind: 'explained',
    explanation,
    place: intakeMessagesFor(context.language).place(place),
    tallies: countingOf(tallies, explanation.cards),
    replaced,
    dates,
    confirmed,
  }))
}

function given({ cards }: Explanation): number {
  return cards.filter(({ status }) => status === 'active').length > 0 ? 2 : Math.sign(cards.length)
}

function written(format: Format, explained: readonly Explained[], context: Context): string {
  if (format === 'json') return explanationJson(explained)
  const document = explanationDocument(explained, context)
  switch (format) {
    case 'html':
      return toHtml(document)
    case 'md':
      return toMarkdown(document)
    case 'text':
      return toText(document, context.columns, context.outColours)
  }
}

/** The tallies that counted a card of the record. */
function countingOf(
  tallies: readonly TallyCard[],
  cards: readonly { readonly cardId: string }[],
): readonly TallyCard[] {
  const own = new Set(cards.map(({ cardId }) => cardId))
  return tallies.filter(({ evidence }) => evidence.some(({ cardId }) => own.has(cardId)))
}

/** What each ruleset's rivals and digests are made of, when they are asked for. */
function rulesOf(loaded: readonly LoadedRules[]) {
  return new Map(
    loaded.flatMap(({ ruleset, rulesTexts, calendars }) =>
      ruleset
        ? [
            [
              ruleset.name,
              {
                rivals: rivalPlans(rulesTexts, calendars),
                digests: versionDigests(rulesTexts),
              },
            ] as const,
          ]
        : [],
    ),
  )
}
