/** Differences in writing that nobody means: width, and blanks around and inside. */
export { foldName } from '../../source/fold-name.js'

/** Full-width ASCII made narrow, and nothing else: NFKC would also change what is meant (①, ㎡). */
export function foldWidth(text: string): string {
  if (!/[\uFF01-\uFF5E\u3000\u00A0]/.test(text)) return text
  return text.replace(/[\uFF01-\uFF5E\u3000\u00A0]/g, (wide) => {
    const code = wide.charCodeAt(0)
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' '
  })
}
