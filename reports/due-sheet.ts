import {dateCell, numberCell, textCell} from './cell.js'
import type {DueRow} from './report-facts.js'
import {CODE} from './sheet-field.js'
import type {Field} from './workbook.js'

/** What fell due, by indicator and kind of window. */
export const DUE: readonly Field<DueRow>[] = [
  CODE,
  {
    label: 'Indicador',
    width: 36,
    description: 'Nombre del indicador.',
    toCell: ({indicator}) => textCell(indicator),
  },
  {
    label: 'Periodo que venció',
    width: 14,
    description: 'semana, mes, bimestre, trimestre, semestre, año o plazo.',
    toCell: ({window_kind}) => textCell(window_kind),
  },
  {
    label: 'Vencieron',
    width: 12,
    description: 'Cuántos vencieron.',
    toCell: ({windows}) => numberCell(windows),
  },
  {
    label: 'cumple la meta',
    width: 12,
    description: 'De ellos, los que cumplen la meta.',
    toCell: ({n_meta}) => numberCell(n_meta),
  },
  {
    label: 'cumple el mínimo',
    width: 12,
    description: 'Los que cumplen el mínimo y no la meta.',
    toCell: ({n_minimo}) => numberCell(n_minimo),
  },
  {
    label: 'incumple',
    width: 12,
    description: 'Los que incumplen.',
    toCell: ({n_incumple}) => numberCell(n_incumple),
  },
  {
    label: 'sin dato',
    width: 12,
    description: 'Los que no se conocen.',
    toCell: ({n_sin_dato}) => numberCell(n_sin_dato),
  },
  {
    label: 'no aplica',
    width: 12,
    description: 'Los que no aplican.',
    toCell: ({n_no_aplica}) => numberCell(n_no_aplica),
  },
  {
    label: 'Primer vencimiento',
    width: 14,
    description: 'Día en que venció el primero.',
    toCell: ({first_due}) => dateCell(first_due),
  },
  {
    label: 'Último vencimiento',
    width: 14,
    description: 'Día en que venció el último.',
    toCell: ({last_due}) => dateCell(last_due),
  },
]
