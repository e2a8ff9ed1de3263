import type { TableItem } from '../../intake/table/rows.js'
import { readWorkbook, type WorkbookOptions } from '../../intake/workbook/read-workbook.js'

/** Everything that a workbook gives. */
export async function itemsOf(
  source: string | Uint8Array,
  options?: WorkbookOptions,
): Promise<readonly TableItem[]> {
  const items: TableItem[] = []
  for await (const item of readWorkbook(source, options)) items.push(item)
  return items
}

/** The cells of each row; a refused one as `reason(text)`, a fault as `!code`. */
export async function rowsOf(
  source: string | Uint8Array,
  options?: WorkbookOptions,
): Promise<readonly (readonly string[] | string)[]> {
  return (await itemsOf(source, options)).map((item) =>
    item.kind === 'fault'
      ? `!${item.fault.code}${'detail' in item.fault ? ` ${item.fault.detail}` : ''}`
      : item.cells.map((cell) =>
          typeof cell === 'string' ? cell : `${cell.reason}(${cell.text})`,
        ),
  )
}
