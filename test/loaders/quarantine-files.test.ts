import {mkdir, readdir, readFile, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {type CheckedFile, toCheckReport, toCheckText} from '../../loaders/check.js'
import {toMendingNames, toUnwrittenText, writeQuarantineFiles} from '../../loaders/quarantine-files.js'
import {createDataFolder, dropExport, readOnFolder, runOnFolder} from '../data-folder.js'

const EXPORT = `# exportado: 2009-09-01
municipio;fecha;visitas
Pore;01/07/2009;10
Pore;02/07/2009;doce
Pore;03/07/2009;"13
Pore;04/07/2009;14
`

async function refreshed(folder: string): Promise<{files: CheckedFile[]; left: string[]; visits: unknown[]}> {
  const pipeline = await readOnFolder(folder)
  const {changed: left} = await writeQuarantineFiles(pipeline.store, folder)
  const visits = await pipeline.store.query('select date, visits from visits order by date')
  return {files: (await toCheckReport(pipeline)).files, left, visits}
}

const read = (folder: string, name: string): Promise<string> =>
  readFile(join(folder, 'cuarentena', name), 'utf8')

const counts = ({accepted, rejected, replaced}: CheckedFile) => [accepted, rejected, replaced]

test('rejected rows are written for somebody to put right, with why and from where', async () => {
  const folder = await createDataFolder({'pore/v.csv': EXPORT})
  await refreshed(folder)
  expect((await read(folder, 'pore/v_por_corregir.csv')).split('\r\n')).toEqual([
    '\ufeff# exportado: 2009-09-01',
    'municipio;fecha;pagina;visitas;visitantes;paginas_vistas;motivo;texto_original;cumple_archivo;cumple_linea',
    'pore;2009-07-02;;doce;;;"No es un número. Escriba solo cifras, como 120 o 1.234; lo que no se sabe no se escribe.";"Pore;02/07/2009;doce";pore/v.csv;4',
    'pore;;;;;;Hay una comilla que no se cierra. Borre la comilla o ciérrela al final del texto.;"Pore;03/07/2009;""13";pore/v.csv;5',
    '',
  ])
})

test('a rejected row that has its type from its folder keeps it', async () => {
  const folder = await createDataFolder({'pore/noticias/p.csv': 'fecha;titulo\n31/02/2009;Uno\n'})
  await refreshed(folder)
  const mended = (await read(folder, 'pore/noticias/p_por_corregir.csv')).replace('31/02/2009', '28/02/2009')
  await dropExport(folder, 'corregido.csv', mended)
  const {files} = await refreshed(folder)
  expect(files.map((file) => [file.file, ...counts(file)])).toEqual([
    ['corregido.csv', 1, 0, 0],
    ['pore/noticias/p.csv', 0, 0, 1],
  ])
})

test('put right and dropped again, its rows take the place of the rejected ones and the quarantine shrinks', async () => {
  const folder = await createDataFolder({'pore/v.csv': EXPORT})
  await refreshed(folder)
  const mended = (await read(folder, 'pore/v_por_corregir.csv')).replace(';doce;;;', ';12;;;')
  await dropExport(folder, 'corregido.csv', mended)
  const {files, visits} = await refreshed(folder)
  expect(files.map((file) => [file.file, ...counts(file)])).toEqual([
    ['corregido.csv', 1, 1, 0],
    ['pore/v.csv', 2, 1, 1],
  ])
  expect(visits).toEqual([
    {date: '2009-07-01', visits: 10},
    {date: '2009-07-02', visits: 12},
    {date: '2009-07-04', visits: 14},
  ])
  const left = await read(folder, 'pore/v_por_corregir.csv')
  expect(left).not.toContain('2009-07-02')
  expect(left).toContain('pore/v.csv;5')
  expect(await readdir(join(folder, 'cuarentena'))).not.toContain('corregido_por_corregir.csv')
})

test('when nothing is left to put right the file goes', async () => {
  const folder = await createDataFolder({'v.csv': EXPORT.replace(';"13', ';13')})
  await refreshed(folder)
  const mended = (await read(folder, 'v_por_corregir.csv')).replace(';doce;;;', ';12;;;')
  await dropExport(folder, 'v_por_corregir.csv', mended)
  await refreshed(folder)
  expect(await readdir(join(folder, 'cuarentena'))).toEqual(['.cumple.json'])
})

test('of two rows that contradict one another, the one that is sent back settles both', async () => {
  const folder = await createDataFolder({
    'v.csv': 'municipio,fecha,visitas\nPore,2009-07-01,1\nPore,2009-07-01,2\n',
  })
  await refreshed(folder)
  const [mark = '', header = '', , second = ''] = (await read(folder, 'v_por_corregir.csv')).split('\r\n')
  await dropExport(folder, 'bueno.csv', [mark, header, second].join('\r\n'))
  const {files, visits} = await refreshed(folder)
  expect(files.map((file) => [file.file, ...counts(file)])).toEqual([
    ['bueno.csv', 1, 0, 0],
    ['v.csv', 0, 0, 2],
  ])
  expect(visits).toEqual([{date: '2009-07-01', visits: 2}])
})

test('rows that put right what is not in quarantine are told, for as long as it is not', async () => {
  const rows = ['v.csv,3', 'V.csv,3', 'v.csv,9'].map((from, i) => `pore,2009-07-1${i},5,${from}\n`)
  const folder = await createDataFolder({
    'bueno.csv': `municipio,fecha,visitas,cumple_archivo,cumple_linea\n${rows.join('')}`,
    'uno.csv': 'municipio,fecha,visitas,cumple_archivo,cumple_linea\npore,2009-08-01,5,v.csv,4\n',
  })
  const told = async () => (await refreshed(folder)).files.map(({file, warnings}) => [file, warnings])
  const remedy = 'corregir otra que no está en la cuarentena. Revise cumple_archivo y cumple_linea.'
  expect(await told()).toEqual([
    ['bueno.csv', [`3 filas dicen ${remedy}`]],
    ['uno.csv', [`Una fila dice ${remedy}`]],
  ])
  await dropExport(folder, 'v.csv', EXPORT.replace('# exportado: 2009-09-01\n', '').replace('01/07', '31/07'))
  expect(await told()).toEqual([
    ['bueno.csv', [`2 filas dicen ${remedy}`]],
    ['uno.csv', []],
    ['v.csv', []],
  ])
})

test('dates go out as they were understood, so that they are understood alike when they come back', async () => {
  const folder = await createDataFolder({
    'p.csv':
      'municipio,fecha,tipo,titulo\npore,07/31/2009,noticia,Una\npore,07/08/2009,chisme,=Dos\npore,02/30/2009,noticia,Tres\n',
  })
  await refreshed(folder)
  const lines = (await read(folder, 'p_por_corregir.csv')).split('\r\n')
  expect(lines[2]).toContain("pore;2009-07-08;chisme;'=Dos;")
  expect(lines[3]).toContain('pore;02/30/2009;noticia;Tres;')
  await dropExport(folder, 'p_por_corregir.csv', lines.join('\r\n').replace(';chisme;', ';otro;'))
  const pipeline = await readOnFolder(folder)
  expect(await pipeline.store.query(`select date, title from publications where type = 'otro'`)).toEqual([
    {date: '2009-07-08', title: '=Dos'},
  ])
})

test('a municipality that disagrees with its department or code still does when it comes back as it is', async () => {
  const folder = await createDataFolder({
    'v.csv':
      'departamento,municipio,codigo_municipio,fecha,visitas\nBoyacá,Miraflores,,2009-07-01,1\n,Pore,63302,2009-07-02,2\n',
  })
  await refreshed(folder)
  const text = await read(folder, 'v_por_corregir.csv')
  expect(text).toContain('\r\nMiraflores (Boyacá);2009-07-01;')
  expect(text).toContain('\r\n63302 - Pore;2009-07-02;')
  await dropExport(folder, 'v_por_corregir.csv', text)
  expect((await refreshed(folder)).visits).toEqual([])
})

test('a file that somebody is putting right is not written over', async () => {
  const folder = await createDataFolder({'v.csv': EXPORT})
  await refreshed(folder)
  const file = join(folder, 'cuarentena', 'v_por_corregir.csv')
  await writeFile(file, 'a medio corregir')
  await dropExport(folder, 'v.csv', EXPORT.replace(';"13', ';13'))
  const {left} = await refreshed(folder)
  expect(left).toEqual(['v_por_corregir.csv'])
  expect(await readFile(file, 'utf8')).toBe('a medio corregir')
  // moved away, the next one is written anew
  await mkdir(join(folder, 'entrada', 'x'))
  await rename(file, join(folder, 'entrada', 'x', 'v.csv'))
  await refreshed(folder)
  expect(await readFile(file, 'utf8')).toContain(';doce;')
})

test('a row that came back as wrong as it left is in quarantine with the file that it comes from', async () => {
  const folder = await createDataFolder({'v.csv': EXPORT})
  await refreshed(folder)
  await dropExport(folder, 'corregido.csv', await read(folder, 'v_por_corregir.csv'))
  const pipeline = await runOnFolder(folder)
  await writeQuarantineFiles(pipeline.store, folder)
  const lines = (await toCheckText(pipeline)).split('\n').filter((line) => line.includes('cuarentena/'))
  expect(lines).toEqual([
    '    Siguen en cuarentena/, con el archivo del que vienen: corríjalas allí o en este mismo archivo.',
    '    Corríjalas en cuarentena/v_por_corregir.csv y pase ese archivo a entrada/.',
  ])
})

test('a file that cannot be written is told, and the others are', async () => {
  const folder = await createDataFolder({'a/v.csv': EXPORT, 'b.csv': EXPORT.replaceAll('/2009;', '/2010;')})
  await mkdir(join(folder, 'cuarentena'))
  await writeFile(join(folder, 'cuarentena', 'a'), 'un archivo en lugar de una carpeta')
  const pipeline = await readOnFolder(folder)
  const unwritten = await writeQuarantineFiles(pipeline.store, folder)
  expect(unwritten.failed).toEqual(['a/v_por_corregir.csv'])
  expect(toUnwrittenText(unwritten)).toBe(
    'No se pudo escribir data/cuarentena/a/v_por_corregir.csv. Ciérrelo si está abierto en otro programa, o cambie los permisos de la carpeta.',
  )
  expect(await read(folder, 'b_por_corregir.csv')).toContain(';doce;')
})

test('the longest name that an export may have leaves room for what is added to it', async () => {
  const name = `${'ñ'.repeat(125)}.csv`
  const folder = await createDataFolder({[name]: EXPORT})
  const pipeline = await readOnFolder(folder)
  expect((await writeQuarantineFiles(pipeline.store, folder)).failed).toEqual([])
  expect(await read(folder, toMendingNames([name]).get(name) ?? '')).toContain(';doce;')
  const long = ['a', 'b'].map((end) => `x/${'a'.repeat(250)}${end}`)
  expect(new Set(toMendingNames(long).values()).size).toBe(2)
})

test('exports whose names differ in their ending or their capitals have files of their own', async () => {
  const names = ['x', 'x.CSV', 'x.csv', 'X.tsv']
  const folder = await createDataFolder(
    Object.fromEntries(names.map((name, i) => [name, EXPORT.replaceAll('/2009;', `/20${10 + i};`)])),
  )
  const pipeline = await readOnFolder(folder)
  expect(await writeQuarantineFiles(pipeline.store, folder)).toEqual({changed: [], failed: []})
  const paths = (await pipeline.store.query('select path from file order by path')).map(({path}) =>
    String(path),
  )
  const written = toMendingNames(paths)
  const origins: string[] = []
  for (const path of paths)
    origins.push((await read(folder, written.get(path) ?? '')).split(';').at(-2) ?? '')
  expect(origins.map((text) => text.trim())).toEqual(paths)
  expect(toMendingNames(['a/V.csv', 'a/v.csv', 'b/v.csv'])).toEqual(
    new Map([
      ['a/V.csv', 'a/V~82a581c7_por_corregir.csv'],
      ['a/v.csv', 'a/v~b65b3231_por_corregir.csv'],
      ['b/v.csv', 'b/v_por_corregir.csv'],
    ]),
  )
})
