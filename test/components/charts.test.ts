// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {historyChart} from '../../src/components/history-chart.js'
import {indicatorChart} from '../../src/components/indicator-chart.js'
import {scoreChart} from '../../src/components/score-chart.js'
import {stateGlyph} from '../../src/components/state-glyph.js'
import {toBimesterIndex} from '../../src/domain/bimester.js'
import {STATES} from '../../src/domain/state.js'
import {sampleCompliance, sampleScore} from './sample-rows.js'

const BIMESTERS = ['2009-B1', '2009-B2', '2009-B3', '2009-B4', '2009-B5', '2009-B6', '2010-B1', '2010-B2']

test('a history has a gap where nothing is known, a step where the goal changed, and a hollow last dot', async () => {
  const values = [3, 6, null, 4, 5, 7, 6, 2]
  const rows = BIMESTERS.map((bimester, i) =>
    sampleCompliance({
      bimester,
      value: values[i] ?? null,
      goal: i < 4 ? 4 : 6,
      floor: i < 4 ? null : 3,
      partial: i === 7,
    }),
  )
  await expectChart(historyChart(rows, {marked: toBimesterIndex('2009-B4')}), 'history')
})

test('a phase shows the day on which it was due', async () => {
  const rows = BIMESTERS.map((bimester, i) =>
    sampleCompliance({
      bimester,
      indicator: 'Cumplimiento de la fase II',
      unit: '%',
      ratio: true,
      goal: 1,
      window_kind: 'plazo',
      due_date: '2009-12-01',
      value: Math.min(1, i / 7),
    }),
  )
  await expectChart(historyChart(rows), 'history-due-date')
})

test('a score is a line within its bounds, with a gap where there is none, the change of administration and a hollow open end', async () => {
  const scores = [0.5, 0.6, null, 0.8, 0.75, 1, 0.4, 0.9]
  const rows = BIMESTERS.map((bimester, i) => {
    const score = scores[i] ?? null
    return sampleScore({
      bimester,
      score,
      score_min: score === null ? 0 : i === 4 ? 0.5 : score,
      score_max: score === null ? 1 : i === 4 ? 0.85 : score,
      n_sin_dato: score === null ? 4 : i === 4 ? 1 : 0,
      provisional: i === 7,
    })
  })
  const changes = [{date: '2010-01-01', description: 'Cambio de administración municipal'}]
  await expectChart(scoreChart(rows, {marked: toBimesterIndex('2009-B5'), changes}), 'score')
})

test('an indicator has steps that change with its targets, a gap, a hollow last dot, its limits and projection as bands', async () => {
  const values = [3, 6, null, 4, 5, 7, 6, 2]
  const rows = BIMESTERS.map((bimester, i) =>
    sampleCompliance({
      bimester,
      value: values[i] ?? null,
      goal: i < 4 ? 4 : 6,
      floor: i < 4 ? null : 3,
      partial: i === 7,
    }),
  )
  const limits = rows.map(({t}) => ({t, lower: 1.5, centre: 5, upper: 8.5}))
  const last = rows.at(-1)?.t ?? 0
  const projection = [1, 2].map((ahead) => ({
    t: last + ahead,
    value: 5,
    low: 3 - ahead / 2,
    high: 7 + ahead / 2,
  }))
  const changes = [{date: '2010-01-01', description: 'Cambio de administración municipal'}]
  const chart = indicatorChart(rows, {limits, projection, changes, marked: toBimesterIndex('2009-B5')})
  await expectChart(chart, 'indicator')
})

test('the last value stands beside its own dot where the last bimester has none, and limits of an earlier stretch have no name', () => {
  const rows = ['2011-B5', '2011-B6', '2012-B1'].map((bimester, i) =>
    sampleCompliance({bimester, value: [3, 4, null][i] ?? null, goal: null}),
  )
  const limits = rows.slice(0, 1).map(({t}) => ({t, lower: 1, centre: 3, upper: 5}))
  const [label, ...others] = Array.from(indicatorChart(rows, {limits}).querySelectorAll('text')).filter(
    ({classList}) => !classList.contains('axis-label'),
  )
  const dot = indicatorChart(rows).querySelectorAll('circle')[1]
  expect([label?.textContent, Number(label?.getAttribute('x')), others]).toEqual([
    '4',
    Number(dot?.getAttribute('cx')) + 7,
    [],
  ])
  const small = Array.from(historyChart(rows).querySelectorAll('text.last'))
  const smallDot = historyChart(rows).querySelectorAll('circle')[1]
  expect(small.map((text) => [text.textContent, Number(text.getAttribute('x'))])).toEqual([
    ['4', Number(smallDot?.getAttribute('cx')) + 5],
  ])
})

test('an indicator known at one bimester alone, at zero, has a chart', () => {
  const chart = indicatorChart([sampleCompliance({value: 0, goal: null})], {width: 350})
  expect(Array.from(chart.querySelectorAll('text'), ({textContent}) => textContent)).toEqual(['0', '1', '0'])
})

test('every state has a glyph of its own shape', () => {
  const shapes = STATES.map(({state}) => stateGlyph(state).innerHTML)
  expect(new Set(shapes).size).toBe(STATES.length)
})

/** Compares a chart with the one that was looked at. */
async function expectChart(chart: Element, name: string): Promise<void> {
  const xml = new XMLSerializer()
    .serializeToString(chart)
    .replace(/\s*\n\s*/g, '\n')
    .replaceAll('><', '>\n<')
  await expect(`${xml}\n`).toMatchFileSnapshot(`./golden/${name}.svg`)
}
