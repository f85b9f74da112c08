import {scoreFinding} from '../../src/components/finding.js'
import {groupRows} from '../../src/components/row-group.js'
import {toPeriodPhrase} from '../../src/domain/period.js'
import {formatOverdue, formatScore, formatStateCounts, toStateCounts} from '../../src/domain/score.js'
import type {toStateWords} from '../../src/domain/state.js'
import {numberCell, stateCell, textCell} from '../cell.js'
import {formatEvidence} from '../evidence-words.js'
import {
  complianceCell,
  floorCell,
  goalCell,
  progressCell,
  scoreCell,
  valueCell,
  verdictCell,
} from '../figure-cell.js'
import {recommendationCell} from '../recommendation-cell.js'
import type {Section, Table, TableRow} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {paragraph, toSection} from '../section.js'

/** How the plan stands: in sum, and indicator by indicator. */
export function toResults(facts: ReportFacts): Section[] {
  return [
    toSection('Resultados', [paragraph(toFinding(facts))]),
    toSection(
      'Resumen',
      [
        {kind: 'table', table: toStateTable(facts)},
        {kind: 'table', table: toLineTable(facts)},
      ],
      {level: 2},
    ),
    toSection('Matriz de seguimiento', [{kind: 'table', table: toMatrix(facts)}], {level: 2, isWide: true}),
  ]
}

/** The result in words, with the score and its bounds. */
export function toFinding({scores, period, preset}: ReportFacts): string {
  const score = scores.find((row) => row.bimester === period)
  if (score === undefined) return ''
  const overdue = formatOverdue(score)
  const told = formatScore(score, toEdges({preset}))
  const words =
    score.score === null ? `${told[0]?.toUpperCase()}${told.slice(1)}.` : `Puntaje del plan: ${told}.`
  return `${scoreFinding(score)} ${words}${overdue === '' || scoreFinding(score).includes('vencid') ? '' : ` ${overdue}.`}`
}

/** Where the colour bands begin: a score beside one is told apart from it. */
export function toEdges({preset}: Pick<ReportFacts, 'preset'>): number[] {
  return preset.bands.map(({from}) => from)
}

function toStateTable({scores, period}: ReportFacts): Table {
  const score = scores.find((row) => row.bimester === period)
  return {
    caption: `Indicadores por estado ${toPeriodPhrase(period)}`,
    columns: [
      {label: 'Estado', width: 60},
      {label: 'Indicadores', width: 40, isNumeric: true},
    ],
    rows: (score === undefined ? [] : toStateCounts(score)).map(({state, count}) => ({
      cells: [stateCell(state), numberCell(count)],
    })),
  }
}

function toLineTable({parts, preset}: ReportFacts): Table {
  return {
    caption: 'Puntaje por línea de acción, con sus límites',
    columns: [
      {label: 'Línea de acción', width: 24},
      {label: 'Puntaje', width: 36},
      {label: 'Indicadores', width: 40},
    ],
    rows: parts
      .filter(({level}) => level === 'linea')
      .map((score) => ({
        cells: [textCell(score.key), scoreCell(score, toEdges({preset})), textCell(formatStateCounts(score))],
      })),
  }
}

/** The whole matrix, by action. */
function toMatrix(facts: ReportFacts): Table {
  const {rows, parts, planTexts, evidence, preset} = facts
  const found = groupRows(evidence, ({code}) => code)
  const scores = new Map(parts.filter(({level}) => level === 'accion').map((score) => [score.key, score]))
  return {
    caption: 'Matriz de seguimiento del plan de acción',
    columns: [
      {label: 'Indicador', width: 14},
      {label: 'Meta mínima', width: 7, isNumeric: true},
      {label: 'Meta', width: 10, isNumeric: true},
      {label: 'Exigible', width: 7},
      {label: 'Resultado', width: 10, isNumeric: true},
      {label: 'Avance', width: 7, isNumeric: true},
      {label: 'Cumplimiento', width: 10, isNumeric: true},
      {label: 'Estado', width: 12},
      {label: 'Evidencia', width: 9},
      {label: 'Responsable', width: 14},
      {label: 'Recomendaciones / acciones correctivas', width: 19},
    ],
    rows: Array.from(groupRows(rows, ({action}) => action)).flatMap(([action, group]): TableRow[] => {
      const score = scores.get(action)
      return [
        {heading: score === undefined ? action : `${action} · ${formatScore(score, toEdges({preset}))}`},
        ...group.map((row) => ({
          cells: [
            textCell(row.indicator, [row.code]),
            floorCell(row),
            goalCell(row),
            textCell(toDueWord(row.state)),
            valueCell(row),
            progressCell(row),
            complianceCell(row),
            verdictCell(row),
            textCell(formatEvidence(found.get(row.code) ?? []) || 'sin registros'),
            textCell(planTexts.get(row.code)?.responsables || 'el plan no lo dice'),
            recommendationCell(facts, row),
          ],
        })),
      ]
    }),
  }
}

/** Whether something of an indicator had fallen due. */
export function toDueWord(state: Parameters<typeof toStateWords>[0]): string {
  if (state === 'no_exigible') return 'aún no'
  if (state === 'sin_meta') return 'sin meta'
  return state === 'no_aplica' ? 'no aplica' : 'sí'
}
