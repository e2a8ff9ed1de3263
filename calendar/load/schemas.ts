/** The shapes of calendar files: the JSON schemas that editors use too, compiled when first asked. */
import type { Ajv, ValidateFunction } from 'ajv'
import { newAjv } from '../../source/new-ajv.js'
import calendarSchema from '../schema/calendar.schema.json' with { type: 'json' }
import overlaySchema from '../schema/overlay.schema.json' with { type: 'json' }
import partsSchema from '../schema/parts.schema.json' with { type: 'json' }
import yearSchema from '../schema/year.schema.json' with { type: 'json' }

const SCHEMAS = { calendar: calendarSchema, year: yearSchema, overlay: overlaySchema }

export type FileKind = keyof typeof SCHEMAS

let ajv: Ajv | undefined

export function validatorOf(kind: FileKind): ValidateFunction {
  ajv ??= newAjv().addSchema(partsSchema, 'parts.schema.json')
  return ajv.getSchema(kind) ?? ajv.addSchema(SCHEMAS[kind], kind).getSchema(kind) ?? missing(kind)
}

function missing(kind: FileKind): never {
  throw new Error(`the schema ${kind} does not compile`)
}
