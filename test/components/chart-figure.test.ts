// @vitest-environment jsdom
import {html} from 'htl'
import {expect, test} from 'vitest'
import {chartFigure} from '../../src/components/chart-figure.js'
import {frameChart} from '../../src/components/chart-picture.js'
import {heatMapPicture} from '../../src/components/heat-map-picture.js'
import {indicatorChart} from '../../src/components/indicator-chart.js'
import {toIndicatorRecords} from '../../src/components/indicator-records.js'
import {indicatorTitle, toIndicatorUnit} from '../../src/components/indicator-title.js'
import {scoreMapTitle, scoreTitle} from '../../src/components/score-title.js'
import {toTableRows} from '../../src/components/table-rows.js'
import {wrapText} from '../../src/components/wrap-text.js'
import {
  sampleBands,
  sampleCompliance,
  sampleMunicipality,
  samplePanorama,
  sampleScore,
} from './sample-rows.js'

const STAMP = {cutoff: '2010-04-30', fingerprint: '0123456789abcdef', demo: false}
const BIMESTERS = ['2009-B5', '2009-B6', '2010-B1', '2010-B2']

test('a chart has its finding, unit, source and cut-off, its table on demand and buttons that say what they give', () => {
  const figure = chartFigure(indicatorChart([sampleCompliance()]), {
    title: 'Seis noticias al mes',
    unit: 'En noticias',
    source: html`<a href="./datos.html">publicaciones.csv</a>`,
    stamp: STAMP,
    table: () => html`<table><tbody><tr><td>6</td></tr></tbody></table>`,
    name: 'pore-01-2010-B2',
  })
  expect(figure.querySelector('h3')?.textContent).toBe('Seis noticias al mes')
  expect(figure.querySelector('.unit')?.textContent).toBe('En noticias')
  expect(figure.querySelector('.source')?.textContent).toBe(
    'Fuente: publicaciones.csv. Corte: 30 de abril de 2010.',
  )
  expect(figure.querySelector('summary')?.textContent).toBe('Ver los datos como tabla')
  expect(Array.from(figure.querySelectorAll('button'), (one) => one.getAttribute('aria-label'))).toEqual([
    'Descargar la imagen en SVG',
    'Descargar la imagen en PNG',
    'Descargar los datos en CSV',
  ])
})

test('a chart that is a table gives its rows and no picture', () => {
  const figure = chartFigure(html`<table></table>`, {
    title: 'x',
    source: 'y',
    stamp: STAMP,
    name: 'z',
    rows: () => [{a: 1}],
    picture: null,
  })
  expect(Array.from(figure.querySelectorAll('button'), ({textContent}) => textContent)).toEqual(['CSV'])
})

test('a score is told as it is, with its bounds and between which it has been, and never as a trend', () => {
  const rows = [0.5, null, 0.46, 0.98].map((score, i) =>
    sampleScore({bimester: BIMESTERS[i] ?? '', score, score_min: score, score_max: score}),
  )
  const options = {name: 'Pore', edges: [0.6, 0.8]}
  expect(scoreTitle(rows, options)).toBe(
    'El puntaje de Pore en mar–abr 2010 es 98 %; desde sept–oct 2009 ha estado entre 46 % y 98 %',
  )
  expect(scoreTitle([sampleScore({score: 0.75, score_min: 0.6, score_max: 0.8})], options)).toBe(
    'El puntaje de Pore en jul–ago 2009 es 75 % (entre 60 % y 80 % con lo que falta); es el único',
  )
  expect(scoreTitle([sampleScore({score: 1}), sampleScore({bimester: '2009-B5', score: 1})], options)).toBe(
    'El puntaje de Pore en sept–oct 2009 es 100 %, como siempre desde jul–ago 2009',
  )
  expect(scoreTitle([sampleScore({score: null})], options)).toBe('Pore aún no tiene puntaje')
})

test('a map of scores is told by how many plans are in each band', () => {
  const scores = [1, 0.8, 0.79, 0.1, null].map((score) => sampleScore({score}))
  const options = {bimester: '2009-B4', bands: sampleBands()}
  expect(scoreMapTitle(scores, options)).toBe(
    'En jul–ago 2009, 2 de 4 planes tienen un puntaje de 80 % o más; 1, de 60 % a menos de 80 %; 1, de menos de 60 %',
  )
  expect(scoreMapTitle([sampleScore({score: null})], options)).toBe(
    'En jul–ago 2009 ningún plan tiene puntaje',
  )
})

test('an indicator is told with its slope only where there is a signal; else by what it has been between', () => {
  const rows = [4, null, 9, 6].map((value, i) => sampleCompliance({bimester: BIMESTERS[i] ?? '', value}))
  const [last] = rows.slice(-1)
  expect(indicatorTitle(rows)).toBe(
    '«Noticias distintas publicadas»: 6 noticias al mes en mar–abr 2010; desde sept–oct 2009, entre 4 y 9, sin señal de cambio',
  )
  const signal = {signal: 'mejora', slope: 0.5} as const
  expect(indicatorTitle([...rows.slice(0, -1), {...(last as (typeof rows)[0]), ...signal}])).toBe(
    '«Noticias distintas publicadas»: 6 noticias al mes en mar–abr 2010, con señal de mejora (+0,5 noticias por bimestre)',
  )
  expect(indicatorTitle([sampleCompliance({value: null})])).toBe(
    'De «Noticias distintas publicadas» aún no hay valores',
  )
  expect(toIndicatorUnit(sampleCompliance())).toBe('Valor por bimestre, en noticias al mes')
})

test('the rows of an indicator are those of its chart: values, limits, and the bimesters ahead', () => {
  const rows = [
    sampleCompliance({bimester: '2009-B4', value: 6}),
    sampleCompliance({bimester: '2009-B5', value: null}),
  ]
  const t = rows[0]?.t ?? 0
  const records = toIndicatorRecords(rows, {
    limits: [{t, lower: 1, centre: 5, upper: 9}],
    projection: [{t: t + 2, value: 5, low: 3, high: 7}],
  })
  expect(
    records.map((row) => [
      row.bimestre,
      row.valor,
      row.limite_superior,
      row.proyeccion_min,
      row.proyeccion_max,
    ]),
  ).toEqual([
    ['2009-B4', 6, 9, null, null],
    ['2009-B5', null, null, null, null],
    ['2009-B6', undefined, undefined, 3, 7],
  ])
})

test('what a table says are its rows under its columns, without those that head a group', () => {
  const table = html`<table><thead><tr><th>Bimestre</th><th>Valor</th></tr></thead>
    <tbody><tr class="group"><th colspan="2">2009</th></tr><tr><th>jul–ago 2009</th><td>6
      <small>noticias</small></td></tr></tbody></table>`
  expect(toTableRows(table)).toEqual([{Bimestre: 'jul–ago 2009', Valor: '6 noticias'}])
})

test('a picture has the words of its page around it, in lines that fit', () => {
  const {drawing, width, height} = frameChart(
    indicatorChart([sampleCompliance()], {width: 600, height: 200}),
    {
      title: 'una palabra '.repeat(12).trim(),
      unit: 'En noticias',
      notes: ['Fuente: publicaciones.csv.'],
    },
  )
  const lines = Array.from(drawing.children)
    .filter(({tagName}) => tagName === 'text')
    .map(({textContent}) => textContent)
  expect(lines.slice(-2)).toEqual(['En noticias', 'Fuente: publicaciones.csv.'])
  expect(lines.slice(0, -2).join(' ')).toBe('una palabra '.repeat(12).trim())
  expect(lines.length).toBe(5)
  expect(width).toBe(640)
  expect(
    Number(
      Array.from(drawing.children)
        .find(({tagName}) => tagName === 'svg')
        ?.getAttribute('y'),
    ) + 200,
  ).toBeLessThan(height)
  expect(wrapText('palabra muylargaquenocabe', 4)).toEqual(['palabra', 'muylargaquenocabe'])
})

test('the picture of the map of scores has every score of the table, and the corner of a deadline', () => {
  const rows = [
    sampleScore({bimester: '2009-B4', score: 0.75, score_min: 0.5, score_max: 0.8, overdue: 1}),
    sampleScore({bimester: '2009-B6', score: null, n_sin_dato: 2}),
  ]
  const options = {municipalities: [sampleMunicipality()], bands: sampleBands()}
  const picture = heatMapPicture(samplePanorama(rows), {...options, slugs: ['pore']})
  expect(Array.from(picture.querySelectorAll('text'), ({textContent}) => textContent)).toEqual([
    ...['2009', 'B4', 'B6', 'Pore', '75', '?'],
    ...['menos de 60 %', 'de 60 % a menos de 80 %', '80 % o más', 'entre qué valores puede estar'],
    ...['?', 'sin dato', '·', 'nada exigible aún', 'sin plan vigente', 'plazo legal vencido'],
  ])
  expect(picture.querySelectorAll('line')).toHaveLength(1)
  expect(picture.querySelectorAll('.hatching')).toHaveLength(2)
})

test('of very many municipalities the picture shows the first, and says how many more there are', () => {
  const municipalities = Array.from({length: 100}, (_, i) =>
    sampleMunicipality({slug: `m-${i}`, name: `Lugar ${i}`}),
  )
  const panorama = samplePanorama(municipalities.map(({slug}) => sampleScore({municipality: slug})))
  const slugs = municipalities.map(({slug}) => slug).toReversed()
  const picture = heatMapPicture(panorama, {municipalities, bands: sampleBands(), slugs})
  const texts = Array.from(picture.querySelectorAll('text'), ({textContent}) => textContent ?? '')
  const names = texts.filter((text) => text.startsWith('Lugar'))
  expect([names.length, names[0], names.at(-1)]).toEqual([60, 'Lugar 99', 'Lugar 40'])
  expect(texts).toContain('y 40 municipios más, en este orden')
})
