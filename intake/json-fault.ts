/**
 * What is wrong with a text that is no JSON, in the words of the host's parser, and in the same
 * words under every Node: those since 22 add line and column, which of a single line say nothing.
 */
export function jsonFault(error: unknown): string {
  return error instanceof Error ? error.message.replace(/ \(line \d+ column \d+\)$/, '') : ''
}
