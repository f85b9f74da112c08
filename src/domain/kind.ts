/** What the rows of an export tell. */
export type Kind = 'visits' | 'publications' | 'attendance' | 'measurements'

export const KINDS: readonly Kind[] = ['visits', 'publications', 'attendance', 'measurements']

/** How each kind is called before people. */
export const KIND_WORDS: Record<Kind, string> = {
  visits: 'visitas',
  publications: 'publicaciones',
  attendance: 'asistencia',
  measurements: 'mediciones',
}

/** The kinds of publication that an export may name in `tipo`. */
export const PUBLICATION_TYPES = [
  'noticia',
  'evento',
  'edicto',
  'tramite',
  'servicio',
  'revision',
  'acta',
  'informe',
  'encuesta',
  'contrato',
  'manual',
  'otro',
] as const

/** How far a published service or procedure has come; an empty `estado` is the first. */
export const PUBLICATION_STATES = ['publicado', 'automatizado', 'racionalizado'] as const

/** The kinds of gathering that an attendance export may name in `tipo`. */
export const ATTENDANCE_TYPES = ['taller', 'capacitacion', 'reunion', 'socializacion'] as const
