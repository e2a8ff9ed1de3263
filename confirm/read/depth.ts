/** How many lists and maps may stand in one another: what is deeper cannot be written again. */
const MOST = 100

/** Looked at a level at a time, as deep as may be and no deeper. */
export function isTooDeep(value: unknown): boolean {
  let level = [value].filter(isNested)
  for (let depth = 0; depth < MOST && level.length > 0; depth++) {
    level = level.flatMap((one) => Object.values(one)).filter(isNested)
  }
  return level.length > 0
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
