// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {funnelChart} from '../../src/components/funnel-chart.js'
import {rankChart} from '../../src/components/rank-chart.js'
import {smallMultiple} from '../../src/components/small-multiple.js'
import type {ComparedSeries} from '../../src/domain/compared-series.js'
import type {FunnelPoint} from '../../src/domain/funnel.js'

const MONTHS = ['2009-11', '2009-12', '2010-01', '2010-02']

test('places are lines with the first on top, a gap where there is none, and the name with the place at the end', async () => {
  const chart = rankChart(
    [
      {name: 'Génova', ranks: [1, 1, null, 2], picked: true},
      {name: 'Pore', ranks: [3, 2, 1, 1], picked: false},
      {name: 'Palmar', ranks: [2, 3, 2, null], picked: false},
    ],
    {months: MONTHS, marked: '2010-01'},
  )
  expect(chart.getAttribute('aria-label')).toBe(
    'Puesto por mes: Génova, de 1.º en noviembre de 2009 a 2.º en febrero de 2010; Pore, de 3.º en noviembre de 2009 a 1.º en febrero de 2010; Palmar, de 2.º en noviembre de 2009 a 2.º en enero de 2010.',
  )
  await expectChart(chart, 'rank')
})

const SERIES: ComparedSeries = {
  municipality: 'pore',
  code: 'pore-02',
  times: [12055, 12056, 12057, 12058],
  known_windows: [2, 4, 4, 6],
  windows: [2, 4, 6, 8],
  comparable: [1, 1, 0, 0],
  values: [4.5, 2, null, 6],
  rates: [],
  steps: [
    [12055, 4, 2],
    [12058, 5, null],
  ],
}

test('a small multiple keeps the scale that it is given, and its own goal as a step', async () => {
  const chart = smallMultiple(SERIES, {
    name: 'Pore',
    comparison: {ratio: false, window_kind: 'mes'},
    perThousand: false,
    span: [12055, 12060],
    top: 12,
    marked: 12058,
  })
  expect(chart.getAttribute('aria-label')).toBe('Pore: de 4,5 en ene–feb 2009 a 6 en jul–ago 2009.')
  await expectChart(chart, 'small-multiple')
})

test('a funnel has its band and the names of those outside it or picked', async () => {
  const point = (municipality: string, row: Partial<FunnelPoint>): FunnelPoint => ({
    municipality,
    code: `${municipality}-01`,
    known_windows: 6,
    windows: 6,
    ...row,
  })
  const inside = Array.from({length: 14}, (_, i) =>
    point(`m${i}`, {numerator: 50 + i, denominator: 100, value: 0.5 + i / 100, standing: 'dentro'}),
  )
  const points = [
    point('ana', {numerator: 80, denominator: 100, value: 0.8, standing: 'encima', rank: 1}),
    ...inside,
    point('cira', {numerator: 20, denominator: 100, value: 0.2, standing: 'debajo', rank: 16}),
    point('elsa', {numerator: 4, denominator: 8, value: 0.5, apart: 'pocos_casos'}),
  ]
  const chart = funnelChart(points, {
    pooled: 0.5,
    limits: [
      [10, 0.0114, 0.9886],
      [100, 0.3455, 0.6545],
    ],
    names: new Map([
      ['ana', 'Ana'],
      ['cira', 'Cira'],
      ['m3', 'Mar'],
    ]),
    picks: ['m3'],
  })
  const labels = Array.from(chart.querySelectorAll('text'), (text) => text.textContent)
  expect(labels.filter((label) => ['Ana', 'Mar', 'Cira'].includes(label ?? ''))).toEqual([
    'Ana',
    'Mar',
    'Cira',
  ])
  expect(chart.querySelectorAll('circle')).toHaveLength(16)
  await expectChart(chart, 'funnel')
})

/** Compares a chart with the one that was looked at. */
async function expectChart(chart: Element, name: string): Promise<void> {
  const xml = new XMLSerializer()
    .serializeToString(chart)
    .replace(/\s*\n\s*/g, '\n')
    .replaceAll('><', '>\n<')
  await expect(`${xml}\n`).toMatchFileSnapshot(`./golden/${name}.svg`)
}
