import {join} from 'node:path'
import {expect, test} from 'vitest'
import {toCheckReport, toCheckText} from '../../loaders/check.js'
import {type Pipeline, readFolder} from '../../loaders/pipeline.js'
import {createDataFolder, dropExport, readOn, runOn} from '../data-folder.js'

const CSV = 'Día,Sesiones\n2009-07-01,12\n2009-07-02,15\n'
const MAPPING = {clase: 'visitas', columnas: {fecha: 'Día', visitas: 'Sesiones'}}

const fates = async (pipeline: Pipeline) =>
  (await toCheckReport(pipeline)).files.map(({file, kind, read}) => [file, kind, read])

const runWith = (mapping: unknown) =>
  readOn({
    'pore/formato.json': typeof mapping === 'string' ? mapping : JSON.stringify(mapping),
    'pore/reporte.csv': CSV,
    'pore/visitas.csv': 'fecha,visitas\n2010-07-01,3\n',
  })

/** Why a CSV is refused whose folder has this mapping; the other one beside it is read all the same. */
async function refusalOf(mapping: unknown): Promise<string | null | undefined> {
  const {files} = await toCheckReport(await runWith(mapping))
  expect(files.map(({file, accepted}) => [file, accepted])).toEqual([
    ['pore/reporte.csv', 0],
    ['pore/visitas.csv', 1],
  ])
  return files[0]?.reason
}

test('a mapping is for the folder that it lies in and those below, and is no export itself', async () => {
  const pipeline = await readOn({
    'pore/formato.json': JSON.stringify(MAPPING),
    'pore/2009/julio/reporte.csv': CSV,
    'genova/reporte.csv': CSV,
  })
  expect(await fates(pipeline)).toEqual([
    ['genova/reporte.csv', null, 0],
    ['pore/2009/julio/reporte.csv', 'visits', 2],
  ])
})

test('the nearest mapping that is for a file of that name stands', async () => {
  const talleres = {
    clase: 'asistencia',
    columnas: {fecha: 'Día', asistentes: 'Sesiones'},
    constantes: {evento: 'Taller de julio', municipio: 'Pore'},
    archivos: ['Taller*.CSV', 'lista-?.csv'],
  }
  const pipeline = await readOn({
    'formato.json': JSON.stringify(MAPPING),
    'x/formato.json': JSON.stringify([talleres, {...talleres, archivos: ['otra.csv']}]),
    'x/pore/taller-1.csv': CSV,
    'x/pore/lista-1.csv': CSV,
    'x/pore/lista-10.csv': CSV,
    'x/pore/otra.csv': CSV,
  })
  expect(await fates(pipeline)).toEqual([
    ['x/pore/lista-1.csv', 'attendance', 2],
    ['x/pore/lista-10.csv', 'visits', 2],
    ['x/pore/otra.csv', 'attendance', 2],
    ['x/pore/taller-1.csv', 'attendance', 2],
  ])
})

test.each<[string, unknown, string]>([
  ['no JSON', '{"clase": "visitas",}', 'no es un JSON bien escrito'],
  [
    'of no known kind',
    {...MAPPING, clase: 'visita'},
    'en «clase» se esperaba una de: visitas, publicaciones',
  ],
  ['without columns', {clase: 'visitas'}, 'en «columnas» se esperaba el nombre que el archivo da'],
  ['with a key too many', {...MAPPING, columna: 1}, 'se esperaba un objeto con las claves clase, columnas,'],
  ['a list of nothing useful', [5], 'se esperaba un objeto con las claves clase'],
  ['of an unknown order', {...MAPPING, orden_fecha: 'año/día'}, 'se esperaba día/mes/año o mes/día/año'],
  ['for no file', {...MAPPING, archivos: 'a.csv'}, 'en «archivos» se esperaba una lista de nombres'],
  [
    'with a column that is not of its kind',
    {...MAPPING, columnas: {...MAPPING.columnas, titulo: 'x'}},
    '«titulo» no es una columna de visitas. Use alguna de: municipio, fecha',
  ],
  [
    'with a column twice',
    {...MAPPING, constantes: {fecha: '2009-07-01'}},
    '«fecha» está en columnas y en constantes',
  ],
  [
    'that says too little',
    {clase: 'visitas', columnas: {desde: 'Día'}},
    'le falta decir cuál es la columna visitas o visitantes o paginas_vistas, y cuál hasta.',
  ],
])(
  'a mapping %s refuses what only it could read, with the reason, and nothing else',
  async (_, mapping, reason) => {
    const told = await refusalOf(mapping)
    expect(told).toContain('Para leerlo hace falta data/entrada/pore/formato.json, que no sirve: ')
    expect(told).toContain(reason)
  },
)

test('the check proposes a mapping for a file that no format knows, with names of its header alone', async () => {
  const pipeline = await runOn({
    'pore/reporte.csv': 'Día,Sesiones,Ciudad\n2009-07-01,12,Trinidad\n2009-07-02,15,Trinidad\n',
    'pore/otro.csv': 'a,b\n1,2\n',
  })
  const text = await toCheckText(pipeline)
  expect(text).toContain(
    `    Parece de visitas. Si lo es, guarde esto como data/entrada/pore/formato.json y revise cada columna:
    {
      "clase": "visitas",
      "columnas": {
        "fecha": "Día",
        "visitas": "Sesiones"
      }
    }`,
  )
  expect(text.match(/formato\.json/g)).toHaveLength(1)
  expect(text).not.toContain('Trinidad')
})

test('a file is read anew when the mapping above it is mended', async () => {
  const dataDir = await createDataFolder({'pore/formato.json': '{', 'pore/reporte.csv': CSV})
  const read = async () => {
    const storeFile = join(dataDir, 'lo-leido.duckdb')
    const pipeline = await readFolder({dataDir, today: '2013-06-30', personKey: 'prueba', storeFile})
    const [file] = await fates(pipeline)
    pipeline.close()
    return file
  }
  expect(await read()).toEqual(['pore/reporte.csv', null, 0])
  await dropExport(dataDir, 'pore/formato.json', JSON.stringify(MAPPING))
  expect(await read()).toEqual(['pore/reporte.csv', 'visits', 2])
})

test('a mapping in one line of more than 1 MB is told of its own size, and not as an export is', async () => {
  expect(await refusalOf(JSON.stringify({...MAPPING, nota: 'x'.repeat(1_100_000)}))).toBe(
    'Para leerlo hace falta data/entrada/pore/formato.json, que no sirve: pasa de 1 MB. Deje en él solo las claves que se piden.',
  )
})

test('what is declared for a file goes before the type that its folder gives', async () => {
  const pipeline = await readOn({
    'pore/noticias/formato.json': JSON.stringify({
      clase: 'publicaciones',
      columnas: {fecha: 'Fecha', titulo: 'Título', dependencia: 'Oficina'},
    }),
    'pore/noticias/a.csv': 'Fecha;Título;Oficina\n01/07/2009;Uno;Hacienda\n',
  })
  expect(await pipeline.store.query('select type, department from publications')).toEqual([
    {type: 'noticia', department: 'Hacienda'},
  ])
})
