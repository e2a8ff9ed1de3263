import type { Problem, RecordProblem } from '../../engine/index.js'

/** Every sentence the program says, in one language. Data in, text out; nothing decides here. */
export type Language = 'zh' | 'en'

export interface Messages {
  /** What is wrong with a rule or calendar file. */
  readonly problem: (problem: Problem) => string
  /** What to write instead, where that is known. */
  readonly remedy: (problem: Problem) => string | undefined
  /** What is wrong with a record. */
  readonly recordProblem: (problem: RecordProblem) => string
  readonly severity: (severity: 'error' | 'warning') => string
}
