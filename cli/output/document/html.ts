import { escapeHtml, page, table, textHtml } from '../html/markup.js'
import type { Block, Document } from './model.js'

/** A document as a page that stands alone. */
export function toHtml({ title, language, blocks }: Document): string {
  return page(language, title, blocks.map(blockHtml).join('\n'))
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`
    case 'text':
      return `<p${block.quiet ? ' class="quiet"' : ''}>${lines(block.text)}</p>`
    case 'quote':
      return `<blockquote>${lines(block.text)}</blockquote>`
    case 'rows':
      return `<table class="rows"><tbody>
${block.rows
  .map(
    ([label, text]) =>
      `<tr><th>${escapeHtml(label)}</th><td>${(typeof text === 'string' ? [text] : text).map(indented).join('<br>')}</td></tr>`,
  )
  .join('\n')}
</tbody></table>`
    case 'table':
      return `<div class="wide">${table(block.head, block.rows, block)}</div>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${textHtml(item)}</li>`).join('')}</ul>`
    case 'notice':
      return `<div class="notice">${block.lines.map((line) => `<p>${textHtml(line)}</p>`).join('')}</div>`
    case 'picture':
      return `<figure><div class="wide picture">${block.svg}</div><figcaption>${escapeHtml(block.caption)}</figcaption></figure>`
    default:
      return block satisfies never
  }
}

function lines(text: string): string {
  return text.split('\n').map(textHtml).join('<br>')
}

/** What is nested in a terminal by blanks is nested here as well. */
function indented(line: string): string {
  const blanks = /^ */.exec(line)?.[0].length ?? 0
  return '&emsp;'.repeat(blanks / 2) + textHtml(line.trimStart())
}
