import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { hotlineCards, inFolder } from '../command.js'

/**
 * The example month as it is really exported (examples/export): whatever the form, the cards are
 * those of the clean tables, byte for byte, less those of the broken rows; and the rejects, mended
 * as an officer would mend them, give the rest.
 */
interface Broken {
  /** The record, or in a log the whole order. */
  readonly key: string
  readonly zh: string
  readonly en: string
}
interface BrokenRow extends Broken {
  readonly table: string
  readonly no: string
  /** By column, from 0. */
  readonly mend: Readonly<Record<string, string>>
}
interface BrokenOrder extends Broken {
  readonly lines: readonly string[]
  readonly mend: readonly string[]
}
interface Made<B extends Broken> {
  readonly files: Readonly<Record<string, Buffer>>
  readonly broken: readonly B[]
}

async function made<B extends Broken>(name: string, maker: string): Promise<Made<B>> {
  const path = join(import.meta.dirname, '../../examples/export', name)
  const module: Record<string, () => Made<B>> = await import(pathToFileURL(path).href)
  const make = module[maker]
  if (!make) throw new Error(`${name} has no ${maker}`)
  return make()
}
const csv = await made<BrokenRow>('csv.mjs', 'makeCsv')
const xlsx = await made<BrokenRow>('xlsx.mjs', 'makeXlsx')
const log = await made<BrokenOrder>('log.mjs', 'makeLog')

const AS_OF = '2015-07-01'
const languages = ['zh', 'en'] as const
type Language = (typeof languages)[number]

/** What comes of the files: cards as sorted lines, and the rejects by the name of their file. */
function evaluate(files: Readonly<Record<string, Buffer | string>>, language: Language) {
  return inFolder((folder) => {
    mkdirSync(join(folder, 'in'))
    mkdirSync(join(folder, 'out'))
    for (const [name, bytes] of Object.entries(files))
      writeFileSync(join(folder, 'in', name), bytes)
    const rejects = join(folder, 'out/rejects.csv')
    const args = ['--as-of', AS_OF, '--format', 'csv', '--rejects', rejects, '--lang', language]
    const { stdout, code } = hotlineCards(['evaluate', join(folder, 'in'), ...args])
    const names = readdirSync(join(folder, 'out'))
    return {
      code,
      cards: cardsIn(stdout),
      rejects: names.map((name) => readFileSync(join(folder, 'out', name), 'utf8')),
    }
  })
}

function cardsIn(stdout: string): readonly string[] {
  const [, ...lines] = stdout.split('\r\n').filter((line) => line !== '')
  return lines.sort()
}

const clean = new Map(
  languages.map((language) => {
    const args = ['--as-of', AS_OF, '--format', 'csv', '--lang', language]
    return [language, cardsIn(hotlineCards(['evaluate', 'examples/2015-05', ...args]).stdout)]
  }),
)

/** Of which record, and of which order, a card is. */
function keysOf(card: string): readonly (string | undefined)[] {
  const [cells] = parse(card) as string[][]
  const [, , , , , , , , , , subject, id, assignment, orderId] = cells ?? []
  return [subject === 'work-order' ? `${id}/${assignment}` : id, id, orderId]
}

/** The cards of the clean month, parted by whether their record is broken. */
function parted(broken: readonly Broken[], language: Language) {
  const keys = new Set(broken.map(({ key }) => key))
  const all = clean.get(language) ?? []
  const isBroken = (card: string) => keysOf(card).some((key) => key && keys.has(key))
  return { sound: all.filter((card) => !isBroken(card)), rest: all.filter(isBroken) }
}

test('the clean month has its cards', () => {
  expect(clean.get('zh')).toHaveLength(138)
  expect(clean.get('en')).toHaveLength(138)
})

describe.each([
  ['a CSV export in GB18030', csv],
  ['a workbook', xlsx],
])('%s', (_, { files, broken }) => {
  test.each(languages)('%s', (language) => {
    const { sound, rest } = parted(broken, language)
    const first = evaluate(files, language)
    expect(first.code).toBe(3)
    expect(first.cards).toEqual(sound)
    const mended = first.rejects.map((text) => mendTable(text, broken, language))
    expect(mended.flatMap(({ met }) => met).sort()).toEqual(broken.map(nameOf).sort())
    const again = mended.map(({ text }, index) => [`${index}.csv`, text])
    const second = evaluate(Object.fromEntries(again), language)
    expect(second.code).toBe(0)
    expect(second.cards).toEqual(rest)
    expect(rest.length).toBeGreaterThan(15)
  })
})

const nameOf = ({ table, no }: BrokenRow) => `${table} ${no}`
const TABLE_BY_HEADER = [
  [/认定编号/, '认定'],
  [/(知识|信息)编号/, '知识库信息'],
  [/工单/, '工单'],
] as const

/** Every row as the officer leaves it: its broken cells filled in, all else as it came. */
function mendTable(text: string, broken: readonly BrokenRow[], language: Language) {
  const rows = parse(text, { bom: true, relax_column_count: true }) as string[][]
  const head = rows.filter(([first]) => !/^\d/.test(first ?? ''))
  const header = head.at(-1) ?? []
  const [, table] = TABLE_BY_HEADER.find(([words]) => words.test(header.join())) ?? []
  const reason = header.indexOf(language === 'zh' ? '退回原因' : 'rejectReason')
  const met: string[] = []
  const mended = rows.slice(head.length).map((cells) => {
    // a row that could not be parted stands in its first cell
    const no = (cells[0] ?? '').split(',')[0]
    const one = broken.find((each) => each.table === table && each.no === no)
    if (!one) throw new Error(`${table} ${no} is not broken: ${cells[reason]}`)
    expect(cells[reason]).toContain(one[language])
    met.push(nameOf(one))
    return cells.map((cell, column) => one.mend[column] ?? cell)
  })
  const line = (cells: readonly string[]) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
  return { met, text: [...head, ...mended].map((cells) => `${line(cells)}\r\n`).join('') }
}

describe('the event log, and the table of what it cannot tell', () => {
  test.each(languages)('%s', (language) => {
    const { sound, rest } = parted(log.broken, language)
    const first = evaluate(log.files, language)
    expect(first.code).toBe(3)
    expect(first.cards).toEqual(sound)
    expect(first.rejects).toHaveLength(1)
    const lines = (first.rejects[0] ?? '').split('\n').filter((text) => text !== '')
    const mended = log.broken.flatMap((one) => mendLog(lines, one, language))
    // every line that came back was some broken order's
    const count = log.broken.flatMap((one) => one.lines).length
    expect(lines).toHaveLength(count)
    const second = evaluate({ 'mended.ndjson': mended.join('\n') }, language)
    expect(second.code).toBe(0)
    expect(second.cards).toEqual(rest)
    expect(rest.length).toBeGreaterThan(15)
  })
})

interface Rejected {
  readonly rejected: {
    readonly problems: readonly { readonly reason: string }[]
    readonly text?: string
  }
}

/** Of one order: the lines that are right stay as they came back, the others are set right. */
function mendLog(rejects: readonly string[], one: BrokenOrder, language: Language) {
  const back = rejects.filter((line) => one.lines.includes(asItWas(line)))
  expect(back.map(asItWas).sort()).toEqual([...one.lines].sort())
  // said where it shows, once an order
  const reasons = back.flatMap((line) => (JSON.parse(line) as Rejected).rejected.problems)
  expect(reasons.map(({ reason }) => reason).join()).toContain(one[language])
  const right = back.filter((line) => one.mend.includes(asItWas(line)))
  const missing = one.mend.filter((text) => !right.some((line) => asItWas(line) === text))
  return [...right, ...missing]
}

/** Without the reason that was added at its end; what was no JSON stands in it. */
function asItWas(line: string): string {
  const { rejected } = JSON.parse(line) as Rejected
  return rejected.text ?? `${line.slice(0, line.lastIndexOf(',"rejected":'))}}`
}
