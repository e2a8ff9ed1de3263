/** A rule file as data, and as the block YAML that officers write. Every scalar is text. */
export type Yaml = string | readonly Yaml[] | YamlMap

export interface YamlMap {
  readonly [key: string]: Yaml | undefined
}

export function writeYaml(value: YamlMap): string {
  return `${linesOf(value).join('\n')}\n`
}

function linesOf(value: Yaml): readonly string[] {
  if (typeof value === 'string') return [value]
  if (isList(value)) return value.flatMap((one) => indented(linesOf(one), '- ', '  '))
  return Object.entries(value).flatMap(([key, one]) => {
    if (one === undefined) return []
    if (typeof one === 'string') return [`${key}: ${one}`]
    if (isList(one) && one.length === 0) return [`${key}: []`]
    return [`${key}:`, ...indented(linesOf(one), '  ', '  ')]
  })
}

function indented(lines: readonly string[], first: string, others: string): readonly string[] {
  return lines.map((line, index) => (index === 0 ? first : others) + line)
}

export function isList(value: Yaml): value is readonly Yaml[] {
  return Array.isArray(value)
}

export function isMap(value: Yaml | undefined): value is YamlMap {
  return typeof value === 'object' && !Array.isArray(value)
}
