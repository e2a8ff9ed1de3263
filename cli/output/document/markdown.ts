import type { Block, Document } from './model.js'

/** A document as Markdown, in the form of it that Gitee, GitHub and WPS all read. */
export function toMarkdown({ blocks }: Document): string {
  return `${blocks
    .filter(({ kind }) => kind !== 'picture')
    .map(blockText)
    .join('\n\n')}\n`
}

function blockText(block: Block): string {
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
    case 'picture':
      return inline(block.caption)
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

/** What would become markup stays what it is. */
function inline(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, (character) => `\\${character}`)
}
