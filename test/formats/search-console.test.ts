import {expect, test} from 'vitest'
import {recogniseExport} from '../../src/formats/export.js'

const REASON =
  'Es un exporte de Google Search Console: cuenta los clics y las apariciones en el buscador, que no son visitas al sitio. Exporte las visitas de Google Analytics o de la herramienta que las mida.'

test.each([
  'Fecha,Clics,Impresiones,CTR,Posición\n2026-07-01,3,120,2.5%,8.4\n',
  'Periodo,Clics,Impresiones,CTR,Posición\n2026-05-10 - 2026-05-30,3,120,2.5%,8.4\n',
  'Consultas principales,Clics,Impresiones,CTR,Posición\nalcaldía de pore,3,120,2.5%,8.4\n',
  'Páginas principales;Clics;Impresiones;CTR;Posición\nhttps://pore.example/;3;120;2,5%;8,4\n',
  'País,Clics,Impresiones,CTR,Posición\n',
  'Dispositivo,Clics,Impresiones,CTR,Posición\nMóvil,3,120,2.5%,8.4\n',
  'Aspecto en el buscador,Clics,Impresiones,CTR,Posición\n',
  'Filtrar,Valor\nTipo de búsqueda,Web\nFecha,Últimos 3 meses\n',
  'Filter,Value\nSearch type,Web\nDate,Last 3 months\n',
  'Top pages,Last 3 months Clicks,Previous 3 months Clicks,Last 3 months Impressions,Previous 3 months Impressions,Last 3 months CTR,Previous 3 months CTR\n',
  'Date,Not indexed,Indexed,Impressions\n2026-07-01,4,20,300\n',
  'date,page,query,clicks,impressions,ctr,position\n',
])('a file of Search Console is refused, since clicks in a search are no visits: %s', (text) => {
  expect(recogniseExport({name: 'Gr+ífico.csv', text, isWhole: true})).toEqual({refused: REASON})
})

test.each([
  'Filtro,Valor\nColor,Rojo\n',
  'fecha,clics,impresiones\n2026-07-01,3,120\n',
  'municipio,fecha,visitas,clics,impresiones,ctr\npore,2026-07-01,3,1,2,3\n',
])('what only looks like it is not: %s', (text) => {
  expect(recogniseExport({name: 'x.csv', text, isWhole: true})).not.toEqual({refused: REASON})
})
