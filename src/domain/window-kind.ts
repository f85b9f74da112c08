/** The span in which a goal must be reached, as plans and open data write it. */
export type WindowKind = 'semana' | 'mes' | 'bimestre' | 'trimestre' | 'semestre' | 'año' | 'plazo'

export const WINDOW_KINDS: readonly WindowKind[] = [
  'semana',
  'mes',
  'bimestre',
  'trimestre',
  'semestre',
  'año',
  'plazo',
]

/** Singular and plural of each window, for «1 de 2 meses». */
export const WINDOW_WORDS: Record<WindowKind, readonly [one: string, many: string]> = {
  semana: ['semana', 'semanas'],
  mes: ['mes', 'meses'],
  bimestre: ['bimestre', 'bimestres'],
  trimestre: ['trimestre', 'trimestres'],
  semestre: ['semestre', 'semestres'],
  año: ['año', 'años'],
  plazo: ['plazo', 'plazos'],
}

/** How many months a window of each kind is long; a week is none, and a due date has no length. */
export const WINDOW_MONTHS: Record<WindowKind, number> = {
  semana: 0,
  mes: 1,
  bimestre: 2,
  trimestre: 3,
  semestre: 6,
  año: 12,
  plazo: 0,
}
