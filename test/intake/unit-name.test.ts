import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readInputs } from '../../intake/read-inputs.js'
import { keysOf } from '../../intake/record-key.js'
import { NO_MAP } from '../../intake/table/map-file.js'
import { UNWATCHED } from '../../intake/watch.js'
import { unitName } from '../../source/unit-name.js'
import { events, offset } from '../log/fold.js'
import { all, subjects } from './pieces.js'

test.each([
  ['市教育局', '市教育局'],
  [' 市教育局\u3000', '市教育局'],
  ['\u00A0市教育局\t', '市教育局'],
  ['市教育局(本级)', '市教育局（本级）'],
  ['市教育局（本级）', '市教育局（本级）'],
  ['市教育局（本级)', '市教育局（本级）'],
  ['１２３４５热线', '12345热线'],
  ['县（市、区）局', '县（市、区）局'],
  ['Ｐｏｒｔ Office (north)', 'Port Office (north)'],
  ['Port Office（north）', 'Port Office(north)'],
  ['市①局', '市①局'],
  ['', ''],
])('%j is %j, and stays it', (written, name) => {
  expect(unitName(written)).toBe(name)
  expect(unitName(name)).toBe(name)
})

/** One assignment, as a table, as NDJSON and as a log tell it. */
const [id, at, written] = ['A', '2015-03-16T10:00:00+08:00', ' 市教育局(本级)\u3000']
const event = (type: string, more: object) => JSON.stringify({ order: id, at, type, ...more })
const inputs = {
  'a.csv': `记录类型,工单编号,派单序号,承办单位,工单类别,派单时间\n工单,A,a1,${written},咨询,${at}\n`,
  'b.ndjson': `${JSON.stringify({ subject: 'work-order', id, assignment: 'a1', unit: written, category: 'consultation', dispatchedAt: at })}\n`,
  'c.ndjson': [
    event('accepted', { category: 'consultation' }),
    event('dispatched', { assignment: 'a1', unit: written }),
    // what it says again of its unit is no contradiction
    event('finding', {
      assignment: 'a1',
      unit: '市教育局（本级）',
      id: 'f1',
      item: '4.3',
      verified: true,
    }),
    '',
  ].join('\n'),
}

test('a unit has one name, whatever told of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-cards-'))
  try {
    const sources = Object.entries(inputs).map(([file, text]) => {
      const path = join(folder, file)
      writeFileSync(path, text)
      return { file, path, size: text.length }
    })
    const options = {
      subjects: new Map(subjects.map((one) => [one.name, one])),
      events,
      offset,
      subject: undefined,
      map: { ...NO_MAP, units: [] },
      watch: UNWATCHED,
    }
    const records = (items: Awaited<ReturnType<typeof read>>) =>
      items.flatMap((item) =>
        item.kind === 'record'
          ? [item.record]
          : item.kind === 'order'
            ? [...item.records.map(({ record }) => record)]
            : [],
      )
    const read = (units: typeof NO_MAP.units) =>
      all(readInputs(sources, { ...options, map: { ...NO_MAP, units } }))
    const plain = records(await read([]))
    expect(plain.map(({ unit }) => unit)).toEqual(Array(4).fill('市教育局（本级）'))
    const keyOf = keysOf(subjects, offset)
    expect(new Set(plain.slice(0, 3).map((one) => keyOf(one)?.content())).size).toBe(1)
    const renamed = { from: '市教育局（本级) ', to: '教育局', since: undefined, until: undefined }
    expect(records(await read([renamed])).map(({ unit }) => unit)).toEqual(Array(4).fill('教育局'))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
