import {existsSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser} from 'playwright-core'
import {launchBrowser} from '../test/browser.js'
import {serveGzipped} from './gzip-server.js'
import {writeNationalProject} from './national-project.js'
import {type PageVisit, visitPage} from './page-visit.js'
import {type SiteBuild, timeSiteBuild} from './site-build.js'

/** A page that is measured: what of it is its content, and what is to be reached. */
interface MeasuredPage {
  path: string
  main: string
  /** Kilobytes over the wire, and seconds until it can be used. */
  most: {kilobytes?: number; interactive?: number}
}

/** What stands on every page once its data does. */
const STAMP = '[data-fingerprint]'
const LONGEST_TASK = 50
/** The page that stands in a frame of another's. */
const EMBEDDED = 'incrustar.html'

export interface PageTimesOptions {
  folder: string
  rounds: number
  municipalities: number
  /** A site that is measured as it stands, in place of one that is built. */
  site?: string | undefined
  /** The only page that is visited, by its path. */
  only?: string | undefined
  report: (line: string) => void
}

/**
 * Builds the site of the invented country, visits a page of each kind in a real browser, and tells weight, time to interactive and long
 * tasks as a table. The best round counts of times, the worst of weight and of tasks in use.
 */
export async function timePages({
  folder,
  rounds,
  municipalities,
  site,
  only,
  report,
}: PageTimesOptions): Promise<string> {
  const lines: string[] = []
  const dist = site ?? join(folder, `paginas-${municipalities}-sitio`)
  if (site === undefined) {
    const data = join(folder, `paginas-${municipalities}`)
    writeNationalProject(data, {municipalities})
    rmSync(dist, {recursive: true, force: true})
    const line = toBuildLine(municipalities, await timeSiteBuild(data, dist))
    report(line)
    lines.push(line)
  }
  const server = await serveGzipped(dist)
  const browser = await launchBrowser()
  try {
    const rows: string[][] = [COLUMNS]
    for (const page of listPages(dist).filter(({path}) => only === undefined || path === only)) {
      const visits = await visit(browser, `${server.url}${page.path}`, page.main, rounds)
      const row = toRow(page, visits)
      report(`paginas: ${row.join('  ')}`)
      rows.push(row)
    }
    const widths = COLUMNS.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)))
    const table = rows.map((row) =>
      row
        .map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    return [...lines, ...table].join('\n')
  } finally {
    await browser.close()
    server.close()
  }
}

async function visit(browser: Browser, url: string, main: string, rounds: number): Promise<PageVisit[]> {
  const visits: PageVisit[] = []
  for (let round = 0; round < rounds; round++) visits.push(await visitPage(browser, url, main))
  return visits
}

/** Every page of the root, and one of each kind of a municipality's. */
function listPages(dist: string): MeasuredPage[] {
  const list = (folder: string) =>
    existsSync(join(dist, folder))
      ? readdirSync(join(dist, folder))
          .filter((name) => name.endsWith('.html'))
          .sort()
      : []
  const [first = '', middle = first] = [0, 0.5].map((part) => {
    const names = list('municipios')
    return names[Math.floor(part * names.length)] ?? ''
  })
  const slug = middle.replace(/\.html$/, '')
  const own = list(`municipios/${slug}`)[0]
  return [
    {path: 'index.html', main: '.heat-map [data-cell]', most: {kilobytes: 400, interactive: 2}},
    {path: `municipios/${middle}`, main: '.matrix', most: {kilobytes: 300}},
    {
      path: own === undefined ? `municipios/${middle}?indicador=${slug}-01` : `municipios/${slug}/${own}`,
      main: '.window-table',
      most: {kilobytes: 300},
    },
    ...['planes', 'informes'].map((folder) => ({path: `${folder}/${middle}`, main: STAMP, most: {}})),
    ...list('.')
      .filter((name) => !['index.html', '404.html', EMBEDDED].includes(name))
      .map((path) => ({path, main: STAMP, most: {}})),
    ...(list('.').includes(EMBEDDED)
      ? [{path: `${EMBEDDED}?municipio=${slug}`, main: '#observablehq-main svg', most: {}}]
      : []),
  ]
}

const COLUMNS = [
  'página',
  'kB',
  '≤',
  'peticiones',
  'contenido s',
  'interactiva s',
  '≤',
  'tareas al cargar',
  'tareas al usar',
  'la más larga ms',
  '',
]

function toRow({path, most}: MeasuredPage, visits: readonly PageVisit[]): string[] {
  const kilobytes = Math.max(...visits.map(({bytes}) => bytes)) / 1000
  const best = (key: 'content' | 'interactive') => Math.min(...visits.map((one) => one[key])) / 1000
  const used = visits.map(({useTasks}) => Math.max(0, ...useTasks))
  const longest = Math.min(...used)
  const isEnough =
    kilobytes <= (most.kilobytes ?? Number.POSITIVE_INFINITY) &&
    best('interactive') <= (most.interactive ?? Number.POSITIVE_INFINITY) &&
    longest <= LONGEST_TASK
  return [
    path,
    kilobytes.toFixed(0),
    most.kilobytes === undefined ? '' : `${most.kilobytes} (${(kilobytes / most.kilobytes).toFixed(2)})`,
    String(visits[0]?.requests ?? 0),
    best('content').toFixed(2),
    best('interactive').toFixed(2),
    most.interactive === undefined
      ? ''
      : `${most.interactive} (${(best('interactive') / most.interactive).toFixed(2)})`,
    String(Math.min(...visits.map(({loadTasks}) => loadTasks.length))),
    String(Math.min(...visits.map(({useTasks}) => useTasks.length))),
    longest.toFixed(0),
    isEnough ? 'sí' : 'NO',
  ]
}

function toBuildLine(
  municipalities: number,
  {seconds, reading, peak, pages, files, bytes}: SiteBuild,
): string {
  const memory = peak === undefined ? 'no se sabe aquí' : `${(peak / 2 ** 20).toFixed(0)} MB`
  return (
    `${municipalities} municipios: ${pages} páginas en ${seconds.toFixed(0)} s (leer y medir ${reading.toFixed(0)} s); ` +
    `memoria máxima de todos los procesos: ${memory}; ${files} archivos, ${(bytes / 1e6).toFixed(0)} MB`
  )
}
