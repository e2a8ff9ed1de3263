/**
 * What is mutated, part by part, and the tests that must notice: those that are quick and run in
 * process. Tests that start the command, and those that only read files, would add time and no word.
 */
const fewer = { CALENDAR_RUNS: '300', WALKER_RUNS: '300', ORACLE_RUNS: '200', RUNS_SHARE: '0.03' }

export const parts = {
  counting: {
    mutate: [
      'calendar/counting/*.ts',
      'calendar/{day-questions,day-set,days,scale,shifts,table,coverage,without-marks}.ts',
    ],
    tests: [
      'test/calendar/{coverage,deadlines,laws,lead,months,overlays,walkers,shipped-days}.test.ts',
      'test/calendar/{edges,without-marks}.test.ts',
    ],
  },
  evaluation: {
    // tests make most plans once
    keeps: ['plan/compile.ts', 'plan/chain.ts'],
    mutate: [
      'engine/verdict/*.ts',
      'engine/plan/{chain,compile,compile-condition}.ts',
      'calendar/moment.ts',
    ],
    tests: [
      'test/engine/{conditions,chained-limits,colours-and-counts,records,repeats}.test.ts',
      'test/engine/{warnings,more-limits,precedence,other-ruleset,exceptions-add-up}.test.ts',
      'test/engine/{oracle,lateness,boundaries,plan}.test.ts',
      'test/amendments/facts.test.ts',
      'test/cases/hold.test.ts',
      'test/confirm/{mended,precedence,subjects}.test.ts',
      'test/proof/differential.test.ts',
    ],
  },
  threshold: {
    mutate: ['engine/threshold/*.ts'],
    // memos of the lengths of months, the words, the lexer and the parser
    keeps: ['month-days.ts', 'lead-words.ts', 'tokens.ts', 'parser.ts'],
    tests: ['test/threshold/*.test.ts'],
    // all its tests together take one second or two, and some dozens of its changes never end
    timeoutMS: 20_000,
  },
  tally: {
    mutate: ['engine/tally/*.ts'],
    tests: ['test/tally/{cards,cases,laws,tally}.test.ts'],
    env: {},
  },
}

/** The part that `MUTATION_PART` names. */
export function partNamed(name) {
  const part = parts[name]
  if (!part) throw new Error(`MUTATION_PART is one of ${Object.keys(parts).join(', ')}`)
  // what random runs can catch is caught by fewer of them, a thousand times over
  return { env: fewer, ...part }
}
