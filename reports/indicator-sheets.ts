import {groupRows} from '../src/components/row-group.js'
import type {Compliance} from '../src/domain/compliance.js'
import {toPeriodNoun} from '../src/domain/period.js'
import {formatGoal, formatSpan, formatValue} from '../src/domain/quantity.js'
import {toSentence} from '../src/domain/sentence.js'
import {toSignalWords} from '../src/domain/signal.js'
import {toStateWords} from '../src/domain/state.js'
import {toVerdictNotes} from '../src/domain/verdict.js'
import {numberCell, textCell} from './cell.js'
import {toGoalReached} from './figure-cell.js'
import {recommendationCell} from './recommendation-cell.js'
import type {ReportFacts} from './report-facts.js'
import {toDueWord} from './sections/results.js'
import {CODE, toDate, toFigure, toNumber, toPeriodField, toShare} from './sheet-field.js'
import type {Field} from './workbook.js'

/** What the matrix and the history say alike. */
const FIGURES: readonly Field<Compliance>[] = [
  {
    label: 'Meta mínima',
    width: 12,
    description: 'Mínimo que el plan fija junto a una meta mayor, o límite de una meta de a lo sumo.',
    toCell: (row) => toFigure(row, row.floor),
  },
  {
    label: 'Meta',
    width: 12,
    description: 'Meta del plan. Vacía: no la fija.',
    toCell: (row) => toFigure(row, row.goal),
  },
  {
    label: 'Resultado',
    width: 12,
    description: 'Valor medido, en la unidad del indicador. Vacío: no se sabe.',
    toCell: (row) => toFigure(row, row.value),
  },
  {
    label: 'Numerador',
    width: 12,
    description: 'En las razones, lo contado.',
    toCell: (row) => toNumber(row.ratio ? row.numerator : null),
  },
  {
    label: 'Denominador',
    width: 12,
    description: 'En las razones, el total con el que se compara.',
    toCell: (row) => toNumber(row.ratio ? row.denominator : null),
  },
  {
    label: 'Avance',
    width: 10,
    description: 'Parte de la meta que lleva el periodo en curso.',
    toCell: (row) => toShare(row.progress),
  },
  {
    label: 'Cumplimiento',
    width: 14,
    description:
      'Parte de la meta que alcanzaron los periodos cerrados que se conocen. Vacío: no se sabe o nada se juzga.',
    toCell: (row) => toShare(row.compliance),
  },
  {
    label: 'Cumplimiento mínimo',
    width: 14,
    description: 'El cumplimiento si todo lo que falta fuera cero.',
    toCell: (row) => toShare(row.compliance_min),
  },
  {
    label: 'Cumplimiento máximo',
    width: 14,
    description: 'El cumplimiento si todo lo que falta fuera completo.',
    toCell: (row) => toShare(row.compliance_max),
  },
  {
    label: 'Estado',
    width: 18,
    description: 'Uno de los siete estados.',
    toCell: (row) => textCell(toStateWords(row.state).word),
  },
  {
    label: 'Meta alcanzada',
    width: 14,
    description: 'sí, no, no se sabe; vacía donde nada se juzga.',
    toCell: (row) => textCell(toGoalReached(row).replace('meta alcanzada: ', '')),
  },
  {
    label: 'Periodos',
    width: 10,
    description: 'Periodos que se juzgan.',
    toCell: (row) => numberCell(row.windows),
  },
  {
    label: 'Periodos conocidos',
    width: 12,
    description: 'De ellos, los que se conocen.',
    toCell: (row) => numberCell(row.windows_known),
  },
  {
    label: 'Señal',
    width: 20,
    description: 'Si la serie de valores está cambiando más de lo que explica el azar, aparte de si cumple.',
    toCell: (row) => textCell(toSignalWords(row.signal).word),
  },
  {
    label: 'Valores de la serie',
    width: 10,
    description: 'De cuántos valores se lee la señal.',
    toCell: (row) => toNumber(row.n),
  },
  {
    label: 'Valor p',
    width: 10,
    description: 'Qué tan probable sería por azar un cambio así. Vacío: no se prueba.',
    toCell: (row) => toNumber(row.p_value),
  },
  {
    label: 'Detalle',
    width: 44,
    description: 'Lo que hace falta para entender el estado.',
    toCell: (row) => textCell(toVerdictNotes(row).join('; ')),
  },
]

/** The matrix: one row per indicator in the period. */
export function toMatrixFields(facts: ReportFacts): Field<Compliance>[] {
  const {planTexts, evidence} = facts
  const found = groupRows(evidence, ({code}) => code)
  const count = (code: string) => (found.get(code) ?? []).reduce((sum, {records}) => sum + records, 0)
  return [
    CODE,
    {label: 'Línea', width: 16, description: 'Línea de acción.', toCell: ({line}) => textCell(line)},
    {label: 'Acción', width: 36, description: 'Acción del plan.', toCell: ({action}) => textCell(action)},
    {
      label: 'Indicador',
      width: 36,
      description: 'Nombre del indicador.',
      toCell: ({indicator}) => textCell(indicator),
    },
    {
      label: 'Meta en palabras',
      width: 24,
      description: 'La meta con su unidad y cada cuánto se debe alcanzar.',
      toCell: (row) => textCell(formatGoal(row)),
    },
    {
      label: 'Resultado en palabras',
      width: 28,
      description: 'El resultado con su unidad y de qué se tomó.',
      toCell: (row) => textCell([formatValue(row), formatSpan(row)].filter(Boolean).join(', ')),
    },
    {
      label: 'Exigible',
      width: 10,
      description: 'Si algo había vencido a la fecha de corte.',
      toCell: ({state}) => textCell(toDueWord(state)),
    },
    ...FIGURES,
    {
      label: 'Vence',
      width: 12,
      description: 'Día del plazo, donde lo hay.',
      toCell: ({due_date}) => toDate(due_date),
    },
    {
      label: 'Días de retraso',
      width: 10,
      description: 'Días entre el plazo y su cumplimiento, o hasta el corte si sigue sin cumplirse.',
      toCell: ({days_late}) => toNumber(days_late),
    },
    {
      label: 'Registros',
      width: 10,
      description: 'Registros aceptados que se tuvieron en cuenta; la hoja evidencia dice cuáles.',
      toCell: ({code}) => numberCell(count(code)),
    },
    {
      label: 'Responsable',
      width: 36,
      description: 'Responsables que nombra el plan, por cargo o dependencia.',
      toCell: ({code}) => textCell(planTexts.get(code)?.responsables ?? ''),
    },
    {
      label: 'Recomendaciones / acciones correctivas',
      width: 40,
      description:
        'Acciones abiertas del plan de mejoramiento; si no hay, una propuesta por regla, que una persona adopta, cambia o quita.',
      toCell: (row) => {
        const {text, notes = []} = recommendationCell(facts, row)
        return textCell([text, ...notes].filter((part) => part !== '').join(' '))
      },
    },
    {
      label: 'Lectura',
      width: 60,
      description: 'Estado y señal en una frase, con lo que falta.',
      toCell: (row) => textCell(toSentence(row)),
    },
  ]
}

/** The history: one row per indicator and period of a kind, that of the label. */
export const toHistoryFields = (period: string): readonly Field<Compliance>[] => [
  CODE,
  {
    label: 'Indicador',
    width: 36,
    description: 'Nombre del indicador.',
    toCell: ({indicator}) => textCell(indicator),
  },
  toPeriodField(period),
  ...FIGURES,
  {
    label: 'Arrastrado',
    width: 10,
    description: `sí: ningún periodo cierra en el ${toPeriodNoun(period)} y se repite el último resultado.`,
    toCell: ({carried}) => textCell(carried ? 'sí' : 'no'),
  },
  {
    label: 'Provisional',
    width: 10,
    description: `sí: el ${toPeriodNoun(period)} no ha terminado a la fecha de corte.`,
    toCell: ({provisional}) => textCell(provisional ? 'sí' : 'no'),
  },
]
