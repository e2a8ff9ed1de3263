import { Command, type CommanderError, Help, Option } from 'commander'
import type { Context } from './context.js'
import type { ArgumentName, CommandName, HelpTitle, OptionName } from './messages/help-words.js'
import type { Messages } from './messages/messages.js'
import { widthOf, wrap } from './output/width.js'
import { UsageError, type UsageProblem } from './usage-error.js'

/** The command line in one language: its help, and what is wrong with how it was used. */

export function createProgram({ messages, out, err, columns }: Context, version: string): Command {
  const { helpWords: words } = messages
  const program = new Command('hotline-cards')
  return program
    .description(words.program)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => words.titles[title as HelpTitle] ?? title,
      styleUsage: (usage) => inWords(usage, words.placeholders),
      styleSubcommandTerm: (term) => inWords(term, words.placeholders),
      // that nearly all take options leaves no room to say what they do
      subcommandTerm: (command) => new Help().subcommandTerm(command).replace(' [options]', ''),
      // below it commander would not break lines at all
      minWidthToWrap: NARROWEST,
      optionDescription: ({ description, argChoices }) =>
        argChoices ? description + words.choicesAre(argChoices) : description,
      displayWidth: widthOf,
      boxWrap: (text, width) => wrap(text, width).join('\n'),
    })
    .configureOutput({
      writeOut: (text) => void out(text),
      writeErr: err,
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
      outputError: () => {}, // said by whoever catches it, in words of ours
    })
    .exitOverride()
    .version(version, '-V, --version', words.options.version)
    .helpOption('-h, --help', words.options.help)
    .helpCommand(inWords('help [command]', words.placeholders), words.commands.help)
    .addOption(
      new Option(inWords('--lang <lang>', words.placeholders), words.options.lang).choices([
        'zh',
        'en',
      ]),
    )
}

/** Columns that are left for what a term means, however narrow the terminal. */
const NARROWEST = 16

type Argument = readonly [syntax: string, name: ArgumentName]

/** What a command takes, by the names under which messages describe it. */
export interface CommandShape {
  readonly argument?: Argument
  /** Where it takes several different ones, in their order. */
  readonly arguments?: readonly Argument[]
  readonly options?: readonly (readonly [flags: string, name: OptionName, times?: 'many'])[]
  /** The values that `--format` may have. */
  readonly formats?: readonly string[]
  /** The values that `--confirm` may have. */
  readonly confirm?: readonly string[]
}

/** Adds a command; `name` of a nested one repeats its parent's: `calendar-show` is `show`. */
export function addCommand(
  parent: Command,
  name: CommandName,
  {
    argument,
    arguments: several = argument ? [argument] : [],
    options = [],
    formats,
    confirm,
  }: CommandShape,
  { helpWords: words }: Messages,
): Command {
  const command = parent
    .command(name.slice(name.indexOf('-') + 1))
    .description(words.commands[name])
    .helpOption('-h, --help', words.options.help)
  for (const [syntax, about] of several) {
    command.argument(inWords(syntax, words.placeholders), words.arguments[about])
  }
  for (const [flags, about, times] of options) {
    const option = new Option(inWords(flags, words.placeholders), words.options[about])
    if (times === 'many') option.argParser((one, all: readonly string[] = []) => [...all, one])
    command.addOption(option)
  }
  refuseOpposites(command)
  if (formats) {
    const flags = inWords('--format <format>', words.placeholders)
    command.addOption(new Option(flags, words.options.format).choices([...formats]))
  }
  if (confirm) {
    const flags = inWords('--confirm <records>', words.placeholders)
    command.addOption(new Option(flags, words.options.confirm).choices([...confirm]))
  }
  return command
}

/** `--x` beside `--no-x` is a slip, of which commander would take the last. */
function refuseOpposites(command: Command): void {
  const seen = new Set<string>()
  for (const { long, negate } of command.options) {
    const plain = long?.replace(/^--no-/, '--')
    if (!long || !plain || !negate) continue
    for (const [one, other] of [
      [long, plain],
      [plain, long],
    ] as const) {
      command.on(`option:${one.slice(2)}`, () => {
        if (seen.has(other))
          throw new UsageError({ code: 'opposite-options', options: [plain, long] })
        seen.add(one)
      })
    }
  }
}

/** `<dir>` → `<文件夹>` */
function inWords(syntax: string, placeholders: Readonly<Record<string, string>>): string {
  return syntax.replace(
    /([<[])([a-z]+)/g,
    (_, open: string, word: string) => open + (placeholders[word] ?? word),
  )
}

/** What commander found wrong, as data; it says so in English sentences only. */
export function usageProblemOf(error: CommanderError): UsageProblem {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map(([, word]) => word ?? '')
  const [first = '', second = ''] = quoted
  const nearest = /Did you mean (?:one of )?([^\s,?]+)/.exec(error.message)?.[1]
  const near = nearest === undefined ? {} : { nearest }
  switch (error.code) {
    case 'commander.unknownCommand':
      return { code: 'unknown-command', name: first, ...near }
    case 'commander.unknownOption':
      return { code: 'unknown-option', name: first, ...near }
    case 'commander.missingArgument':
      return { code: 'missing-argument', name: first }
    case 'commander.optionMissingArgument':
      return { code: 'missing-option-value', option: first }
    case 'commander.excessArguments':
      return { code: 'too-many-arguments' }
    case 'commander.invalidArgument': {
      const known = /choices are ([^.]*)\./.exec(error.message)?.[1]?.split(', ') ?? []
      return { code: 'wrong-option-value', option: first, value: second, known }
    }
    default:
      return { code: 'other', detail: error.message.replace(/^error: /, '') }
  }
}
