import {groupRows} from '../../src/components/row-group.js'
import {KIND_WORDS} from '../../src/domain/kind.js'
import {formatMonth} from '../../src/domain/month.js'
import {capitalise, formatCount, inflect} from '../../src/domain/noun.js'
import {formatNumber, formatShare} from '../../src/domain/number.js'
import {parsePeriod, toPeriodNoun} from '../../src/domain/period.js'
import {WINDOW_MONTHS} from '../../src/domain/window-kind.js'
import {dateCell, NONE, numberCell, textCell} from '../cell.js'
import type {Block, Section, Table} from '../report.js'
import type {ReportFacts, ReportFile} from '../report-facts.js'
import {paragraph, toSection} from '../section.js'

/** How the figures were made, of which files, and what they cannot tell. */
export function toMethod(facts: ReportFacts): Section[] {
  return [
    toSection('Metodología y fuentes', [
      paragraph(
        'Cada indicador se mide en los periodos que fija el plan (semana, mes, bimestre, trimestre, semestre, año o un plazo) y se juzga cuando el periodo cierra. Un dato que falta no es un cero: mientras los archivos no cubran el periodo, el resultado es «sin dato».',
      ),
      paragraph(
        'El cumplimiento de un indicador es la parte de la meta que alcanzaron sus periodos cerrados. El puntaje es el promedio ponderado del cumplimiento de los indicadores exigibles; sus límites dicen cuánto sería si todo lo que falta fuera cero y si fuera completo. El valor de una razón no es el promedio de sus porcentajes: es la suma de numeradores sobre la suma de denominadores.',
      ),
      paragraph(`Los puntajes se leen con el semáforo «${facts.preset.name}»: ${toBandWords(facts)}.`),
      ...listSources(facts),
      {kind: 'list', items: listLimits(facts)},
    ]),
  ]
}

function toBandWords({preset}: ReportFacts): string {
  return preset.bands
    .map(
      ({name, from, to}) =>
        `${name}, de ${formatShare(from)} a ${to >= 1 ? formatShare(to) : `menos de ${formatShare(to)}`}`,
    )
    .join('; ')
}

function listSources({files, coverage}: ReportFacts): Block[] {
  const read = files.filter(({reason}) => reason === null)
  if (read.length === 0) return [paragraph('No hay ningún archivo con registros hasta la fecha de corte.')]
  const blocks: Block[] = [{kind: 'table', table: toFileTable(read)}]
  if (coverage.length > 0) blocks.push({kind: 'table', table: toCoverageTable(coverage)})
  return blocks
}

function toFileTable(files: readonly ReportFile[]): Table {
  return {
    caption: 'Archivos leídos y qué pasó con sus filas',
    isDense: true,
    columns: [
      {label: 'Archivo', width: 27},
      {label: 'Clase', width: 15},
      {label: 'Desde', width: 10},
      {label: 'Hasta', width: 10},
      {label: 'Leídas', width: 9, isNumeric: true},
      {label: 'Aceptadas', width: 12, isNumeric: true},
      {label: 'Rechazadas', width: 13, isNumeric: true},
      {label: 'Duplicadas', width: 12, isNumeric: true},
      {label: 'Reemplazadas', width: 15, isNumeric: true},
    ],
    rows: files.map((file) => ({
      cells: [
        textCell(file.file),
        textCell(file.kind === null ? '—' : KIND_WORDS[file.kind]),
        file.first_date === null ? NONE : dateCell(file.first_date, {isShort: true}),
        file.last_date === null ? NONE : dateCell(file.last_date, {isShort: true}),
        numberCell(file.read),
        numberCell(file.accepted),
        numberCell(file.rejected),
        numberCell(file.duplicated),
        numberCell(file.replaced),
      ],
    })),
  }
}

/** A month in each row: a year of them would not fit beside one another. */
function toCoverageTable(coverage: ReportFacts['coverage']): Table {
  const sources = [...new Set(coverage.map(({source}) => source))]
  const tell = ({covered_days, days}: ReportFacts['coverage'][number]) =>
    numberCell(covered_days, `${formatNumber(covered_days)} de ${formatCount(days, 'día', 'días')}`)
  return {
    caption: 'Completitud: días de cada mes de los que hay datos',
    columns: [
      {label: 'Mes', width: 30},
      ...sources.map((source) => ({label: capitalise(KIND_WORDS[source]), width: 25, isNumeric: true})),
    ],
    rows: Array.from(
      groupRows(coverage, ({month}) => month),
      ([month, row]) => ({cells: [textCell(formatMonth(month)), ...row.map(tell)]}),
    ),
  }
}

/** What a month, or a quarter, is too short to judge; empty where all of it can be. */
function toLongWindows({rows, period}: ReportFacts): string {
  const {edition} = parsePeriod(period)
  const longer = rows.filter(
    ({window_kind, goal}) =>
      goal !== null && window_kind !== 'plazo' && WINDOW_MONTHS[window_kind] > edition.months,
  )
  if (longer.length === 0) return ''
  const noun = toPeriodNoun(period)
  return `${formatCount(longer.length, 'indicador se mide', 'indicadores se miden')} en periodos más largos que un ${noun}. Solo se ${inflect(longer.length, 'juzga', 'juzgan')} en el ${noun} en que su periodo cierra: en los demás ${inflect(longer.length, 'se muestra su', 'se muestran su')} último resultado cerrado, que se dice arrastrado, y lo que lleva el periodo en curso.`
}

function listLimits(facts: ReportFacts): string[] {
  const {files, rejections, rows, isDemo} = facts
  const refused = files.filter(({reason}) => reason !== null).length
  const unknown = rows.filter(({state}) => state === 'sin_dato').length
  const assumed = rows.filter(({goal_assumed, window_assumed}) => goal_assumed || window_assumed).length
  return [
    isDemo ? 'Los datos son de demostración.' : '',
    toLongWindows(facts),
    unknown === 0
      ? 'De todos los indicadores exigibles hay dato.'
      : `De ${formatCount(unknown, 'indicador exigible', 'indicadores exigibles')} no hay dato suficiente para juzgar.`,
    rejections.length === 0
      ? 'Ninguna fila espera corrección.'
      : `${formatCount(rejections.length, 'fila rechazada espera', 'filas rechazadas esperan')} corrección; no ${inflect(rejections.length, 'cuenta', 'cuentan')} en ninguna cifra y se ${inflect(rejections.length, 'enumera', 'enumeran')} en los anexos.`,
    refused === 0 ? '' : `${formatCount(refused, 'archivo no se pudo', 'archivos no se pudieron')} leer.`,
    assumed === 0
      ? ''
      : `En ${formatCount(assumed, 'indicador', 'indicadores')} el plan no dice la meta o el periodo, y se ${inflect(assumed, 'supuso', 'supusieron')}; la página del plan dice cuáles.`,
    'Las mediciones declaradas se toman como las declara la dependencia responsable, con la evidencia que cita.',
  ].filter((text) => text !== '')
}
