import {expect, test} from 'vitest'
import {toPlainText} from '../../src/formats/html-text.js'
import {readText} from './read-text.js'

const titles = (text: string, world = {}) =>
  readText('publicaciones.csv', text, world).rows.map(({date, type, title}) => [date, type, title])

test('entities and tags of a title are read as what they show', () => {
  expect(toPlainText('<b>Caf&eacute;</b> &#8220;El Pi&Ntilde;al&#x201d; &amp; C&iacute;a')).toBe(
    'Café “El PiÑal” & Cía',
  )
  expect(toPlainText('5 < 7 y 7 > 5 &nada; &#0; &#9999999;')).toBe('5 < 7 y 7 > 5 &nada; &#0; &#9999999;')
})

test.each([
  ['WordPress', 'ID,Title,Content,Post Type,Permalink,Status\n1,Uno,,post,https://pore.example/1,publish\n'],
  ['WordPress', 'ID,post_title,post_name,post_status\n1,Uno,uno,publish\n'],
  ['Joomla', 'articleid;articletitle;articlecat;articlelang;articleintrotext;articlefulltext\n1;Uno;8;*;;\n'],
  [
    'SECOP',
    'Entidad,ID del Proceso,Referencia del Proceso,Fecha de Publicacion del Proceso,URLProceso\na,b,c,d,e\n',
  ],
])('an export of %s without the date of publication is refused by its name', (tool, text) => {
  expect(() => readText('a.csv', text)).toThrow(tool)
})

test.each([
  'fecha;tipo;titulo;url;estado\n2024-07-01;noticia;Uno;;\n',
  'Title,Date,Type,Status,Permalink,Post Type\nUno,2024-07-01,noticia,,,\n'.replace('Status', 'Estado'),
  'titulo,fecha,tipo,nid,publicado\nUno,2024-07-01,noticia,5,Sí\n',
])('a table with the columns of the template is read as it, whatever else it has', (text) => {
  const read = readText('a.csv', text)
  expect([read.export.format, read.rows.map(({title}) => title)]).toEqual(['plantilla', ['Uno']])
})

test('a title, a date and a state alone are taken for no export of a content manager', () => {
  expect(() => readText('a.csv', 'Título;Fecha;Estado\nUno;2024-07-01;automatizado\n')).toThrow('tipo')
  expect(() => readText('a.csv', 'Title,Date,URL\nUno,2024-07-01,/a\n')).toThrow('No se reconoce')
})

test('an export in Spanish, saved again by a spreadsheet, is read alike', () => {
  const text =
    'sep=;\r\nFecha de publicación;Título;Palabras;Estado;URL;Categoría;;\r\n01/07/2024 10:00;Jornada;312;Publicado;https://pore.example/1;Noticias;;\r\n13/07/2024;Otra;1;Borrador;;Noticias;;\r\n;;;;;;;\r\n'
  expect(readText('a.csv', text).export.format).toBe('wordpress-post-info')
  expect(titles(text)).toEqual([['2024-07-01', 'noticia', 'Jornada']])
})

test('the folder says of which type the entries are, before their category does', () => {
  const text = 'ID,post_title,post_date,post_status,post_type\n1,Uno,2024-07-01,publish,noticia\n'
  expect(titles(text)).toEqual([['2024-07-01', 'noticia', 'Uno']])
  expect(titles(text, {folderType: 'edicto'})).toEqual([['2024-07-01', 'edicto', 'Uno']])
})

test('a template without the type is read where its folder gives one of its kind', () => {
  const log = 'Fecha;Título;Enlace\n2024-07-01;Uno;https://pore.example/1\n'
  const read = readText('a.csv', log, {folderType: 'noticia'})
  expect([read.export.format, read.warnings]).toEqual(['plantilla', []])
  expect(read.rows).toMatchObject([{type: 'noticia', title: 'Uno', url: 'https://pore.example/1'}])
  const list = 'fecha;evento;persona\n2024-07-01;Comité;Asistente 1\n'
  expect(readText('a.csv', list, {folderType: 'reunion'}).rows).toMatchObject([{type: 'reunion'}])
  for (const [text, folderType] of [
    [log, undefined],
    [log, 'reunion'],
    [list, 'noticia'],
  ] as const) {
    expect(() => readText('a.csv', text, {folderType})).toThrow(
      'le falta la columna tipo. Copie el encabezado de la plantilla, o deje el archivo en una carpeta con el nombre del tipo.',
    )
  }
})

test('the folder gives its type to no table that is something else', () => {
  const visits = 'fecha;titulo;visitas\n2024-07-01;Uno;5\n'
  expect(readText('a.csv', visits, {folderType: 'servicio'}).kinds).toEqual(['visits'])
  const drupal =
    'Título,Fecha,Tipo de contenido,Publicado\nUno,2024-07-01,Artículo,Sí\nDos,2024-07-02,Artículo,No\n'
  const read = readText('a.csv', drupal, {folderType: 'noticia'})
  expect([read.export.format, read.rows.map(({title}) => title)]).toEqual(['drupal-views', ['Uno']])
})

test('dates as pages show them are read by their day', () => {
  const rows = [
    '"<time datetime=""2024-07-01T23:00:00-05:00"">Lunes</time>",Uno,Noticia',
    '"Lunes, Julio 1, 2024 - 10:00pm",Dos,Noticia',
    '2024-07-01 - 10:00,Tres,Noticia',
  ]
  expect(titles(`Authored on,Title,Content type\n${rows.join('\n')}\n`)).toEqual([
    ['2024-07-01', 'noticia', 'Uno'],
    ['2024-07-01', 'noticia', 'Dos'],
    ['2024-07-01', 'noticia', 'Tres'],
  ])
})

test('an export whose texts hold a stray quote loses that entry and no other', () => {
  const text =
    'ID,Title,Content,Date,Post Type,Permalink,Status\n1,Uno,"<p>sin cerrar,2024-07-01,post,,publish\n2,Dos,"<p>a</p>\n<p>b</p>",2024-07-02,post,,publish\n3,Tres,,2024-07-03,post,,publish\n'
  expect(titles(text).map(([date]) => date)).toEqual(['2024-07-02', '2024-07-03'])
  expect(readText('a.csv', text).rejections.map(({line}) => line)).toEqual([2])
})

test('an entry that lacks its last cells is rejected, not taken for one that is not published', () => {
  const {rejections} = readText('a.csv', 'ID,post_title,post_date,post_status\n1,Uno,2024-07-01\n')
  expect(rejections).toEqual([{line: 2, column: null, reason: 'La fila tiene 3 columnas y el encabezado 4'}])
})

test('a contract of a namesake town in another department is not ours, and that of an office names no town', () => {
  const row = (entity: string, department: string) =>
    `${entity},${department},07/13/2025,Compra,${entity.length}${department}`
  const entities = [
    row('MUNICIPIO DE PORE', 'Antioquia'),
    row('CASANARE - ALCALDÍA MUNICIPIO DE PORE', ''),
    row('ESE HOSPITAL DE PORE', 'Casanare'),
    row('ALCALDIA PORE', 'No Definido'),
  ]
  const text = `Nombre de la Entidad,Departamento,Fecha de Firma del Contrato,Objeto a Contratar,Numero de Contrato\n${entities.join('\n')}\n`
  const {rows, rejections} = readText('a.csv', text, {folder: undefined})
  expect(rows.map(({line, municipality}) => [line, municipality])).toEqual([
    [3, 'pore'],
    [5, 'pore'],
  ])
  expect(rejections.map(({line, column}) => [line, column])).toEqual([
    [2, 'municipio'],
    [4, 'municipio'],
  ])
})

test('contracts whose dates could be read both ways are read month first, with a warning', () => {
  const {rows, warnings} = readText(
    'a.csv',
    'Fecha de Firma,Objeto del Contrato,Referencia del Contrato\n02/03/2025,Compra,1\n',
  )
  expect(rows.map(({date}) => date)).toEqual(['2025-02-03'])
  expect(warnings).toEqual([
    'Ninguna fecha dice si va primero el día o el mes: se leyeron como mes/día/año. Si no es así, escríbalas como 2009-07-31.',
  ])
})
