import {MEASURE_WORDS} from './measure-words.js'
import {toTypeWord} from './type-words.js'
import type {WindowKind} from './window-kind.js'

/** What the page of comparisons offers. */
export interface ComparisonIndex {
  /** The months in which a visit of some site is known, and the last one in which sites are ranked. */
  months: string[]
  month: string | null
  comparisons: Comparison[]
}

/** A line of action and a way of measuring that two municipalities or more share. */
export interface Comparison {
  /** Its name in addresses and in the names of files. */
  comparison: string
  line: string
  form: string
  type: string | null
  states: string[]
  section: string | null
  organization: string | null
  min_attendees: number | null
  /** What is declared, and the declared total, in words. */
  metric: string | null
  denominator_metric: string | null
  window_kind: WindowKind
  unit: string
  ratio: boolean
  /** Whether it counts what happened, so that it may be told per 1 000 inhabitants. */
  is_count: boolean
  /** Whether it is a part of a whole, counted one by one, so that it may be held against chance. */
  is_proportion: boolean
  /** How many municipalities have it in their plans. */
  municipalities: number
  /** The bimesters in which some municipality has a value of it, and the last one in which they compare. */
  bimesters: string[]
  bimester: string | null
  /** Of a proportion, the last bimester in which some municipality is held against chance. */
  drawn_bimester?: string | null
}

/** Why a municipality stands apart, as tables and pages say it. */
export const APART_WORDS: Record<string, string> = {
  faltan_datos: 'sin comparar: faltan datos',
  sin_dato: 'sin dato',
  mes_incompleto: 'mes incompleto',
  sin_poblacion: 'sin comparar: falta su población en municipios.csv',
  sin_casos: 'sin casos',
  no_aplica: 'no aplica',
  mas_que_el_total: 'más que el total',
  pocos_casos: 'muy pocos casos',
}

const WINDOW_PHRASES: Record<WindowKind, string> = {
  semana: 'por semana',
  mes: 'por mes',
  bimestre: 'por bimestre',
  trimestre: 'por trimestre',
  semestre: 'por semestre',
  año: 'por año',
  plazo: 'con un plazo',
}

/** What is compared, for people: `Eventos con una asistencia mínima (taller; al menos 20 personas), por año`. */
export function toComparisonName(comparison: Comparison): string {
  const {form, type, states, section, organization, min_attendees, denominator_metric, window_kind} =
    comparison
  const declared = comparison.metric
  const details = [
    type === null ? '' : toTypeWord(type),
    states.length === 0 ? '' : states.join(' o '),
    section === null ? '' : `sección ${section}`,
    organization === null ? '' : `de ${organization}`,
    min_attendees === null ? '' : `al menos ${min_attendees} personas`,
    denominator_metric === null ? '' : `sobre ${lowerFirst(denominator_metric)}`,
  ].filter((part) => part !== '')
  const what = declared ?? MEASURE_WORDS[form] ?? form
  return `${what}${details.length === 0 ? '' : ` (${details.join('; ')})`}, ${WINDOW_PHRASES[window_kind]}`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
