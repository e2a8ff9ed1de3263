import { Ajv } from 'ajv'

/**
 * What holds files against our schemas. Start-up is what counts here: files are small and looked at
 * once, so the schemas, which tests hold against their own schema, are not looked over, nor the code
 * made of them polished.
 */
export function newAjv(): Ajv {
  return new Ajv({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictTypes: false,
    meta: false,
    validateSchema: false,
    code: { optimize: false },
    // what schemas say to editors alone
    keywords: ['defaultSnippets', 'enumDescriptions'],
  })
}
