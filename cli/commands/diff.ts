import { existsSync } from 'node:fs'
import {
  diffRules,
  evaluate,
  inForceThroughout,
  type Outcome,
  type Plan,
  type Rejection,
  Transitions,
} from '../../engine/index.js'
import { checkTargets } from '../check-targets.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../exit-code.js'
import { type FeedOptions, feed } from '../feed.js'
import { type LoadOptions, loadRules } from '../load.js'
import type { RunCounts } from '../messages/run.js'
import { runMessagesFor } from '../messages/run-messages-for.js'
import { showDiagnostics } from '../output/diagnostics.js'
import { diffHtml } from '../output/diff/html.js'
import { diffJson } from '../output/diff/json.js'
import type { Difference, NamedVersion } from '../output/diff/model.js'
import { diffText } from '../output/diff/text.js'
import { withOutput } from '../output/open-output.js'
import { asOfInstant } from '../run-records.js'
import { UsageError } from '../usage-error.js'

/** `diff`: what two versions of the rules say differently, and which records get another card. */
export interface DiffOptions extends LoadOptions, FeedOptions {
  readonly asOf?: string
  readonly output?: string
  readonly format?: 'table' | 'json' | 'html'
  /** How many records to show of each change of each clause. */
  readonly samples?: string
  /** Each record by the version that governs it, instead of the latest of either side. */
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
  const sides = [await side(base, options, context), await side(changed, options, context)] as const
  const [from, to] = sides
  if (!from || !to) return EXIT.unusable
  checkTargets([options.output, options.rejects, options.mapFile], inputs)
  const asOf = asOfInstant(options.asOf, to.plan, context, run)
  const transitions = new Transitions(samplesOf(options))
  let counts: RunCounts | undefined
  if (inputs.length > 0) {
    counts = await feed<Compared>(inputs, options, to.plan, context, run, {
      judge: (record) => {
        const before = evaluate(record, from.plan, { asOf })
        const after = evaluate(record, to.plan, { asOf })
        // a record that only one side takes is a change, and no fault of the record
        if (before.kind === 'rejection' && after.kind === 'rejection') return after
        return { kind: 'compared', before, after }
      },
      take: async ({ before, after }, place, tally) => {
        const fields = 'unknownFields' in after ? after.unknownFields : []
        tally.imported(fields, place)
        transitions.add(before, after)
      },
    })
  }
  const difference: Difference = {
    base: from,
    changed: to,
    rules: diffRules(from.version, to.version),
    records: counts && { transitions, asOf, offset: to.plan.offset },
  }
  await withOutput(options.output, context, (write) => {
    switch (formatOf(options)) {
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
  readonly before: Outcome
  readonly after: Exclude<Outcome, Rejection> | Rejection
}

interface Side extends NamedVersion {
  readonly plan: Plan
}

/** A folder of rules, of which the latest version is meant; or a version of `--rules`. */
async function side(
  name: string,
  options: DiffOptions,
  context: Context,
): Promise<Side | undefined> {
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
    plan: options.governed === true ? plan : inForceThroughout(plan, version.version),
  }
}

const SAMPLES = 3

function samplesOf({ samples }: DiffOptions): number {
  if (samples === undefined) return SAMPLES
  if (!/^\d{1,6}$/.test(samples)) throw new UsageError({ code: 'not-a-number', value: samples })
  return Number(samples)
}

function formatOf({ format, output }: DiffOptions): 'table' | 'json' | 'html' {
  if (format !== undefined) return format
  if (output?.endsWith('.html')) return 'html'
  return output?.endsWith('.json') ? 'json' : 'table'
}
