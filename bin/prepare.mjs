// biome-ignore-all lint/style/useNodejsImportProtocol: Node 12 to 14.12 don't know it, and must get as far as the message.
// Runs before anything is installed, on whatever Node is there: old syntax, no dependencies.
import {spawn} from 'child_process'
import {createHash} from 'crypto'
import {existsSync, readFileSync, writeFileSync} from 'fs'
import {dirname, join} from 'path'
import {fileURLToPath} from 'url'

const NEEDED = [20, 11]
const project = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(project, 'node_modules')
const marker = join(modules, '.cumple-instalado.json')

/** What each way of working needs to be there, to tell an installation that somebody removed by hand. */
const SENTINEL = {start: 'tsx', test: 'vitest'}

main(process.argv[2] === 'test' ? 'test' : 'start')

function main(wanted) {
  if (!isRecentEnough(process.versions.node)) {
    fail([
      `Cumple necesita Node.js ${NEEDED.join('.')} o posterior, y en este equipo está la versión ${process.versions.node}.`,
      'Instale la versión LTS desde https://nodejs.org/es y vuelva a intentarlo.',
    ])
    return
  }
  const installed = readMarker()
  const complete = isInstalled('test') && (installed === null || installed.mode === 'test')
  const mode = complete ? 'test' : wanted
  if (installed !== null && isInstalled(mode) && isSame(installed, toState(mode))) return
  install(mode)
}

function isRecentEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])
}

/** What an installation depends on: a folder carried to another system needs other binaries. */
function toState(mode) {
  const lock = createHash('sha256')
    .update(readFileSync(join(project, 'package-lock.json')))
    .digest('hex')
  return {lock, mode, system: `${process.platform}-${process.arch}`}
}

function isSame(a, b) {
  return a.lock === b.lock && a.mode === b.mode && a.system === b.system
}

function isInstalled(mode) {
  return existsSync(join(modules, SENTINEL[mode], 'package.json'))
}

function readMarker() {
  try {
    return JSON.parse(readFileSync(marker, 'utf8'))
  } catch (_) {
    return null
  }
}

function install(mode) {
  const npm = findNpm()
  if (npm === undefined) {
    fail(['No se encontró npm, que viene con Node.js. Instale Node.js de nuevo desde https://nodejs.org/es'])
    return
  }
  say(['Instalando lo que falta; puede tardar unos minutos…'])
  if (existsSync(marker)) writeFileSync(marker, 'null\n')
  const args = [npm, 'install', '--no-audit', '--no-fund', '--loglevel=error']
  if (mode === 'start') args.push('--omit=dev')
  else args.push('--include=dev')
  // npm speaks on stderr here: stdout belongs to the command that comes after.
  const child = spawn(process.execPath, args, {cwd: project, stdio: ['ignore', 2, 'pipe']})
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
    process.stderr.write(chunk)
  })
  child.on('error', (error) => {
    errors += String(error)
  })
  child.on('close', (code) => {
    if (code !== 0) fail(explain(errors))
    else writeFileSync(marker, `${JSON.stringify(toState(mode))}\n`)
  })
}

/** npm's own program: the one that runs this script, else the one that came with this Node. */
function findNpm() {
  const node = dirname(process.execPath)
  const candidates = [
    process.env.npm_execpath,
    join(node, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(node, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(node, '..', 'share', 'nodejs', 'npm', 'bin', 'npm-cli.js'),
  ]
  return candidates.find((path) => path && /npm-cli\.c?js$/.test(path) && existsSync(path))
}

function explain(errors) {
  const retry = 'Después vuelva a ejecutar la misma orden.'
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONN|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|network/i.test(errors)) {
    return [
      'No se pudo instalar: no hay conexión con el registro de npm (registry.npmjs.org).',
      `Revise la conexión a internet o el proxy (npm config set proxy …). ${retry}`,
    ]
  }
  if (/EACCES|EPERM|EROFS/.test(errors)) {
    return [
      `No se pudo instalar: no hay permiso para escribir en ${modules}, o un programa tiene abierto un archivo de ahí.`,
      `Cierre otras ventanas de Cumple o copie la carpeta a un lugar propio. ${retry}`,
    ]
  }
  if (/ENOSPC/.test(errors))
    return [`No se pudo instalar: no queda espacio en el disco. Libere espacio. ${retry}`]
  return [`No se pudo instalar; arriba está lo que dijo npm. ${retry}`]
}

function say(lines) {
  process.stderr.write(`${lines.join('\n')}\n`)
}

function fail(lines) {
  say(lines)
  process.exitCode = 1
}
