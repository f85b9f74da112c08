import {formatDate} from '../../src/domain/calendar-date.js'
import {formatCount, inflect} from '../../src/domain/noun.js'
import type {Section} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {paragraph, toSection} from '../section.js'

/** What is looked at, and what is not. */
export function toScope({rows, lastDay}: ReportFacts): Section[] {
  const actions = new Set(rows.map(({action}) => action)).size
  const withoutGoal = rows.filter(({state}) => state === 'sin_meta').length
  return [
    toSection('Alcance', [
      paragraph(
        `El informe comprende ${formatCount(rows.length, 'indicador', 'indicadores')} de ${formatCount(actions, 'acción', 'acciones')} del plan, con los hechos ocurridos hasta el ${formatDate(lastDay)}. Lo que ocurrió después no se tiene en cuenta.`,
      ),
      withoutGoal > 0 &&
        paragraph(
          `${formatCount(withoutGoal, 'indicador no tiene', 'indicadores no tienen')} meta en el plan: se ${inflect(withoutGoal, 'muestra su historia y no entra', 'muestra su historia y no entran')} en ningún puntaje.`,
        ),
    ]),
  ]
}
