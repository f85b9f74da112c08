import type {WindowKind} from './window-kind.js'

/** How often a goal must be reached, after its figure: `5 noticias al mes`. A due date has no rate. */
export const WINDOW_RATES: Record<WindowKind, string> = {
  semana: 'a la semana',
  mes: 'al mes',
  bimestre: 'al bimestre',
  trimestre: 'al trimestre',
  semestre: 'al semestre',
  año: 'al año',
  plazo: '',
}

/** What an open window holds so far: `en lo corrido del año`. */
export const WINDOW_SO_FAR: Record<WindowKind, string> = {
  semana: 'en lo corrido de la semana',
  mes: 'en lo corrido del mes',
  bimestre: 'en lo corrido del bimestre',
  trimestre: 'en lo corrido del trimestre',
  semestre: 'en lo corrido del semestre',
  año: 'en lo corrido del año',
  plazo: 'hasta ahora',
}
