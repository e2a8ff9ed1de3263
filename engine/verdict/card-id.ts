/**
 * A card's name: of ruleset, clause, subject, identity, colour and ordinal. It holds no version
 * and no instant, so that it stays the same in every run and after every amendment; a slash
 * inside a part is escaped, so that two cards never share one.
 */
export function cardIdOf(parts: readonly (string | number | undefined)[]): string {
  return parts.map((part) => escapePart(String(part ?? ''))).join('/')
}

function escapePart(part: string): string {
  return part.replace(
    /[%/\s\p{Cc}]/gu,
    (character) =>
      `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
