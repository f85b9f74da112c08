import type {Row, Store} from './store.js'

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
