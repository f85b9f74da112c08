import {formatDate} from '../src/domain/calendar-date.js'
import type {FileReport} from '../src/domain/file-report.js'
import {KIND_WORDS} from '../src/domain/kind.js'
import {formatLines} from '../src/domain/line-range.js'
import {formatNumber} from '../src/domain/number.js'
import type {PlanRemark} from '../src/domain/plan-remark.js'
import {formatPlaces, SIGNS, type Sign, toSignText} from '../src/domain/sign.js'
import {findFormatTitle} from '../src/formats/formats.js'
import {templateFormat} from '../src/formats/template-format.js'
import type {Pipeline} from './pipeline.js'
import {listRemarkRules} from './plan-page.js'
import {type Problem, toProblemLine} from './project/project-error.js'
import {findProposal} from './proposal.js'
import {listMendingNames, QUARANTINE_FOLDER} from './quarantine-files.js'
import {listSigns} from './sign-list.js'

/** How many remarks of a rule are printed. */
const MOST_REMARKS = 20

/** What became of one file, as `check --json` tells it. */
export type CheckedFile = Omit<
  FileReport,
  | 'format_title'
  | 'exported_at'
  | 'sha256'
  | 'demo'
  | 'refused'
  | 'mending'
  | 'proposal'
  | 'first_date'
  | 'last_date'
>

export interface CheckReport {
  files: CheckedFile[]
  totals: Record<'files' | 'refused' | 'read' | 'accepted' | 'rejected' | 'duplicated' | 'replaced', number>
  cutoff: string
  fingerprint: string
}

/** How many rejected rows of a file are printed. */
const MOST_REJECTIONS = 100

/** What was read, file by file. Holds no text of any row. */
export async function toCheckReport({store, cutoff, fingerprint}: Pipeline): Promise<CheckReport> {
  const rows = await store.query(
    `select path as file, kind, format, municipality, read, accepted, rejected, duplicated, replaced, warnings, reason
    from file_report
    order by path`,
  )
  const files = rows as unknown as CheckedFile[]
  const sum = (column: 'read' | 'accepted' | 'rejected' | 'duplicated' | 'replaced'): number =>
    files.reduce((total, file) => total + file[column], 0)
  const totals = {
    files: files.length,
    refused: files.filter((file) => file.reason !== null).length,
    read: sum('read'),
    accepted: sum('accepted'),
    rejected: sum('rejected'),
    duplicated: sum('duplicated'),
    replaced: sum('replaced'),
  }
  return {files, totals, cutoff, fingerprint}
}

/** The same with what is to be asked of plans and exports, for a program: nothing in it is an error. */
export interface WholeCheckReport extends CheckReport {
  /** What `municipios.csv` leaves in doubt. */
  doubts: readonly Problem[]
  remarks: readonly PlanRemark[]
  signs: (Sign & {text: string})[]
}

/** What `check --json` writes. */
export async function toWholeCheckReport(pipeline: Pipeline): Promise<WholeCheckReport> {
  const {warnings, remarks} = pipeline.project
  const signs = (await listSigns(pipeline)).map((sign) => ({...sign, text: toSignText(sign)}))
  return {...(await toCheckReport(pipeline)), doubts: warnings, remarks, signs}
}

/** The same for a person at the terminal, with every rejected row and the doubts about the plans. */
export async function toCheckText(pipeline: Pipeline): Promise<string> {
  const {files, totals, cutoff, fingerprint} = await toCheckReport(pipeline)
  const mending = await listMendingNames(pipeline.store)
  const lines: string[] = []
  for (const file of files) {
    if (file.reason !== null) {
      lines.push(`✗ ${file.file}: no se leyó. ${file.reason}`)
      lines.push(...findProposal(pipeline.dataDir, file.file).map((line) => `    ${line}`))
      continue
    }
    const title = file.format === templateFormat.id ? undefined : findFormatTitle(file.format ?? '')
    const words = [file.kind === null ? '' : KIND_WORDS[file.kind], title].filter(Boolean).join(', ')
    const fates = [
      `${formatNumber(file.accepted)} de ${toCount(file.read, 'fila aceptada', 'filas aceptadas')}`,
      ...(file.rejected > 0 ? [toCount(file.rejected, 'rechazada', 'rechazadas')] : []),
      ...(file.duplicated > 0 ? [toCount(file.duplicated, 'duplicada', 'duplicadas')] : []),
      ...(file.replaced > 0
        ? [`${toCount(file.replaced, 'reemplazada', 'reemplazadas')} por un exporte posterior`]
        : []),
    ]
    lines.push(`${file.rejected > 0 ? '!' : '✓'} ${file.file} (${words}): ${fates.join(', ')}.`)
    lines.push(...file.warnings.map((warning) => `    ${warning}`))
    if (file.rejected === 0) continue
    lines.push(...(await findRejections(pipeline, file)))
    const name = mending.get(file.file)
    lines.push(
      name === undefined
        ? `    Siguen en ${QUARANTINE_FOLDER}/, con el archivo del que vienen: corríjalas allí o en este mismo archivo.`
        : `    Corríjalas en ${QUARANTINE_FOLDER}/${name} y pase ese archivo a entrada/.`,
    )
  }
  if (files.length === 0)
    lines.push('No hay archivos en entrada/. Deje allí un CSV; las plantillas están en plantillas/.')
  const {warnings, remarks} = pipeline.project
  if (warnings.length > 0)
    lines.push('', 'Dudas sobre los municipios:', ...warnings.map((w) => `  ${toProblemLine(w)}`))
  lines.push(...toRemarkLines(remarks), ...toSignLines(await listSigns(pipeline)))
  lines.push(
    '',
    `${toCount(totals.files, 'archivo', 'archivos')}: ${toCount(totals.read, 'fila leída', 'filas leídas')} = ${toCount(totals.accepted, 'aceptada', 'aceptadas')} + ` +
      `${toCount(totals.rejected, 'rechazada', 'rechazadas')} + ${toCount(totals.duplicated, 'duplicada', 'duplicadas')} + ` +
      `${toCount(totals.replaced, 'reemplazada', 'reemplazadas')}.`,
    `Fecha de corte: ${formatDate(cutoff)}. Huella de los datos: ${fingerprint}.`,
  )
  return lines.join('\n')
}

/** What the plans leave in doubt, rule by rule. */
function toRemarkLines(remarks: readonly PlanRemark[]): string[] {
  if (remarks.length === 0) return []
  const lines = [
    '',
    `Observaciones sobre los planes: ${formatNumber(remarks.length)}. No cambian ningún resultado.`,
  ]
  for (const {rule, title} of listRemarkRules()) {
    const found = remarks.filter((remark) => remark.rule === rule)
    if (found.length === 0) continue
    lines.push(`  ${title}: ${formatNumber(found.length)}`)
    lines.push(
      ...found.slice(0, MOST_REMARKS).map((r) => `    ${r.file}, ${formatLines(r.lines)}: ${r.text}`),
    )
    if (found.length > MOST_REMARKS)
      lines.push(`    … y ${formatNumber(found.length - MOST_REMARKS)} más, en la página Observaciones.`)
  }
  return lines
}

/** What is to be verified in the exports, kind by kind. */
function toSignLines(signs: readonly Sign[]): string[] {
  if (signs.length === 0) return []
  const lines = [
    '',
    `Indicios para verificar: ${formatNumber(signs.length)}. No acusan a nadie ni cambian ningún resultado.`,
  ]
  for (const {kind, title, check} of SIGNS) {
    const found = signs.filter((sign) => sign.kind === kind)
    if (found.length === 0) continue
    lines.push(`  ${title}: ${formatNumber(found.length)}. ${check}`)
    for (const sign of found.slice(0, MOST_REMARKS))
      lines.push(
        `    ${sign.municipality}: ${toPrintable(toSignText(sign), 400)} ${toPrintable(formatPlaces(sign), 400)}.`,
      )
    if (found.length > MOST_REMARKS)
      lines.push(`    … y ${formatNumber(found.length - MOST_REMARKS)} más, en la página Indicios.`)
  }
  return lines
}

async function findRejections({store}: Pipeline, {file, rejected}: CheckedFile): Promise<string[]> {
  const rows = await store.query(
    `select line, line_end, column_name, value, reason, remedy, waiting
    from rejection
    where path = $1
    order by line
    limit ${MOST_REJECTIONS}`,
    [file],
  )
  const lines = rows.map(({line, line_end, column_name, value, reason, remedy}) => {
    const place = line === line_end ? `línea ${line}` : `líneas ${line} a ${line_end}`
    const column = column_name === null ? '' : `, columna ${column_name}`
    const found = value === null || value === '' ? '' : `, «${toPrintable(String(value))}»`
    return `    ${place}${column}${found}: ${reason}. ${remedy}`
  })
  if (rejected > rows.length) lines.push(`    … y ${formatNumber(rejected - rows.length)} más.`)
  const waiting = [...new Set(rows.flatMap((row) => row.waiting as string[]))].sort()
  if (waiting.length > 0) lines.push(`    Esperan estas filas: ${waiting.join(', ')}.`)
  return lines
}

// What a file says may hold control characters that would steer a terminal.
function toPrintable(text: string, longest = 80): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, longest)
}

function toCount(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}
