/** `2015-03-18 08:00:00`: the offset is the calendar's and goes without saying to people. */
export function plain(text: string): string {
  return text.replace(/^(\d{4}-\d\d-\d\d)T([\d:.]+)(?:[+-]\d\d:\d\d|Z)$/, '$1 $2')
}
