import { Duplicates } from './duplicates.js'
import type { InputItem, Place } from './items.js'
import { type InputOptions, readInputs } from './read-inputs.js'
import { keysOf } from './record-key.js'
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
    const keyed = item.kind === 'record' ? keyOf(item.record) : undefined
    if (keyed && item.kind === 'record') duplicates.note(keyed, item.place)
    watch.item()
  }
  watch.pass(2)
  for await (const item of readInputs(sources, options)) {
    const keyed = item.kind === 'record' ? keyOf(item.record) : undefined
    const judged = keyed && duplicates.judge(keyed)
    watch.item()
    if (item.kind !== 'record' || !judged || judged.kind === 'take') yield item
    else if (judged.kind === 'again') yield { kind: 'skipped', place: item.place, reason: 'again' }
    else {
      const others = judged.places.filter((place) => !samePlace(place, item.place))
      const problem = { code: 'duplicate', key: judged.key, others } as const
      yield { ...item, problems: [...item.problems, problem] }
    }
  }
}

function samePlace(a: Place, b: Place): boolean {
  return a.file === b.file && a.sheet === b.sheet && a.row === b.row
}
