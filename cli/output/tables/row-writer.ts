import type { Context } from '../../context.js'
import { UsageError } from '../../usage-error.js'
import { outputFormat } from '../output-format.js'

/** Rows as NDJSON, JSON or CSV, written one at a time; nothing is held back. */
export type RowFormat = 'json' | 'ndjson' | 'csv'

export interface RowWriter<Row> {
  readonly write: (row: Row) => Promise<void>
  readonly end: () => Promise<void>
}

const FORMATS = ['table', 'json', 'ndjson', 'csv', 'xlsx'] as const
export type Format = (typeof FORMATS)[number]

/** The form of rows, a table for people where nothing says which. */
export function formatNamed(
  name: string | undefined,
  output: string | undefined,
  { terminal }: Pick<Context, 'terminal'>,
): Format {
  const given = FORMATS.find((one) => one === name)
  if (given === undefined && name !== undefined) {
    throw new UsageError({ code: 'unknown-format', name, known: FORMATS })
  }
  const format = outputFormat({ format: given, output }, FORMATS)
  if (format === 'xlsx' && output === undefined && terminal) {
    throw new UsageError({ code: 'workbook-to-terminal' })
  }
  return format
}

type Write = (text: string) => Promise<void>

export function rowWriter<Row extends object>(
  format: RowFormat,
  columns: readonly (keyof Row & string)[],
  write: Write,
): RowWriter<Row> {
  switch (format) {
    case 'ndjson':
      return { write: (row) => write(`${JSON.stringify(row)}\n`), end: async () => {} }
    case 'json':
      return jsonWriter(write)
    case 'csv':
      return csvWriter(columns, write)
  }
}

function jsonWriter<Row>(write: Write): RowWriter<Row> {
  let first = true
  return {
    write: async (row) => {
      await write(`${first ? '[\n' : ',\n'}${JSON.stringify(row)}`)
      first = false
    },
    end: () => write(first ? '[]\n' : '\n]\n'),
  }
}

/** UTF-8 with BOM and CRLF, as Excel opens it without asking. */
function csvWriter<Row extends object>(
  columns: readonly (keyof Row & string)[],
  write: Write,
): RowWriter<Row> {
  let started = false
  const start = async () => {
    if (!started) await write(`\uFEFF${columns.join(',')}\r\n`)
    started = true
  }
  return {
    write: async (row) => {
      await start()
      await write(`${columns.map((column) => cell(row[column])).join(',')}\r\n`)
    },
    end: start,
  }
}

function cell(value: unknown): string {
  const text = flat(value)
  // a spreadsheet would run what begins like a formula; the quote makes it text
  const ours = typeof value !== 'string' || /^-PT/.test(text)
  const safe = !ours && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function flat(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.join(' ')
  if (typeof value === 'object') return Object.values(value).join(' ')
  return String(value)
}
