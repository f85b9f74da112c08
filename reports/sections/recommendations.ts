import {formatDate} from '../../src/domain/calendar-date.js'
import {isOpenImprovement} from '../../src/domain/improvement.js'
import {findActions} from '../answering-actions.js'
import {stateCell, textCell} from '../cell.js'
import {recommendationCell} from '../recommendation-cell.js'
import type {Section} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {paragraph, toSection} from '../section.js'

/** What is to be done about each indicator: the open actions of the improvement plan, else a draft by rule. */
export function toRecommendations(facts: ReportFacts): Section[] {
  const title = 'Recomendaciones y acciones correctivas'
  const found = facts.rows
    .filter(({state}) => state !== 'no_exigible' && state !== 'sin_meta')
    .map((row) => ({row, cell: recommendationCell(facts, row)}))
    .filter(({cell}) => cell.text !== '')
  const withoutGoal = facts.rows.filter(({state}) => state === 'sin_meta').length
  const goals =
    withoutGoal > 0 &&
    paragraph(
      `Propuesta: fijar en el plan la meta de ${withoutGoal === 1 ? 'un indicador que no la tiene' : `los ${withoutGoal} indicadores que no la tienen`}; sin ella no se ${withoutGoal === 1 ? 'puede' : 'pueden'} juzgar.`,
    )
  if (found.length === 0)
    return [
      toSection(title, [
        paragraph('No hay acciones abiertas ni indicadores exigibles por debajo de su meta.'),
        goals,
      ]),
    ]
  return [
    toSection(title, [
      paragraph(
        'Primero las acciones abiertas del plan de mejoramiento. Lo que empieza por «Propuesta» lo redactó Cumple por regla, del estado, la señal y lo que falta: control interno lo adopta, lo cambia o lo quita, y escribe el responsable y la fecha.',
      ),
      {
        kind: 'table',
        table: {
          caption: 'Recomendaciones y acciones correctivas por indicador',
          columns: [
            {label: 'Indicador', width: 22},
            {label: 'Estado', width: 14},
            {label: 'Recomendación o acción correctiva', width: 36},
            {label: 'Responsable (cargo)', width: 16},
            {label: 'Fecha', width: 12},
          ],
          rows: found.map(({row, cell}) => {
            const [action] = findActions(facts, row).filter(isOpenImprovement)
            return {
              cells: [
                textCell(row.indicator, [row.code]),
                stateCell(row.state),
                cell,
                textCell(action?.responsible ?? ''),
                textCell(action === undefined ? '' : formatDate(action.end_date)),
              ],
            }
          }),
        },
      },
      goals,
    ]),
  ]
}
