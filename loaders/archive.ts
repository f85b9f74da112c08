import {strToU8} from 'fflate'
import {toCoverageFile} from '../src/domain/coverage.js'
import {EMBED_FOLDER} from '../src/domain/embed.js'
import type {CoveredMonth, FileReport} from '../src/domain/file-report.js'
import {hasIndicatorPages} from '../src/domain/indicator-pages.js'
import {KINDS} from '../src/domain/kind.js'
import type {ShownSeal} from '../src/domain/seal-change.js'
import {findFormatTitle} from '../src/formats/formats.js'
import {toTemplate, toTemplateName} from '../src/formats/template.js'
import {startZip} from './archive-zip.js'
import {CALENDAR_FOLDER, calendarFiles, toDueIndex} from './calendar/calendar-folder.js'
import {toCheckReport} from './check.js'
import {COMPARISON_FOLDER, toComparisonFolder, toComparisonIndex} from './comparison-folder.js'
import {COMPLIANCE_ROWS} from './compliance-rows.js'
import {toEmbedFiles} from './embed.js'
import {makeEvidence, toEvidenceTexts} from './evidence.js'
import {toFeedFolder} from './feed/feed-folder.js'
import {toIndicatorTexts} from './indicator-details.js'
import {toLeanTable} from './lean-json.js'
import {toMethodPage} from './method-page.js'
import {type MunicipalityPart, toMunicipalityParts} from './municipality-part.js'
import {openFiles} from './open-data.js'
import {toDueText, toPanorama} from './panorama.js'
import {toPhaseDetails, toPhaseTable} from './phase-page.js'
import type {Pipeline} from './pipeline.js'
import {listRemarkRules, toPlanPage} from './plan-page.js'
import {countIndicators} from './project/plan-indicators.js'
import {findProposal} from './proposal.js'
import {listMendingNames, QUARANTINE_FOLDER} from './quarantine-files.js'
import {toRemarkPage, toSignPage} from './review-pages.js'
import {toReviewProject} from './review-project.js'
import {groupBy} from './row-groups.js'
import type {Seal} from './seal/seal.js'
import {findSealChanges} from './seal/seal-changes.js'
import {listSigns} from './sign-list.js'
import {toOwnSite, toSite} from './site.js'
import type {Cell, Row, StoreTable} from './store.js'
import {toWhatIfFolder, WHAT_IF_FOLDER} from './what-if.js'

/** How many rejected rows of one file a page shows, and how much of the text of each. All are in the quarantine. */
const MOST_SHOWN = 200
const LONGEST_SHOWN = 2_000
/** How many rows behind one window a page lists, and at national size, where there are a thousand pages. */
const MOST_EVIDENCE = 500
const MOST_EVIDENCE_OF_MANY = 50

export interface ArchiveOptions {
  /** Whether the archive is for this machine's eyes only: then it holds the text of rejected rows, which may be personal. */
  preview: boolean
}

/** The archive as one zip, as a loader of the site has to write it. */
export async function toArchive(pipeline: Pipeline, options: ArchiveOptions): Promise<Uint8Array> {
  const zip = startZip()
  for await (const [name, bytes] of archiveFiles(pipeline, options)) zip.add(name, bytes)
  return zip.end()
}

/** What the whole site reads, a file after the other: of a country they would not all fit in memory. One ingest for all of them. */
export async function* archiveFiles(
  pipeline: Pipeline,
  {preview}: ArchiveOptions,
): AsyncGenerator<[name: string, bytes: Uint8Array]> {
  const {store, project} = pipeline
  const {totals} = await toCheckReport(pipeline)
  const signs = await listSigns(pipeline)
  const signsOf = groupBy(signs, ({municipality}) => municipality)
  const site = await toSite(pipeline, {preview, totals})
  yield* Object.entries({
    'sitio.json': toJson(site),
    'panorama.json': toJson(await toPanorama(pipeline)),
    'recientes.json': strToU8(await toDueText(pipeline)),
    'metodo.json': toJson(await toMethodPage(pipeline)),
    'archivos.json': toJson(await listFiles(pipeline, preview)),
    'mejoramiento.json': toTable(
      await store.table('select * exclude (action_key, position) from improvement'),
    ),
    'cronograma.json': toTable(await store.table('select * exclude (activity_key) from activity')),
    'rechazos.json': toJson(
      await store.query(
        `select
          path as file, line, line_end, column_name as column, reason, remedy, waiting,
          case when $1 then value end as value,
          case when $1 then raw[:$2] end as raw
        from rejection
        qualify row_number() over (partition by path order by line) <= $3
        order by path, line`,
        [preview, LONGEST_SHOWN, MOST_SHOWN],
      ),
    ),
    'revision.json': toJson(toReviewProject(pipeline)),
    'indicios.json': toJson(toSignPage(signs)),
    'observaciones.json': toJson(toRemarkPage(listRemarkRules(), project.remarks)),
    'cobertura.json': toJson(toCoverageFile(await listCoverage(pipeline))),
  })
  const hasPages = hasIndicatorPages(countIndicators(project))
  await makeEvidence(store, {
    showsText: preview,
    byDay: hasPages,
    mostRows: hasPages ? MOST_EVIDENCE : MOST_EVIDENCE_OF_MANY,
  })
  yield ['fases.json', strToU8(await toPhaseTable(pipeline))]
  yield ['fases-detalle.json', toJson(await toPhaseDetails(pipeline))]
  const changes = await findSealChanges(pipeline)
  for (const part of toMunicipalityParts(project.municipalities.map(({slug}) => slug))) {
    const compliance = await toMunicipalities(pipeline, part, `(${COMPLIANCE_ROWS})`, 'position, t')
    const scores = await toMunicipalities(
      pipeline,
      part,
      'score',
      `level = 'accion', level = 'linea', key, t`,
    )
    const breakdowns = await toMunicipalities(
      pipeline,
      part,
      '(select * exclude (window_id) from breakdown)',
      'code, window_start, key',
    )
    const toIndicators = await toIndicatorTexts(store, project, part)
    const toEvidence = await toEvidenceTexts(store, project, part)
    const toEmbed = await toEmbedFiles(store, part)
    for (const slug of part.slugs) {
      yield [`municipios/${slug}-indicadores.json`, strToU8(toIndicators(slug))]
      yield [`municipios/${slug}-filas.json`, strToU8(toEvidence(slug))]
      yield [`municipios/${slug}.json`, toTable(compliance(slug))]
      yield [`municipios/${slug}-puntajes.json`, toTable(scores(slug))]
      yield [`municipios/${slug}-desglose.json`, toTable(breakdowns(slug))]
      yield [`municipios/${slug}-sitio.json`, toJson(toOwnSite(site, slug))]
      yield [`municipios/${slug}-indicios.json`, toJson(signsOf.get(slug) ?? [])]
      yield [
        `municipios/${slug}-cierres.json`,
        toJson({
          seals: project.seals.filter(({municipality}) => municipality === slug).map(toShownSeal),
          changes: changes.filter(({municipality}) => municipality === slug),
        }),
      ]
      yield [`${EMBED_FOLDER}/${slug}.json`, toJson(toEmbed(compliance(slug), scores(slug)))]
      yield [`planes/${slug}.json`, toJson(toPlanPage(project, slug))]
    }
  }
  yield ['vencimientos.json', toJson(await toDueIndex(pipeline))]
  for await (const [name, bytes] of calendarFiles(pipeline)) yield [`${CALENDAR_FOLDER}/${name}`, bytes]
  yield ['comparar.json', toJson(await toComparisonIndex(pipeline))]
  for (const [name, bytes] of Object.entries(await toComparisonFolder(pipeline)))
    yield [`${COMPARISON_FOLDER}/${name}`, bytes]
  if (hasPages) {
    for (const [name, text] of Object.entries(await toWhatIfFolder(pipeline)))
      yield [`${WHAT_IF_FOLDER}/${name}`, strToU8(text)]
  }
  yield* Object.entries(await toFeedFolder(pipeline, changes))
  yield* openFiles(pipeline)
  for (const kind of KINDS) yield [`plantillas/${toTemplateName(kind)}`, strToU8(toTemplate(kind))]
}

/** What a page tells of a closed bimester. */
function toShownSeal({municipality, tables, ...shown}: Seal): ShownSeal {
  return shown
}

/** What became of each file, as the page tells it. */
async function listFiles({store, dataDir}: Pipeline, preview: boolean): Promise<FileReport[]> {
  const rows = await store.query(
    'select * exclude (file_id, path), path as file, reason is not null as refused from file_report order by path',
  )
  const names = preview ? await listMendingNames(store) : new Map<string, string>()
  return (rows as unknown as FileReport[]).map((row) => {
    const name = names.get(row.file)
    return {
      ...row,
      format_title: findFormatTitle(row.format ?? '') ?? null,
      mending: name === undefined ? null : `${QUARANTINE_FOLDER}/${name}`,
      proposal: preview && row.refused ? findProposal(dataDir, row.file) : [],
    }
  })
}

async function listCoverage({store}: Pipeline): Promise<CoveredMonth[]> {
  const rows = await store.query(
    `select * from coverage_month
    order by municipality, source, coalesce(type, '') = 'periodo', coalesce(type, '') not in ('', 'total'), type, month`,
  )
  return rows as unknown as CoveredMonth[]
}

/** The rows of a table of some municipalities, taken apart by municipality: one without rows has the columns all the same. */
async function toMunicipalities(
  {store}: Pipeline,
  {first, last}: MunicipalityPart,
  table: string,
  order: string,
): Promise<(slug: string) => StoreTable> {
  const {rows, ...shape} = await store.table(
    `select * from ${table} where municipality between $1 and $2 order by ${order}`,
    [first, last],
  )
  const groups = new Map<Cell, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.municipality ?? null)
    if (group === undefined) groups.set(row.municipality ?? null, [row])
    else group.push(row)
  }
  return (slug) => ({...shape, rows: groups.get(slug) ?? []})
}

function toJson(value: unknown): Uint8Array {
  return strToU8(JSON.stringify(value))
}

function toTable(table: StoreTable): Uint8Array {
  return toJson(toLeanTable(table))
}
