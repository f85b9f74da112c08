import type {PeriodKind} from '../src/domain/period.js'
import {PERIOD_MARTS} from './pipeline.js'
import type {Store} from './store.js'

const BASE = 'memory.main,kept.main'

/**
 * Runs steps for which compliance is told by periods of a kind: queries then find `compliance`, `score` and what these are made
 * of as an edition of the report has them, in a schema of its own, and the bimesters' in `memory.main`. Not to be nested.
 */
export async function inPeriods<T>(store: Store, kind: PeriodKind, steps: () => Promise<T>): Promise<T> {
  if (kind === 'bimestre') return await steps()
  const schema = `memory."edicion ${kind}"`
  try {
    await store.setVariable('period', kind, 'varchar')
    await store.run(`create schema if not exists ${schema}`)
    await store.run(`set search_path = '${schema},${BASE}'`)
    const made = await store.query(
      `select 1 from duckdb_tables() where database_name = 'memory' and schema_name = $1 and table_name = 'trend'`,
      [`edicion ${kind}`],
    )
    if (made.length === 0) {
      await store.runFolder('staging', ['indicator_bimester'])
      await store.runFolder('marts', PERIOD_MARTS)
      await store.runFolder('edition')
    }
    return await steps()
  } finally {
    await store.setVariable('period', 'bimestre', 'varchar')
    await store.run(`set search_path = '${BASE}'`)
  }
}
