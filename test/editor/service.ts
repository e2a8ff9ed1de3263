import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { getLanguageService } from 'yaml-language-server'

/**
 * The service behind VS Code's YAML extension, over the files as they lie here: schemas are found
 * by the modeline of each file and read from disk.
 */
interface Position {
  readonly line: number
  readonly character: number
}

export interface Completion {
  readonly label: string
  readonly insertText?: string
  readonly textEdit?: { readonly newText: string }
  readonly documentation?: string | { readonly value: string }
  readonly kind?: number
}

export type LanguageService = ReturnType<typeof getLanguageService>

const root = resolve(import.meta.dirname, '../..')

// its documents come from a package of its own, which only it need have
const near = createRequire(createRequire(import.meta.url).resolve('yaml-language-server'))
const { TextDocument } = near('vscode-languageserver-textdocument')

export function languageService(): LanguageService {
  const service = getLanguageService({
    schemaRequestService: async (uri: string) => readFileSync(fileURLToPath(uri), 'utf8'),
    workspaceContext: {
      resolveRelativePath: (path: string, base: string) => new URL(path, base).href,
    },
    clientCapabilities: {
      textDocument: {
        completion: {
          completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] },
        },
      },
    },
    telemetry: {
      send: async () => {},
      sendTrack: async () => {},
      sendError: async (_: string, error: unknown) => {
        throw error
      },
    },
  })
  service.configure({ validate: true, hover: true, completion: true, format: false, schemas: [] })
  return service
}

/** The server keeps what it has read of a file by its version. */
let version = 0

function documentOf(path: string, text: string) {
  return TextDocument.create(pathToFileURL(join(root, path)).href, 'yaml', ++version, text)
}

/** What is offered where `‸` stands in a text that would lie at a path. */
export async function completions(
  service: LanguageService,
  path: string,
  marked: string,
): Promise<readonly Completion[]> {
  const { text, at } = placeOf(marked)
  return (await service.doComplete(documentOf(path, text), at, false)).items
}

export async function hover(
  service: LanguageService,
  path: string,
  marked: string,
): Promise<string> {
  const { text, at } = placeOf(marked)
  const contents = (await service.doHover(documentOf(path, text), at))?.contents
  return typeof contents === 'object' && 'value' in contents ? contents.value : ''
}

export async function complaints(
  service: LanguageService,
  path: string,
  text: string,
): Promise<readonly string[]> {
  return (await service.doValidation(documentOf(path, text), false)).map(({ message }) => message)
}

function placeOf(marked: string): { readonly text: string; readonly at: Position } {
  const offset = marked.indexOf('‸')
  if (offset < 0) throw new Error('no ‸ in the text')
  const before = marked.slice(0, offset).split('\n')
  const at = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
  return { text: marked.replace('‸', ''), at }
}

/** The text with a completion put at `‸`, as VS Code does, and nobody typing over its examples. */
export function inserted(marked: string, { textEdit, insertText }: Completion): string {
  const snippet = textEdit?.newText ?? insertText ?? ''
  const typed = snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{?\d+\}?/g, '')
  const line = marked.slice(0, marked.indexOf('‸')).split('\n').at(-1) ?? ''
  const indent = /^ */.exec(line)?.[0] ?? ''
  return marked.replace('‸', typed.replaceAll('\n', `\n${indent}`))
}
