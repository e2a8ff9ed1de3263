import { existsSync } from 'node:fs'
import {
  diffRules,
  evaluate,
  inForceThroughout,
  isGoverned,
  type Outcome,
  Transitions,
  type Version,
} from '../../engine/index.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../exit-code.js'
import { type LoadOptions, loadRules } from '../load.js'
import type { RunCounts } from '../messages/run.js'
import { runMessagesFor } from '../messages/run-messages-for.js'
import { showDiagnostics } from '../output/diagnostics/diagnostics.js'
import { diffHtml } from '../output/diff/html.js'
import { diffJson } from '../output/diff/json.js'
import type { Difference, NamedVersion } from '../output/diff/model.js'
import { diffText } from '../output/diff/text.js'
import { withOutput } from '../output/open-output.js'
import { outputFormat } from '../output/output-format.js'
import { type FeedOptions, feed } from '../records/feed.js'
import { asOfInstant } from '../records/run-records.js'
import { checkTargets } from '../rule-files/check-targets.js'
import { UsageError } from '../usage-error.js'

const FORMATS = ['table', 'json', 'html'] as const

/** `diff`: what two versions of the rules say differently, and which records get another card. */
export interface DiffOptions extends LoadOptions, FeedOptions {
  readonly asOf?: string
  readonly output?: string
  readonly format?: (typeof FORMATS)[number]
  /** How many records to show of each change of each clause. */
  readonly samples?: string
  /**
   * Each record by the version that governs it, or all by the two versions as if these had always
   * been in force. Unless told, the first where both sides are the same version: who edits in place
   * asks what becomes of real records; who compares with an amendment, of last year's under it.
   */
  readonly governed?: boolean
}

export async function diff(
  base: string,
  changed: string,
  inputs: readonly string[],
  options: DiffOptions,
  context: Context,
): Promise<ExitCode> {
  const run = runMessagesFor(context.language)
  const format = outputFormat(options, FORMATS)
  const sides = [await side(base, options, context), await side(changed, options, context)] as const
  const [before, after] = sides
  if (!before || !after) return EXIT.unusable
  checkTargets([options.output, options.rejects, options.mapFile], inputs)
  const asOf = asOfInstant(options.asOf, after.plan, context)
  const governed = options.governed ?? isSameVersion(before.version, after.version)
  const [from, to] = governed ? [before, after] : [throughout(before), throughout(after)]
  const transitions = new Transitions(from.plan, to.plan, samplesOf(options))
  let notGoverned = 0
  let counts: RunCounts | undefined
  if (inputs.length > 0) {
    counts = await feed<Compared>(inputs, options, to.plan, context, run, {
      judge: (record) => {
        const base = evaluate(record, from.plan, { asOf })
        const changed = evaluate(record, to.plan, { asOf })
        // a record that only one side takes is a change, and no fault of the record
        if (base.kind === 'rejection' && changed.kind === 'rejection') return changed
        return { kind: 'compared', base, changed }
      },
      take: async ({ base, changed }, place, tally) => {
        const fields = 'unknownFields' in changed ? changed.unknownFields : []
        tally.imported(fields, place)
        transitions.add(base, changed)
        if (!governs(before, base) && !governs(after, changed)) notGoverned++
      },
    })
  }
  const { offset } = to.plan
  const difference: Difference = {
    base: from,
    changed: to,
    rules: diffRules(from.version, to.version),
    records: counts && { ...transitions.close(asOf), asOf, offset, governed, notGoverned },
  }
  await withOutput(options.output, context, (write) => {
    switch (format) {
      case 'json':
        return write(diffJson(difference, context, run))
      case 'html':
        return write(diffHtml(difference, context, run))
      default:
        return write(diffText(difference, context, run))
    }
  })
  if (counts) context.err(`${run.imported(counts)}\n`)
  return counts && counts.rejected > 0 ? EXIT.rejected : EXIT.done
}

interface Compared {
  readonly kind: 'compared'
  readonly base: Outcome
  readonly changed: Outcome
}

function isSameVersion(a: Version, b: Version): boolean {
  return a.ruleset === b.ruleset && a.version === b.version
}

/** As if the version had always been in force. */
function throughout(one: NamedVersion): NamedVersion {
  return { ...one, plan: inForceThroughout(one.plan, one.version.version) }
}

/** Whether some version of a folder governs a record, however it was judged. */
function governs({ plan }: NamedVersion, outcome: Outcome): boolean {
  return outcome.kind !== 'rejection' && isGoverned(outcome, plan)
}

/** A folder of rules, of which the latest version is meant; or a version of `--rules`. */
async function side(
  name: string,
  options: DiffOptions,
  context: Context,
): Promise<NamedVersion | undefined> {
  const isFolder = existsSync(name)
  const loaded = await loadRules(isFolder ? { ...options, rules: name } : options)
  showDiagnostics(loaded.diagnostics, loaded.texts, context)
  const { plan, ruleset } = loaded
  if (!plan || !ruleset) return undefined
  const { versions } = ruleset
  const version = isFolder ? versions.at(-1) : versions.find((one) => one.version === name)
  if (!version) {
    const known = versions.map((one) => one.version)
    throw new UsageError({ code: 'no-such-version', name, known })
  }
  return {
    name: isFolder ? `${name} ${version.version}` : name,
    version,
    plan,
  }
}

const SAMPLES = 3

function samplesOf({ samples }: DiffOptions): number {
  if (samples === undefined) return SAMPLES
  if (!/^\d{1,6}$/.test(samples)) throw new UsageError({ code: 'not-a-number', value: samples })
  return Number(samples)
}
