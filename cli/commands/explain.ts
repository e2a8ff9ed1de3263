import { confirm, type Disagreement, type World } from '../../confirm/index.js'
import {
  type Explanation,
  evaluateAll,
  explainAll,
  rivalPlans,
  type TallyCard,
  versionDigests,
} from '../../engine/index.js'
import { checkTargets } from '../check-targets.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode, worstOf } from '../exit-code.js'
import { findRecords, type Sought } from '../find-records.js'
import { type LoadedRules, type LoadOptions, loadTogether } from '../load.js'
import { explainWordsFor } from '../messages/explain-words.js'
import { intakeMessagesFor, runMessagesFor } from '../messages/run-messages-for.js'
import { showDiagnostics } from '../output/diagnostics.js'
import { toHtml } from '../output/document/html.js'
import { toMarkdown } from '../output/document/markdown.js'
import { toText } from '../output/document/text.js'
import { type Explained, explanationDocument } from '../output/explain/document.js'
import { explanationJson } from '../output/explain/json.js'
import { withOutput } from '../output/open-output.js'
import type { RunOptions } from '../run-records.js'
import { UsageError } from '../usage-error.js'

/** `explain`: why one record got what it got, to stand beside a notice or an appeal's answer. */
export interface ExplainOptions extends Omit<LoadOptions, 'rules'>, RunOptions {
  readonly rules?: readonly string[]
  readonly format?: Format
  readonly output?: string
  readonly assignment?: string
  readonly unit?: string
}

type Format = 'text' | 'json' | 'md' | 'html'

export async function explain(
  name: string,
  inputs: readonly string[],
  options: ExplainOptions,
  context: Context,
): Promise<ExitCode> {
  const intake = intakeMessagesFor(context.language)
  const run = runMessagesFor(context.language)
  const words = explainWordsFor(context.language)
  const loaded = await loadTogether(options)
  showDiagnostics(loaded.diagnostics, loaded.texts, context)
  const { plans } = loaded
  if (!plans) return EXIT.unusable
  checkTargets([options.output, options.rejects, options.mapFile], inputs)
  const sought: Sought = { name, assignment: options.assignment, unit: options.unit }
  const found = await findRecords(sought, inputs, options, plans, context, run)
  const tallied = found.tallies.filter((card) => card.cardId === name || card.id === name)
  if (found.records.length === 0 && tallied.length === 0) {
    if (found.refused) {
      context.err(`${words.refused(name)}\n`)
      return EXIT.rejected
    }
    throw new UsageError({ code: 'unknown-record', name, nearest: found.nearest })
  }
  const { asOf } = found
  const rules = rulesOf(loaded.loaded)
  const world = worldOf(loaded.loaded)
  for (const { raw } of found.records) {
    const again = await confirm(raw, evaluateAll(raw, plans, { asOf }), world, { asOf })
    if (again.agrees) continue
    // nobody is to be told why a card stands that does not stand
    context.err(`${words.disagree(String(raw.id), again.disagreements.map(said))}\n`)
    return EXIT.fault
  }
  const explained: Explained[] = found.records.flatMap(({ raw, place }): readonly Explained[] => {
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
      place: intake.place(place),
      tallies: countingOf(found.tallies, explanation.cards),
      replaced: found.replaced,
      dates: found.dates,
      confirmed: true,
    }))
  })
  const tallyOf = (card: TallyCard): Explained => ({ kind: 'tally', card, dates: found.dates })
  if (found.records.length > 1) {
    context.err(`${words.several(found.records.length)}\n`)
  }
  await withOutput(options.output, context, (write) =>
    write(written(formatOf(options), [...explained, ...tallied.map(tallyOf)], context)),
  )
  return worstOf([found.refusedAny ? EXIT.rejected : EXIT.done])
}

function given({ cards }: Explanation): number {
  return cards.filter(({ status }) => status === 'active').length > 0 ? 2 : Math.sign(cards.length)
}

/** All that the second evaluator is given. */
function worldOf(loaded: readonly LoadedRules[]): World {
  return {
    rulesets: loaded.flatMap(({ ruleset }) => ruleset ?? []),
    calendars: new Map(loaded.flatMap(({ calendars }) => [...calendars])),
  }
}

/** `4.1-completion yellow deadline: … / …` */
function said({ clause, colour, what, first, second }: Disagreement): string {
  const about = [clause, colour, what].filter((part) => part !== undefined).join(' ')
  return `${about}: ${first ?? '—'} / ${second ?? '—'}`
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

const FORMATS: readonly Format[] = ['json', 'md', 'html']

function formatOf({ format, output }: ExplainOptions): Format {
  return format ?? FORMATS.find((one) => output?.endsWith(`.${one}`)) ?? 'text'
}
