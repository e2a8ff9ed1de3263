import type { ResolvedRecord } from '../facts/record.js'
import type { Identity } from './verdict.js'

/** The columns every row carries, by the names the contract fixes for them. */
export function identityOf(record: ResolvedRecord): Identity {
  const { subject } = record
  const text = (fact: string | undefined): string | undefined => {
    const slot = subject.facts.findIndex(({ name }) => name === fact)
    // facts.yaml may give these no other type
    return record.values[slot] as string | undefined
  }
  return {
    id: text('id') ?? '',
    assignment: text('assignment'),
    orderId: text(subject.order),
    unit: text('unit') ?? '',
  }
}
