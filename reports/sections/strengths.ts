import {capitalise, formatCount} from '../../src/domain/noun.js'
import {toPeriodNoun} from '../../src/domain/period.js'
import {toVerdictNotes} from '../../src/domain/verdict.js'
import {numberCell, textCell} from '../cell.js'
import {goalCell, valueCell} from '../figure-cell.js'
import type {Section} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {paragraph, toSection} from '../section.js'

/** The indicators that meet their goal, and for how long they have. */
export function toStrengths({rows, streaks, period}: ReportFacts): Section[] {
  const met = rows.filter(({state}) => state === 'meta')
  if (met.length === 0)
    return [
      toSection('Fortalezas', [paragraph(`Ningún indicador cumple la meta en el ${toPeriodNoun(period)}.`)]),
    ]
  return [
    toSection('Fortalezas', [
      paragraph(`${formatCount(met.length, 'indicador cumple', 'indicadores cumplen')} la meta.`),
      {
        kind: 'table',
        table: {
          caption: 'Indicadores que cumplen la meta',
          columns: [
            {label: 'Indicador', width: 40},
            {label: 'Resultado', width: 20, isNumeric: true},
            {label: 'Meta', width: 20, isNumeric: true},
            {
              label: `${capitalise(toPeriodNoun(period, {isPlural: true}))} seguidos con la meta cumplida`,
              width: 20,
              isNumeric: true,
            },
          ],
          rows: met.map((row) => {
            const streak = streaks.get(row.code)
            return {
              cells: [
                textCell(row.indicator, [row.code, ...toVerdictNotes(row)]),
                valueCell(row),
                goalCell(row),
                streak === undefined ? textCell('—') : numberCell(streak),
              ],
            }
          }),
        },
      },
    ]),
  ]
}
