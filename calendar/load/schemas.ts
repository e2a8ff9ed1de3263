/** The shapes of calendar files: the JSON schemas that editors use too, compiled when first asked. */
import { Ajv, type ValidateFunction } from 'ajv'
import { EDITOR_KEYWORDS } from '../../source/editor-keywords.js'
import calendarSchema from '../schema/calendar.schema.json' with { type: 'json' }
import overlaySchema from '../schema/overlay.schema.json' with { type: 'json' }
import partsSchema from '../schema/parts.schema.json' with { type: 'json' }
import yearSchema from '../schema/year.schema.json' with { type: 'json' }

const SCHEMAS = { calendar: calendarSchema, year: yearSchema, overlay: overlaySchema }

export type FileKind = keyof typeof SCHEMAS

let ajv: Ajv | undefined

export function validatorOf(kind: FileKind): ValidateFunction {
  if (!ajv) {
    // the schemas are held against their own schema by a test: here that would be most of the time
    const unchecked = { meta: false, validateSchema: false } as const
    const keywords = [...EDITOR_KEYWORDS]
    ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, keywords, ...unchecked })
    ajv.addSchema(partsSchema, 'parts.schema.json')
  }
  return ajv.getSchema(kind) ?? ajv.addSchema(SCHEMAS[kind], kind).getSchema(kind) ?? missing(kind)
}

function missing(kind: FileKind): never {
  throw new Error(`the schema ${kind} does not compile`)
}
