import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { commandLine } from '../../cli/command-line.js'
import { widthOf } from '../../cli/output/width.js'
import { fakeContext } from './fake-context.js'

/** The help of every command, in both languages and as wide as the terminal. */
function everyCommand(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommand)]
}

test.for([
  ['zh', 70],
  ['zh', 80],
  ['zh', 120],
  ['en', 70],
  ['en', 80],
  ['en', 120],
] as const)('no line of any help in %s is wider than %i columns', ([language, columns]) => {
  const commands = everyCommand(commandLine(fakeContext(language, columns)).program)
  expect(commands.length).toBeGreaterThan(15)
  for (const command of commands) {
    const help = command.helpInformation()
    expect(help).toContain(command.name())
    const wide = help.split('\n').filter((line) => widthOf(line) > columns)
    expect(wide, command.name()).toEqual([])
  }
})
