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
