import {existsSync} from 'node:fs'
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {toBytes} from './demo/demo-file.js'
import {demonstration} from './demo/demonstration.js'

const HELP = `Uso: npm run demo [-- --out CARPETA]

Escribe los archivos CSV de demostración de los cinco municipios. Son inventados, y siempre los mismos.

  --out CARPETA   dónde escribirlos (si no se dice, data/entrada/demo)
  --help          muestra esta ayuda
`

const DEFAULT_FOLDER = fileURLToPath(new URL('../data/entrada/demo', import.meta.url))

/** Writes the demonstration; returns the exit code. */
export async function runDemo(args: readonly string[]): Promise<number> {
  const options = parseOptions(args)
  if (options === undefined) {
    process.stderr.write(`No se entiende la orden: npm run demo -- ${args.join(' ')}\n\n${HELP}`)
    return 2
  }
  if (options.help) {
    process.stdout.write(HELP)
    return 0
  }
  try {
    await writeDemo(options.out)
    return 0
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    process.stderr.write(`No se puede escribir en ${options.out} (${code}). Elija otra carpeta con --out.\n`)
    return 1
  }
}

async function writeDemo(folder: string): Promise<void> {
  const written = await writeFiles(folder)
  const strangers = (await listFiles(folder)).filter((path) => !written.has(path))
  process.stderr.write(`Se escribieron ${written.size} archivos de demostración en ${folder}\n`)
  for (const path of strangers) process.stderr.write(`No es de la demostración, y sigue ahí: ${path}\n`)
}

function parseOptions(args: readonly string[]): {out: string; help: boolean} | undefined {
  try {
    const {values} = parseArgs({
      args: [...args],
      options: {out: {type: 'string', default: DEFAULT_FOLDER}, help: {type: 'boolean', default: false}},
    })
    return values.out === '' ? undefined : values
  } catch {
    return undefined
  }
}

/** Leaves a file alone that already holds the same bytes: an open preview would read it again for nothing. */
async function writeFiles(folder: string): Promise<Set<string>> {
  const files = demonstration()
  for (const file of files) {
    const path = join(folder, file.path)
    const bytes = toBytes(file)
    if (existsSync(path) && (await readFile(path)).equals(bytes)) continue
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, bytes)
  }
  return new Set(files.map((file) => file.path))
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await runDemo(process.argv.slice(2))
}
