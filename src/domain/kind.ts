/** What the rows of an export tell. */
export type Kind = SourceKind | 'improvements' | 'activities'

/** What indicators are measured by. */
export type SourceKind = 'visits' | 'publications' | 'attendance' | 'measurements'

export const SOURCE_KINDS: readonly SourceKind[] = ['visits', 'publications', 'attendance', 'measurements']

/** All of them: the sources, and what an office plans and follows up. */
export const KINDS: readonly Kind[] = [...SOURCE_KINDS, 'improvements', 'activities']

/** How each kind is called before people. */
export const KIND_WORDS: Record<Kind, string> = {
  visits: 'visitas',
  publications: 'publicaciones',
  attendance: 'asistencia',
  measurements: 'mediciones',
  improvements: 'mejoramiento',
  activities: 'cronograma',
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

/** What an action of the improvement plan is for, as `tipo` names it. */
export const IMPROVEMENT_TYPES = ['correccion', 'correctiva', 'preventiva', 'mejora'] as const
