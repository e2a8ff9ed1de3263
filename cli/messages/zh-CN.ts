import type { Messages } from './messages.js'

export const zhCN: Messages = {
  problem: (problem) => JSON.stringify(problem),
  remedy: () => undefined,
  recordProblem: (problem) => JSON.stringify(problem),
  severity: (severity) => severity,
}
