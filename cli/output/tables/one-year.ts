/** A column of instants: where all are of one year, it stands once, in the heading. */
export interface InstantColumn {
  readonly heading: string
  readonly cells: readonly string[]
}

/** `texts` are `2015-03-18 08:00:00`; one that is no instant is left as it is. */
export function instantColumn(heading: string, texts: readonly string[]): InstantColumn {
  const years = new Set(texts.flatMap((text) => /^(\d{4})-/.exec(text)?.[1] ?? []))
  const [year] = years
  if (years.size !== 1 || year === undefined) return { heading, cells: texts }
  const cells = texts.map((text) => (text.startsWith(`${year}-`) ? text.slice(5) : text))
  return { heading: `${heading} ${year}`, cells }
}
