import fc from 'fast-check'
import {expect, test} from 'vitest'
import {checkConservation, RecordsLost} from '../../loaders/conservation.js'
import {readOn} from '../data-folder.js'
import {anyExport, type GeneratedExport, LATE_DAY, PATHS, toText} from '../generated-export.js'

const VISITS =
  'municipio,fecha,pagina,visitas\npore,2012-07-01,/a,1\npore,2012-07-01,/b,2\npore,2012-07-02,/a,x\n'

test('of every file, each record that it has is accepted, rejected, duplicated or replaced', {
  timeout: 120_000,
}, async () => {
  const anyFolder = fc.dictionary(fc.constantFrom(...PATHS), anyExport, {minKeys: 1, maxKeys: 5})
  await fc.assert(
    fc.asyncProperty(anyFolder, async (folder) => {
      const exports = Object.entries(folder).map(([path, file]) => [path, toText(file)])
      const {store} = await readOn(Object.fromEntries(exports), {today: LATE_DAY})
      const reports = await store.query(
        `select path, accepted + rejected + duplicated + replaced as records, reason is not null as refused
        from file_report
        order by path`,
      )
      for (const {path, records, refused} of reports)
        expect([path, records]).toEqual([path, refused ? 0 : countRecords(folder[String(path)])])
      expect(reports).toHaveLength(exports.length)
    }),
    {numRuns: 12, seed: 1, endOnFailure: true},
  )
})

test('the store notices a record that is lost, and one that is counted twice', async () => {
  for (const change of [
    'update file_report set accepted = accepted - 1',
    'update file_report set rejected = rejected + 1',
  ]) {
    const {store} = await readOn(
      {'a.csv': VISITS, 'b.csv': VISITS.replace('pore', 'genova')},
      {today: LATE_DAY},
    )
    await checkConservation(store)
    await store.run(`${change} where path = 'b.csv'`)
    await expect(checkConservation(store)).rejects.toThrow(
      new RecordsLost('records lost or counted twice: b.csv'),
    )
  }
})

/** A row of empty cells is no record. */
function countRecords(file: GeneratedExport | undefined): number {
  return (file?.rows ?? []).filter((row) => row.some((cell) => cell !== '')).length
}
