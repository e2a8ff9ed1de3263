import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '../../../calendar/index.js'
import { evaluate, type RawRecord } from '../../../engine/index.js'
import type { InputItem } from '../../../intake/items.js'
import { readOnce } from '../../../intake/once.js'
import { NO_MAP } from '../../../intake/table/map-file.js'
import { UNWATCHED } from '../../../intake/watch.js'
import { planOf } from '../../shipped-plan.js'

/** One file through the whole intake, and what comes of it through the engine. */
const plan = planOf()
const { subjects, events } = plan.ruleset
const asOf = Date.UTC(2015, 6, 1) as Instant
/** A hang, on any machine. */
const LONG = 60_000

export type Place = ReturnType<typeof openPlace>

export function openPlace() {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-cards-fuzz-'))
  return {
    path: join(folder, 'f'),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export async function itemsOf({ path }: Place, bytes: Uint8Array): Promise<readonly InputItem[]> {
  writeFileSync(path, bytes)
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('hangs')), LONG)
  })
  try {
    return await Promise.race([taken(path, bytes.length), late])
  } finally {
    clearTimeout(timer)
  }
}

async function taken(path: string, size: number): Promise<readonly InputItem[]> {
  const items: InputItem[] = []
  const sources = [{ file: 'f', path, size }]
  const { offset } = plan
  const options = { subjects, events, offset, subject: 'work-order', map: NO_MAP, watch: UNWATCHED }
  for await (const item of readOnce(sources, options)) {
    items.push(item)
    for (const record of recordsOf(item)) {
      const outcome = evaluate(record, plan, { asOf })
      if (outcome.kind === 'rejection' && outcome.problems.length === 0) {
        throw new Error('rejected without a reason')
      }
    }
  }
  return items
}

function recordsOf(item: InputItem): readonly RawRecord[] {
  if (item.kind === 'order') return item.records.map(({ record }) => record)
  return item.kind === 'record' ? [item.record] : []
}
