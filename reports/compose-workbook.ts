import {groupRows} from '../src/components/row-group.js'
import type {Compliance} from '../src/domain/compliance.js'
import {capitalise} from '../src/domain/noun.js'
import {toPeriodMonths, toPeriodNoun} from '../src/domain/period.js'
import {formatGoal, formatSpan, formatValue} from '../src/domain/quantity.js'
import {toSentence} from '../src/domain/sentence.js'
import {toSignalWords} from '../src/domain/signal.js'
import {toStateWords} from '../src/domain/state.js'
import {toVerdictNotes} from '../src/domain/verdict.js'
import {BLANK, type Cell, dateCell, numberCell, shareCell, textCell} from './cell.js'
import {toHead} from './compose-report.js'
import {toGoalReached} from './figure-cell.js'
import {ACTION_FIELDS, CHANGE_FIELDS, toFindingFields} from './follow-up-sheets.js'
import {recommendationCell} from './recommendation-cell.js'
import type {DueRow, EvidenceRow, ReportFacts} from './report-facts.js'
import {toRequestSheets} from './request-sheets.js'
import {toDueWord} from './sections/results.js'
import {toDate, toNumber, toSheet} from './sheet-field.js'
import type {Field, Sheet, Workbook} from './workbook.js'

/** The workbook of one municipality and period. */
export function composeWorkbook(facts: ReportFacts): Workbook {
  const sheets = [
    toSheet('matriz', toMatrixFields(facts), facts.rows),
    toSheet('historia', toHistoryFields(facts.period), facts.history),
    toSheet(
      'hallazgos',
      toFindingFields(facts),
      facts.rows.filter(({state}) => state === 'incumple'),
    ),
    toSheet('mejoramiento', ACTION_FIELDS, facts.actions),
    toSheet('cambios desde el cierre', CHANGE_FIELDS, facts.sealChanges),
    toSheet('puntajes', toScoreFields(facts.period), facts.scores),
    ...(facts.bimesters.rows.length === 0
      ? []
      : [
          toSheet('bimestres', toHistoryFields('2009-B4'), facts.bimesters.rows),
          toSheet('puntajes por bimestre', toScoreFields('2009-B4'), facts.bimesters.scores),
        ]),
    toSheet('vencimientos', DUE, facts.due),
    toSheet('evidencia', toEvidenceFields(facts), facts.evidence),
    toSheet('archivos', FILES, facts.files),
    toSheet('filas rechazadas', REJECTIONS, facts.rejections),
    ...toRequestSheets(facts),
  ]
  return {sheets: [toCover(facts), ...sheets, toDictionary(sheets)]}
}

function toCover(facts: ReportFacts): Sheet {
  const {entity, period, cutoff, fingerprint, notices} = toHead(facts)
  return {
    name: 'informe',
    columns: [
      {label: 'Dato', width: 22, description: 'De qué se trata.'},
      {label: 'Valor', width: 80, description: 'Lo que se sabe de ello.'},
    ],
    rows: [
      [textCell('Entidad'), textCell(entity)],
      [textCell('Periodo'), textCell(period)],
      [textCell(capitalise(toPeriodNoun(facts.period))), textCell(facts.period)],
      [textCell('Fecha de corte'), dateCell(cutoff)],
      [textCell('Huella de los datos'), textCell(fingerprint)],
      [textCell('Semáforo'), textCell(facts.preset.name)],
      ...(facts.seal === undefined
        ? []
        : [
            [textCell('Cerrado el'), dateCell(facts.seal.closed_on)],
            [textCell('Huella del cierre'), textCell(facts.seal.sha256)],
          ]),
      ...notices.map((notice) => [textCell('Aviso'), textCell(notice)]),
    ],
  }
}

function toDictionary(sheets: readonly Sheet[]): Sheet {
  return {
    name: 'diccionario',
    columns: [
      {label: 'Hoja', width: 18, description: ''},
      {label: 'Columna', width: 26, description: ''},
      {label: 'Significado', width: 100, description: ''},
    ],
    rows: sheets.flatMap(({name, columns}) =>
      columns.map(({label, description}) => [textCell(name), textCell(label), textCell(description)]),
    ),
  }
}

/** A figure in the indicator's own unit: a share where it is a ratio. */
function toFigure(row: Compliance, value: number | null): Cell {
  if (value === null) return BLANK
  return row.ratio ? shareCell(value) : numberCell(value)
}

function toShare(share: number | null): Cell {
  return share === null ? BLANK : shareCell(share)
}

/** The period of a row of the kind that a period is. */
function toPeriodField(period: string): Field<{bimester: string}> {
  return {
    label: capitalise(toPeriodNoun(period)),
    width: 10,
    description: `${period} es ${toPeriodMonths(period)}.`,
    toCell: ({bimester}) => textCell(bimester),
  }
}

const CODE: Field<{code: string}> = {
  label: 'Código',
  width: 14,
  description: 'Código del indicador.',
  toCell: ({code}) => textCell(code),
}

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

function toMatrixFields(facts: ReportFacts): Field<Compliance>[] {
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

const toHistoryFields = (period: string): readonly Field<Compliance>[] => [
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

const toScoreFields = (period: string): readonly Field<ReportFacts['scores'][number]>[] => [
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

function toEvidenceFields({rows}: ReportFacts): Field<EvidenceRow>[] {
  const names = new Map(rows.map(({code, indicator}) => [code, indicator]))
  return [
    CODE,
    {
      label: 'Indicador',
      width: 36,
      description: 'Nombre del indicador.',
      toCell: ({code}) => textCell(names.get(code) ?? ''),
    },
    {
      label: 'Archivo',
      width: 44,
      description: 'Archivo, dentro de data/entrada.',
      toCell: ({file}) => textCell(file),
    },
    {
      label: 'Primera línea',
      width: 10,
      description: 'Primera línea de un tramo seguido de registros.',
      toCell: ({first_line}) => numberCell(first_line),
    },
    {
      label: 'Última línea',
      width: 10,
      description: 'Última línea del tramo.',
      toCell: ({last_line}) => numberCell(last_line),
    },
    {
      label: 'Registros',
      width: 10,
      description: 'Registros del tramo.',
      toCell: ({records}) => numberCell(records),
    },
    {
      label: 'Desde',
      width: 12,
      description: 'Primer día de los registros.',
      toCell: ({first_date}) => dateCell(first_date),
    },
    {
      label: 'Hasta',
      width: 12,
      description: 'Último día de los registros.',
      toCell: ({last_date}) => dateCell(last_date),
    },
    {
      label: 'SHA-256',
      width: 68,
      description: 'Huella completa del archivo: cambia con cualquiera de sus bytes.',
      toCell: ({sha256}) => textCell(sha256),
    },
  ]
}

const FILES: readonly Field<ReportFacts['files'][number]>[] = [
  {
    label: 'Archivo',
    width: 44,
    description: 'Archivo, dentro de data/entrada.',
    toCell: ({file}) => textCell(file),
  },
  {label: 'Leídas', width: 10, description: 'Filas leídas.', toCell: ({read}) => numberCell(read)},
  {
    label: 'Aceptadas',
    width: 10,
    description: 'Filas que cuentan.',
    toCell: ({accepted}) => numberCell(accepted),
  },
  {
    label: 'Rechazadas',
    width: 10,
    description: 'Filas que esperan corrección.',
    toCell: ({rejected}) => numberCell(rejected),
  },
  {
    label: 'Duplicadas',
    width: 10,
    description: 'Filas que el mismo archivo ya dice.',
    toCell: ({duplicated}) => numberCell(duplicated),
  },
  {
    label: 'Reemplazadas',
    width: 12,
    description: 'Filas que un exporte posterior también dice.',
    toCell: ({replaced}) => numberCell(replaced),
  },
  {
    label: 'Desde',
    width: 12,
    description: 'Primer día de sus filas.',
    toCell: ({first_date}) => toDate(first_date),
  },
  {
    label: 'Hasta',
    width: 12,
    description: 'Último día de sus filas.',
    toCell: ({last_date}) => toDate(last_date),
  },
  {
    label: 'No se leyó',
    width: 50,
    description: 'Por qué no se pudo leer; vacío: se leyó.',
    toCell: ({reason}) => textCell(reason ?? ''),
  },
  {
    label: 'SHA-256',
    width: 68,
    description: 'Huella completa del archivo.',
    toCell: ({sha256}) => textCell(sha256),
  },
]

const REJECTIONS: readonly Field<ReportFacts['rejections'][number]>[] = [
  {
    label: 'Archivo',
    width: 44,
    description: 'Archivo, dentro de data/entrada.',
    toCell: ({file}) => textCell(file),
  },
  {
    label: 'Línea',
    width: 10,
    description: 'Línea en que empieza la fila.',
    toCell: ({line}) => numberCell(line),
  },
  {
    label: 'Última línea',
    width: 10,
    description: 'Línea en que termina.',
    toCell: ({line_end}) => numberCell(line_end),
  },
  {
    label: 'Columna',
    width: 16,
    description: 'Columna en que está el error.',
    toCell: ({column}) => textCell(column ?? ''),
  },
  {
    label: 'Qué pasó',
    width: 60,
    description: 'Por qué no se aceptó. El texto de la fila no se reproduce.',
    toCell: ({reason}) => textCell(reason),
  },
  {label: 'Cómo se arregla', width: 60, description: 'Qué corregir.', toCell: ({remedy}) => textCell(remedy)},
  {
    label: 'La esperan',
    width: 30,
    description: 'Indicadores que se miden con filas como esta.',
    toCell: ({waiting}) => textCell(waiting.join(', ')),
  },
]

/** What fell due, by indicator and kind of window. */
const DUE: readonly Field<DueRow>[] = [
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
