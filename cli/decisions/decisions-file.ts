import { canonicalJson, decide, type Plans, sourcesOf } from '../../engine/index.js'
import type { Context } from '../context.js'
import { engineSource } from '../engine-source.js'
import type { LoadedTogether } from '../load.js'
import { withOutput } from '../output/open-output.js'
import type { RunEvents } from '../records/run-records.js'

/**
 * `--decisions`: the whole decision on every record that is governed, one a line. An appeal may be
 * against a card, or ask why another unit had none: so all are kept.
 */
export async function withDecisions<T>(
  path: string | undefined,
  plans: Plans,
  { texts }: Pick<LoadedTogether, 'texts'>,
  context: Context,
  use: (events: Pick<RunEvents, 'decided'>) => Promise<T>,
): Promise<T> {
  if (path === undefined) return use({})
  const sources = sourcesOf(texts)
  const engine = engineSource()
  return withOutput(path, context, (write) =>
    use({
      decided: async (raw, place, asOf) => {
        const decided = decide(raw, plans, { asOf, sources, engine, place: { ...place } })
        if (decided.kind === 'decided') await write(`${canonicalJson(decided.record)}\n`)
      },
    }),
  )
}
