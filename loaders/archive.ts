import {strToU8, type Zippable, zipSync} from 'fflate'
import {toArrow} from './arrow.js'
import {toCheckReport} from './check.js'
import {toOpenData} from './open-data.js'
import type {Pipeline} from './pipeline.js'
import {toPlanPage} from './plan-page.js'
import {toSite} from './site.js'

export interface ArchiveOptions {
  /** Whether the archive is for this machine's eyes only: then it holds the text of rejected rows, which may be personal. */
  preview: boolean
}

/** The zip archive that the whole site reads: one ingest, an Arrow file a municipality and one for the panorama. */
export async function toArchive(pipeline: Pipeline, {preview}: ArchiveOptions): Promise<Uint8Array> {
  const {store, project, cutoff} = pipeline
  const {totals} = await toCheckReport(pipeline)
  const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value))
  const arrow = async (sql: string, values: string[] = []): Promise<Uint8Array> =>
    toArrow(await store.table(sql, values))
  const files: Record<string, Uint8Array> = {
    'sitio.json': json(await toSite(pipeline, {preview, totals})),
    'panorama.arrow': await arrow(
      `select * exclude (level, key) from score where level = 'municipio' order by municipality, t`,
    ),
    'recientes.arrow': await arrow(
      `select * from compliance
      where t = bimester_index($1::date)
        and is_judged(state)
        and not carried
        and (window_kind <> 'plazo' or state <> 'meta' or bimester_index(due_date) = t)
      order by municipality, position`,
      [cutoff],
    ),
    'archivos.json': json(
      await store.query(
        `select * exclude (file_id, path), path as file, reason is not null as refused from file_report order by path`,
      ),
    ),
    'rechazos.json': json(
      await store.query(
        `select
          f.path as file, q.line, q.line_end, q.column_name as column, q.reason, q.remedy,
          case when $1 then q.value end as value,
          case when $1 then q.raw end as raw
        from quarantine as q
        join file as f on f.file_id = q.file_id
        order by f.path, q.line`,
        [preview],
      ),
    ),
    'cobertura.json': json(
      await store.query('select * from coverage_month order by municipality, source, type, month'),
    ),
  }
  for (const {slug} of project.municipalities) {
    files[`municipios/${slug}.arrow`] = await arrow(
      'select * from compliance where municipality = $1 order by position, t',
      [slug],
    )
    files[`municipios/${slug}-puntajes.arrow`] = await arrow(
      `select * from score where municipality = $1 order by level = 'accion', level = 'linea', key, t`,
      [slug],
    )
    files[`municipios/${slug}-desglose.arrow`] = await arrow(
      'select * exclude (window_id) from breakdown where municipality = $1 order by code, window_start, key',
      [slug],
    )
    files[`planes/${slug}.json`] = json(toPlanPage(project, slug))
  }
  for (const [name, text] of await toOpenData(pipeline)) files[name] = strToU8(text)
  return toZip(files)
}

/** The earliest time that a zip can state: the same files are the same bytes, whenever they are packed. */
const NO_TIME = new Date(1980, 0, 1)

function toZip(files: Record<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {}
  for (const name of Object.keys(files).sort())
    entries[name] = [files[name] as Uint8Array, {mtime: NO_TIME, level: 6}]
  return zipSync(entries)
}
