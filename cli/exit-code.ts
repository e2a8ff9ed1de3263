/** Exit codes are part of the contract. Of several, the first in this order is the one shown. */
export const EXIT = {
  done: 0,
  /** A check, a test or a verification failed; `--fail-on` was met. */
  failed: 1,
  usage: 2,
  /** Some records or inputs were rejected; the rest was evaluated. */
  rejected: 3,
  /** Rules or calendar cannot be used; no card was given. */
  unusable: 4,
  /** A fault of ours. */
  fault: 70,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

const ORDER: readonly ExitCode[] = [70, 4, 2, 3, 1, 0]

export function worstOf(codes: readonly ExitCode[]): ExitCode {
  return ORDER.find((code) => codes.includes(code)) ?? EXIT.done
}
