import type {Row, Store} from './store.js'

const BASE = 'memory.main,kept.main'
const SCHEMA = 'memory.variantes'

const WINDOWS = [
  'indicator_need',
  'covered_span',
  'indicator_bimester',
  'target_window',
  'measurement_window',
]
const READINGS = ['look', 'look_coverage', 'reading']

/**
 * Measures the facts that are there against other targets, and runs steps for which these stand for those of the plans: rows of the table
 * `target`, each with the indicator that it is a variant of. A variant has a code of its own and what is declared of its
 * indicator. Queries find `target`, `measurement_window`, `movement`, `reading` and the marts that are named as the variants have them.
 * Not to be nested.
 */
export async function inVariants<T>(
  store: Store,
  variants: readonly (Row & {variant_of: string})[],
  {marts = []}: {marts?: readonly string[]},
  steps: () => Promise<T>,
): Promise<T> {
  await store.run(
    'create or replace table memory.main.variant as select *, code as variant_of from target limit 0',
  )
  await store.append('variant', variants)
  try {
    await store.run(`create schema ${SCHEMA}; set search_path = '${SCHEMA},${BASE}'`)
    for (const sql of TABLES) await store.run(sql)
    await store.runFolder('staging', WINDOWS)
    await store.runFolder('facts')
    await store.runFolder('marts', [...READINGS, ...marts])
    return await steps()
  } finally {
    await store.run(`set search_path = '${BASE}'`)
    await store.run(`drop schema if exists ${SCHEMA} cascade; drop table if exists memory.main.variant`)
  }
}

/** What is declared of an indicator is declared of its variants. */
const TABLES = [
  'create table target as select * exclude (variant_of) from variant',
  'create table movement as select * from memory.main.movement limit 0',
  ...['exception', 'coverage_span'].map(
    (table) => `create table ${table} as
      select * from memory.main.${table} where code is null
      union all
      select t.* replace (v.code as code)
      from memory.main.${table} as t
      join (select distinct code, variant_of from variant) as v on v.variant_of = t.code`,
  ),
]
