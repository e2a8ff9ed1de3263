import { Duplicates } from './duplicates.js'
import type { InputItem, OrderItem, Place, RecordItem, SkippedItem } from './items.js'
import { type InputOptions, readInputs } from './read-inputs.js'
import { type KeyOf, keysOf } from './record-key.js'
import type { Source } from './sources.js'

/**
 * Inputs with every record once: the same record again is only counted, and of different records
 * of one key none is taken. To know that of the first, all must have been read; so they are read
 * twice, and only their keys are kept between.
 */
export async function* readOnce(
  sources: readonly Source[],
  options: InputOptions,
): AsyncGenerator<InputItem> {
  const keyOf = keysOf(options.subjects.values(), options.offset)
  const { watch } = options
  const duplicates = new Duplicates()
  watch.pass(1)
  for await (const item of readInputs(sources, options)) {
    if (item.kind === 'record') note(item, keyOf, duplicates)
    else if (item.kind === 'order') for (const one of item.records) note(one, keyOf, duplicates)
    watch.item()
  }
  watch.pass(2)
  for await (const item of readInputs(sources, options)) {
    watch.item()
    if (item.kind === 'record') yield judged(item, keyOf, duplicates)
    else if (item.kind === 'order') yield* judgedOrder(item, keyOf, duplicates)
    else yield item
  }
}

function note(item: RecordItem, keyOf: KeyOf, duplicates: Duplicates): void {
  const keyed = keyOf(item.record)
  if (keyed) duplicates.note(keyed, item.place)
}

function judged(item: RecordItem, keyOf: KeyOf, duplicates: Duplicates): RecordItem | SkippedItem {
  const keyed = keyOf(item.record)
  const found = keyed && duplicates.judge(keyed)
  if (!found || found.kind === 'take') return item
  if (found.kind === 'again') return { kind: 'skipped', place: item.place, reason: 'again' }
  const others = found.places.filter((place) => !samePlace(place, item.place))
  const problem = { code: 'duplicate', key: found.key, others } as const
  return { ...item, problems: [...item.problems, problem] }
}

/** What another input has told already is passed over; what is left stays one order. */
function* judgedOrder(item: OrderItem, keyOf: KeyOf, duplicates: Duplicates): Generator<InputItem> {
  const records: RecordItem[] = []
  for (const one of item.records) {
    const outcome = judged(one, keyOf, duplicates)
    if (outcome.kind === 'record') records.push(outcome)
    else yield outcome
  }
  if (records.length > 0) yield { ...item, records }
}

function samePlace(a: Place, b: Place): boolean {
  return a.file === b.file && a.sheet === b.sheet && a.row === b.row
}
