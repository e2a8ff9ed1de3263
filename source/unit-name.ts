const DIFFERS = /[\uFF01-\uFF5E\u3000\u00A0()]|^\s|\s$/
const WIDE = /[\uFF01-\uFF5E\u3000\u00A0]/g

/**
 * A unit's name in the one way in which it is compared and shown, whatever wrote it: no blanks
 * around it, letters and figures half-width, and round brackets as wide as the name's language
 * has them, for 市教育局（本级） and 市教育局(本级) are one unit.
 */
export function unitName(text: string): string {
  if (!DIFFERS.test(text)) return text
  const narrow = text.replace(WIDE, (wide) => {
    const code = wide.charCodeAt(0)
    return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : ' '
  })
  const name = narrow.trim()
  if (!/\p{Script=Han}/u.test(name)) return name
  return name.replaceAll('(', '（').replaceAll(')', '）')
}
