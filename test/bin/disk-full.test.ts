import {execFileSync} from 'node:child_process'
import {rm} from 'node:fs/promises'
import {dirname} from 'node:path'
import {DuckDBInstance} from '@duckdb/node-api'
import {expect, onTestFinished, test} from 'vitest'
import {findStoreFile} from '../../bin/store-file.js'
import {DISK_FULL} from '../../loaders/disk-full.js'
import {runCumple} from '../cumple-process.js'
import {createDataFolder} from '../data-folder.js'
import {readAgain} from '../killed-ingest.js'
import {toVisitExport} from '../visit-export.js'

test('a full disk is said, leaves no file half read, and once there is room all is as if there always had been', async ({
  skip,
}) => {
  const exports = Array.from({length: 6}, (_, i) => [`${i}.csv`, toVisitExport({rows: 15_000, seed: i})])
  const dataDir = await createDataFolder(Object.fromEntries(exports))
  const storeFile = (await findStoreFile(dataDir)) as string
  const disk = dirname(storeFile)
  onTestFinished(() => rm(disk, {recursive: true, force: true}))
  if (!mount(disk, '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs'))
    skip('only root can mount a small disk, on Linux')
  onTestFinished(() => void execFileSync('umount', [disk]))

  const {code, stdout, stderr} = await runCumple(['check', '--data', dataDir])
  expect({code, stdout, stderr}).toEqual({code: 1, stdout: '', stderr: `${DISK_FULL}\n`})

  mount(disk, '-o', 'remount,size=200m')
  const files = await readWholeFiles(storeFile)
  expect([1, 2, 3, 4, 5]).toContain(files.length)
  expect(files.filter(({read, records}) => read !== records)).toEqual([])
  expect((await runCumple(['check', '--data', dataDir])).code).toBe(0)
  expect(await readAgain(dataDir, storeFile)).toEqual(await readAgain(dataDir))
})

/** How many records each file of a store has, and should have. */
async function readWholeFiles(storeFile: string): Promise<{read: number; records: number}[]> {
  const instance = await DuckDBInstance.create(storeFile)
  const connection = await instance.connect()
  const reader = await connection.runAndReadAll(
    `select
      f.read,
      f.duplicated
        + (select count(*) from visit_record as v where v.file_id = f.file_id)
        + (select count(*) from reject as r where r.file_id = f.file_id) as records
    from source_file as f`,
  )
  const files = reader.getRowObjects().map((row) => ({read: Number(row.read), records: Number(row.records)}))
  connection.closeSync()
  instance.closeSync()
  return files
}

function mount(folder: string, ...options: string[]): boolean {
  try {
    execFileSync('mount', [...options, folder], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}
