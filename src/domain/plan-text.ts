import type {PlanRemark, RemarkRule} from './plan-remark.js'

/** A row of a plan as its file has it: Spanish column names, everything text. */
export interface PlanRow {
  codigo: string
  accion: string
  indicador: string
  unidad: string
  forma: string
  tipo: string
  estado: string
  seccion: string
  organizacion: string
  asistentes_minimos: string
  medida: string
  denominador: string
  ventana: string
  ventana_supuesta: string
  plazo: string
  sentido: string
  minimo: string
  meta: string
  meta_supuesta: string
  desde: string
  hasta: string
  vigencia_supuesta: string
  acto: string
  beneficios: string
  indicador_texto: string
  meta_texto: string
  actividades: string
  responsables: string
  recursos: string
  tiempos_texto: string
  documento: string
  lugar: string
  nota: string
}

export interface Plan {
  rows: PlanRow[]
  remarks: PlanRemark[]
  /** Those that some remark is of. */
  rules: RemarkRule[]
}
