import {groupRows} from '../src/components/row-group.js'
import type {Compliance} from '../src/domain/compliance.js'
import {formatFloor, formatGoal} from '../src/domain/quantity.js'
import {type Cell, textCell} from './cell.js'
import {toHead} from './compose-report.js'
import {complianceCell} from './figure-cell.js'
import {recommendationCell} from './recommendation-cell.js'
import type {Report, Table} from './report.js'
import type {ReportFacts} from './report-facts.js'

/** The matrix of monitoring and evaluation alone, in the five columns that the plans themselves give it. */
export function composeMatrix(facts: ReportFacts): Report {
  return {
    ...toHead(facts),
    id: `${facts.municipality.slug}-${facts.period}-matriz`,
    title: 'Matriz de monitoreo y evaluación del Plan de Acción de Gobierno en Línea',
    sections:
      facts.rows.length === 0
        ? []
        : [
            {
              level: 1,
              title: 'Matriz de monitoreo y evaluación',
              isWide: true,
              blocks: [{kind: 'table', table: toFiveColumns(facts)}],
            },
          ],
  }
}

/** Acción, indicador, meta, porcentaje de cumplimiento, recomendaciones: an action stands once beside its indicators. */
export function toFiveColumns(facts: ReportFacts): Table {
  const {rows, planTexts} = facts
  const actions = groupRows(rows, ({action}) => action)
  return {
    caption: 'Matriz de monitoreo y evaluación del plan de acción',
    columns: [
      {label: 'Acción', width: 22},
      {label: 'Indicador de gestión', width: 22},
      {label: 'Meta', width: 18},
      {label: 'Porcentaje de cumplimiento', width: 16, isNumeric: true},
      {label: 'Recomendaciones / acciones correctivas', width: 22},
    ],
    rows: Array.from(actions.values()).flatMap((group) =>
      group.map((row, i) => ({
        cells: [
          ...(i === 0 ? [{...textCell(row.action), span: group.length} satisfies Cell] : []),
          textCell(row.indicator, [row.code]),
          toGoalCell(row, planTexts.get(row.code)?.meta_texto ?? ''),
          complianceCell(row),
          recommendationCell(facts, row),
        ],
      })),
    ),
  }
}

function toGoalCell(row: Compliance, planText: string): Cell {
  return textCell(formatGoal(row), [formatFloor(row), planText === '' ? '' : `El plan dice: ${planText}`])
}
