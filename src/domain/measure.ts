import type {SourceKind} from './kind.js'

/**
 * A way of measuring (`forma` in a plan): the query of `loaders/sql/facts/` that finds the movements of an indicator, and how
 * they add up to a value.
 */
export interface Measure {
  forma: string
  /** The file of `loaders/sql/facts/`, without its ending. */
  query: string
  /** Where the numerator comes from: what must be covered for its zero to be a zero. */
  source: SourceKind
  /**
   * How the numerator's movements add up at a date: `flow` sums those of the window, `stock` all until that date, `level`
   * takes the last one; `declared` is flow or level, as `acumulacion` of the plan says.
   */
  numerator: 'flow' | 'stock' | 'level' | 'declared'
  /** Where the denominator comes from, for ratios: another declared measure, the same declaration, or the same rows. */
  denominator: 'none' | 'declared' | 'own' | 'rows'
  /** Whether a value known in part can only grow: then it proves an at-least goal that it already reaches. */
  grows: boolean
  /** Whether it counts separate events, such as publications or workshops: not days, people or visits. */
  events: boolean
  /** Whether a ratio's numerator is a part of its denominator, counted one by one; `declared` where its metric says so. */
  proportion: boolean | 'declared'
  /** The plan columns that this measure needs, and those that it may take. */
  needs: readonly string[]
  takes: readonly string[]
}

export const MEASURES: readonly Measure[] = [
  {
    forma: 'visitas',
    query: 'visits',
    source: 'visits',
    numerator: 'flow',
    denominator: 'none',
    grows: true,
    events: false,
    proportion: false,
    needs: [],
    takes: ['seccion'],
  },
  {
    forma: 'titulos_distintos',
    query: 'distinct_titles',
    source: 'publications',
    numerator: 'flow',
    denominator: 'none',
    grows: true,
    events: true,
    proportion: false,
    needs: ['tipo'],
    takes: [],
  },
  {
    forma: 'dias_con_publicacion',
    query: 'publication_days',
    source: 'publications',
    numerator: 'flow',
    denominator: 'none',
    grows: true,
    events: false,
    proportion: false,
    needs: [],
    takes: ['tipo'],
  },
  {
    forma: 'eventos_del_mes_siguiente',
    query: 'next_month_events',
    source: 'publications',
    numerator: 'flow',
    denominator: 'none',
    grows: true,
    events: true,
    proportion: false,
    needs: [],
    takes: [],
  },
  {
    forma: 'publicaciones_por_seccion',
    query: 'publications_by_section',
    source: 'publications',
    numerator: 'flow',
    denominator: 'none',
    grows: true,
    events: true,
    proportion: false,
    needs: [],
    takes: ['tipo'],
  },
  {
    forma: 'entrega_a_tiempo',
    query: 'on_time_deliveries',
    source: 'publications',
    numerator: 'flow',
    denominator: 'rows',
    grows: false,
    events: false,
    proportion: true,
    needs: [],
    takes: ['tipo'],
  },
  {
    forma: 'existencias',
    query: 'title_stock',
    source: 'publications',
    numerator: 'stock',
    denominator: 'none',
    grows: true,
    events: false,
    proportion: false,
    needs: ['tipo', 'estado'],
    takes: [],
  },
  {
    forma: 'titulos_sobre_declarado',
    query: 'distinct_titles',
    source: 'publications',
    numerator: 'flow',
    denominator: 'declared',
    grows: true,
    events: false,
    proportion: true,
    needs: ['tipo', 'denominador', 'acumulacion'],
    takes: [],
  },
  {
    forma: 'existencias_sobre_declarado',
    query: 'title_stock',
    source: 'publications',
    numerator: 'stock',
    denominator: 'declared',
    grows: true,
    events: false,
    proportion: true,
    needs: ['tipo', 'estado', 'denominador', 'acumulacion'],
    takes: [],
  },
  {
    forma: 'eventos',
    query: 'gatherings',
    source: 'attendance',
    numerator: 'flow',
    denominator: 'none',
    grows: true,
    events: true,
    proportion: false,
    needs: ['tipo'],
    takes: [],
  },
  {
    forma: 'eventos_con_asistencia',
    query: 'attended_gatherings',
    source: 'attendance',
    numerator: 'flow',
    denominator: 'none',
    grows: true,
    events: true,
    proportion: false,
    needs: ['tipo', 'asistentes_minimos'],
    takes: [],
  },
  {
    forma: 'asistentes',
    query: 'attendees',
    source: 'attendance',
    numerator: 'flow',
    denominator: 'none',
    grows: true,
    events: false,
    proportion: false,
    needs: ['tipo'],
    takes: [],
  },
  {
    forma: 'personas_sobre_declarado',
    query: 'distinct_people',
    source: 'attendance',
    numerator: 'flow',
    denominator: 'declared',
    grows: true,
    events: false,
    proportion: true,
    needs: ['tipo', 'denominador', 'acumulacion'],
    takes: ['organizacion'],
  },
  {
    forma: 'declarado',
    query: 'declared',
    source: 'measurements',
    numerator: 'declared',
    denominator: 'none',
    grows: false,
    events: false,
    proportion: false,
    needs: ['medida', 'acumulacion'],
    takes: [],
  },
  {
    forma: 'razon_declarada',
    query: 'declared',
    source: 'measurements',
    numerator: 'declared',
    denominator: 'own',
    grows: false,
    events: false,
    proportion: 'declared',
    needs: ['medida', 'acumulacion'],
    takes: [],
  },
]

/** The measure that a plan names; undefined where none is called so. */
export function findMeasure(forma: string): Measure | undefined {
  return MEASURES.find((measure) => measure.forma === forma)
}
