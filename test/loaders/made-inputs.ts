import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {chmodSync, mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {onTestFinished} from 'vitest'
import {dropExport} from '../data-folder.js'

const HEADER = 'municipio,fecha,pagina,visitas,visitantes,paginas_vistas\n'
const row = (visits: number): string => `${HEADER}Pore,2024-07-01,/inicio,${visits},90,300\n`
const LATER = new Date('2013-02-01T00:00:00Z')

/** Inputs that are too large to be kept, or that no repository can hold: what puts each into a data folder. */
export const MAKERS: Readonly<Record<string, (dataDir: string) => void | Promise<void>>> = {
  B29: (dataDir) => {
    const names = [...HEADER.trim().split(','), ...Array.from({length: 4_994}, (_, i) => `columna_${i}`)]
    return dropExport(dataDir, 'B29.csv', `${names.join(',')}\n${'1,'.repeat(4_999)}1\n`)
  },
  B32: (dataDir) =>
    dropExport(
      dataDir,
      'B32.csv',
      `municipio,fecha,tipo,titulo,url,dependencia\nPore,2024-07-01,noticia,"${'x'.repeat(3_000_000)}",,Prensa\nPore,2024-07-02,noticia,b,,Prensa\n`,
    ),
  G04: (dataDir) => dropExport(dataDir, 'G04.csv.gz', gzipSync(Buffer.alloc(200_000_000, ','))),
  G06: async (dataDir) => {
    await dropExport(dataDir, '../fuera/G06.csv', row(120))
    symlinkSync(join(dataDir, 'fuera', 'G06.csv'), join(dataDir, 'entrada', 'G06.csv'))
    symlinkSync(join(dataDir, 'fuera'), join(dataDir, 'entrada', 'fuera'))
  },
  G07: (dataDir) => void execFileSync('mkfifo', [join(dataDir, 'entrada', 'G07.csv')]),
  G08: (dataDir) => void mkdirSync(join(dataDir, 'entrada', 'G08.csv')),
  G09: async (dataDir) => {
    await dropExport(dataDir, 'G09.csv', HEADER + 'Pore,2024-07-01,/inicio,120,90,300\n'.repeat(300_000))
    const script = `const {appendFileSync} = require('node:fs')
      for (;;) { appendFileSync(process.argv[1], 'x'); process.stdout.write('.') }`
    const file = join(dataDir, 'entrada', 'G09.csv')
    const writer = spawn(process.execPath, ['-e', script, file], {stdio: ['ignore', 'pipe', 'inherit']})
    onTestFinished(() => void writer.kill())
    await once(writer.stdout, 'data')
    writer.stdout.resume()
  },
  G11: async (dataDir) => {
    await dropExport(dataDir, 'G11.csv', row(120))
    await dropExport(dataDir, 'G11 copia (1).csv', row(120), LATER)
  },
  G12: async (dataDir) => {
    await dropExport(dataDir, 'G12.csv', row(120))
    await dropExport(dataDir, 'G12 corregido.csv', row(121), LATER)
  },
  G13: (dataDir) => dropExport(dataDir, 'Pa\u0301ginas.csv', row(120)),
  G17: async (dataDir) => {
    await dropExport(dataDir, 'G17.csv', row(1))
    await dropExport(dataDir, 'otro.csv', row(120))
    chmodSync(join(dataDir, 'entrada', 'G17.csv'), 0)
  },
  G19: (dataDir) => dropExport(dataDir, 'G19.csv', 'Pore,2024-07-01,'.repeat(655_360)),
}
