import {type EmbedFile, UNEMBEDDED} from '../src/domain/embed.js'
import {LIMIT_COLUMNS, PROJECTION_COLUMNS} from '../src/domain/indicator-detail.js'
import {type SameTable, toSameTable} from '../src/domain/same-table.js'
import type {MunicipalityPart} from './municipality-part.js'
import {groupBy} from './row-groups.js'
import type {Store, StoreTable} from './store.js'

/** What the embedded charts of a municipality of the part show, of its rows of `COMPLIANCE_ROWS` and of scores. */
export async function toEmbedFiles(
  store: Store,
  part: MunicipalityPart,
): Promise<(compliance: StoreTable, scores: StoreTable) => EmbedFile> {
  const limits = await readTables(store, part, 'process_limit', LIMIT_COLUMNS)
  const projections = await readTables(store, part, 'projection', PROJECTION_COLUMNS)
  return (compliance, scores) => {
    const columns = compliance.columns.filter((name) => !(UNEMBEDDED as readonly string[]).includes(name))
    const indicators = groupBy(compliance.rows, ({code}) => String(code))
    return {
      scores: toSameTable(
        scores.columns,
        scores.rows.filter(({level}) => level === 'municipio'),
      ),
      indicators: Object.fromEntries(
        Array.from(indicators, ([code, rows]) => [
          code,
          {
            rows: toSameTable(columns, rows),
            limits: limits.get(code) ?? toSameTable([], []),
            projection: projections.get(code) ?? toSameTable([], []),
          },
        ]),
      ),
    }
  }
}

async function readTables(
  store: Store,
  {first, last}: MunicipalityPart,
  table: string,
  columns: readonly string[],
): Promise<Map<string, SameTable>> {
  const rows = await store.query(
    `select code, ${columns.join(', ')} from ${table} where municipality between $1 and $2 order by code, t`,
    [first, last],
  )
  const groups = groupBy(rows, ({code}) => String(code))
  return new Map(Array.from(groups, ([code, own]) => [code, toSameTable(columns, own)]))
}
