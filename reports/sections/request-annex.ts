import {formatCount} from '../../src/domain/noun.js'
import {formatNumber} from '../../src/domain/number.js'
import {toPeriodNoun} from '../../src/domain/period.js'
import {dateCell, NONE, numberCell, textCell} from '../cell.js'
import type {Block, Section, Table} from '../report.js'
import type {ReportFacts, RequestRow} from '../report-facts.js'
import {formatDelays, formatOutcome} from '../request-words.js'
import {paragraph, toSection} from '../section.js'

/** How many requests are printed; the spreadsheet has all. */
const MOST_REQUESTS = 200

const TITLE = 'Solicitudes de información por dependencia'

/** For internal control: which departments were asked for information, and whether they gave it in time. */
export function toRequestAnnex(facts: ReportFacts): Section[] {
  const {hasRequests, requests, period} = facts
  if (!hasRequests) return []
  const noun = toPeriodNoun(period)
  if (requests.length === 0)
    return [
      toSection(
        TITLE,
        [
          paragraph(
            `En el ${noun} no se hizo ni venció ninguna solicitud, y de antes no queda ninguna sin entregar.`,
          ),
        ],
        {level: 2},
      ),
    ]
  const rest = requests.length - MOST_REQUESTS
  const blocks: (Block | false)[] = [
    paragraph(
      `Una solicitud cuenta en el ${noun} del día acordado para entregarla. De una prórroga se admiten hasta siete días. Los títulos no se reproducen, porque pueden nombrar personas: cada solicitud se encuentra por su archivo y su línea.`,
    ),
    {kind: 'table', table: toDepartmentTable(facts)},
    {kind: 'table', table: toRequestTable(requests.slice(0, MOST_REQUESTS))},
    rest > 0 &&
      paragraph(
        `Y ${formatCount(rest, 'solicitud más', 'solicitudes más')}: están todas en el libro de Excel de este informe.`,
      ),
  ]
  return [toSection(TITLE, blocks, {level: 2, isWide: true})]
}

function toDepartmentTable({departments, period}: ReportFacts): Table {
  const noun = toPeriodNoun(period)
  return {
    caption: `Solicitudes del ${noun} por dependencia`,
    columns: [
      {label: 'Dependencia', width: 26},
      {label: `Pedidas en el ${noun}`, width: 11, isNumeric: true},
      {label: `Vencían en el ${noun}`, width: 11, isNumeric: true},
      {label: 'A tiempo', width: 9, isNumeric: true},
      {label: 'Tarde', width: 11, isNumeric: true},
      {label: 'Sin entregar al corte', width: 11, isNumeric: true},
      {label: 'Con prórroga', width: 10, isNumeric: true},
      {label: 'De antes, sin entregar', width: 11, isNumeric: true},
    ],
    rows: departments.map((row) => ({
      cells: [
        textCell(row.department),
        numberCell(row.requested),
        numberCell(row.due),
        numberCell(row.on_time),
        numberCell(row.late, undefined, [formatDelays(row)]),
        numberCell(row.undelivered + row.running, undefined, [
          row.running === 0 ? '' : `${formatNumber(row.running)} aún en plazo por prórroga`,
        ]),
        numberCell(row.extended),
        numberCell(row.pending),
      ],
    })),
  }
}

function toRequestTable(requests: readonly RequestRow[]): Table {
  return {
    caption: 'Cada solicitud, con su archivo y su línea',
    isDense: true,
    columns: [
      {label: 'Dependencia', width: 19},
      {label: 'Tipo', width: 9},
      {label: 'Pedida', width: 9},
      {label: 'Acordada', width: 9},
      {label: 'Con prórroga', width: 9},
      {label: 'Entregada', width: 9},
      {label: 'Cómo salió', width: 13},
      {label: 'Archivo', width: 17},
      {label: 'Línea', width: 6, isNumeric: true},
    ],
    rows: requests.map((row) => ({
      cells: [
        textCell(row.department),
        textCell(row.type),
        row.requested === null ? NONE : dateCell(row.requested, {isShort: true}),
        dateCell(row.agreed, {isShort: true}),
        row.is_extended ? dateCell(row.due, {isShort: true}) : NONE,
        row.delivered === null ? NONE : dateCell(row.delivered, {isShort: true}),
        textCell(formatOutcome(row)),
        textCell(row.file),
        numberCell(row.line, String(row.line)),
      ],
    })),
  }
}
