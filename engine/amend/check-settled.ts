import { collector, type Diagnostic, type Named, type Report } from '../../source/diagnostic.js'
import { child, entriesOf, type MapNode } from '../../source/yaml.js'
import type { ComposedVersion } from './compose-all.js'
import { keyOf, REST, type Statement, settledOf } from './settled.js'

/**
 * What has changed in a version since it was settled, as its digests.yaml has it: a rule that
 * changes from a date on is an amendment, and only a slip of transcription is mended in place.
 * A version without the file is still being written.
 */
export function checkSettled(versions: readonly ComposedVersion[]): readonly Diagnostic[] {
  const { diagnostics, report } = collector()
  for (const version of versions) {
    const { digests } = version.own
    if (digests) compareSettled(version, digests, report)
  }
  return diagnostics
}

function compareSettled(version: ComposedVersion, digests: MapNode, report: Report): void {
  const left = new Map(statementsIn(digests).map((one) => [keyOf(one), one]))
  const things = new Set([...left.values()].map(thingOf))
  const now = settledOf(version)
  for (const one of now) {
    const before = left.get(keyOf(one))
    left.delete(keyOf(one))
    if (before?.value === one.value) continue
    const isNew = before === undefined && !things.has(thingOf(one))
    // of a thing that is new one word is enough
    if (isNew && one.path !== REST) continue
    report(
      one.span,
      { code: 'changed-in-place', ...wordsOf(one, before, isNew) },
      { severity: 'warning', related: before ? [{ span: before.span, what: 'settled' }] : [] },
    )
  }
  const there = new Set(now.map(thingOf))
  for (const one of left.values()) {
    const gone = !there.has(thingOf(one))
    if (gone && one.path !== REST) continue
    report(one.span, { code: 'changed-in-place', ...goneWords(one, gone) }, 'warning')
  }
}

interface Words {
  readonly kind: Named
  readonly name: string
  readonly change: 'changed' | 'added' | 'removed'
  readonly path?: string
  readonly was?: string
  readonly is?: string
}

function wordsOf(one: Statement, before: Statement | undefined, isNew: boolean): Words {
  const thing = { kind: one.kind, name: one.name }
  if (isNew) return { ...thing, change: 'added' }
  if (one.path === REST) return { ...thing, change: 'changed' }
  const was = before ? { was: before.value } : {}
  return { ...thing, change: 'changed', path: one.path, ...was, is: one.value }
}

function goneWords({ kind, name, path, value }: Statement, gone: boolean): Words {
  if (gone) return { kind, name, change: 'removed' }
  return { kind, name, change: 'changed', path, was: value }
}

function thingOf({ kind, name }: Statement): string {
  return JSON.stringify([kind, name])
}

/** `settled:` kind → name → path → what it said. */
export function statementsIn(digests: MapNode): readonly Statement[] {
  return entriesOf(child(digests, 'settled')).flatMap((kind) =>
    entriesOf(kind.value).flatMap((thing) =>
      entriesOf(thing.value).flatMap(({ key, value }) =>
        value.kind === 'scalar'
          ? {
              kind: kind.key.value as Named,
              name: thing.key.value,
              path: key.value,
              value: value.value,
              span: thing.key.span,
            }
          : [],
      ),
    ),
  )
}
