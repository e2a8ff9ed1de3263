import type { RecordWords } from './messages.js'

/** For a record's problem told without its ruleset at hand. */
export const withoutWords: RecordWords = {
  labelOf: () => undefined,
  headerOf: () => undefined,
  yearFile: (calendar, year) => `calendar/${calendar}/${year}.yaml`,
}
