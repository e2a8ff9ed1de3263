// The many ways in which one value is written by different hands and programs.

import { drawing } from '../chance.mjs'

const WIDE = { '-': '－', ':': '：', '/': '／' }
const wide = (text) =>
  text.replace(/[0-9:/-]/g, (one) => WIDE[one] ?? String.fromCharCode(one.charCodeAt(0) + 0xfee0))

const NUMERALS = '〇一二三四五六七'
/** `4.3` → `第四条第（三）项` */
const cited = (item) => {
  const [article, number] = [...item.replace('.', '')].map((figure) => NUMERALS[figure])
  return `第${article}条第（${number}）项`
}

/** A writer draws one of the ways for every value; the same seed writes the same text. */
export function writing(seed) {
  const { chance, oneOf, weighted } = drawing(seed)
  const blank = (text) =>
    weighted([
      [text, 30],
      [`${text} `, 2],
      [`${text}　`, 1],
      [` ${text}`, 1],
    ])
  const date = (text) => {
    const [year, month, day] = text.split('-').map(Number)
    return oneOf([
      text,
      text.replaceAll('-', '/'),
      `${year}/${month}/${day}`,
      `${year}年${month}月${day}日`,
    ])
  }
  const instant = (text) => {
    const [day, clock] = text.split(' ')
    if (clock === undefined) return date(text)
    const [year, month, dayOfMonth] = day.split('-').map(Number)
    const [hour, minute, second] = clock.split(':').map(Number)
    // seconds are left out only where there are none
    const short = second === 0 ? clock.slice(0, 5) : clock
    const unpadded = short.replace(/^0/, '')
    const chinese = `${hour}时${minute}分${second === 0 ? '' : `${second}秒`}`
    return weighted([
      [text, 12],
      [`${day} ${short}`, 4],
      [`${year}/${month}/${dayOfMonth} ${unpadded}`, 8],
      [`${year}年${month}月${dayOfMonth}日 ${chinese}`, 4],
      [`${day.replaceAll('-', '.')} ${short}`, 2],
      [text.replace(/[- :]/g, ''), 2],
      [`${day}T${clock}+08:00`, 1],
      [wide(text), 1],
    ])
  }
  const yes = () => oneOf(['是', '是', '√', '1', 'Y'])
  const no = () =>
    weighted([
      ['否', 6],
      ['×', 1],
      ['0', 1],
      ['N', 1],
    ])
  /** Nothing there: left empty, or one of the marks for it. */
  const absent = () =>
    weighted([
      ['', 12],
      ['—', 2],
      ['/', 1],
      ['无', 1],
      ['--', 1],
      [' ', 1],
    ])
  const written = {
    instant,
    date: instant,
    'yes-no': (text) => (text === '是' ? yes() : no()),
    number: (text) => (chance() < 0.05 ? wide(text) : text),
    name: (text) => (chance() < 0.03 ? wide(text) : text),
    text: (text) => text,
    unit: (text) => text,
    word: (text) => text,
    item: (text) => (chance() < 0.4 ? cited(text) : text),
  }
  return (text, kind) => (text === '' ? absent() : blank(written[kind](text)))
}
