import {toPeriodPhrase} from '../../src/domain/period.js'
import type {Section} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {paragraph, toSection} from '../section.js'

/** Why the report is written. */
export function toPurpose({municipality, period}: ReportFacts): Section[] {
  return [
    toSection('Objetivo', [
      paragraph(
        `Verificar si el municipio de ${municipality.name} cumplió las metas de su Plan de Acción de Gobierno en Línea que eran exigibles ${toPeriodPhrase(period)}, con la evidencia en que se apoya cada cifra, y servir de base a las recomendaciones y acciones correctivas.`,
      ),
    ]),
  ]
}
