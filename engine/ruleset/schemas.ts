import type { Ajv, ValidateFunction } from 'ajv'
import amendedArticleSchema from '../../rules/schema/amended-article.schema.json' with {
  type: 'json',
}
import amendmentSchema from '../../rules/schema/amendment.schema.json' with { type: 'json' }
import articleSchema from '../../rules/schema/article.schema.json' with { type: 'json' }
import casesSchema from '../../rules/schema/cases.schema.json' with { type: 'json' }
import changedFactsSchema from '../../rules/schema/changed-facts.schema.json' with { type: 'json' }
import conditionsSchema from '../../rules/schema/conditions.schema.json' with { type: 'json' }
import digestsSchema from '../../rules/schema/digests.schema.json' with { type: 'json' }
import factsSchema from '../../rules/schema/facts.schema.json' with { type: 'json' }
import rulesetSchema from '../../rules/schema/ruleset.schema.json' with { type: 'json' }
import { newAjv } from '../../source/new-ajv.js'

/** The one place that holds rule files against their schemas; compiled when first asked for. */
const schemas = {
  amendedArticle: amendedArticleSchema,
  amendment: amendmentSchema,
  article: articleSchema,
  cases: casesSchema,
  changedFacts: changedFactsSchema,
  digests: digestsSchema,
  facts: factsSchema,
  ruleset: rulesetSchema,
}

/** What a schema's definition says of a key that readings may give, in Chinese. */
export function meaningOf(key: string): string | undefined {
  const definitions = conditionsSchema.definitions as Described
  return (article.limit.properties as Described)[key]?.description ?? definitions[key]?.description
}

type Described = Readonly<Record<string, { readonly description?: string }>>

const article = articleSchema.properties.items.items.properties.clauses.items.properties

export type RuleFile = keyof typeof schemas

let ajv: Ajv | undefined

export function shapeOf(file: RuleFile): ValidateFunction {
  ajv ??= newAjv().addSchema(conditionsSchema)
  return ajv.getSchema(schemas[file].$id) ?? ajv.compile(schemas[file])
}
