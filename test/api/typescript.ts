import { join } from 'node:path'
import ts from 'typescript'

/** TypeScript's own word on programs that use the package, by its sources. */
const root = join(import.meta.dirname, '../..')
const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)

/** Where each subpath of the package has its source. */
const sources: Readonly<Record<string, string>> = {
  'hotline-cards': 'api/index.ts',
  'hotline-cards/node': 'api/node.ts',
  'hotline-cards/confirm': 'api/confirm.ts',
  'hotline-cards/engine': 'engine/index.ts',
  'hotline-cards/calendar': 'calendar/index.ts',
  'hotline-cards/threshold': 'engine/threshold/index.ts',
  'hotline-cards/calendars': 'dist/texts/calendars.d.ts',
  'hotline-cards/rules/qingyuan-12345': 'dist/texts/qingyuan-12345.d.ts',
}

/** What is wrong with some programs, by name: `Type 'string' is not …`; nothing where all is well. */
export function complaints(
  programs: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, readonly string[]>> {
  const inRoot = (name: string) => join(root, 'test/api', name)
  const files = new Map(
    Object.entries({ ...programs, ...more }).map(([name, text]) => [inRoot(name), text]),
  )
  const settings = {
    ...options,
    paths: Object.fromEntries(
      Object.entries(sources).map(([name, path]) => [name, [join(root, path)]]),
    ),
  }
  const host = ts.createCompilerHost(settings)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (path) => files.has(path) || fileExists(path)
  host.readFile = (path) => files.get(path) ?? readFile(path)
  host.getSourceFile = (path, target, ...rest) => {
    const text = files.get(path)
    return text === undefined
      ? getSourceFile(path, target, ...rest)
      : ts.createSourceFile(path, text, target)
  }
  const program = ts.createProgram([...files.keys()], settings, host)
  return Object.fromEntries(
    Object.keys(programs).map((name) => {
      const file = program.getSourceFile(inRoot(name))
      const found = [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
      ]
      return [
        name,
        found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
      ]
    }),
  )
}
