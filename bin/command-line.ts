import {type ParseArgsConfig, parseArgs} from 'node:util'
import {REPORT_FORMATS, type ReportFormat} from '../reports/report-name.js'
import {EDITIONS, type Edition, findEdition} from '../src/domain/period.js'
import {WrongCall} from './failure.js'

/** A command as the person wrote it, checked. Paths are as written; what is not given is undefined. */
export interface CommandLine {
  command: Command
  help: boolean
  data: string | undefined
  cutoff: string | undefined
  port: number | undefined
  open: boolean
  json: boolean
  out: string | undefined
  /** The municipalities as the person names them; every one of them where `all`. */
  municipalities: string[]
  all: boolean
  /** `2009-B4`. */
  bimesters: string[]
  /** What `report` is about: bimesters, or months, quarters, semesters or years; empty asks for the last one that has closed. */
  periods: string[]
  /** How long these are; by default as long as the municipality's cadence says. */
  edition: Edition | undefined
  formats: ReportFormat[]
  /** Whether files that are there already and say something else may be replaced. */
  replace: boolean
  /** The program of the browser that prints. */
  browser: string | undefined
  /** Whether each page of the site is one file that opens without a server. */
  portable: boolean
}

export type Command = 'start' | 'build' | 'check' | 'export' | 'close' | 'report' | 'handover'

type Option =
  | 'data'
  | 'cutoff'
  | 'help'
  | 'port'
  | 'no-open'
  | 'json'
  | 'out'
  | 'municipio'
  | 'todos'
  | 'bimestre'
  | 'periodo'
  | 'edicion'
  | 'format'
  | 'reemplazar'
  | 'navegador'
  | 'portable'

/** The options of each command, beside those that every command has. */
const COMMANDS: Record<Command, readonly Option[]> = {
  start: ['port', 'no-open'],
  build: ['out', 'portable'],
  check: ['json'],
  export: ['out'],
  close: ['municipio', 'bimestre'],
  report: [
    'municipio',
    'todos',
    'bimestre',
    'periodo',
    'edicion',
    'format',
    'reemplazar',
    'navegador',
    'out',
  ],
  handover: ['municipio', 'out'],
}

const COMMON: readonly Option[] = ['data', 'cutoff', 'help']

const TAKES_VALUE: readonly Option[] = [
  'data',
  'cutoff',
  'port',
  'out',
  'municipio',
  'bimestre',
  'periodo',
  'edicion',
  'format',
  'navegador',
]

/** What `report` writes unless told. */
const DEFAULT_FORMATS: readonly ReportFormat[] = ['docx', 'xlsx']

/** Reads the arguments after `cumple`; undefined asks for the general help, a wrong call throws. */
export function parseCommandLine(args: readonly string[]): CommandLine | undefined {
  const {positionals, options} = readTokens(args)
  const [name, surplus] = positionals
  if (name === undefined) {
    if (options.has('help') && options.size === 1) return undefined
    throw new WrongCall(`Falta la orden: ${Object.keys(COMMANDS).join(', ')}.`)
  }
  if (!isCommand(name)) {
    throw new WrongCall(`La orden «${name}» no existe; son ${Object.keys(COMMANDS).join(', ')}.`)
  }
  if (surplus !== undefined) throw new WrongCall(`Sobra «${surplus}» después de la orden ${name}.`)
  for (const option of options.keys()) {
    if (![...COMMON, ...COMMANDS[name]].includes(option)) {
      throw new WrongCall(`La orden ${name} no tiene la opción --${option}.`)
    }
  }
  const bimesters = splitList(options.get('bimestre')).map(checkBimester)
  const line: CommandLine = {
    command: name,
    help: options.has('help'),
    data: options.get('data'),
    cutoff: checkDate(options.get('cutoff')),
    port: parsePort(options.get('port')),
    open: !options.has('no-open'),
    json: options.has('json'),
    out: options.get('out'),
    municipalities: splitList(options.get('municipio')),
    all: options.has('todos'),
    bimesters,
    periods: [...new Set([...bimesters, ...splitList(options.get('periodo')).map(checkPeriod)])],
    edition: parseEdition(options.get('edicion')),
    formats: parseFormats(options.get('format')),
    replace: options.has('reemplazar'),
    browser: options.get('navegador'),
    portable: options.has('portable'),
  }
  if (name === 'export' && line.out === undefined && !line.help) {
    throw new WrongCall('Falta decir dónde se escriben los datos: --out CARPETA.')
  }
  if (name === 'close' && !line.help) checkClose(line)
  if (name === 'report' && !line.help) checkReport(line)
  if (name === 'handover' && !line.help) checkHandover(line)
  return line
}

function checkHandover({municipalities, out}: CommandLine): void {
  if (municipalities.length !== 1 || out === undefined) {
    throw new WrongCall(
      'Falta decir qué se entrega y dónde: --municipio NOMBRE --out CARPETA, de un solo municipio.',
    )
  }
}

function checkClose({municipalities, bimesters}: CommandLine): void {
  if (municipalities.length === 0 || bimesters.length === 0)
    throw new WrongCall('Falta decir qué se cierra: --municipio NOMBRE --bimestre AAAA-BN.')
  if (municipalities.length > 1 || bimesters.length > 1)
    throw new WrongCall('Se cierra un bimestre de un municipio a la vez.')
}

function checkReport({out, municipalities, all, periods, edition}: CommandLine): void {
  if (out === undefined) throw new WrongCall('Falta decir dónde se escriben los informes: --out CARPETA.')
  if (all && municipalities.length > 0) throw new WrongCall('Escriba --municipio o --todos, no los dos.')
  if (!all && municipalities.length === 0)
    throw new WrongCall('Falta decir de qué municipio: --municipio pore, o --todos.')
  const other = edition && periods.find((period) => findEdition(period) !== edition)
  if (other !== undefined)
    throw new WrongCall(
      `${other} no es un periodo de la edición ${edition?.cadence}: escriba uno como ${SAMPLES[edition?.cadence ?? 'bimestral']}, o quite --edicion.`,
    )
}

function splitList(text = ''): string[] {
  const parts = text.split(',').map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}

function checkBimester(text: string): string {
  const bimester = text.toUpperCase()
  if (!/^\d{4}-B[1-6]$/.test(bimester)) {
    throw new WrongCall(`--bimestre ${text}: se esperaba un bimestre como 2009-B4.`)
  }
  return bimester
}

const SAMPLES: Record<Edition['cadence'], string> = {
  mensual: '2009-07',
  bimestral: '2009-B4',
  trimestral: '2009-T3',
  semestral: '2009-S2',
  anual: '2009',
}

function checkPeriod(text: string): string {
  const period = text.toUpperCase()
  if (findEdition(period) === undefined) {
    throw new WrongCall(
      `--periodo ${text}: se esperaba un mes (2009-07), un bimestre (2009-B4), un trimestre (2009-T3), un semestre (2009-S2) o un año (2009).`,
    )
  }
  return period
}

function parseEdition(text: string | undefined): Edition | undefined {
  if (text === undefined) return undefined
  const edition = EDITIONS.find(({cadence}) => cadence === text.toLowerCase())
  if (edition === undefined) {
    const known = EDITIONS.map(({cadence}) => cadence).join(', ')
    throw new WrongCall(`--edicion ${text}: se esperaba una de ${known}.`)
  }
  return edition
}

function parseFormats(text: string | undefined): ReportFormat[] {
  if (text === undefined) return [...DEFAULT_FORMATS]
  return splitList(text.toLowerCase()).map((part) => {
    const format = REPORT_FORMATS.find((known) => known === part)
    if (format === undefined)
      throw new WrongCall(
        `--format ${part}: se esperaba uno o varios de ${REPORT_FORMATS.join(', ')}, con comas.`,
      )
    return format
  })
}

function readTokens(args: readonly string[]): {positionals: string[]; options: Map<Option, string>} {
  const all = [...new Set([...COMMON, ...Object.values(COMMANDS).flat()])]
  const declared: ParseArgsConfig['options'] = {}
  for (const option of all) declared[option] = {type: TAKES_VALUE.includes(option) ? 'string' : 'boolean'}
  declared.help = {type: 'boolean', short: 'h'}
  // Not strict: its messages are in English. What it would have caught is caught below.
  const {tokens} = parseArgs({
    args: [...args],
    options: declared,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const positionals: string[] = []
  const options = new Map<Option, string>()
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const option = all.find((known) => known === token.name)
    if (option === undefined) throw new WrongCall(`La opción ${token.rawName} no existe.`)
    if (!TAKES_VALUE.includes(option)) {
      if (token.value !== undefined) throw new WrongCall(`La opción --${option} no lleva valor.`)
      options.set(option, '')
    } else if (token.value === undefined || token.value === '' || isOption(token)) {
      throw new WrongCall(`A la opción --${option} le falta su valor.`)
    } else options.set(option, token.value)
  }
  return {positionals, options}
}

/** Whether what stands after an option is the next option: `--data --json`. A value that begins so is written with `=`. */
function isOption({value, inlineValue}: {value?: string; inlineValue?: boolean}): boolean {
  return inlineValue !== true && value?.startsWith('-') === true
}

function isCommand(name: string): name is Command {
  return Object.hasOwn(COMMANDS, name)
}

function checkDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime())
  if (!exists || date.toISOString().slice(0, 10) !== text) {
    throw new WrongCall(
      `--cutoff ${text}: se esperaba una fecha que exista, escrita AAAA-MM-DD (2012-12-31).`,
    )
  }
  return text
}

function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65535) {
    throw new WrongCall(`--port ${text}: se esperaba un número entre 1 y 65535.`)
  }
  return port
}
