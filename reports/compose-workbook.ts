import {capitalise} from '../src/domain/noun.js'
import {toPeriodNoun} from '../src/domain/period.js'
import {dateCell, textCell} from './cell.js'
import {toHead} from './compose-report.js'
import {DUE} from './due-sheet.js'
import {ACTION_FIELDS, CHANGE_FIELDS, toFindingFields} from './follow-up-sheets.js'
import {toHistoryFields, toMatrixFields} from './indicator-sheets.js'
import type {ReportFacts} from './report-facts.js'
import {toRequestSheets} from './request-sheets.js'
import {toScoreFields} from './score-sheet.js'
import {toSheet} from './sheet-field.js'
import {FILES, REJECTIONS, toEvidenceFields} from './source-sheets.js'
import type {Sheet, Workbook} from './workbook.js'

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
    ...(facts.seals.length === 0
      ? []
      : [toSheet('cambios desde el cierre', CHANGE_FIELDS, facts.sealChanges)]),
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
  return {head: toHead(facts), sheets: [toCover(facts), ...sheets.map(withWords), toDictionary(sheets)]}
}

/** A sheet without rows says so: nobody is to wonder whether something is missing. */
function withWords(sheet: Sheet): Sheet {
  return sheet.rows.length > 0 ? sheet : {...sheet, rows: [[textCell('Sin filas en este periodo.')]]}
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
