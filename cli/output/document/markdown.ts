import type { Block, Document } from './model.js'

/** A document as Markdown, in the form of it that Gitee, GitHub and WPS all read. */
export function toMarkdown({ blocks }: Document): string {
  return `${blocks
    .filter((block) => block.kind !== 'picture')
    .map(blockText)
    .join('\n\n')}\n`
}

/** A picture is left out: it shows what the text says. */
function blockText(block: Exclude<Block, { kind: 'picture' }>): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text)}`
    case 'text':
      return inline(block.text)
    case 'quote':
      return block.text
        .split('\n')
        .map((line) => `> ${inline(line)}`.trimEnd())
        .join('\n')
    case 'rows':
      return table(
        ['', ''],
        block.rows.map(([label, lines]) => [
          label,
          typeof lines === 'string' ? lines : lines.join('\n'),
        ]),
      )
    case 'table':
      return table(block.head, block.rows)
    case 'list':
      return block.items.map((item) => `- ${inline(item)}`).join('\n')
    case 'notice':
      return block.lines.map((line) => `**${inline(line)}**`).join('\n\n')
    default:
      return block satisfies never
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function cell(text: string): string {
  return inline(text).replaceAll('|', '\\|').replace(/\n/g, '<br>')
}

/** What would become markup stays what it is; an address is a link, in which nothing is escaped. */
function inline(text: string): string {
  return text
    .split(ADDRESS)
    .map((part, at) =>
      at % 2 === 1 ? `<${part}>` : part.replace(/[\\`*_[\]<>#]/g, (mark) => `\\${mark}`),
    )
    .join('')
}

/** Up to white space, a character that addresses write as %XX, or the punctuation of its sentence. */
const ADDRESS = /(https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#$&=%])/
