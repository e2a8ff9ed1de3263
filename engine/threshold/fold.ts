/**
 * Differences of writing that are never meant: width, case, traditional characters, look-alikes from
 * PDFs. Every character folds to exactly one, so that offsets in the folded text are the author's own.
 */

// not NFKC of the whole: it changes lengths, and would read 3² as 32
const pairs =
  '時时個个週周點点兩两萬万億亿張张條条達达滿满過过於于間间內内鐘钟鍾钟錶表歷历曆历禮礼壹一贰二貳二叁三參三肆四伍五陆六陸六柒七捌八玖九拾十佰百仟千○〇≧≥⩾≥≦≤⩽≤﹥>﹤<−-–-—-﹣-～~〜~﹙(﹚)'
const folds = new Map<string, string>()
for (let i = 0; i < pairs.length; i += 2) folds.set(pairs.charAt(i), pairs.charAt(i + 1))

/** Lower-case English passes as it is. */
const foldable = /[^ -@[-~]/
const blank = /[\s\u200b-\u200d\u2060\ufeff]/

const cache = new Map<string, string>()

export function fold(text: string): string {
  if (!foldable.test(text)) return text
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    const code = text.charCodeAt(i)
    if (code >= 0x61 && code <= 0x7a) folded += char
    else folded += foldChar(char, code)
  }
  return folded
}

function foldChar(char: string, code: number): string {
  const known = cache.get(char)
  if (known !== undefined) return known
  const folded = computeFold(char, code)
  // bounded by the characters of the basic plane, in practice by those officers use
  cache.set(char, folded)
  return folded
}

function computeFold(char: string, code: number): string {
  if (blank.test(char)) return ' '
  if (code >= 0xff01 && code <= 0xff5e) return computeFold(String.fromCharCode(code - 0xfee0), 0)
  // radicals and compatibility ideographs, which a copy from a PDF puts for 日, 月, 小 …
  if ((code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff)) {
    const plain = char.normalize('NFKC')
    if (plain.length === 1) return plain
  }
  const pair = folds.get(char)
  if (pair !== undefined) return pair
  return char >= 'A' && char <= 'Z' ? char.toLowerCase() : char
}

/** The key under which the word tables know a folded word: blanks and hyphens are never meant. */
export function keyOf(word: string): string {
  return word.replace(/[ -]/g, '')
}

/** The language a text is written in, for what is offered to its author. */
export function languageOf(text: string): 'zh' | 'en' {
  if (/[\u2e80-\u9fff\uf900-\ufaff]/.test(text)) return 'zh'
  return /[a-z]/i.test(text) ? 'en' : 'zh'
}
