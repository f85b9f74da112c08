import {EVIDENCE_COLUMNS, type EvidenceFile} from '../src/domain/evidence.js'
import {toLeanJson} from './lean-json.js'
import type {MunicipalityPart} from './municipality-part.js'
import type {Project} from './project/project.js'
import {groupBy} from './row-groups.js'
import type {Store} from './store.js'

const QUERIES = [
  'window_standing',
  'visit_evidence',
  'publication_evidence',
  'attendance_evidence',
  'measurement_evidence',
  'evidence',
]

/** The rows of a table of evidence, with files under their ranks: the numbers that the store gives depend on when it met each. */
export function toRanked(table: string): string {
  return `
    select e.* replace (f.rank as file_id, o.rank as other_file)
    from ${table} as e
    join file as f on f.file_id = e.file_id
    left join file as o on o.file_id = e.other_file`
}

export interface EvidenceOptions {
  /** Whether titles that may name people, events and declared evidence are told: on this machine only. */
  showsText: boolean
  /** Whether visits are told day by day, not bimester by bimester. */
  byDay: boolean
  /** Whether they are told month by month, where not day by day. Default: no. */
  byMonth?: boolean
  /** The most rows of one window. */
  mostRows: number
}

/** Makes the tables of `sql/evidence/`: how each window came out, and the rows of the files behind it. */
export async function makeEvidence(
  store: Store,
  {showsText, byDay, byMonth = false, mostRows}: EvidenceOptions,
): Promise<void> {
  await store.setVariable('shows_text', Number(showsText), 'integer')
  await store.setVariable('visit_span', byDay ? 'day' : byMonth ? 'month' : 'bimester', 'varchar')
  await store.setVariable('most_rows', mostRows, 'integer')
  await store.runFolder('evidence', QUERIES)
}

/** What stands behind the figures of a municipality of the part, as the JSON of an `Evidence`. Wants the tables of `makeEvidence`. */
export async function toEvidenceTexts(
  store: Store,
  {metrics}: Project,
  {first, last}: MunicipalityPart,
): Promise<(slug: string) => string> {
  const files = new Map(
    (await store.query('select rank, path, sha256, read_on as loaded_on from file')).map(
      ({rank, ...file}) => [Number(rank), file as unknown as EvidenceFile],
    ),
  )
  const rows = toLeanJson(EVIDENCE_COLUMNS, {
    order: 'window_id, role desc, first_day, file_id, first_line',
    cells: {
      last_day: 'nullif(last_day, first_day)',
      role: `nullif(role, 'numerador')`,
      replaced: 'nullif(replaced, 0)',
    },
  })
  const indicators = groupBy(
    await store.query(
      `select
        municipality,
        code,
        ${rows} as rows,
        list(distinct file_id) as files,
        list(distinct other_file) filter (where other_file is not null) as other_files,
        list(distinct metric) filter (where metric is not null) as metrics
      from (${toRanked('evidence')})
      where municipality between $1 and $2
      group by municipality, code
      order by municipality, code`,
      [first, last],
    ),
    ({municipality}) => String(municipality),
  )
  const leftOff = groupBy(
    await store.query(
      `select municipality, code, window_id, any_value(found) - count(*) as count
      from evidence
      where municipality between $1 and $2
      group by municipality, code, window_id
      having any_value(found) > count(*)
      order by code, window_id`,
      [first, last],
    ),
    ({municipality}) => String(municipality),
  )
  return (slug) => {
    const own = indicators.get(slug) ?? []
    const ids = new Set(
      own.flatMap(({files, other_files}) => [...list(files), ...list(other_files)]).map(Number),
    )
    const declared = new Set(own.flatMap((row) => list(row.metrics)))
    const head = {
      files: Object.fromEntries(Array.from(ids, (id) => [id, files.get(id)])),
      metrics: Object.fromEntries(
        metrics
          .filter(({metric}) => declared.has(metric))
          .map(({metric, description}) => [metric, description]),
      ),
      left_off: Object.fromEntries(
        (leftOff.get(slug) ?? []).map(({code, window_id, count}) => [`${code} ${window_id ?? ''}`, count]),
      ),
      columns: EVIDENCE_COLUMNS,
    }
    const tables = own.map(({code, rows: text}) => `${JSON.stringify(code)}:${text}`)
    return `${JSON.stringify(head).slice(0, -1)},"rows":{${tables.join(',')}}}`
  }
}

function list(cell: unknown): unknown[] {
  return Array.isArray(cell) ? cell : []
}
