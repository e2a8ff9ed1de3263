/**
 * What two headers, or two words of a closed list, have in common: how tables are read, and so
 * what two names in a rule file must differ in.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\uFEFF\u200B]+/g, '')
    .replace(/^\*+|[*:]+$/g, '')
    .toLowerCase()
}
