import {toStateWords} from '../src/domain/state.js'
import {numberCell} from './cell.js'
import type {ReportFacts} from './report-facts.js'
import {toPeriodField, toShare} from './sheet-field.js'
import type {Field} from './workbook.js'

/** The plan's score: one row per period of a kind, that of the label. */
export const toScoreFields = (period: string): readonly Field<ReportFacts['scores'][number]>[] => [
  toPeriodField(period),
  {
    label: 'Puntaje',
    width: 10,
    description:
      'Promedio ponderado del cumplimiento de lo exigible. Vacío: nada se conoce o nada es exigible.',
    toCell: ({score}) => toShare(score),
  },
  {
    label: 'Puntaje mínimo',
    width: 12,
    description: 'El puntaje si todo lo que falta fuera cero.',
    toCell: ({score_min}) => toShare(score_min),
  },
  {
    label: 'Puntaje máximo',
    width: 12,
    description: 'El puntaje si todo lo que falta fuera completo.',
    toCell: ({score_max}) => toShare(score_max),
  },
  ...(['meta', 'minimo', 'incumple', 'sin_dato', 'no_exigible', 'sin_meta', 'no_aplica'] as const).map(
    (state) => ({
      label: toStateWords(state).word,
      width: 14,
      description: `Indicadores en el estado «${toStateWords(state).word}».`,
      toCell: (score: ReportFacts['scores'][number]) => numberCell(score[`n_${state}`]),
    }),
  ),
]
