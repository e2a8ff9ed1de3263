import { messagesFor } from '../../cli/messages/index.js'
import type { ProblemCode } from '../../engine/index.js'
import { exampleOf, shown } from './examples.js'

/** docs/checks.md: every code with its example and what is really said of it. */
export function checksPage(codes: readonly string[]): string {
  const zh = messagesFor('zh').titles
  const en = messagesFor('en').titles
  const rows = codes.map((code) => {
    const name = code as ProblemCode
    return `| [\`${code}\`](#${code}) | ${zh[name]} | ${en[name]} |`
  })
  return `${[
    '# `hotline-cards check`：能查出的问题 · what it finds',
    '本页由 `npx vitest run test/diagnostics -u` 生成，请勿手改：每种问题一个例子，下面是程序真正说的话。例子改的是源代码 `test/diagnostics/base` 里的一套小规则。',
    'Made by `npx vitest run test/diagnostics -u`, not by hand: an example of each problem, and what the program really says of it. The examples change the small ruleset in `test/diagnostics/base` of the source.',
    ['| 代号 code | 问题 | problem |', '| --- | --- | --- |', ...rows].join('\n'),
    ...codes.map((code) => entry(code, zh[code as ProblemCode], en[code as ProblemCode])),
  ].join('\n\n')}\n`
}

function entry(code: string, zh: string, en: string): string {
  const { files = {}, texts = {} } = exampleOf(code) ?? {}
  const blocks = Object.entries(files).map(([path, text]) =>
    text === undefined
      ? `没有 \`${path}\` 这个文件。 No file \`${path}\`.`
      : `\`${path}\`\n\n${fenced(text, path.endsWith('.md') ? 'md' : 'yaml')}`,
  )
  return [
    `## ${code}`,
    `${zh} · ${en}`,
    ...blocks,
    fenced(shown(texts, 'zh'), 'text'),
    fenced(shown(texts, 'en'), 'text'),
  ].join('\n\n')
}

function fenced(text: string, language: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``
}
