/** The words of the command line's own help. */
export interface HelpWords {
  readonly program: string
  /** The headings that commander sets in English, by their English. */
  readonly titles: Readonly<Record<HelpTitle, string>>
  readonly commands: Readonly<Record<CommandName, string>>
  readonly options: Readonly<Record<OptionName, string>>
  readonly arguments: Readonly<Record<ArgumentName, string>>
  /** What stands in angle brackets for a value, by its English. */
  readonly placeholders: Readonly<Record<string, string>>
  readonly choicesAre: (values: readonly string[]) => string
}

export type HelpTitle = 'Usage:' | 'Arguments:' | 'Options:' | 'Global Options:' | 'Commands:'

export type CommandName =
  | 'help'
  | 'check'
  | 'amend'
  | 'show'
  | 'test'
  | 'evaluate'
  | 'explain'
  | 'import'
  | 'diff'
  | 'init'
  | 'deadlines'
  | 'verify'
  | 'types'
  | 'calendar'
  | 'calendar-show'
  | 'calendar-check'

export type OptionName =
  | 'help'
  | 'version'
  | 'lang'
  | 'rules'
  | 'calendar'
  | 'cases'
  | 'format'
  | 'month'
  | 'calendar-name'
  | 'unit'
  | 'assignment'
  | 'record-unit'
  | 'as-of'
  | 'subject'
  | 'output'
  | 'rejects'
  | 'fail-on'
  | 'confirm'
  | 'why'
  | 'within'
  | 'map'
  | 'map-file'
  | 'title'
  | 'document'
  | 'effective'
  | 'samples'
  | 'governed'
  | 'no-governed'
  | 'fix'
  | 'confirm-transcription'
  | 'history'
  | 'coverage'
  | 'suggest'
  | 'restate'
  | 'junit'
  | 'watch'
  | 'decisions'

export type ArgumentName =
  | 'record'
  | 'inputs'
  | 'ruleset-name'
  | 'base'
  | 'changed'
  | 'check-paths'
  | 'item'
  | 'case-paths'
  | 'year'
  | 'amend-date'
  | 'decisions'
