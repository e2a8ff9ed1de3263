import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * The service behind VS Code's YAML extension, over the files as they lie here: schemas are found
 * by the modeline of each file and read from disk. Where the package is not installed, there is
 * none; YAML_LANGUAGE_SERVER may name a folder with a node_modules that has it.
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

interface LanguageService {
  configure(settings: object): void
  doComplete(document: object, at: Position, kubernetes: boolean): Promise<{ items: Completion[] }>
  doHover(document: object, at: Position): Promise<{ contents: { value: string } } | null>
  doValidation(document: object, kubernetes: boolean): Promise<readonly { message: string }[]>
}

const root = resolve(import.meta.dirname, '../..')
const from = process.env.YAML_LANGUAGE_SERVER ?? root

export function languageService(): LanguageService | undefined {
  const near = createRequire(join(from, 'package.json'))
  let path: string
  try {
    path = near.resolve('yaml-language-server')
  } catch {
    return undefined
  }
  const { getLanguageService } = near(path)
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
    yamlSettings: undefined,
    connection: undefined,
    telemetry: {
      sendError: (_: string, error: Error) => {
        throw error
      },
    },
  })
  service.configure({ validate: true, hover: true, completion: true, format: false, schemas: [] })
  return service
}

/** The server keeps what it has read of a file by its version. */
let version = 0

function documentOf(path: string, text: string): object {
  const near = createRequire(join(from, 'package.json'))
  const { TextDocument } = createRequire(near.resolve('yaml-language-server'))(
    'vscode-languageserver-textdocument',
  )
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
  return (await service.doHover(documentOf(path, text), at))?.contents.value ?? ''
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
