import {randomBytes} from 'node:crypto'
import {stat} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {toBogotaDate} from '../src/domain/today.js'
import {type CommandLine, parseCommandLine} from './command-line.js'
import {Failure, WrongCall} from './failure.js'
import {toHelp} from './help.js'
import {toProgressTeller} from './progress-line.js'
import {PROJECT_FOLDER} from './project-folder.js'
import {findStoreFile, NO_STORE} from './store-file.js'
import type {Task} from './task.js'

// The reader of a pipe may leave early (`… | head`): no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  try {
    const line = parseCommandLine(args)
    if (line === undefined || line.help) {
      process.stdout.write(toHelp(line?.command))
      return 0
    }
    await run(line)
    return 0
  } catch (error) {
    return await tell(error)
  }
}

async function run(line: CommandLine): Promise<void> {
  const dataDir = await findDataFolder(line.data)
  const task: Task = {
    dataDir,
    today: toBogotaDate(new Date()),
    personKey: randomBytes(32).toString('hex'),
    onProgress: toProgressTeller(),
  }
  const storeFile = await findStoreFile(dataDir)
  if (storeFile === undefined) process.stderr.write(`${NO_STORE}\n`)
  else task.storeFile = storeFile
  if (line.cutoff !== undefined) task.cutoff = line.cutoff
  // A command's own modules are loaded when it is called: the others' are not waited for.
  switch (line.command) {
    case 'start':
      return (await import('./commands/start.js')).start(task, {port: line.port, open: line.open})
    case 'build':
      return (await import('./commands/build.js')).build(
        task,
        resolve(line.out ?? join(PROJECT_FOLDER, 'dist')),
        {portable: line.portable},
      )
    case 'check':
      return (await import('./commands/check.js')).check(task, {json: line.json})
    case 'close':
      return (await import('./commands/close.js')).close(task, {
        municipality: line.municipalities[0] ?? '',
        bimester: line.bimesters[0] ?? '',
      })
    case 'export':
      return (await import('./commands/export.js')).exportOpenData(task, resolve(line.out ?? ''))
    case 'report':
      return (await import('./commands/report.js')).report(task, {...line, out: resolve(line.out ?? '')})
    case 'handover':
      return (await import('./commands/handover.js')).handOver(task, {
        municipality: line.municipalities[0] ?? '',
        out: resolve(line.out ?? ''),
      })
  }
}

async function findDataFolder(given: string | undefined): Promise<string> {
  const folder = given === undefined ? join(PROJECT_FOLDER, 'data') : resolve(given)
  const found = await stat(folder).catch(() => undefined)
  if (found === undefined) throw new WrongCall(`--data: la carpeta ${folder} no existe.`)
  if (!found.isDirectory()) throw new WrongCall(`--data: ${folder} no es una carpeta.`)
  return folder
}

async function tell(error: unknown): Promise<number> {
  if (error instanceof WrongCall) {
    process.stderr.write(`${error.message}\nPara ver la ayuda: npm run cumple -- --help\n`)
    return 2
  }
  const {ProjectError} = await import('../loaders/project/project-error.js')
  const {StoreBusy, StoreUnwritable} = await import('../loaders/kept-file.js')
  const {DISK_FULL, isDiskFull} = await import('../loaders/disk-full.js')
  const {NoBrowser} = await import('../reports/no-browser.js')
  const isTold = [NoBrowser, ProjectError, StoreBusy, StoreUnwritable, Failure].some(
    (kind) => error instanceof kind,
  )
  if (isTold) process.stderr.write(`${(error as Error).message}\n`)
  else if (isDiskFull(error)) process.stderr.write(`${DISK_FULL}\n`)
  else if (isDenied(error)) process.stderr.write(`${toDeniedText(error)}\n`)
  else {
    const detail = error instanceof Error ? error.stack : String(error)
    process.stderr.write(`Cumple se detuvo por un error inesperado:\n${detail}\n`)
  }
  return 1
}

/** Whether the system does not let a file or folder be used. */
function isDenied(error: unknown): error is NodeJS.ErrnoException {
  const {code, path} = error as NodeJS.ErrnoException
  return path !== undefined && ['EACCES', 'EPERM', 'EROFS'].includes(code ?? '')
}

function toDeniedText({path}: NodeJS.ErrnoException): string {
  return `No hay permiso para usar ${path}. Cambie los permisos de esa carpeta y repita la orden.`
}
