import {expect, test} from 'vitest'
import {recogniseExport} from '../../src/formats/export.js'
import {FORMATS} from '../../src/formats/formats.js'
import type {Mapping} from '../../src/formats/mapping.js'
import {toMappingFormat} from '../../src/formats/mapping-format.js'
import {proposeMapping} from '../../src/formats/mapping-proposal.js'
import {toMappingText} from '../../src/formats/mapping-text.js'
import {readText} from './read-text.js'

const VISITS: Mapping = {
  kind: 'visits',
  columns: {fecha: 'Día', visitas: 'Sesiones (total)'},
  constants: {pagina: '/inicio'},
}

const recognise = (text: string, mapping: Mapping) =>
  recogniseExport({name: 'a.csv', text, isWhole: true}, [...FORMATS, toMappingFormat(mapping)])

test('a mapping reads the columns that it names, whatever stands above them and among them', () => {
  const text = 'Reporte;;\n\nOtra;DIA;sesiones (total)\nx;01/07/2009;1.234\ny;13/07/2009;5\n'
  const {rows, warnings, rejections} = readText('a.csv', text, {}, [toMappingFormat(VISITS)])
  expect(rows.map(({line, date, page, visits}) => [line, date, page, visits])).toEqual([
    [4, '2009-07-01', '/inicio', 1234],
    [5, '2009-07-13', '/inicio', 5],
  ])
  expect({warnings, rejections}).toEqual({
    warnings: ['Se omitió una línea sobre el encabezado.'],
    rejections: [],
  })
})

test('a mapping tells the order of dates that do not tell it themselves', () => {
  const read = (text: string) =>
    readText('a.csv', text, {}, [toMappingFormat({...VISITS, dateOrder: 'mdy'})]).rows.map(({date}) => date)
  expect(read('Día,Sesiones total\n07/08/2009,5\n')).toEqual(['2009-07-08'])
  expect(read('Día,Sesiones total\n07/08/2009,5\n31/08/2009,5\n')).toEqual(['2009-08-07', '2009-08-31'])
})

test('a file that a format knows is read by it, whatever a mapping says', () => {
  const found = recognise('fecha,visitas,Día,Sesiones total\n2009-07-01,5,2009-07-02,6\n', VISITS)
  expect(found).toMatchObject({format: 'plantilla'})
})

test('a mapping whose columns are not there is told with those that are missing', () => {
  expect(recognise('Día,Ingresos\n2009-07-01,5\n', VISITS)).toEqual({
    refused:
      'No se reconoce el encabezado, y formato.json nombra columnas que no tiene: Sesiones (total). Corríjalas, o diga en él con «archivos» a cuáles se aplica.',
  })
  expect(recognise('Día,Sesiones total,Dia\n2009-07-01,5,x\n', VISITS)).toEqual({
    refused: 'La columna Día está dos veces en el encabezado. Borre una de las dos.',
  })
})

test.each<[string, string, Pick<Mapping, 'kind' | 'columns'> | undefined]>([
  [
    'visits of a tool that nobody knows',
    'Informe de julio\n\nDía;Sesiones;Usuarios activos;Rebote\n01/07/2024;120;95;40 %\n02/07/2024;80;60;35 %\n',
    {kind: 'visits', columns: {fecha: 'Día', visitas: 'Sesiones', visitantes: 'Usuarios activos'}},
  ],
  [
    'a log of publications, whose date has any name',
    'Nro,Titular,Cargado,Enlace,Clase de contenido\n1,Uno,2024-07-01,https://a.example/1,Boletín\n2,Dos,2024-07-02,https://a.example/2,Boletín\n',
    {
      kind: 'publications',
      columns: {fecha: 'Cargado', titulo: 'Titular', url: 'Enlace', categoria: 'Clase de contenido'},
    },
  ],
  [
    'a list of those who came',
    'Fecha del taller\tActividad\tNombres y apellidos\tCorreo\n1/7/2024\tTaller uno\tAsistente Uno\ta@pore.example\n',
    {
      kind: 'attendance',
      columns: {fecha: 'Fecha del taller', evento: 'Actividad', persona: 'Nombres y apellidos'},
    },
  ],
  [
    'declared values',
    'Indicador,Fecha de corte,Valor\nfase_1,31/10/2009,18\n',
    {kind: 'measurements', columns: {fecha: 'Fecha de corte', medida: 'Indicador', numerador: 'Valor'}},
  ],
  ['a table without a date', 'Página,Sesiones\n/a,120\n/b,80\n', undefined],
  ['a table with dates alone', 'Fecha,Nota\n2024-07-01,Uno\n2024-07-02,Dos\n', undefined],
  ['a table without a header', '2024-07-01,120\n2024-07-02,80\n', undefined],
  ['visits that are no counts', 'Día,Sesiones\n2024-07-01,muchas\n2024-07-02,pocas\n', undefined],
  ['a list of people that names no gathering', 'Fecha,Nombre,Cédula\n2024-07-01,Persona Uno,1\n', undefined],
  ['a text', 'Querida alcaldía:\nle escribo, hoy, para saludar.\n', undefined],
])('of %s is proposed what its names and values tell', (_, text, expected) => {
  expect(proposeMapping(text)).toEqual(expected && {...expected, constants: {}})
})

test('what is proposed reads the file for which it is', () => {
  const text = 'Día;Sesiones\n01/07/2024;120\n13/07/2024;80\n'
  const mapping = proposeMapping(text)
  if (mapping === undefined) throw new Error('nothing proposed')
  const {rows} = readText('a.csv', text, {}, [toMappingFormat(mapping)])
  expect(rows.map(({date, visits}) => [date, visits])).toEqual([
    ['2024-07-01', 120],
    ['2024-07-13', 80],
  ])
})

test('dates of which none tells its order are no doubt where the mapping tells it', () => {
  const text = 'Día;Sesiones (total)\n03/04/2024;120\n'
  const read = (mapping: Mapping) => {
    const {rows, warnings} = readText('a.csv', text, {}, [toMappingFormat(mapping)])
    return {dates: rows.map(({date}) => date), warnings: warnings.length}
  }
  expect(read({...VISITS, dateOrder: 'mdy'})).toEqual({dates: ['2024-03-04'], warnings: 0})
  expect(read(VISITS)).toEqual({dates: ['2024-04-03'], warnings: 1})
})

test('a mapping is written as people write one', () => {
  expect(toMappingText({...VISITS, dateOrder: 'mdy'})).toBe(
    `{
  "clase": "visitas",
  "columnas": {
    "fecha": "Día",
    "visitas": "Sesiones (total)"
  },
  "constantes": {
    "pagina": "/inicio"
  },
  "orden_fecha": "mes/día/año"
}`,
  )
})
