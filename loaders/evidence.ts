import {EVIDENCE_COLUMNS, type Evidence, type EvidenceFile} from '../src/domain/evidence.js'
import {toLeanTable} from '../src/domain/lean-table.js'
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

export interface EvidenceOptions {
  /** Whether titles that may name people, events and declared evidence are told: on this machine only. */
  showsText: boolean
  /** Whether visits are told day by day, not bimester by bimester. */
  byDay: boolean
  /** The most rows of one window. */
  mostRows: number
}

/** Makes the tables of `sql/evidence/`: how each window came out, and the rows of the files behind it. */
export async function makeEvidence(
  store: Store,
  {showsText, byDay, mostRows}: EvidenceOptions,
): Promise<void> {
  await store.setVariable('shows_text', Number(showsText), 'integer')
  await store.setVariable('by_day', Number(byDay), 'integer')
  await store.setVariable('most_rows', mostRows, 'integer')
  await store.runFolder('evidence', QUERIES)
}

/** What stands behind the figures of one municipality at a time. Wants the tables of `makeEvidence`. */
export async function toEvidenceReader(store: Store): Promise<(slug: string) => Promise<Evidence>> {
  const files = new Map(
    (await store.query('select file_id, path, sha256, read_on as loaded_on from file')).map(
      ({file_id, ...file}) => [Number(file_id), file as unknown as EvidenceFile],
    ),
  )
  return async (slug) => {
    const rows = await store.query(
      `select
        * exclude (municipality, last_day, role, replaced),
        nullif(last_day, first_day) as last_day,
        nullif(role, 'numerador') as role,
        nullif(replaced, 0) as replaced,
        found - count(*) over (partition by code, window_id) as left_off
      from evidence
      where municipality = $1
      order by code, window_id, evidence.role desc, evidence.first_day, file_id, first_line`,
      [slug],
    )
    const named = new Set(
      rows.flatMap(({file_id, other_file}) => [Number(file_id), Number(other_file ?? file_id)]),
    )
    const groups = groupBy(rows, ({code}) => String(code))
    return {
      files: Object.fromEntries(Array.from(named, (id) => [id, files.get(id) as EvidenceFile])),
      rows: Object.fromEntries(
        Array.from(groups, ([code, group]) => [code, toLeanTable(group, EVIDENCE_COLUMNS)]),
      ),
      left_off: Object.fromEntries(
        rows
          .filter(({left_off}) => left_off !== 0)
          .map(({code, window_id, left_off}) => [`${code} ${window_id ?? ''}`, Number(left_off)]),
      ),
    }
  }
}
