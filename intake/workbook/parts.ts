import { notAWorkbook } from './failure.js'
import type { WorkbookLimits } from './limits.js'
import type { CellContext } from './sheet/cell-text.js'
import { readSharedStrings } from './sheet/shared-strings.js'
import { readStyles } from './sheet/styles.js'
import { attribute, prefixedAttribute } from './xml/attributes.js'
import { scanPart } from './xml/decode.js'
import type { Package } from './zip/package.js'

/** A sheet as the workbook lists it. */
export interface SheetInfo {
  readonly name: string
  /** Hidden by its user or, for good, by a program. */
  readonly hidden: boolean
}

/** Where in the package everything is: the relationships followed, nothing of the sheets read. */
export interface WorkbookParts {
  readonly sheets: readonly (SheetInfo & { readonly part: string | undefined })[]
  readonly context: CellContext
}

interface Relation {
  readonly type: string
  readonly target: string
}

export async function readParts(zip: Package, limits: WorkbookLimits): Promise<WorkbookParts> {
  const limit = limits.smallPartBytes
  const root = [...(await readRelations(zip, '', limit)).values()]
  const main = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (/\.bin$/i.test(main) || zip.has('xl/workbook.bin')) throw notAWorkbook('binary-workbook')
  if (!zip.has(main)) throw notAWorkbook('no-workbook-inside')
  const relations = await readRelations(zip, main, limit)
  const { listed, system } = await readList(zip, main, limit)
  const part = (type: string) => {
    const found = [...relations.values()].find((relation) => relation.type === type)?.target
    return found !== undefined && zip.has(found) ? found : undefined
  }
  const strings = part('sharedStrings')
  const styles = part('styles')
  const context: CellContext = {
    system,
    strings:
      strings === undefined
        ? []
        : await readSharedStrings(zip.read(strings, { limit: limits.sharedStringBytes }), limits),
    formats: styles === undefined ? [] : await readStyles(zip.read(styles, { limit })),
  }
  const sheets = listed.flatMap(({ id, ...sheet }) => {
    const relation = relations.get(id)
    // charts and dialogs are listed among the sheets, and have no rows
    if (relation && relation.type !== 'worksheet') return []
    return [{ ...sheet, part: relation && zip.has(relation.target) ? relation.target : undefined }]
  })
  if (sheets.length === 0) throw notAWorkbook('no-workbook-inside')
  return { sheets, context }
}

async function readList(zip: Package, main: string, limit: number) {
  const listed: (SheetInfo & { id: string })[] = []
  let system: 1900 | 1904 = 1900
  await scanPart(zip.read(main, { limit }), {
    open: (name, attributes) => {
      if (name === 'sheet') {
        listed.push({
          name: attribute(attributes, 'name') ?? '',
          hidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
          id: prefixedAttribute(attributes, 'id') ?? '',
        })
      } else if (
        name === 'workbookPr' &&
        /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
      ) {
        system = 1904
      }
    },
    close: () => {},
    text: () => {},
  })
  return { listed, system: system as 1900 | 1904 }
}

/** What a part points to, by id; the last word of a type is the same in both dialects of OOXML. */
async function readRelations(
  zip: Package,
  part: string,
  limit: number,
): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>()
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  if (!zip.has(name)) return relations
  await scanPart(zip.read(name, { limit }), {
    open: (tag, attributes) => {
      if (tag !== 'Relationship') return
      const type = attribute(attributes, 'Type') ?? ''
      const target = attribute(attributes, 'Target') ?? ''
      const id = attribute(attributes, 'Id') ?? ''
      relations.set(id, {
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolve(folder, target),
      })
    },
    close: () => {},
    text: () => {},
  })
  return relations
}

/** A target is relative to the folder of the part that names it, or begins with a slash. */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const found: string[] = []
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') found.pop()
    else if (step !== '.' && step !== '') found.push(step)
  }
  return found.join('/')
}
