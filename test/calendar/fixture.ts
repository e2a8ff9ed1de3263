/** A small calendar in texts, to be spoiled one place at a time. */
import { loadCalendar } from '../../calendar/index.js'
import type { Texts } from '../../source/texts.js'

export const BASE: Texts = {
  'land/calendar.yaml': `label: 全境
zone: Asia/Shanghai
weekly-rest:
  - Saturday
  - Sunday
`,
  'land/2015.yaml': `notices:
  - title: 甲通知
    published: 2014-12-16
    address: http://example.org/a
    rest:
      - name: 春节
        from: 2015-02-18
        to: 2015-02-24
    work:
      - 2015-02-28
`,
  'town/calendar.yaml': `label: 某市
base: land
office-hours:
  - from: 08:30
    to: 12:00
  - from: 14:30
    to: 17:30
`,
}

export const NOTICE = `notices:
  - title: 乙通知
    published: 2015-12-10
    address: http://example.org/b
`

/** Loads `town`, with some texts put in the place of others. */
export function load(changes: Texts = {}, name = 'town') {
  return loadCalendar({ ...BASE, ...changes }, name)
}

/** Each diagnostic with the words at its place. */
export function problems(changes: Texts = {}, name = 'town') {
  const texts: Texts = { ...BASE, ...changes }
  return load(changes, name).diagnostics.map(({ severity, span, problem }) => {
    const at = texts[span.path]?.slice(span.start, span.end) ?? ''
    return { severity, path: span.path, at, ...problem }
  })
}
