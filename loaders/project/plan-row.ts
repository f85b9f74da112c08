import {z} from 'zod'
import {MEASURES} from '../../src/domain/measure.js'
import {WINDOW_KINDS} from '../../src/domain/window-kind.js'
import {
  choiceCell,
  dayCell,
  optionalChoiceCell,
  optionalCountCell,
  optionalQuantityCell,
  optionalTextCell,
  patternCell,
  textCell,
  yesCell,
} from './cell.js'

export const DIRECTIONS = ['al_menos', 'a_lo_sumo', 'entre'] as const
export const ACCUMULATIONS = ['flujo', 'nivel'] as const

/** What a plan says in its own columns, restated; a plan file may lack them. */
export const PLAN_TEXTS = [
  'beneficios',
  'indicador_texto',
  'meta_texto',
  'actividades',
  'responsables',
  'recursos',
  'tiempos_texto',
  'documento',
  'lugar',
  'nota',
  'objetivos',
] as const

/** A row of `planes/<slug>.csv`, each cell by itself; what cells ask of each other is checked after. */
export const planRowSchema = z.object({
  codigo: patternCell(/^[a-z0-9-]+-\d{2,}$/, 'el slug del municipio, un guion y un número, como «pore-01»'),
  linea: textCell,
  accion: textCell,
  indicador: textCell,
  unidad: textCell,
  forma: choiceCell(MEASURES.map((measure) => measure.forma)),
  tipo: optionalTextCell,
  estado: optionalTextCell,
  seccion: optionalTextCell,
  organizacion: optionalTextCell,
  asistentes_minimos: optionalCountCell,
  medida: optionalTextCell,
  denominador: optionalTextCell,
  acumulacion: optionalChoiceCell(ACCUMULATIONS, null),
  ventana: optionalChoiceCell(WINDOW_KINDS, null),
  ventana_supuesta: yesCell,
  plazo: optionalTextCell,
  sentido: optionalChoiceCell(DIRECTIONS, 'al_menos'),
  minimo: optionalQuantityCell,
  meta: optionalQuantityCell,
  tolerancia: optionalQuantityCell,
  meta_supuesta: yesCell,
  peso: optionalQuantityCell,
  desde: dayCell,
  hasta: dayCell,
  vigencia_supuesta: yesCell,
  acto: optionalTextCell,
})

export const PLAN_COLUMNS = Object.keys(planRowSchema.shape)

/** A row whose cells could be read, with its physical line. */
export type PlanRow = z.infer<typeof planRowSchema> & {line: number}

/** What is wrong with a row that can be read: the column, and the value, what was expected and what to do. */
export interface Finding {
  column: string
  message: string
  /** As `Problem` has it. */
  refersTo?: string
}
