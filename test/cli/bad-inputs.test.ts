import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hotlineCards, hotlineCardsProcess, inFolder, rowsOf } from '../command.js'
import { GOOD } from './bad-files.js'
import { type BadInput, badInputs } from './bad-inputs.js'

/**
 * One table of what can be wrong with an input: whatever it is, its own message in both languages,
 * the rest evaluated, exit code 3, and what was refused given back whole.
 */
const root = join(import.meta.dirname, '../..')
const languages = ['zh', 'en'] as const

function evaluate(folder: string, inputs: readonly string[], language: string, most?: number) {
  const rejects = join(folder, `rejects-${language}.csv`)
  const paths = inputs.map((input) => join(folder, input))
  const args = ['evaluate', ...paths, '--as-of', '2015-07-01', '--format', 'ndjson']
  const all = [...args, '--rejects', rejects, '--lang', language]
  // only a process has a peak of its own
  const measured = most !== undefined
  const { stdout, stderr, code } = measured
    ? hotlineCardsProcess(all, { node: ['--import', join(root, 'bench/peak.mjs')] })
    : hotlineCards(all)
  return {
    code,
    cards: rowsOf<{ id: string; colour: string }>(stdout)
      .filter(({ colour }) => colour === 'yellow')
      .map(({ id }) => id)
      .sort(),
    refused: stderr
      .replaceAll(`${folder}/`, '')
      .split('\n')
      .filter((line) => line.startsWith('✗'))
      .map(plain),
    // what came in another format stands in a file beside it
    rejects: [rejects, rejects.replace('.csv', '-2.csv'), rejects.replace('.csv', '-2.ndjson')]
      .map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''))
      .join('')
      // what keeps Excel from changing a cell, and what a quote inside quotes is written as
      .replaceAll('\t', '')
      .replaceAll('""', '"'),
    peak: Number(/peak (\d+) MiB/.exec(stderr)?.[1]),
  }
}

/** The calendar's folder, from wherever the command was run. */
function plain(line: string): string {
  return line.replace(/\S*(?=calendar\/cn)/, '')
}

function check({ file, make, good, said, kept = [], most }: BadInput): void {
  inFolder((folder) => {
    make(join(folder, file))
    writeFileSync(join(folder, 'good.csv'), GOOD)
    for (const [index, language] of languages.entries()) {
      const found = evaluate(folder, ['good.csv', file], language, most)
      expect(found.refused).toEqual(said.map((lines) => `✗ ${lines[index]}`))
      expect(found.cards).toEqual([...good, 'G1'].sort())
      expect(found.code).toBe(3)
      for (const text of kept) expect(found.rejects).toContain(text)
      if (most !== undefined) {
        expect(found.peak).toBeGreaterThan(10)
        expect(found.peak).toBeLessThan(most)
      }
    }
  })
}

test.each(badInputs)('$name', check)
