import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

/** The README's program, run against the built package as a user's would be. */
const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

test('the example of the README gives what it says', async () => {
  const [, program = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? []
  const [, said = ''] = /\n\/\/ (.*)\n$/.exec(program) ?? []
  const file = join(root, 'dist/readme-example.mjs')
  writeFileSync(file, program)
  try {
    const example = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
      readonly cards: readonly string[]
    }
    expect(example.cards).toEqual([said])
  } finally {
    rmSync(file)
  }
})
