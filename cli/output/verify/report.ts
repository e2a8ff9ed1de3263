import type { Difference, Plan, Verified } from '../../../engine/index.js'
import type { Context } from '../../context.js'
import type { LineFault } from '../../decisions/decision-lines.js'
import { verifyWordsFor } from '../../messages/verify-words.js'
import { tellRecord } from '../../records/record-words.js'
import { cutTo, wrapHanging } from '../width.js'

/** What came of verifying, for people: of each decision that is not the same, what differs. */
export type VerifyFormat = 'table' | 'ndjson'

export interface LineOfFile {
  readonly file: string
  readonly line: number
}

export interface Report {
  readonly see: (place: LineOfFile, verified: Verified) => Promise<void>
  /** A line, or (line 0) a file, that nothing can be read from. */
  readonly refuse: (place: LineOfFile, reason: LineFault) => Promise<void>
  /** Whether every decision was the same. */
  readonly close: () => Promise<boolean>
}

/** How many decisions are shown whole, and of each how many places that differ. */
const SHOWN = 20
const PLACES = 12

/** @param reading - the plan that records are read by */
export function openReport(format: VerifyFormat, reading: Plan, context: Context): Report {
  const { language, columns, outColours: c } = context
  const words = verifyWordsFor(language)
  const counts = { same: 0, 'same-result': 0, differs: 0, undecidable: 0, unreadable: 0 }
  /** What has changed of rules, calendars and engine, and for how many decisions. */
  const changes = new Map<string, number>()
  let shown = 0
  let files = 0
  const row = (place: LineOfFile, id: unknown, verified: object) =>
    context.out(`${JSON.stringify({ ...place, id, ...verified })}\n`)
  return {
    see: async (place, verified) => {
      counts[verified.verdict]++
      if (format === 'ndjson') {
        const { record, ...rest } = verified
        return row(place, record?.input.record?.id ?? null, rest)
      }
      const own = verified.differences.filter((one) => !isOfSources(one))
      for (const one of verified.differences.filter(isOfSources)) {
        const said = words.difference(one)
        changes.set(said, (changes.get(said) ?? 0) + 1)
      }
      if (own.length > 0 && shown++ < SHOWN) {
        await context.out(textOf(place, { ...verified, differences: own }, reading, context))
      }
    },
    refuse: async (place, reason) => {
      if (place.line === 0) files++
      else counts.unreadable++
      if (format === 'ndjson') {
        const differences = [{ code: 'not-a-record', reason }]
        return row(place, null, { verdict: 'unreadable', intact: false, differences })
      }
      if (place.line > 0 && shown++ >= SHOWN) return
      const where = place.line === 0 ? place.file : `${place.file}:${place.line}`
      const said = wrapHanging(words.unread(reason), columns - 4, 6)
      await context.out(`${cutTo(`${c.red('✗')} ${where}`, columns)}\n    ${said}\n`)
    },
    close: async () => {
      const { same, ...others } = counts
      const bad = Object.values(others).reduce((sum, count) => sum + count, 0)
      const say = async (text: string) => {
        const line = `${wrapHanging(text, columns, 2)}\n`
        await (format === 'ndjson' ? context.err(line) : context.out(line))
      }
      if (shown > SHOWN) await say(words.moreRecords(shown - SHOWN))
      for (const [said, count] of changes)
        await say(`${c.yellow('!')} ${words.change(said, count)}`)
      await say(words.summary({ ...counts, all: same + bad }))
      return bad + files === 0
    },
  }
}

type OfSources = Extract<
  Difference,
  { code: 'engine' | 'rules' | 'calendar' | 'no-such-version' | 'no-such-calendar' }
>

/** What many decisions have in common, and what is said once for all of them. */
function isOfSources(one: Difference): one is OfSources {
  return ['engine', 'rules', 'calendar', 'no-such-version', 'no-such-calendar'].includes(one.code)
}

function textOf(
  { file, line }: LineOfFile,
  { record, verdict, intact, differences }: Verified,
  reading: Plan,
  { language, messages, columns, outColours: c }: Context,
): string {
  const words = verifyWordsFor(language)
  const { id, unit } = record?.input.record ?? {}
  const whose = [id, unit]
    .filter((one) => typeof one === 'string')
    .join('  ')
    .replace(/\p{Cc}/gu, ' ')
  const lines = [cutTo(`${c.red('✗')} ${file}:${line}${whose === '' ? '' : `  ${whose}`}`, columns)]
  // a record may hold what would act on the terminal
  const put = (text: string) =>
    lines.push(`    ${wrapHanging(text.replace(/\p{Cc}/gu, ' '), columns - 4, 6)}`)
  const all = differences.filter((one) => one.code === 'differs')
  // what the result does not show, its reasons show; with another result they follow from it
  const ofResult = all.filter(({ path }) => !path.startsWith('trace'))
  const places = ofResult.length > 0 ? ofResult : all
  for (const one of differences) {
    if (one.code === 'differs') continue
    if (one.code !== 'rejected') put(words.difference(one))
    else {
      for (const problem of one.problems) {
        put(words.rejected(tellRecord(problem, record?.input.record, reading, messages)))
      }
    }
  }
  if (verdict === 'same-result') put(words.sameResult(intact))
  const told = places.slice(0, PLACES)
  for (const { path, was, is } of told) {
    put(words.place(path))
    lines.push(cutTo(`      ${words.was} ${written(was)}`, columns))
    lines.push(cutTo(`      ${words.is} ${written(is)}`, columns))
  }
  if (all.length > told.length) put(words.morePlaces(all.length - told.length))
  return `${lines.join('\n')}\n`
}

/** As JSON has it; a mark where there is nothing. */
function written(value: unknown): string {
  return value === undefined ? '—' : JSON.stringify(value)
}
