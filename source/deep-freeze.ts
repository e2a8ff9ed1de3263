/**
 * Freezes a thing and all that it holds, in maps and sets too; those themselves have no lock but
 * their type. What is frozen already is taken to be so throughout.
 */
export function deepFreeze<T>(value: T): T {
  // an array of numbers of one size cannot be frozen
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  if (value instanceof Map) {
    for (const one of value.values()) deepFreeze(one)
  } else if (value instanceof Set) {
    for (const one of value) deepFreeze(one)
  } else if (!Object.isFrozen(value)) {
    Object.freeze(value)
    for (const one of Object.values(value)) deepFreeze(one)
  }
  return value
}
