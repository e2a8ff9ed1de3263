import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The examples of the documentation: `@example` of doc comments, and ```ts of Markdown files. */
const root = join(import.meta.dirname, '../..')

export interface Example {
  readonly name: string
  readonly code: string
}

/** Every TypeScript example of these folders and files, by where it stands. */
export function examplesIn(paths: readonly string[]): readonly Example[] {
  return paths.flatMap((path) =>
    path.endsWith('.md') ? inMarkdown(path) : sourcesIn(path).flatMap(inComments),
  )
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
}

function inMarkdown(path: string): readonly Example[] {
  return blocks(readFileSync(join(root, path), 'utf8'), path)
}

function inComments(path: string): readonly Example[] {
  const text = readFileSync(join(root, path), 'utf8')
  const comments = text.match(/^\/\*\*[\s\S]*?\*\//gm) ?? []
  return blocks(comments.map((comment) => comment.replace(/^ \* ?/gm, '')).join('\n'), path)
}

function blocks(text: string, path: string): readonly Example[] {
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ''], index) => ({
    name: `${path}#${index + 1}`,
    code,
  }))
}

/**
 * `value //=> what it is`, on one line or with what it is on the next lines, becomes a pair that
 * can be compared; the rest stays as it is.
 */
export function withChecks(code: string): { readonly code: string; readonly checks: number } {
  let checks = 0
  const joined = code.replace(/\n\/\/=>/g, ' //=>')
  const lines = joined.split('\n').map((line) => {
    const [, value, expected] = /^(.*?)\s*\/\/=> (.*)$/.exec(line) ?? []
    if (value === undefined || expected === undefined) return line
    checks++
    return `$told.push([${value}, ${expected}])`
  })
  return { code: lines.join('\n'), checks }
}
