import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadCalendar } from '../../calendar/index.js'
import { messagesFor } from '../../cli/messages/index.js'
import { type Diagnostic, loadRuleset, readCases } from '../../engine/index.js'
import { hasErrors } from '../../source/diagnostic.js'
import type { Texts } from '../../source/texts.js'
import { calendarTexts, readTexts, rulesTexts } from '../files.js'
import { mutationsOf } from '../rules/mutations.js'
import { checkUse, clausesWritten } from '../rules/use.js'

/** Mutated rule, calendar and case files: each is read, or what is wrong with it is said in place. */
const runs = Math.ceil(Number(process.env.FUZZ_RUNS ?? 90_000) / 9)
const seed = Number(process.env.FUZZ_SEED ?? 20_150_227)
/** Milliseconds for one set of files: a hang, on any machine. */
const SLOW = 5_000

// one file's cases are like another's
const { '4.4.yaml': many = '', '7.5.yaml': few = '' } = readTexts(
  'test/clauses/qingyuan-12345/2015-02-27',
)
const caseTexts: Texts = { '4.4.yaml': many, '7.5.yaml': few }
const shipped = loadRuleset(rulesTexts).ruleset
const shippedCalendar = loadCalendar(calendarTexts, 'qingyuan').calendar

function checkDiagnostics(diagnostics: readonly Diagnostic[], texts: Texts): void {
  for (const { span, problem } of diagnostics) {
    const at = `${problem.code} at ${span.path}:${span.start}-${span.end}`
    const text = texts[span.path]
    // a file that is not there has no text to point into
    const missing =
      problem.code === 'missing-file' ||
      (problem.code === 'unknown-name' && problem.kind === 'calendar')
    if (text === undefined && !missing) throw new Error(`no place: ${at}`)
    const inside = span.start >= 0 && span.start <= span.end && span.end <= (text?.length ?? 0)
    if (!inside) throw new Error(`outside its text: ${at}`)
    for (const language of ['zh', 'en'] as const) {
      const { problem: said, remedy } = messagesFor(language)
      if (said(problem).trim() === '') throw new Error(`says nothing (${language}): ${at}`)
      if (remedy(problem)?.trim() === '') throw new Error(`an empty remedy (${language}): ${at}`)
    }
  }
}

function inTime(what: () => void): void {
  const start = performance.now()
  what()
  const took = performance.now() - start
  if (took > SLOW) throw new Error(`took ${Math.round(took)} ms`)
}

function checkRules(texts: Texts): void {
  const { ruleset, diagnostics } = loadRuleset(texts)
  checkDiagnostics(diagnostics, texts)
  if ((ruleset === undefined) !== hasErrors(diagnostics)) {
    throw new Error(`ruleset ${ruleset ? 'with' : 'without'} an error`)
  }
  if (!ruleset) return
  const read = ruleset.versions.flatMap(({ clauses, tallies }) => [...clauses, ...tallies]).length
  const written = clausesWritten(texts)
  if (read !== written) throw new Error(`${written} clauses written, ${read} read`)
  if (shippedCalendar) checkUse(ruleset, shippedCalendar)
}

function checkCalendar(texts: Texts): void {
  const { calendar, diagnostics } = loadCalendar(texts, 'qingyuan')
  checkDiagnostics(diagnostics, texts)
  if ((calendar === undefined) !== hasErrors(diagnostics)) {
    throw new Error(`calendar ${calendar ? 'with' : 'without'} an error`)
  }
  if (calendar && shipped) checkUse(shipped, calendar)
}

function checkCases(texts: Texts): void {
  const version = shipped?.versions[0]
  if (!version) throw new Error('the shipped rules do not load')
  checkDiagnostics(readCases(texts, version).diagnostics, texts)
}

it.each([
  ['rule', runs, rulesTexts, checkRules],
  ['calendar', Math.ceil(runs / 10), calendarTexts, checkCalendar],
  ['case', Math.ceil(runs / 10), caseTexts, checkCases],
] as const)(
  'reads mutated sets of %s files, %i of them, or says what is wrong and where',
  {
    timeout: 600_000,
  },
  (_, numRuns, texts, check) => {
    expect(runs).toBeGreaterThan(0)
    fc.assert(
      fc.property(mutationsOf(texts), (mutated) => inTime(() => check(mutated))),
      { numRuns, seed },
    )
  },
)
