import {formatFloor, formatGoal, formatValueInTime} from '../../src/domain/quantity.js'
import {toVerdictNotes} from '../../src/domain/verdict.js'
import {BLANK, textCell} from '../cell.js'
import type {Section} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {paragraph, toSection} from '../section.js'

/** What fails and what cannot be judged: condition and criterion as measured, cause and effect for a person to write. */
export function toFindings({rows, planTexts}: ReportFacts): Section[] {
  const failed = rows.filter(({state}) => state === 'incumple' || state === 'sin_dato')
  if (failed.length === 0)
    return [toSection('Hallazgos', [paragraph('Ningún indicador exigible incumple, y de todos hay dato.')])]
  return [
    toSection('Hallazgos', [
      paragraph('La causa y el efecto los escribe quien hace el seguimiento.'),
      {
        kind: 'table',
        table: {
          caption: 'Indicadores que incumplen o de los que falta el dato',
          columns: [
            {label: 'Indicador', width: 22},
            {label: 'Condición', width: 24},
            {label: 'Criterio', width: 24},
            {label: 'Causa', width: 15},
            {label: 'Efecto', width: 15},
          ],
          rows: failed.map((row) => {
            const act = planTexts.get(row.code)?.acto ?? ''
            return {
              cells: [
                textCell(row.indicator, [row.code]),
                textCell(
                  row.state === 'sin_dato'
                    ? 'No hay dato suficiente para juzgar.'
                    : `Resultado: ${formatValueInTime(row)}.`,
                  toVerdictNotes(row),
                ),
                textCell(`Meta: ${formatGoal(row)}.`, [formatFloor(row), act]),
                BLANK,
                BLANK,
              ],
            }
          }),
        },
      },
    ]),
  ]
}
