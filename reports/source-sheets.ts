import {dateCell, numberCell, textCell} from './cell.js'
import type {EvidenceRow, ReportFacts} from './report-facts.js'
import {CODE, toDate} from './sheet-field.js'
import type {Field} from './workbook.js'

/** The rows of the files behind each figure. */
export function toEvidenceFields({rows}: ReportFacts): Field<EvidenceRow>[] {
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

/** The files that were read, with what became of their rows. */
export const FILES: readonly Field<ReportFacts['files'][number]>[] = [
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

/** The rows in quarantine; none of their text. */
export const REJECTIONS: readonly Field<ReportFacts['rejections'][number]>[] = [
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
