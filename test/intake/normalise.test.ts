import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMoment } from '../../calendar/index.js'
import { normalise } from '../../intake/table/normalise.js'
import type { Cell } from '../../intake/table/rows.js'
import { subjects } from './pieces.js'

/** The value, `absent`, or the problem's code and reason. */
function of(name: string, cell: Cell, identifier = false): unknown {
  const fact = subjects.flatMap(({ facts }) => facts).find((one) => one.name === name)
  if (!fact) throw new Error(name)
  const read = normalise({ fact, identifier }, cell)
  if (read.kind === 'value') return read.value
  return read.kind === 'absent' ? 'absent' : read.problem.code
}

test.each<[string, unknown]>([
  ['2015/3/16 9:05', '2015-03-16T09:05:00'],
  ['2015-03-16 09:05:00', '2015-03-16T09:05:00'],
  ['2015-03-16T09:05', '2015-03-16T09:05:00'],
  ['2015年3月16日 9时5分', '2015-03-16T09:05:00'],
  ['2015年3月16日9时5分30秒', '2015-03-16T09:05:30'],
  ['2015年3月16日 9时', '2015-03-16T09:00:00'],
  ['2015年3月16日 09:05', '2015-03-16T09:05:00'],
  ['２０１５年３月１６日　９：０５', '2015-03-16T09:05:00'],
  ['2015.3.16', '2015-03-16'],
  ['2015.3.16 9:05', '2015-03-16T09:05:00'],
  ['20150316090500', '2015-03-16T09:05:00'],
  ['20150316', '2015-03-16'],
  ['2015-03-16 24:00', '2015-03-16T24:00:00'],
  ['\t2015-03-16 09:05:07', '2015-03-16T09:05:07'],
  ['="2015-03-16 09:05"', '2015-03-16T09:05:00'],
  ['2015-03-16T09:05:00+08:00', '2015-03-16T09:05:00+08:00'],
  ['2015-03-16T01:05:00.250Z', '2015-03-16T01:05:00.250Z'],
  ['2015-02-30', 'not-an-instant'],
  ['2015年2月30日', 'not-an-instant'],
  ['20150230', 'not-an-instant'],
  ['2015/3/16 25:00', 'not-an-instant'],
  ['3/16/2015', '3/16/2015'],
  ['15-3-16', '15-3-16'],
  ['2015-3/16', '2015-3/16'],
  ['2015年3月', '2015年3月'],
  ['42079.38', '42079.38'],
  ['下周', '下周'],
  ['—', 'absent'],
  ['无', 'absent'],
])('the instant %s', (cell, wanted) => {
  expect(of('completedAt', cell)).toBe(wanted)
})

test('no instant is ever another than the one written', () => {
  const two = (n: number) => String(n).padStart(2, '0')
  fc.assert(
    fc.property(
      fc.tuple(fc.nat(9999), fc.nat(13), fc.nat(32), fc.nat(25), fc.nat(60), fc.nat(60)),
      fc.nat(3),
      ([y, mo, d, h, mi, s], style) => {
        const year = String(y).padStart(4, '0')
        const plain = `${year}-${two(mo)}-${two(d)} ${two(h)}:${two(mi)}:${two(s)}`
        const written = [
          `${year}/${mo}/${d} ${h}:${two(mi)}:${two(s)}`,
          `${year}年${mo}月${d}日${h}时${mi}分${s}秒`,
          `${year}${two(mo)}${two(d)}${two(h)}${two(mi)}${two(s)}`,
          plain,
        ][style] as string
        const read = of('completedAt', written)
        const wanted = parseMoment(plain, 0)
        const found = read === 'not-an-instant' ? undefined : parseMoment(String(read), 0)
        if (wanted.ok) expect(found).toEqual(wanted)
        else expect(found?.ok ?? false).toBe(false)
      },
    ),
    { numRuns: 2000 },
  )
})

describe('values', () => {
  test.each<[string, Cell, unknown]>([
    ['urgent', '是', true],
    ['urgent', '√', true],
    ['urgent', 'Ｙ', true],
    ['urgent', 'TRUE', true],
    ['urgent', '0', false],
    ['urgent', '×', false],
    ['urgent', 'No', false],
    ['urgent', '/', 'absent'],
    ['urgent', '也许', '也许'],
    ['category', ' 咨询 ', 'consultation'],
    ['category', 'Consultation', 'consultation'],
    ['category', '资询', '资询'],
    ['coordination', '属地分派、需上级部门协同', 'county-needs-superior'],
    ['unitRole', '县(市、区)承办单位', 'county-unit'],
    ['exemption', '无', 'none'],
    ['knowledgeFault', '无', 'absent'],
    ['item', '４．４', '4.4'],
    ['item', '4.10', '4.10'],
    ['repeatComplaints', '３', '3'],
    ['repeatComplaints', '1,234', '1234'],
    ['repeatComplaints', '三', '三'],
    ['unit', '县（市、区）政府　', '县（市、区）政府'],
    ['unit', 'N/A', 'absent'],
    ['unit', '', 'absent'],
    ['pauses', '[{"from":"2015-03-16"}]', [{ from: '2015-03-16' }]],
    ['completedAt', { kind: 'refused', text: '######', reason: 'not-a-date' }, 'refused-cell'],
  ])('%s: %s', (name, cell, wanted) => {
    expect(of(name, cell)).toEqual(wanted)
  })

  test.each<[Cell, unknown]>([
    ['ＱＹ－１２', 'QY-12'],
    ['="0123"', '0123'],
    ["'0123", '0123'],
    ['\t201505010001', '201505010001'],
    ['2.01505E+17', 'refused-cell'],
    [{ kind: 'refused', text: '2.01505E+17', reason: 'digits-lost' }, 'refused-cell'],
  ])('a number of an order: %s', (cell, wanted) => {
    expect(of('id', cell, true)).toBe(wanted)
  })
})
