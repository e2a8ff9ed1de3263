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
const foldable = /[^ -@[-~]/g
const blank = /[\s\u200b-\u200d\u2060\ufeff]/
const wide = /[\uff01-\uff5e]/
/** Radicals and compatibility ideographs, which a copy from a PDF puts for 日, 月, 小 … */
const lookAlike = /[\u2e80-\u2fdf\uf900-\ufaff]/

export function fold(text: string): string {
  return text.replace(foldable, foldChar)
}

function foldChar(char: string): string {
  if (blank.test(char)) return ' '
  if (wide.test(char)) return foldChar(String.fromCharCode(char.charCodeAt(0) - 0xfee0))
  if (lookAlike.test(char)) {
    const plain = char.normalize('NFKC')
    if (plain.length === 1) return plain
  }
  return folds.get(char) ?? (/[A-Z]/.test(char) ? char.toLowerCase() : char)
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
