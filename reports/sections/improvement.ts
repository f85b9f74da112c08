import type {Section} from '../report.js'
import {paragraph, toSection} from '../section.js'

/** How the plan of improvement stands. */
export function toImprovement(): Section[] {
  return [
    toSection('Estado del plan de mejoramiento', [
      paragraph('No se ha cargado un plan de mejoramiento de este municipio: no hay acciones que verificar.'),
    ]),
  ]
}
