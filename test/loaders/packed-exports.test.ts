import {existsSync, readdirSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {strToU8, zipSync} from 'fflate'
import {expect, onTestFinished, test} from 'vitest'
import {toCheckReport} from '../../loaders/check.js'
import {readFolder} from '../../loaders/pipeline.js'
import {createDataFolder} from '../data-folder.js'

const visitsOf = (day: string) => `fecha,visitas\n2009-07-${day},10\n`

test('a packed export counts as its content does, from the folder of what holds it, on every run', async () => {
  const dataDir = await createDataFolder({
    'pore/a.csv.gz': gzipSync(visitsOf('01')),
    'pore/b.zip': zipSync({'c.csv': strToU8(visitsOf('02')), 'd.txt': strToU8(visitsOf('03'))}),
    'pore/e.csv': visitsOf('04'),
    'pore/f.zip': zipSync({'../g.csv': strToU8(visitsOf('05'))}),
  })
  const cache = await mkdtemp(join(tmpdir(), 'cumple-cache-'))
  onTestFinished(() => rm(cache, {recursive: true, force: true}))
  const storeFile = join(cache, 'almacen.duckdb')
  for (let run = 1; run <= 2; run++) {
    const pipeline = await readFolder({dataDir, today: '2013-06-30', personKey: 'prueba', storeFile})
    const {files} = await toCheckReport(pipeline)
    expect(files.map(({file, municipality, accepted}) => [file, municipality, accepted])).toEqual([
      ['pore/a.csv.gz/a.csv', 'pore', 1],
      ['pore/b.zip/c.csv', 'pore', 1],
      ['pore/b.zip/d.txt', 'pore', 1],
      ['pore/e.csv', 'pore', 1],
      ['pore/f.zip', 'pore', 0],
    ])
    expect(files.at(-1)?.reason).toContain('ruta no permitida')
    pipeline.close()
    expect(readdirSync(join(cache, 'desempacado'))).toHaveLength(2)
  }
  expect(existsSync(join(dataDir, 'entrada', 'g.csv'))).toBe(false)
})
