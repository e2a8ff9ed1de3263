import { expect, test } from 'vitest'
import { messagesFor } from '../../../cli/messages/index.js'
import type { Language, RecordWords } from '../../../cli/messages/messages.js'
import { fixOf, loadRuleset } from '../../../engine/index.js'
import { parseQuantity, parseThreshold, parseWarning } from '../../../engine/threshold/index.js'
import type { Problem } from '../../../source/diagnostic.js'
import { rulesTexts } from '../../files.js'
import { intakeLines } from './intake-samples.js'
import { problems, problemsOf, recordProblems, thresholdTexts, usageProblems } from './samples.js'

const words: RecordWords = {
  labelOf: (field) =>
    ({ unit: '承办单位', dispatchedAt: '派单时间', completedAt: '办结时间', category: '工单类别' })[
      field
    ],
  headerOf: () => undefined,
  yearFile: (_, year) => `calendar/cn/${year}.yaml`,
}

const workOrder = loadRuleset(rulesTexts).ruleset?.subjects.get('work-order')

/** Which parser gives a code: one that wants a comparison, none, or a word that leads. */
function parserOf(code: string) {
  if (code === 'unexpected-comparison') return parseQuantity
  return code.endsWith('-lead') ? parseWarning : parseThreshold
}

/** What the parser really says of each text. */
function thresholdProblems(): readonly Problem[] {
  return Object.entries(thresholdTexts).map(([code, text]) => {
    const result = parserOf(code)(text)
    const problem = result.ok ? undefined : result.problems.find((one) => one.code === code)
    if (!problem) throw new Error(`“${text}” does not give ${code}: ${JSON.stringify(result)}`)
    const { found, expected, nearest } = problem
    const detail = { code, found, expected, ...(nearest === undefined ? {} : { nearest }) }
    return { code: 'threshold', detail }
  })
}

function allMessages(language: Language): readonly string[] {
  const messages = messagesFor(language)
  const files = [
    ...problemsOf<Exclude<Problem, { code: 'threshold' }>>(problems),
    ...thresholdProblems(),
  ]
  return [
    ...files.flatMap((problem) => {
      const remedy = messages.remedy(problem)
      const code = problem.code === 'threshold' ? `threshold ${problem.detail.code}` : problem.code
      const line = `${code}: ${messages.problem(problem)}`
      return remedy === undefined ? [line] : [line, `  = ${remedy}`]
    }),
    ...problemsOf(recordProblems).flatMap((problem) => [
      `record ${problem.code}: ${messages.recordProblem(problem, words)}`,
      `  = ${messages.recordFix(fixOf(problem, workOrder), words)}`,
    ]),
    ...intakeLines(language, words, workOrder, problemsOf(recordProblems)),
    ...problemsOf(usageProblems).map(
      (problem) => `usage ${problem.code}: ${messages.usage(problem)}`,
    ),
  ]
}

test.each(['zh', 'en'] as const)(
  'every message in %s, to be read by a person',
  async (language) => {
    await expect(`${allMessages(language).join('\n')}\n`).toMatchFileSnapshot(`${language}.txt`)
  },
)

test.each(['zh', 'en'] as const)('no message in %s has a hole in it', (language) => {
  for (const line of allMessages(language)) {
    expect(line).not.toMatch(/undefined|\[object|NaN|: $|“”|""/)
  }
})

test('Chinese uses full-width punctuation between Chinese characters', () => {
  // but for what is quoted from a file
  for (const line of allMessages('zh').map((one) => one.replace(/\[.*?\]/g, ''))) {
    expect(line).not.toMatch(/\p{Script=Han}[,;?!()]|[,;?!()]\p{Script=Han}/u)
    expect(line).not.toMatch(/。$/)
  }
})

test('English begins small and ends without a full stop', () => {
  for (const line of allMessages('en').map((one) => one.replace(/^( {2}= |[a-z -]+: )/, ''))) {
    expect(line).toMatch(/^[^A-Z]/)
    expect(line).not.toMatch(/\.$/)
  }
})

test('a code of a threshold that is not known yet still says something', () => {
  const problem: Problem = {
    code: 'threshold',
    detail: { code: 'new-code', found: '', expected: [] },
  }
  expect(messagesFor('zh').problem(problem)).toBe('这里看不懂（new-code）')
  expect(messagesFor('en').problem(problem)).toBe('not understood (new-code)')
})

test('a year that is missing names its file', () => {
  const problem = { code: 'out-of-coverage', calendar: 'qingyuan', year: 2027 } as const
  const zh = messagesFor('zh')
  const said = [zh.recordProblem(problem, words), zh.recordFix(fixOf(problem, workOrder), words)]
  expect(zh.withFix(...(said as [string, string]))).toBe(
    '日历里没有 2027 年；建议：先添上 calendar/cn/2027.yaml；日期写错的，改正日期',
  )
})
