import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Both from './both.js'

/**
 * Deliberate mistakes, each made in the source of one evaluator or the other, built and run: the
 * comparison shows every one. A mistake that nothing shows would pass for a card.
 */
interface Fault {
  readonly what: string
  readonly file: string
  readonly from: string
  readonly to: string
}

const inFirst: readonly Fault[] = [
  {
    what: '> for >=: done at the deadline is late',
    file: 'engine/verdict/clock.ts',
    from: '  return at > due\n',
    to: '  return at >= due\n',
  },
  {
    what: 'a promise on a rest day stays',
    file: 'engine/verdict/extension.ts',
    from: "if (terms.promiseOnRestDay === 'moves') return moved",
    to: "if (terms.promiseOnRestDay !== 'moves') return moved",
  },
  {
    what: 'extensions act in the order in which they are written',
    file: 'engine/verdict/extension.ts',
    from: 'requestedAt(a, offset) - requestedAt(b, offset)',
    to: '0 * (requestedAt(a, offset) - requestedAt(b, offset))',
  },
  {
    what: 'a heavier tier replaces nothing',
    file: 'engine/verdict/clock.ts',
    from: "return higherTier === 'replaces' &&",
    to: "return higherTier !== 'replaces' &&",
  },
  {
    what: 'what comes after as-of is known',
    file: 'engine/facts/as-of.ts',
    from: 'opening(moment, offset) > asOf',
    to: 'opening(moment, offset) > asOf + 1e12',
  },
  {
    what: '否 is read as yes',
    file: 'engine/facts/read-value.ts',
    from: "['否', false]",
    to: "['否', true]",
  },
  {
    what: 'a request of which nothing is written has been approved',
    file: 'engine/facts/read-value.ts',
    from: "if (isAbsent(raw)) return 'pending'",
    to: "if (isAbsent(raw)) return 'approved'",
  },
  {
    what: 'what nobody filled in has no meaning',
    file: 'engine/facts/read-record.ts',
    from: 'values.push(fact.absent)',
    to: 'values.push(undefined)',
  },
  {
    what: 'who gives no card does not prevail',
    file: 'engine/verdict/precedence.ts',
    from: 'other.applied.find(',
    to: 'other.cards.map((one) => one.clause).find(',
  },
  {
    what: 'a version does not govern what begins with it',
    file: 'engine/verdict/govern.ts',
    from: 'if (from <= at) return true',
    to: 'if (from < at) return true',
  },
  {
    what: 'an alert whose instant has come is not raised',
    file: 'engine/verdict/alerts.ts',
    from: 'asOf >= at)',
    to: 'asOf < at)',
  },
  {
    what: 'repetitions reached at the end itself do not come',
    file: 'engine/verdict/repeats.ts',
    from: '(includes ? at <= last : at < last)',
    to: '(includes ? at < last : at < last - 1000 * 3600 * 24)',
  },
  {
    what: 'a deadline that has not come starts another limit',
    file: 'engine/verdict/chain.ts',
    from: 'deadline === undefined || deadline > asOf',
    to: 'deadline === undefined',
  },
  {
    what: 'a card is tallied again and again',
    file: 'engine/tally/counter.ts',
    from: 'open = open.slice(taken.singles.length)',
    to: 'open = open.slice(1)',
  },
]

const inSecond: readonly Fault[] = [
  {
    what: 'make-up working days rest',
    file: 'confirm/time/whole-days.ts',
    from: "return counting.kind === 'calendar-days' || works(table, day)",
    to: "return counting.kind === 'calendar-days' || (works(table, day) && !table.marks.has(day))",
  },
  {
    what: 'the start day is counted',
    file: 'confirm/time/whole-days.ts',
    from: "const back = counting.startDay === 'counted' ? 1 : 0",
    to: "const back = counting.startDay !== 'counted' ? 1 : 0",
  },
  {
    what: 'not unknown is true',
    file: 'confirm/conditions/operators.ts',
    from: 'value !== undefined && !values.includes(value)',
    to: '!values.includes(value as never)',
  },
  {
    what: 'hours go on over rest days',
    file: 'confirm/time/hours.ts',
    from: 'if (!works(table, day, counting.restDays)) return []',
    to: 'if (!works(table, day, counting.restDays)) return whole',
  },
  {
    what: 'pauses do not stop hours',
    file: 'confirm/time/pauses.ts',
    from: 'if (end <= start) continue',
    to: 'if (end > 0) continue',
  },
  {
    what: 'any unapproved extension acts',
    file: 'confirm/known.ts',
    from: "decision === 'approved' && promisedAt",
    to: 'promisedAt',
  },
  {
    what: 'a late request cures',
    file: 'confirm/clock/extensions.ts',
    from: "extended.lateRequest !== 'cures'",
    to: "extended.lateRequest === 'cures'",
  },
  {
    what: 'repetitions do not end',
    file: 'confirm/clock/repeats.ts',
    from: 'atMost === undefined || instants.length + 1 < atMost',
    to: 'atMost === undefined || instants.length < atMost',
  },
  {
    what: 'open orders stay under the old version',
    file: 'confirm/version.ts',
    from: "version.governs === 'open-orders' &&",
    to: "version.governs !== 'open-orders' &&",
  },
  {
    what: 'a window of days is a day short',
    file: 'confirm/tally/window.ts',
    from: '- within.days + 1',
    to: '- within.days + 2',
  },
]

const root = join(import.meta.dirname, '../..')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seeded-'))
  // the packages stay outside, and are loaded once for all
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Both evaluators and the records that they judge, with one mistake built in. */
async function withFault(fault: Fault | undefined, name: string): Promise<typeof Both> {
  const outfile = join(folder, `${name}.mjs`)
  let made = 0
  await build({
    entryPoints: [join(import.meta.dirname, 'both.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
    packages: 'external',
    define: { 'import.meta.dirname': JSON.stringify(join(root, 'test')) },
    plugins: [
      {
        name: 'fault',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const text = readFileSync(path, 'utf8')
            if (!fault || path !== join(root, fault.file)) return { contents: text, loader: 'ts' }
            const parts = text.split(fault.from)
            made = parts.length - 1
            return { contents: parts.join(fault.to), loader: 'ts' }
          }),
      },
    ],
  })
  if (fault && made === 0) throw new Error(`${fault.file} no longer says ${fault.from}`)
  return (await import(pathToFileURL(outfile).href)) as typeof Both
}

it('without a mistake they agree on every record', async () => {
  const { disagreeing } = await withFault(undefined, 'sound')
  expect(await disagreeing()).toEqual([])
})

describe.each([
  ['first', inFirst],
  ['second', inSecond],
] as const)('a mistake in the %s evaluator is seen', (which, faults) => {
  it.each(faults.map((fault, index) => [fault.what, fault, index] as const))(
    '%s',
    async (_, fault, index) => {
      const { disagreeing } = await withFault(fault, `${which}-${index}`)
      expect(await disagreeing()).not.toEqual([])
    },
  )
})
