/** Text into HTML and SVG; nothing of a record may become markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Text of a page, in which a date and its time of day stay on one line. */
export function textHtml(text: string): string {
  return escapeHtml(text).replace(DATED, '<span class="whole">$&</span>')
}

const DATED = /\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?/g

/** Words so short that a break in them would only be ugly. */
const SHORT = 8

/** A page that stands alone: its style within, no script, nothing fetched; prints on A4. */
export function page(language: 'zh' | 'en', title: string, body: string): string {
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`
}

export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  {
    numbers = false,
    amounts = [],
  }: { readonly numbers?: boolean; readonly amounts?: readonly number[] } = {},
): string {
  const cells = (row: readonly string[], tag: 'td' | 'th') =>
    row
      .map((cell, column) => {
        const kind = amounts.includes(column) ? 'amount' : cell.length <= SHORT ? 'whole' : ''
        const classed = kind === '' || cell === '' ? '' : ` class="${kind}"`
        return `<${tag}${classed}>${textHtml(cell).replaceAll('\n', '<br>')}</${tag}>`
      })
      .join('')
  const kind = numbers ? ' class="numbers"' : amounts.length > 0 ? ' class="counted"' : ''
  return `<table${kind}>
<thead><tr>${cells(head, 'th')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n')}
</tbody>
</table>`
}

const CHINESE = '"Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC"'
/** In a Chinese family quotation marks and the ellipsis are as wide as a character. */
const LATIN = '"Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans", "DejaVu Sans"'

const STYLE = `
@page { size: A4; margin: 18mm 16mm; }
body { font: 15px/1.65 ${CHINESE}, sans-serif;
  color: #1c2430; max-width: 52rem; margin: 2rem auto; padding: 0 1.25rem; }
:lang(en) body { font-family: ${LATIN}, ${CHINESE}, sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #d5dae1; padding-bottom: .2rem; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
p.lead { font-size: 1.05rem; }
.quiet { color: #5b6675; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-size: .93em; }
th, td { border: 1px solid #d5dae1; padding: .3rem .55rem; text-align: left; vertical-align: top; }
th { background: #f2f4f7; font-weight: 600; }
table.numbers td:not(:first-child), table.numbers th:not(:first-child) { text-align: right; }
del { background: #fdeaea; text-decoration-color: #b3261e; }
ins { background: #e8f5ea; text-decoration: none; }
svg { width: 100%; height: auto; }
figure { margin: 1rem 0; break-inside: avoid; }
figcaption { color: #5b6675; font-size: .9em; }
blockquote { margin: .4rem 0; padding: .3rem .9rem; border-left: 3px solid #c3cad3; background: #f8f9fb; }
table.rows th { width: 9.5rem; }
section.sample, tr, blockquote { break-inside: avoid; }
.whole { white-space: nowrap; }
.amount { text-align: right; white-space: nowrap; }
.wide { overflow-x: auto; }
table.counted td:not(:last-child), table.counted th { white-space: nowrap; }
.notice { border: 1.5px solid #1c2430; padding: .2rem .9rem; margin: .6rem 0; break-inside: avoid; }
.notice p { margin: .35rem 0; }
.notice p:first-child { font-size: 1.12em; font-weight: 600; }
h2, h3, h4 { break-after: avoid; }
h1:not(:first-child) { break-before: page; margin-top: 3rem; }
thead { display: table-header-group; }
@media (max-width: 44rem) { .picture svg { min-width: 40rem; } table.rows th { width: 6rem; } }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 12.5px; } .wide { overflow: visible; } a { color: inherit; } }
`
