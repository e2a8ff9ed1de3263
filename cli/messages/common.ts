import { formatDay, formatInstant, type Instant } from '../../calendar/index.js'
import { type Card, type Fact, formatMoment, type Version } from '../../engine/index.js'
import { plain } from './plain.js'

export { plain }

/** What every language writes alike but for its words. */
type DirectFacts = Extract<Card['reason'], { kind: 'direct' }>['facts']
type FactValue = DirectFacts[number]['value']

export interface Words {
  readonly yes: string
  readonly no: string
  readonly comma: string
  readonly listComma: string
  readonly notFilledIn: string
  /** Days, hours, minutes, seconds. */
  readonly units: readonly [string, string, string, string]
  readonly underOneSecond: string
  readonly nameOf: (thing: { readonly name: string; readonly label: string }) => string
  /** What the text leaves open, and how it is taken. */
  readonly taken: (question: string, option: string) => string
}

export function plainInstant(instant: Instant, offset: number): string {
  return plain(formatInstant(instant, offset))
}

export function plainMoment(moment: Parameters<typeof formatMoment>[0], offset: number): string {
  return plain(formatMoment(moment, offset))
}

/** The largest units of a length of time. */
export function durationIn({
  units,
  underOneSecond,
}: Words): (ms: number, most?: number) => string {
  return (ms, most = 2) => {
    const seconds = Math.floor(Math.abs(ms) / 1000)
    const counts = [
      Math.floor(seconds / 86_400),
      Math.floor(seconds / 3600) % 24,
      Math.floor(seconds / 60) % 60,
      seconds % 60,
    ]
    const said = counts.flatMap((count, index) => (count > 0 ? [`${count} ${units[index]}`] : []))
    if (said.length === 0) return ms === 0 ? `0 ${units[3]}` : underOneSecond
    return said.slice(0, most).join(' ')
  }
}

/** The readings on which it turns whether a record is governed: each question, and the choice made. */
export function doubtsIn(
  contested: readonly string[],
  readings: Version['readings'],
  { taken, nameOf }: Words,
): readonly string[] {
  return contested.map((id) => {
    const reading = readings.get(id)
    const option = reading?.options.find(({ name }) => name === reading.use)
    return reading && option ? taken(reading.question, nameOf(option)) : id
  })
}

/** What a finding's clause looked at, and what of it nobody filled in. */
export function factsIn(list: DirectFacts, offset: number, words: Words): string {
  const said = list
    .filter(({ value }) => value !== undefined)
    .map(({ fact, value }) => `${words.nameOf(fact)} ${factValue(fact, value, offset, words)}`)
  const missing = list
    .filter(({ value }) => value === undefined)
    .map(({ fact }) => words.nameOf(fact))
  const tail = missing.length > 0 ? `${words.notFilledIn}${missing.join(words.listComma)}` : ''
  return `${said.join(words.comma)}${tail}`
}

function factValue(fact: Fact, value: FactValue, offset: number, words: Words): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'string') {
    return fact.values.find(({ name }) => name === value)?.label ?? value
  }
  if (value === undefined || typeof value === 'number') return String(value ?? '—')
  if (!('kind' in value)) return String(value.length)
  return value.kind === 'date' ? formatDay(value.day) : plainInstant(value.at, offset)
}
