import {formatFailing, toCondition, toCriterion} from '../src/domain/finding.js'
import {
  formatAction,
  IMPROVEMENT_TYPE_WORDS,
  toImprovementNotes,
  toImprovementWord,
} from '../src/domain/improvement.js'
import {toPeriodNoun} from '../src/domain/period.js'
import {formatSealCause} from '../src/domain/seal-change.js'
import {toStateWords} from '../src/domain/state.js'
import {findActions} from './answering-actions.js'
import {BLANK, dateCell, numberCell, shareCell, textCell} from './cell.js'
import type {ReportFacts} from './report-facts.js'
import {toFigure, toNumber} from './sheet-field.js'
import type {Field} from './workbook.js'

type Row = ReportFacts['rows'][number]

/** The findings: one row per indicator that fails. */
export function toFindingFields(facts: ReportFacts): Field<Row>[] {
  return [
    {label: 'Código', width: 14, description: 'Código del indicador.', toCell: ({code}) => textCell(code)},
    {
      label: 'Indicador',
      width: 36,
      description: 'Nombre del indicador.',
      toCell: ({indicator}) => textCell(indicator),
    },
    {
      label: 'Plazo legal',
      width: 10,
      description: 'sí: lo que venció es el plazo de una fase.',
      toCell: ({legal}) => textCell(legal ? 'sí' : 'no'),
    },
    {
      label: 'Condición',
      width: 60,
      description: 'Qué se midió y contra qué.',
      toCell: (row) => textCell(toCondition(row)),
    },
    {
      label: 'Criterio',
      width: 60,
      description: 'La fila del plan, su acto y, en las fases, la norma.',
      toCell: (row) => textCell(toCriterion(row, facts.planTexts.get(row.code), facts.phases)),
    },
    {label: 'Causa', width: 30, description: 'Para diligenciar.', toCell: () => BLANK},
    {label: 'Efecto', width: 30, description: 'Para diligenciar.', toCell: () => BLANK},
    {
      label: 'Bimestres seguidos',
      width: 12,
      description: `En cuántos ${toPeriodNoun(facts.period, {isPlural: true})} seguidos incumple.`,
      toCell: ({code}) => toNumber(facts.failing.get(code)?.periods ?? null),
    },
    {
      label: 'Reincidencia',
      width: 44,
      description: 'Cuántas veces ha incumplido.',
      toCell: ({code}) => {
        const failing = facts.failing.get(code)
        return failing === undefined ? BLANK : textCell(formatFailing(failing))
      },
    },
    {
      label: 'Plan de mejoramiento',
      width: 50,
      description: 'Las acciones que responden al hallazgo, con su estado.',
      toCell: (row) => textCell(findActions(facts, row).map(formatAction).join(' ')),
    },
  ]
}

/** The improvement plan: one row per action. */
export const ACTION_FIELDS: readonly Field<ReportFacts['actions'][number]>[] = [
  {
    label: 'Hallazgo',
    width: 14,
    description: 'Número del hallazgo.',
    toCell: ({finding}) => textCell(finding),
  },
  {
    label: 'Código',
    width: 14,
    description: 'Código del indicador que falló.',
    toCell: ({code}) => textCell(code ?? ''),
  },
  {
    label: 'Bimestre',
    width: 10,
    description: 'Bimestre en que falló.',
    toCell: ({bimester}) => textCell(bimester ?? ''),
  },
  {label: 'Acción', width: 50, description: 'Qué se hace.', toCell: ({action}) => textCell(action)},
  {
    label: 'Tipo',
    width: 18,
    description: 'Corrección, acción correctiva, preventiva o de mejora.',
    toCell: ({type}) => textCell(type === null ? '' : (IMPROVEMENT_TYPE_WORDS[type] ?? type)),
  },
  {
    label: 'Responsable',
    width: 30,
    description: 'Cargo o dependencia.',
    toCell: ({responsible}) => textCell(responsible ?? ''),
  },
  {label: 'Vence', width: 12, description: 'Último día.', toCell: ({end_date}) => dateCell(end_date)},
  {
    label: 'Avance',
    width: 10,
    description: 'Lo que la entidad dice que lleva. Vacío: no lo dice.',
    toCell: ({progress}) => (progress === null ? BLANK : shareCell(progress / 100)),
  },
  {
    label: 'Estado',
    width: 22,
    description: 'A la fecha de corte de los datos.',
    toCell: ({state}) => textCell(toImprovementWord(state)),
  },
  {
    label: 'Días de retraso',
    width: 10,
    description: 'Días desde que venció.',
    toCell: ({overdue_days}) => toNumber(overdue_days),
  },
  {
    label: 'Detalle',
    width: 50,
    description: 'Con qué se verificó el cierre, o qué falta.',
    toCell: (row) => textCell(toImprovementNotes({...row, overdue_days: null}).join('; ')),
  },
  {
    label: 'Archivo',
    width: 44,
    description: 'Archivo, dentro de data/entrada.',
    toCell: ({file}) => textCell(file),
  },
  {label: 'Línea', width: 10, description: 'Línea del archivo.', toCell: ({line}) => numberCell(line)},
]

/** What has become another since the bimesters were closed: one row per indicator and bimester. */
export const CHANGE_FIELDS: readonly Field<ReportFacts['sealChanges'][number]>[] = [
  {
    label: 'Bimestre',
    width: 10,
    description: 'Bimestre cerrado.',
    toCell: ({bimester}) => textCell(bimester),
  },
  {label: 'Código', width: 14, description: 'Código del indicador.', toCell: ({code}) => textCell(code)},
  {
    label: 'Indicador',
    width: 36,
    description: 'Nombre del indicador.',
    toCell: ({indicator}) => textCell(indicator),
  },
  {
    label: 'Resultado al cerrar',
    width: 12,
    description: 'Valor con que se cerró.',
    toCell: (change) => toFigure(change, change.sealed_value),
  },
  {
    label: 'Resultado',
    width: 12,
    description: 'Valor de hoy.',
    toCell: (change) => toFigure(change, change.value),
  },
  {
    label: 'Estado al cerrar',
    width: 18,
    description: 'Estado con que se cerró.',
    toCell: ({sealed_state}) => textCell(sealed_state === null ? '' : toStateWords(sealed_state).word),
  },
  {
    label: 'Estado',
    width: 18,
    description: 'Estado de hoy.',
    toCell: ({state}) => textCell(state === null ? '' : toStateWords(state).word),
  },
  {
    label: 'Por qué',
    width: 50,
    description: 'Archivos que causaron el cambio, o lo que se sabe de él.',
    toCell: (change) => textCell(formatSealCause(change)),
  },
]
