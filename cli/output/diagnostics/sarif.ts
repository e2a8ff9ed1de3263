import { isAbsolute, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Diagnostic, Fix, Related, Span, Texts } from '../../../engine/index.js'
import packageJson from '../../../package.json' with { type: 'json' }
import { positionOf } from '../../../source/texts.js'
import { messagesFor } from '../../messages/index.js'
import type { Language, Messages } from '../../messages/messages.js'

/**
 * Diagnostics as a log of SARIF 2.1.0, which editors and code hosts read. Rules carry their names
 * in both languages; columns are counted in characters, as everywhere here.
 */
export function sarifLog(shown: readonly Diagnostic[], texts: Texts, language: Language) {
  const messages = messagesFor(language)
  const codes = [...new Set(shown.map(({ problem }) => problem.code))].sort()
  return {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: packageJson.name,
            version: packageJson.version,
            semanticVersion: packageJson.version,
            language: language === 'zh' ? 'zh-CN' : 'en',
            rules: codes.map((code) => ruleOf(code, language)),
          },
        },
        columnKind: 'unicodeCodePoints',
        results: shown.map((one) => resultOf(one, codes, texts, messages)),
      },
    ],
  }
}

function ruleOf(code: Diagnostic['problem']['code'], language: Language) {
  const text = (one: Language) => ({ text: messagesFor(one).titles[code] })
  return {
    id: code,
    shortDescription: text(language),
    messageStrings: { zh: text('zh'), en: text('en') },
  }
}

function resultOf(
  { severity, span, problem, fixes = [], related = [] }: Diagnostic,
  codes: readonly string[],
  texts: Texts,
  messages: Messages,
) {
  const remedy = messages.remedy(problem)
  const said = messages.problem(problem)
  const changes = fixes.filter(({ edits }) => edits.length > 0)
  return {
    ruleId: problem.code,
    ruleIndex: codes.indexOf(problem.code),
    level: severity,
    message: { text: remedy === undefined ? said : `${said}\n${messages.help}${remedy}` },
    locations: [{ physicalLocation: locationOf(span, texts) }],
    ...(related.length > 0
      ? { relatedLocations: related.map((one, id) => relatedOf(one, id, texts, messages)) }
      : {}),
    ...(changes.length > 0
      ? { fixes: changes.map((fix) => fixOf(fix, remedy ?? said, texts)) }
      : {}),
  }
}

function relatedOf({ span, what }: Related, id: number, texts: Texts, messages: Messages) {
  return {
    id,
    physicalLocation: locationOf(span, texts),
    message: { text: messages.related(what) },
  }
}

function fixOf({ certain, edits }: Fix, said: string, texts: Texts) {
  const paths = [...new Set(edits.map(({ span }) => span.path))]
  return {
    description: { text: said },
    artifactChanges: paths.map((path) => ({
      artifactLocation: { uri: uriOf(path) },
      replacements: edits
        .filter(({ span }) => span.path === path)
        .map(({ span, text }) => ({
          deletedRegion: regionOf(span, texts[path] ?? ''),
          insertedContent: { text },
        })),
    })),
    properties: { certain },
  }
}

function locationOf(span: Span, texts: Texts) {
  const text = texts[span.path]
  const artifactLocation = { uri: uriOf(span.path) }
  // a file that is not there, or is meant as a whole, has no region
  if (text === undefined || span.end === 0) return { artifactLocation }
  return { artifactLocation, region: regionOf(span, text) }
}

function regionOf({ start, end }: Span, text: string) {
  const from = positionOf(text, start)
  const to = positionOf(text, Math.max(start, end))
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
  }
}

/** Relative to where the command runs; what lies elsewhere is named whole. */
function uriOf(path: string): string {
  const near = isAbsolute(path) ? relative('.', path).split(sep).join('/') : path
  if (isAbsolute(near) || near.startsWith('..')) return pathToFileURL(path).href
  return near.split('/').map(encodeURIComponent).join('/')
}
