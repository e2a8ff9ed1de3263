import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hotlineCards } from '../command.js'

/**
 * Whole runs of the built command, as a user sees them, each in one readable text: after a line
 * `$ hotline-cards …` what it writes to stdout and stderr and how it exits. With UPDATE=1 in the
 * environment the expectations are written anew.
 */
const folder = join(import.meta.dirname, 'scenarios')

interface Scenario {
  readonly command: string
  /** All that is expected, as it stands in the file. */
  readonly expected: string
}

interface ScenarioFile {
  readonly preamble: string
  readonly scenarios: readonly Scenario[]
}

function parse(text: string): ScenarioFile {
  const [preamble = '', ...parts] = text.split(/^\$ /m)
  return {
    preamble,
    scenarios: parts.map((part) => {
      const end = part.indexOf('\n')
      return { command: part.slice(0, end), expected: part.slice(end + 1).trimEnd() }
    }),
  }
}

/** `LANG=zh_CN.UTF-8 hotline-cards show '第四条'` */
function run(command: string): string {
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  )
  const at = words.indexOf('hotline-cards')
  const given = words.slice(0, at).map((word) => word.split('=') as [string, string])
  const { stdout, stderr, code } = hotlineCards(words.slice(at + 1), {
    env: Object.fromEntries(given),
  })
  const block = (name: string, text: string) =>
    text === '' ? [] : [`--- ${name}`, text.replace(/\n$/, '')]
  return [...block('stdout', stdout), ...block('stderr', stderr), `--- exit ${code}`].join('\n')
}

for (const name of readdirSync(folder).filter((file) => file.endsWith('.scenario'))) {
  const path = join(folder, name)
  const { preamble, scenarios } = parse(readFileSync(path, 'utf8'))
  if (process.env.UPDATE === '1') {
    const parts: string[] = []
    for (const { command } of scenarios) parts.push(`$ ${command}\n${run(command)}\n`)
    writeFileSync(path, preamble + parts.join('\n'))
  }
  describe.skipIf(process.env.UPDATE === '1')(name, () => {
    test.each(scenarios)('$command', ({ command, expected }) => {
      expect(run(command)).toBe(expected)
    })
  })
}
