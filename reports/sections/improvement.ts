import {formatActivities, toActivityWord} from '../../src/domain/activity.js'
import {toBimesterWords} from '../../src/domain/bimester.js'
import {formatDate} from '../../src/domain/calendar-date.js'
import {formatFailing} from '../../src/domain/finding.js'
import {
  formatImprovements,
  formatPercent,
  IMPROVEMENT_STATES,
  type Improvement,
  toImprovementNotes,
  toImprovementWord,
} from '../../src/domain/improvement.js'
import {formatCount} from '../../src/domain/noun.js'
import {toPeriodNoun} from '../../src/domain/period.js'
import {type Cell, dateCell, NONE, numberCell, shareCell, textCell} from '../cell.js'
import type {Section, Table} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {paragraph, toSection} from '../section.js'

/** How the improvement plan stands, action by action, and what of the schedule of activities is late. */
export function toImprovement(facts: ReportFacts): Section[] {
  const {actions, activities, cutoff} = facts
  const asOf = `Al ${formatDate(cutoff)}, fecha de corte de los datos`
  const title = 'Estado del plan de mejoramiento'
  const plan =
    actions.length === 0
      ? toSection(title, [
          paragraph(
            `No se ha cargado un plan de mejoramiento de este municipio para este ${toPeriodNoun(facts.period)} o los anteriores.`,
          ),
        ])
      : toSection(title, [
          paragraph(`${asOf}: ${formatImprovements(actions)}`),
          paragraph(
            'Una acción se cierra cuando está hecha, la entidad la cerró y las mediciones muestran que su indicador volvió al mínimo o a la meta; si vuelve a incumplir antes de un año, queda reabierta.',
          ),
          {kind: 'table', table: toActionTable(facts)},
        ])
  if (activities.length === 0) return [plan]
  return [
    plan,
    toSection(
      'Revisión del cronograma de actividades',
      [
        paragraph(`${asOf}: ${formatActivities(activities)}`),
        ...(activities.some(isLate) ? [{kind: 'table' as const, table: toLateTable(facts)}] : []),
      ],
      {level: 2},
    ),
  ]
}

function toActionTable({actions, failing}: ReportFacts): Table {
  const urgency = IMPROVEMENT_STATES.map(({state}) => state)
  return {
    isDense: true,
    caption: 'Acciones del plan de mejoramiento',
    columns: [
      {label: 'Hallazgo y acción', width: 32},
      {label: 'Indicador', width: 18},
      {label: 'Avance', width: 8, isNumeric: true},
      {label: 'Vence', width: 12},
      {label: 'Días de retraso', width: 8, isNumeric: true},
      {label: 'Estado', width: 14},
      {label: 'Reincidencia', width: 16},
    ],
    rows: actions
      .toSorted((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state))
      .map((action) => {
        const again = action.code === null ? undefined : failing.get(action.code)
        return {
          cells: [
            textCell(`${action.finding}. ${action.action}`, [
              action.responsible === null ? '' : `Responsable: ${action.responsible}`,
              action.follow_up === null ? '' : `Seguimiento: ${action.follow_up}`,
            ]),
            toIndicatorCell(action),
            toPercentCell(action.progress),
            dateCell(action.end_date, {isShort: true}),
            action.overdue_days === null ? NONE : numberCell(action.overdue_days),
            textCell(toImprovementWord(action.state), toImprovementNotes({...action, overdue_days: null})),
            again === undefined ? NONE : textCell(formatFailing(again)),
          ],
        }
      }),
  }
}

function toIndicatorCell({indicator, code, bimester}: Improvement): Cell {
  if (code === null) return NONE
  return textCell(indicator ?? code, [
    indicator === null ? '' : code,
    bimester === null ? '' : `falló en ${toBimesterWords(bimester)}`,
  ])
}

function toPercentCell(percent: number | null): Cell {
  return percent === null ? NONE : shareCell(percent / 100, formatPercent(percent))
}

function isLate({state}: ReportFacts['activities'][number]): boolean {
  return state === 'vencida' || state === 'sin_avance'
}

function toLateTable({activities}: ReportFacts): Table {
  return {
    caption: 'Actividades vencidas o que debieron empezar',
    columns: [
      {label: 'Actividad', width: 40},
      {label: 'Indicador', width: 18},
      {label: 'Vence', width: 14},
      {label: 'Avance', width: 10, isNumeric: true},
      {label: 'Estado', width: 18},
    ],
    rows: activities.filter(isLate).map((activity) => ({
      cells: [
        textCell(activity.activity, [
          activity.responsible === null ? '' : `Responsable: ${activity.responsible}`,
        ]),
        activity.code === null ? NONE : textCell(activity.indicator ?? activity.code, [activity.code]),
        dateCell(activity.end_date, {isShort: true}),
        toPercentCell(activity.progress),
        textCell(toActivityWord(activity.state), [
          activity.overdue_days === null
            ? ''
            : `${formatCount(activity.overdue_days, 'día', 'días')} de retraso`,
        ]),
      ],
    })),
  }
}
