import type { Fact, RawRecord, Subject } from '../engine/index.js'
import { checkPlan } from './arguments.js'
import type { Plan } from './plan.js'

/**
 * The records that a ruleset takes, as a TypeScript declaration made from its facts.yaml: a type
 * for each subject, and `KnownRecord` for any of them, to give to `loadRuleset<KnownRecord>`. A
 * fact that is misspelt, missing or of a value that facts.yaml does not know is then an error of
 * the compiler. What `hotline-cards types` writes.
 *
 * @example
 * ```ts
 * import { loadRuleset, recordTypes } from 'hotline-cards'
 * import { texts } from 'hotline-cards/rules/qingyuan-12345'
 *
 * const { plan } = loadRuleset(texts)
 * const declaration = plan ? recordTypes(plan) : ''
 * declaration.includes('export type WorkOrder = {') //=> true
 * declaration.includes("readonly urgent?: boolean | '是' | '否' | null") //=> true
 * ```
 */
export function recordTypes<Record extends object = RawRecord>(plan: Plan<Record>): string {
  checkPlan(plan)
  const { ruleset } = plan
  const subjects = [...ruleset.subjects.values()]
  const any = subjects.map(({ name }) => typeName(name)).join(' | ')
  return [
    `/** Records as ${ruleset.name} takes them; made from its facts.yaml, not by hand. */`,
    ...subjects.map(subjectType),
    `/** A record of any subject. */\nexport type KnownRecord = ${any}`,
    '',
  ].join('\n\n')
}

function subjectType(subject: Subject): string {
  const { name, label, facts } = subject
  const fields = facts.filter(({ derived }) => !derived).map(factField)
  return [
    `/** ${comment(label)} */`,
    `export type ${typeName(name)} = {`,
    `  readonly subject: ${literals([name, label])}`,
    ...fields,
    '}',
  ].join('\n')
}

function factField(fact: Fact): string {
  const optional = fact.required ? '' : '?'
  // what nobody filled in comes as null from many a database
  const type = fact.required ? valueType(fact) : `${valueType(fact)} | null`
  return `  /** ${comment(fact.label)} */\n  readonly ${fact.name}${optional}: ${type}`
}

/** What a record may hold for a fact: as `evaluate` reads it, as far as a type can say it. */
function valueType(fact: Fact): string {
  switch (fact.type) {
    case 'text':
    // an instant or a date, in any form that is read
    case 'instant':
    case 'date':
      return 'string'
    case 'number':
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a type that is written, not a template
      return 'number | `${number}`'
    case 'yes-no':
      return "boolean | '是' | '否'"
    case 'choice':
    case 'item':
      return literals(fact.values.flatMap(({ name, label }) => [name, label]))
    case 'extensions':
      return `readonly {
    readonly requestedAt?: string | null
    readonly decidedAt?: string | null
    readonly decision?: ${literals([...fact.decisions].flat())} | null
    readonly promisedAt?: string | null
    readonly reason?: string | null
  }[]`
    case 'intervals':
      return 'readonly { readonly from: string; readonly to?: string | null }[]'
  }
}

/** `work-order` → `WorkOrder` */
function typeName(name: string): string {
  return name.replace(/(^|[^a-zA-Z0-9]+)([a-zA-Z0-9])/g, (_, __, first: string) =>
    first.toUpperCase(),
  )
}

function literals(values: readonly string[]): string {
  const quoted = [...new Set(values)].map(
    (value) =>
      `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`,
  )
  return quoted.join(' | ')
}

function comment(text: string): string {
  return text.replaceAll('*/', '* /')
}
