import type { Command } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { CONFIRM } from './confirming/confirm-choices.js'
import type { Context } from './context.js'
import { EXIT, type ExitCode } from './exit-code.js'
import { addCommand, type CommandShape, createProgram } from './program.js'

/** Every command and what it takes; its code is loaded only when it is asked for. */

const folders: NonNullable<CommandShape['options']> = [
  ['--rules <dir>', 'rules'],
  ['--calendar <dir>', 'calendar'],
]
const feedOptions: NonNullable<CommandShape['options']> = [
  ...folders,
  ['--subject <name>', 'subject'],
  ['--output <file>', 'output'],
  ['--rejects <file>', 'rejects'],
  ['--map <pair>', 'map', 'many'],
  ['--map-file <file>', 'map-file'],
]
const runOptions: typeof feedOptions = [['--as-of <instant>', 'as-of'], ...feedOptions]
/** Of what takes several rulesets together. */
const jointOptions = runOptions.map((option): (typeof runOptions)[number] =>
  option[1] === 'rules' ? [option[0], option[1], 'many'] : option,
)
const runFormats = ['table', 'json', 'ndjson', 'csv', 'xlsx']
const checkFormats = ['pretty', 'json', 'sarif', 'github']

/** The command line, and what the command that ran came to. */
export function commandLine(context: Context): { program: Command; exitCode: () => ExitCode } {
  const { messages } = context
  let exitCode: ExitCode = EXIT.done
  const program = createProgram(context, packageJson.version)

  addCommand(
    program,
    'evaluate',
    {
      argument: ['<input...>', 'inputs'],
      options: [
        ...jointOptions,
        ['--why', 'why'],
        ['--fail-on <colour>', 'fail-on'],
        ['--decisions <file>', 'decisions'],
      ],
      formats: runFormats,
      confirm: CONFIRM,
    },
    messages,
  ).action(async (inputs: string[], options) => {
    const { evaluate } = await import('./commands/evaluate.js')
    exitCode = await evaluate(inputs, options, context)
  })

  addCommand(
    program,
    'deadlines',
    {
      argument: ['<input...>', 'inputs'],
      options: [...runOptions, ['--within <duration>', 'within']],
      formats: runFormats,
    },
    messages,
  ).action(async (inputs: string[], options) => {
    const { deadlines } = await import('./commands/deadlines.js')
    exitCode = await deadlines(inputs, options, context)
  })

  addCommand(
    program,
    'explain',
    {
      arguments: [
        ['<record>', 'record'],
        ['<input...>', 'inputs'],
      ],
      options: [
        ['--assignment <assignment>', 'assignment'],
        ['--unit <unit>', 'record-unit'],
        ...jointOptions,
      ],
      formats: ['text', 'json', 'md', 'html'],
    },
    messages,
  ).action(async (record: string, inputs: string[], options) => {
    const { explain } = await import('./commands/explain.js')
    exitCode = await explain(record, inputs, options, context)
  })

  addCommand(
    program,
    'import',
    { argument: ['<input...>', 'inputs'], options: feedOptions },
    messages,
  ).action(async (inputs: string[], options) => {
    const { importRecords } = await import('./commands/import.js')
    exitCode = await importRecords(inputs, options, context)
  })

  addCommand(
    program,
    'check',
    {
      argument: ['[path...]', 'check-paths'],
      options: [
        ['--calendar <dir>', 'calendar'],
        ['--fix', 'fix'],
        ['--confirm-transcription <reason>', 'confirm-transcription'],
      ],
      formats: checkFormats,
    },
    messages,
  ).action(async (paths: string[], options) => {
    const { check } = await import('./commands/check.js')
    exitCode = await check(paths, options, context)
  })

  addCommand(
    program,
    'diff',
    {
      arguments: [
        ['<base>', 'base'],
        ['<changed>', 'changed'],
        ['[input...]', 'inputs'],
      ],
      options: [
        ...runOptions,
        ['--samples <number>', 'samples'],
        ['--governed', 'governed'],
        ['--no-governed', 'no-governed'],
      ],
      formats: ['table', 'json', 'html'],
    },
    messages,
  ).action(async (base: string, changed: string, inputs: string[], options) => {
    const { diff } = await import('./commands/diff.js')
    exitCode = await diff(base, changed, inputs, options, context)
  })

  addCommand(
    program,
    'show',
    {
      argument: ['[item]', 'item'],
      options: [
        ...folders,
        ['--cases <dir>', 'cases'],
        ['--output <file>', 'output'],
        ['--as-of <instant>', 'as-of'],
        ['--history', 'history'],
      ],
      formats: ['text', 'md', 'html'],
    },
    messages,
  ).action(async (item: string | undefined, options) => {
    const { show } = await import('./commands/show.js')
    exitCode = await show(item, options, context)
  })

  addCommand(
    program,
    'amend',
    {
      argument: ['<date>', 'amend-date'],
      options: [...folders, ['--document <document>', 'document']],
    },
    messages,
  ).action(async (date: string, options) => {
    const { amend } = await import('./commands/amend.js')
    exitCode = await amend(date, options, context)
  })

  addCommand(
    program,
    'test',
    {
      argument: ['[path...]', 'case-paths'],
      options: [
        ...folders,
        ['--cases <dir>', 'cases'],
        ['--coverage', 'coverage'],
        ['--suggest [dir]', 'suggest'],
        ['--restate', 'restate'],
        ['--junit <file>', 'junit'],
        ['--watch', 'watch'],
      ],
    },
    messages,
  ).action(async (paths: string[], options) => {
    const { test } = await import('./commands/test.js')
    const ending = new AbortController()
    // who watches ends it by Ctrl-C, which is then no interruption
    if (options.watch) {
      process.removeAllListeners('SIGINT')
      process.once('SIGINT', () => ending.abort())
    }
    exitCode = await test(paths, options, context, ending.signal)
  })

  addCommand(
    program,
    'init',
    {
      argument: ['<name>', 'ruleset-name'],
      options: [
        ['--title <title>', 'title'],
        ['--document <document>', 'document'],
        ['--effective <date>', 'effective'],
        ['--rules <dir>', 'rules'],
        ['--cases <dir>', 'cases'],
        ['--calendar <dir>', 'calendar'],
      ],
    },
    messages,
  ).action(async (name: string, options) => {
    const { init } = await import('./commands/init.js')
    exitCode = await init(name, options, context)
  })

  addCommand(
    program,
    'verify',
    {
      argument: ['<file...>', 'decisions'],
      options: [
        ['--rules <dir>', 'rules', 'many'],
        ['--calendar <dir>', 'calendar'],
      ],
      formats: ['table', 'ndjson'],
    },
    messages,
  ).action(async (files: string[], options) => {
    const { verify } = await import('./commands/verify.js')
    exitCode = await verify(files, options, context)
  })

  addCommand(
    program,
    'types',
    { options: [...folders, ['--output <file>', 'output']] },
    messages,
  ).action(async (options) => {
    const { types } = await import('./commands/types.js')
    exitCode = await types(options, context)
  })

  const calendar = addCommand(program, 'calendar', {}, messages)

  addCommand(
    calendar,
    'calendar-show',
    {
      argument: ['<year>', 'year'],
      options: [
        ['--month <month>', 'month'],
        ['--name <name>', 'calendar-name'],
        ['--unit <unit>', 'unit'],
        ...folders,
      ],
    },
    messages,
  ).action(async (year: string, options) => {
    const { calendarShow } = await import('./commands/calendar.js')
    exitCode = await calendarShow(year, options, context)
  })

  addCommand(
    calendar,
    'calendar-check',
    { options: [['--calendar <dir>', 'calendar']], formats: checkFormats },
    messages,
  ).action(async (options) => {
    const { calendarCheck } = await import('./commands/calendar.js')
    exitCode = await calendarCheck(options, context)
  })

  return { program, exitCode: () => exitCode }
}
