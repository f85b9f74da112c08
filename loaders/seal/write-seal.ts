import {existsSync} from 'node:fs'
import {chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {toBimesterIndex} from '../../src/domain/bimester.js'
import {toDigest} from '../digest.js'
import {makeEvidence} from '../evidence.js'
import type {Pipeline} from '../pipeline.js'
import {SEAL_FILE, SEAL_FORMAT, SEAL_TABLES, type SealText, toSealDigest, toSealFolder} from './seal.js'

/** More rows than any window has: a seal names every file. */
const ALL_ROWS = 2_000_000_000

export interface SealOptions {
  municipality: string
  bimester: string
  /** The day on which it is closed, `YYYY-MM-DD`. */
  today: string
}

/**
 * Writes what a bimester of a municipality came to, as it stands at the cut-off of the pipeline, which is the bimester's last day:
 * its tables as Parquet, and `cierre.json` with the hash of each. It appears whole or not at all. Throws where it is there
 * already. Returns its hash.
 */
export async function writeSeal(
  pipeline: Pipeline,
  {municipality, bimester, today}: SealOptions,
): Promise<string> {
  const {store, dataDir, cutoff, fingerprint} = pipeline
  const folder = toSealFolder(dataDir, municipality, bimester)
  await mkdir(dirname(folder), {recursive: true})
  const aside = await mkdtemp(join(dirname(folder), `.${bimester}-`))
  try {
    await makeEvidence(store, {showsText: false, byDay: false, mostRows: ALL_ROWS})
    await store.runFolder('seal', ['source_of_result'])
    await store.setVariable('seal_municipality', municipality, 'varchar')
    await store.setVariable('seal_t', toBimesterIndex(bimester), 'integer')
    const tables: SealText['tablas'] = {}
    for (const table of SEAL_TABLES) {
      const file = join(aside, `${table}.parquet`)
      const sql = await readFile(join(import.meta.dirname, '..', 'sql', 'seal', `${table}.sql`), 'utf8')
      await store.run(`copy (${sql}) to '${file.replaceAll("'", "''")}' (format parquet, compression zstd)`)
      const [row] = await store.query(`select count(*) as n from (${sql})`)
      tables[table] = {filas: Number(row?.n), sha256: toDigest(await readFile(file))}
    }
    const [state] = await store.query(
      'select exists (select 1 from file where demo and reason is null) as demo',
    )
    const content: Omit<SealText, 'sha256'> = {
      formato: SEAL_FORMAT,
      municipio: municipality,
      bimestre: bimester,
      fecha_corte: cutoff,
      cerrado_el: today,
      huella: fingerprint,
      demostracion: state?.demo === true,
      archivos: await listSources(pipeline, municipality),
      tablas: tables,
    }
    const sha256 = toSealDigest(content)
    await writeFile(join(aside, SEAL_FILE), `${JSON.stringify({...content, sha256}, null, 2)}\n`)
    // A temporary folder is its owner's alone.
    await chmod(aside, 0o755)
    // Also in another process: a rename onto a folder that is not empty fails.
    if (existsSync(folder)) throw new Error(`sealed already: ${folder}`)
    await rename(aside, folder)
    return sha256
  } finally {
    await rm(aside, {recursive: true, force: true})
  }
}

/** The files that have rows of a municipality and count, and its plan. */
async function listSources({store, files}: Pipeline, municipality: string): Promise<SealText['archivos']> {
  const rows = await store.query(
    `select f.path as ruta, f.sha256
    from file as f
    join file_report as r on r.file_id = f.file_id
    where r.accepted > 0 and (r.municipality = $1 or r.municipality is null)
    order by f.path`,
    [municipality],
  )
  const own = files.filter(({path}) => path === `planes/${municipality}.csv` || path === 'excepciones.csv')
  return [
    ...own.map(({path, sha256}) => ({ruta: `../${path}`, sha256})),
    ...(rows as unknown as SealText['archivos']),
  ]
}
