import {execFile} from 'node:child_process'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {writeNationalProject} from './national-project.js'

const MUNICIPALITIES = 50
/** The last bimester of the invented country. */
const BIMESTER = '2013-B2'

/** How long the reports of all municipalities took in one process, in milliseconds, and its most memory in bytes, without the browser's. */
export interface ReportRun {
  /** Reading and measuring the data. */
  measuring: number
  /** All else: evidence, facts and documents. */
  writing: number
  /** Of which: what each report asks of the marts. */
  facts: number
  documents: number
  /** By format. */
  spent: Record<string, {milliseconds: number; bytes: number}>
  peak: number
}

/** How many documents a second are written, as lines; the best round counts, and the most memory of any. */
export async function timeReports({
  folder,
  rounds,
  report,
}: {
  folder: string
  rounds: number
  report: (line: string) => void
}): Promise<string> {
  const data = join(folder, 'informes')
  writeNationalProject(data, {municipalities: MUNICIPALITIES})
  const runs: ReportRun[] = []
  for (let round = 0; round < rounds; round++) {
    const args = ['--import', 'tsx', join(import.meta.dirname, 'report-run.ts'), data, BIMESTER]
    const run = JSON.parse((await promisify(execFile)(process.execPath, args)).stdout) as ReportRun
    report(`informes: ${run.documents} documentos, ${toPace(run.documents, run.writing)}`)
    runs.push(run)
  }
  const [best] = runs.toSorted((a, b) => a.writing - b.writing)
  if (best === undefined) return ''
  const peak = Math.max(...runs.map((run) => run.peak))
  return [
    `${MUNICIPALITIES} municipios × ${Object.keys(best.spent).length} formatos en un proceso: ${best.documents} documentos en ${toSeconds(best.writing)} s, ${toPace(best.documents, best.writing)}`,
    `leer y medir antes: ${toSeconds(best.measuring)} s; consultas de los informes: ${toSeconds(best.facts)} s`,
    ...Object.entries(best.spent).map(
      ([format, {milliseconds, bytes}]) =>
        `${format.padEnd(5)} ${toPace(MUNICIPALITIES, milliseconds)}, ${(bytes / MUNICIPALITIES / 1024).toFixed(0)} kB cada uno`,
    ),
    `memoria máxima: ${(peak / 2 ** 20).toFixed(0)} MB, sin la del navegador`,
  ].join('\n')
}

function toPace(documents: number, milliseconds: number): string {
  return `${((1000 * documents) / milliseconds).toFixed(1)} documentos por segundo`
}

function toSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2)
}
