import {strToU8} from 'fflate'
import {EMBED_FOLDER} from '../src/domain/embed.js'
import type {FileReport} from '../src/domain/file-report.js'
import {hasIndicatorPages} from '../src/domain/indicator-pages.js'
import {KINDS} from '../src/domain/kind.js'
import type {ShownSeal} from '../src/domain/seal-change.js'
import {findFormatTitle} from '../src/formats/formats.js'
import {toTemplate, toTemplateName} from '../src/formats/template.js'
import {startZip} from './archive-zip.js'
import {toArrow} from './arrow.js'
import {CALENDAR_FOLDER, toCalendarFolder, toDueIndex} from './calendar/calendar-folder.js'
import {toCheckReport} from './check.js'
import {COMPARISON_FOLDER, toComparisonFolder, toComparisonIndex} from './comparison-folder.js'
import {COMPLIANCE_ROWS} from './compliance-rows.js'
import {toEmbedFiles} from './embed.js'
import {makeEvidence, toEvidenceTexts} from './evidence.js'
import {toFeedFolder} from './feed/feed-folder.js'
import {toIndicatorTexts} from './indicator-details.js'
import {toMethodPage} from './method-page.js'
import {type MunicipalityPart, toMunicipalityParts} from './municipality-part.js'
import {openFiles} from './open-data.js'
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
import {toSite} from './site.js'
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

/** The zip archive that the whole site reads: one ingest, an Arrow file a municipality and one for the panorama. */
export async function toArchive(pipeline: Pipeline, {preview}: ArchiveOptions): Promise<Uint8Array> {
  const {store, project, cutoff} = pipeline
  const {totals} = await toCheckReport(pipeline)
  const signs = await listSigns(pipeline)
  const signsOf = groupBy(signs, ({municipality}) => municipality)
  const zip = startZip()
  zip.add({
    'sitio.json': toJson(await toSite(pipeline, {preview, totals})),
    'panorama.arrow': toArrow(
      await store.table(
        `select * exclude (level, key) from score where level = 'municipio' order by municipality, t`,
      ),
    ),
    'recientes.arrow': toArrow(
      await store.table(
        `select * from (${COMPLIANCE_ROWS})
        where t = bimester_index($1::date)
          and is_judged(state)
          and not carried
          and (window_kind <> 'plazo' or state <> 'meta' or bimester_index(due_date) = t)
        order by municipality, position`,
        [cutoff],
      ),
    ),
    'metodo.json': toJson(await toMethodPage(pipeline)),
    'archivos.json': toJson(await listFiles(pipeline, preview)),
    'mejoramiento.arrow': toArrow(
      await store.table('select * exclude (action_key, position) from improvement'),
    ),
    'cronograma.arrow': toArrow(await store.table('select * exclude (activity_key) from activity')),
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
    'cobertura.json': toJson(
      await store.query(
        `select * from coverage_month
        order by municipality, source, coalesce(type, '') = 'periodo', coalesce(type, '') not in ('', 'total'), type, month`,
      ),
    ),
  })
  const hasPages = hasIndicatorPages(countIndicators(project))
  await makeEvidence(store, {
    showsText: preview,
    byDay: hasPages,
    mostRows: hasPages ? MOST_EVIDENCE : MOST_EVIDENCE_OF_MANY,
  })
  zip.add({
    'fases.json': strToU8(await toPhaseTable(pipeline)),
    'fases-detalle.json': toJson(await toPhaseDetails(pipeline)),
  })
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
    const files: Record<string, Uint8Array> = {}
    for (const slug of part.slugs) {
      files[`municipios/${slug}-indicadores.json`] = strToU8(toIndicators(slug))
      files[`municipios/${slug}-filas.json`] = strToU8(toEvidence(slug))
      files[`municipios/${slug}.arrow`] = toArrow(compliance(slug))
      files[`municipios/${slug}-puntajes.arrow`] = toArrow(scores(slug))
      files[`municipios/${slug}-desglose.arrow`] = toArrow(breakdowns(slug))
      files[`municipios/${slug}-indicios.json`] = toJson(signsOf.get(slug) ?? [])
      files[`municipios/${slug}-cierres.json`] = toJson({
        seals: project.seals.filter(({municipality}) => municipality === slug).map(toShownSeal),
        changes: changes.filter(({municipality}) => municipality === slug),
      })
      files[`${EMBED_FOLDER}/${slug}.json`] = toJson(toEmbed(compliance(slug), scores(slug)))
      files[`planes/${slug}.json`] = toJson(toPlanPage(project, slug))
    }
    zip.add(files)
  }
  zip.add({'vencimientos.json': toJson(await toDueIndex(pipeline))})
  for (const [name, bytes] of Object.entries(await toCalendarFolder(pipeline)))
    zip.add({[`${CALENDAR_FOLDER}/${name}`]: bytes})
  zip.add({'comparar.json': toJson(await toComparisonIndex(pipeline))})
  for (const [name, bytes] of Object.entries(await toComparisonFolder(pipeline)))
    zip.add({[`${COMPARISON_FOLDER}/${name}`]: bytes})
  if (hasPages) {
    for (const [name, text] of Object.entries(await toWhatIfFolder(pipeline)))
      zip.add({[`${WHAT_IF_FOLDER}/${name}`]: strToU8(text)})
  }
  zip.add(await toFeedFolder(pipeline, changes))
  for await (const [name, content] of openFiles(pipeline)) zip.add({[name]: content})
  for (const kind of KINDS) zip.add({[`plantillas/${toTemplateName(kind)}`]: strToU8(toTemplate(kind))})
  return zip.end()
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
