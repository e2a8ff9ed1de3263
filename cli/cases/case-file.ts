import { type Case, type ReadCases, readCases, type Version } from '../../engine/index.js'
import { caseEntry } from '../output/cases/case-text.js'

/** A case file that is to be written over: with more cases, and whether it then says what it must. */

/** The same text with cases at its end, in its own line breaks. */
export function followedBy(text: string, entries: string): string {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n'
  return `${text.trimEnd()}\n${entries}`.replaceAll(/\r?\n/g, lineBreak)
}

type Said = Pick<ReadCases, 'cases' | 'withdrawn'>

/** Whether a text, read again, holds these cases and no others: YAML can be written in many ways. */
export function says(path: string, text: string, meant: Said, version: Version): boolean {
  return sayings(readCases({ [path]: text }, version), version) === sayings(meant, version)
}

function sayings({ cases, withdrawn }: Said, version: Version): string {
  const entries = cases.map((one: Case) => caseEntry(one, version, ''))
  return JSON.stringify([entries, withdrawn.map(({ name, why }) => [name, why])])
}
