import {BLANK, stateCell, textCell} from '../cell.js'
import type {Section} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {paragraph, toSection} from '../section.js'

/** What is to be done about each indicator short of its goal: for a person to write. */
export function toRecommendations({rows}: ReportFacts): Section[] {
  const short = rows.filter(({state}) => ['incumple', 'minimo', 'sin_dato'].includes(state))
  if (short.length === 0)
    return [
      toSection('Recomendaciones y acciones correctivas', [
        paragraph('Ningún indicador exigible está por debajo de su meta.'),
      ]),
    ]
  return [
    toSection('Recomendaciones y acciones correctivas', [
      paragraph(
        'Para diligenciar: una recomendación y una acción por indicador, con su responsable por cargo y su fecha.',
      ),
      {
        kind: 'table',
        table: {
          caption: 'Recomendaciones y acciones correctivas por indicador',
          columns: [
            {label: 'Indicador', width: 26},
            {label: 'Estado', width: 16},
            {label: 'Recomendación', width: 20},
            {label: 'Acción correctiva', width: 18},
            {label: 'Responsable (cargo)', width: 11},
            {label: 'Fecha', width: 9},
          ],
          rows: short.map((row) => ({
            cells: [textCell(row.indicator, [row.code]), stateCell(row.state), BLANK, BLANK, BLANK, BLANK],
          })),
        },
      },
    ]),
  ]
}
