import type { Aspect, Covered, Point, Version } from '../../../engine/index.js'
import type { Context } from '../../context.js'
import { type CoverageColumn, coverageWordsFor } from '../../messages/coverage-words.js'
import { conditionLines } from '../show/condition.js'
import { namesIn } from '../show/names.js'
import { setColumns } from '../tables/columns.js'
import { wrapHanging } from '../width.js'

/** Of what is not covered, how much is listed unless all of it is asked for. */
const LISTED = 20

const COLUMN_OF: Readonly<Record<Aspect['kind'], CoverageColumn>> = {
  tier: 'tiers',
  below: 'boundaries',
  at: 'boundaries',
  above: 'boundaries',
  branch: 'branches',
  value: 'branches',
  exception: 'exceptions',
  holiday: 'days',
  'make-up': 'days',
  moved: 'extensions',
  stood: 'extensions',
  alert: 'others',
  repeat: 'others',
  'one-short': 'others',
}

/** What the cases prove, clause by clause, and what they do not, with why. */
export async function showCoverage(
  covered: readonly Covered[],
  version: Version,
  all: boolean,
  title: string | undefined,
  context: Context,
): Promise<void> {
  const { out, outColours: c, language, columns } = context
  const words = coverageWordsFor(language)
  const [heading = '', ...rows] = tableOf(covered, words.clause, words.columns)
  await out(
    `\n${title === undefined ? '' : `${c.bold(title)}\n`}${c.dim(heading)}\n${rows.join('\n')}\n\n`,
  )
  const missing = covered.filter(({ by }) => !by)
  if (missing.length === 0) {
    await out(`${words.allCovered}\n`)
    return
  }
  await out(`${c.yellow(words.uncovered(missing.length))}\n`)
  const shown = all ? missing : missing.slice(0, LISTED)
  for (const { point, why } of shown) {
    const said = `${point.clause}  ${aspectWords(point, version, context)}`
    await out(`  ${wrapHanging(why ? `${said} — ${words.why(why)}` : said, columns, 4)}\n`)
  }
  if (shown.length < missing.length) await out(`  ${words.more(missing.length - shown.length)}\n`)
  await out('\n')
}

/** `5/6` proved in each column that a clause has something in; impossible things do not count. */
function tableOf(
  covered: readonly Covered[],
  clauseWord: string,
  words: Readonly<Record<CoverageColumn, string>>,
): readonly string[] {
  const columns = Object.keys(words) as CoverageColumn[]
  const used = columns.filter((column) =>
    covered.some(({ point }) => COLUMN_OF[point.kind] === column),
  )
  const clauses = new Map<string, Covered[]>()
  for (const one of covered) {
    const own = clauses.get(one.point.clause)
    if (own) own.push(one)
    else clauses.set(one.point.clause, [one])
  }
  const rows = [...clauses].map(([clause, own]) => [
    clause,
    ...used.map((column) => {
      const here = own.filter(
        ({ point, why }) => COLUMN_OF[point.kind] === column && why?.kind !== 'impossible',
      )
      const proved = here.filter(({ by }) => by).length
      return here.length === 0 ? '' : `${proved}/${here.length}`
    }),
  ])
  const heading = [clauseWord, ...used.map((column) => words[column])]
  return setColumns([heading, ...rows], [24, ...used.map(() => 8)])
}

export function aspectWords(
  point: Point,
  version: Version,
  { language, messages }: Pick<Context, 'language' | 'messages'>,
): string {
  const names = namesIn(language, messages)
  const colour = 'colour' in point ? version.colours.get(point.colour) : undefined
  return coverageWordsFor(language).aspect(point, {
    colour: colour ? names.of(colour) : '',
    condition: conditionWords(),
  })

  function conditionWords(): string {
    if (point.kind !== 'branch' && point.kind !== 'value') return ''
    const clause = version.clauses.find(({ id }) => id === point.clause)
    const subject = clause && version.subjects.get(clause.subject)
    if (!subject) return ''
    const condition =
      point.kind === 'branch'
        ? point.condition
        : ({ kind: 'equals', fact: point.fact, values: [point.value] } as const)
    return conditionLines(condition, subject, names).join(' ')
  }
}
