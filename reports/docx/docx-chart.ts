import {Paragraph} from 'docx'
import {ChartRun} from 'docx/charts'
import type {ScoreChart} from '../report.js'

/** Pixels, between the margins of an upright page. */
const SIZE = {width: 650, height: 270}

/**
 * A score over time as a chart of Word's own, which a person can edit: black for the score, grey for its bounds, so that it
 * reads in grey. A bimester without a score is a gap.
 */
export function toChartParagraph({points, alternative, caption}: ScoreChart): Paragraph {
  const bound = {color: '7A828C', markers: false, line: {color: '7A828C', width: 1, dash: 'dash'}} as const
  return new Paragraph({
    keepNext: true,
    children: [
      new ChartRun({
        type: 'line',
        transformation: SIZE,
        altText: {name: caption, description: alternative},
        font: {name: 'Arial', color: '1B1E23'},
        chartArea: {border: 'none'},
        categories: points.map(({label}) => label),
        categoryAxis: {labelRotation: -90},
        valueAxis: {minimum: 0, maximum: 1, interval: 0.25, numberFormat: '0%'},
        emptyValues: 'gap',
        series: [
          {
            name: 'Puntaje',
            values: points.map(({score}) => score),
            color: '1B1E23',
            line: {color: '1B1E23', width: 2},
            markers: true,
          },
          {name: 'Límite inferior', values: points.map(({low}) => low), ...bound},
          {name: 'Límite superior', values: points.map(({high}) => high), ...bound},
        ],
      }),
    ],
  })
}
