import {dateCell, numberCell, textCell} from './cell.js'
import type {DepartmentRow, ReportFacts, RequestRow} from './report-facts.js'
import {OUTCOME_WORDS} from './request-words.js'
import {toDate, toNumber, toSheet} from './sheet-field.js'
import type {Field, Sheet} from './workbook.js'

/** The requests for information, by department and one by one; none where the municipality has none. */
export function toRequestSheets({hasRequests, departments, requests}: ReportFacts): Sheet[] {
  if (!hasRequests) return []
  return [toSheet('dependencias', DEPARTMENTS, departments), toSheet('solicitudes', REQUESTS, requests)]
}

const DEPARTMENTS: readonly Field<DepartmentRow>[] = [
  {
    label: 'Dependencia',
    width: 30,
    description: 'Dependencia a la que se pidió la información.',
    toCell: ({department}) => textCell(department),
  },
  {
    label: 'Pedidas',
    width: 12,
    description: 'Solicitudes hechas en el periodo del informe.',
    toCell: ({requested}) => numberCell(requested),
  },
  {
    label: 'Vencían',
    width: 12,
    description: 'Solicitudes cuyo día acordado cae en el periodo del informe.',
    toCell: ({due}) => numberCell(due),
  },
  {
    label: 'A tiempo',
    width: 12,
    description: 'De las que vencían, las entregadas a más tardar el día acordado o el de su prórroga.',
    toCell: ({on_time}) => numberCell(on_time),
  },
  {
    label: 'Tarde',
    width: 12,
    description: 'De las que vencían, las entregadas después.',
    toCell: ({late}) => numberCell(late),
  },
  {
    label: 'Menor retraso, días',
    width: 12,
    description: 'Días de retraso de la que menos se retrasó entre las entregadas tarde.',
    toCell: ({least_days_late}) => toNumber(least_days_late),
  },
  {
    label: 'Mayor retraso, días',
    width: 12,
    description: 'Días de retraso de la que más se retrasó entre las entregadas tarde.',
    toCell: ({most_days_late}) => toNumber(most_days_late),
  },
  {
    label: 'Sin entregar',
    width: 12,
    description: 'De las que vencían, las que no se habían entregado a la fecha de corte.',
    toCell: ({undelivered}) => numberCell(undelivered),
  },
  {
    label: 'Aún en plazo',
    width: 12,
    description: 'De las que vencían, las que por una prórroga no habían vencido a la fecha de corte.',
    toCell: ({running}) => numberCell(running),
  },
  {
    label: 'Con prórroga',
    width: 12,
    description: 'De las que vencían, las que tienen prórroga; se admiten hasta siete días.',
    toCell: ({extended}) => numberCell(extended),
  },
  {
    label: 'De antes, sin entregar',
    width: 12,
    description: 'Las que vencían antes del periodo del informe y seguían sin entregarse.',
    toCell: ({pending}) => numberCell(pending),
  },
]

const REQUESTS: readonly Field<RequestRow>[] = [
  {
    label: 'Dependencia',
    width: 30,
    description: 'Dependencia a la que se pidió la información.',
    toCell: ({department}) => textCell(department),
  },
  {label: 'Tipo', width: 12, description: 'Tipo de lo que se pidió.', toCell: ({type}) => textCell(type)},
  {
    label: 'Pedida',
    width: 12,
    description: 'Día en que se pidió.',
    toCell: ({requested}) => toDate(requested),
  },
  {
    label: 'Acordada',
    width: 12,
    description: 'Día acordado para entregarla.',
    toCell: ({agreed}) => dateCell(agreed),
  },
  {
    label: 'Con prórroga',
    width: 12,
    description: 'Día de la prórroga, hasta donde se admite.',
    toCell: ({is_extended, due}) => toDate(is_extended ? due : null),
  },
  {
    label: 'Entregada',
    width: 12,
    description: 'Día en que se entregó. Vacío: no se había entregado a la fecha de corte.',
    toCell: ({delivered}) => toDate(delivered),
  },
  {
    label: 'Cómo salió',
    width: 24,
    description: 'a tiempo, tarde, sin entregar; o sin entregar y aún en plazo.',
    toCell: ({outcome}) => textCell(OUTCOME_WORDS[outcome]),
  },
  {
    label: 'Días de retraso',
    width: 10,
    description: 'Días después del vencimiento, hasta la entrega o hasta la fecha de corte.',
    toCell: ({days_late}) => toNumber(days_late),
  },
  {
    label: 'Vencía en el periodo',
    width: 12,
    description: 'sí: cuenta en el periodo del informe. no: se pidió en él, o viene de antes.',
    toCell: ({is_due}) => textCell(is_due ? 'sí' : 'no'),
  },
  {
    label: 'Archivo',
    width: 44,
    description: 'Archivo, dentro de data/entrada.',
    toCell: ({file}) => textCell(file),
  },
  {
    label: 'Línea',
    width: 10,
    description: 'Línea de la solicitud. Su título no se reproduce.',
    toCell: ({line}) => numberCell(line),
  },
]
