import {
  collector,
  type Diagnostic,
  type Named,
  type Related,
  type Report,
} from '../../source/diagnostic.js'
import { child, entriesOf, type MapNode } from '../../source/yaml.js'
import { reportAtChange } from './at-change.js'
import type { ComposedVersion } from './compose-all.js'
import {
  ITSELF,
  isSaid,
  keyOf,
  type Statement,
  settledOf,
  statementsOf,
  thingOf,
} from './settled.js'

/**
 * What has changed in a version since it was settled, as its digests.yaml has it: a rule that
 * changes from a date on is an amendment, and only a slip of transcription is mended in place.
 * A version without the file is still being written.
 */
export function checkSettled(versions: readonly ComposedVersion[]): readonly Diagnostic[] {
  const { diagnostics, report } = collector()
  for (const version of versions) {
    const { digests } = version.own
    if (digests) compareSettled(version, digests, reportAtChange(version, report))
  }
  return diagnostics
}

function compareSettled(version: ComposedVersion, digests: MapNode, report: Report): void {
  const settled = statementsIn(digests)
  const now = settledOf(version)
  const before = new Map(settled.map((one) => [keyOf(one), one]))
  const after = new Set(now.map(keyOf))
  const said = new Set<string>()
  const tell = (one: Statement, change: 'added' | 'removed', other: readonly Statement[]) => {
    const { kind, name, thingAt } = one
    const there = other.filter((that) => thingOf(that) === thingOf(one))
    const path = there.length === 0 ? undefined : newPart(one.path, there)
    const key = keyOf({ kind, name, path: path ?? '' })
    // of a thing, or of a part, that is new or gone one word is enough
    if (said.has(key)) return
    said.add(key)
    const added = change === 'added'
    const at = there[0] && !added ? there[0].thingAt : path === undefined ? thingAt : one.span
    const word = path === one.path ? { [added ? 'is' : 'was']: one.value } : {}
    const place = path === undefined ? {} : { path }
    report(
      at,
      { code: 'changed-in-place', kind, name, ...place, change: { kind: change, ...word } },
      { severity: 'warning', related: there[0] && !added ? settledAt(one) : [] },
    )
  }
  for (const one of now) {
    const was = before.get(keyOf(one))
    if (!was) tell(one, 'added', settled)
    else if (!isSaid(one.value, was.value)) reportChanged(one, was, report)
  }
  const whole = new Map(statementsOf(version).map((one) => [keyOf(one), one]))
  for (const one of settled) {
    const takenOver = whole.get(keyOf(one))
    if (after.has(keyOf(one))) continue
    // what an amendment no longer changes is again as its base has it
    if (takenOver) reportChanged(takenOver, one, report)
    else tell(one, 'removed', now)
  }
}

/** The outermost part of a thing on the way to a place of which nothing was said. */
function newPart(path: string, there: readonly Statement[]): string {
  const steps = path.split('.')
  const parts = steps.map((_, index) => steps.slice(0, index + 1).join('.'))
  return parts.find((part) => !there.some((one) => `${one.path}.`.startsWith(`${part}.`))) ?? path
}

function reportChanged(now: Statement, was: Statement, report: Report): void {
  const { kind, name, path } = now
  const place = path === ITSELF ? {} : { path }
  const change = { kind: 'changed', was: was.value, is: now.value } as const
  report(
    now.span,
    { code: 'changed-in-place', kind, name, ...place, change },
    { severity: 'warning', related: settledAt(was) },
  )
}

function settledAt({ span }: Statement): readonly Related[] {
  return [{ span, what: 'settled' }]
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
              span: key.span,
              thingAt: thing.key.span,
            }
          : [],
      ),
    ),
  )
}
