import {toSlug} from './fold.js'
import type {MethodRule} from './method-rule.js'

/** What a word of the method means, in one sentence, and the rule that explains it. */
export interface Term {
  meaning: string
  rule: MethodRule
}

/** The words that a page uses before it explains them, in the order in which the method page lists them. */
export const TERMS = {
  indicador: {
    meaning: 'lo que muestra si una acción del plan funciona. Cada uno tiene un código, como pore-19.',
    rule: 'palabras',
  },
  meta: {
    meaning:
      'lo que el indicador debe alcanzar, entre un día y otro. Si cambia, la nueva vale desde su fecha y los bimestres anteriores conservan su resultado.',
    rule: 'alcanzado',
  },
  mínimo: {
    meaning:
      'un valor menor que el plan también acepta. Si la meta es «a lo sumo», es el límite que no se puede pasar.',
    rule: 'alcanzado',
  },
  periodo: {
    meaning:
      'el lapso en el que se debe alcanzar la meta: semana, mes, bimestre, trimestre, semestre, año o un plazo con fecha.',
    rule: 'periodos',
  },
  bimestre: {
    meaning: 'dos meses del calendario. Todo se revisa por bimestre: B1 es enero y febrero.',
    rule: 'periodos',
  },
  cumplimiento: {
    meaning: 'qué parte de la meta alcanzaron los periodos que ya cerraron.',
    rule: 'alcanzado',
  },
  avance: {
    meaning: 'qué parte de la meta lleva el periodo que sigue abierto. No es un juicio.',
    rule: 'periodos',
  },
  exigible: {
    meaning: 'lo que ya tiene un periodo cerrado que juzgar. Antes solo se muestra el avance.',
    rule: 'estados',
  },
  puntaje: {
    meaning: 'el promedio del cumplimiento de los indicadores que tienen meta y eran exigibles.',
    rule: 'puntaje',
  },
  'sin dato': {
    meaning: 'debía cumplirse y no se sabe si se cumplió. No es un cero.',
    rule: 'cero-y-dato-que-falta',
  },
  arrastrado: {
    meaning: 'el resultado de un bimestre anterior, que se repite porque en este no cerró ningún periodo.',
    rule: 'periodos',
  },
  señal: {
    meaning: 'un cambio mayor que el que explica el azar. Solo entonces se dibuja una flecha.',
    rule: 'tendencia',
  },
  cobertura: {
    meaning: 'los días de los que hay datos: en ellos, lo que no aparece no ocurrió.',
    rule: 'cero-y-dato-que-falta',
  },
  corte: {
    meaning: 'el último día que cuenta: lo que ocurrió después no existe para el sitio.',
    rule: 'fecha-de-corte',
  },
  huella: {
    meaning:
      'dieciséis letras y números que cambian si cambia cualquier dato. Dos páginas con la misma huella dicen los mismos datos.',
    rule: 'palabras',
  },
} as const satisfies Record<string, Term>

export type TermName = keyof typeof TERMS

/** The anchor of a word on the method page. */
export function toTermAnchor(name: string): string {
  return `palabra-${toSlug(name)}`
}
