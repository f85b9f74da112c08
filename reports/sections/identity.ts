import {formatDate} from '../../src/domain/calendar-date.js'
import {capitalise, formatCount} from '../../src/domain/noun.js'
import {parsePeriod, toPeriodNoun} from '../../src/domain/period.js'
import {dateCell, textCell} from '../cell.js'
import type {Section, TableRow} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {toSection} from '../section.js'

/** What the report is about, and of which data. */
export function toIdentity(facts: ReportFacts): Section[] {
  const {municipality, period, firstDay, lastDay, isOpen, fingerprint, files} = facts
  const read = files.filter(({reason}) => reason === null).length
  const documents = new Set(Array.from(facts.planTexts.values(), ({documento}) => documento).filter(Boolean))
  return [
    toSection('Datos del informe', [
      {
        kind: 'table',
        table: {
          caption: 'Datos del informe',
          columns: [
            {label: 'Dato', width: 30},
            {label: 'Valor', width: 70},
          ],
          rows: [
            {
              cells: [
                textCell('Entidad'),
                textCell(
                  `Municipio de ${municipality.name}, ${municipality.department} (código DIVIPOLA ${municipality.code})`,
                ),
              ],
            },
            {
              cells: [
                textCell('Plan evaluado'),
                textCell(
                  documents.size === 0 ? 'Plan de Acción de Gobierno en Línea' : [...documents].join('; '),
                ),
              ],
            },
            {
              cells: [
                textCell('Periodo evaluado'),
                textCell(
                  `${capitalise(toPeriodNoun(period))} ${period}: del ${formatDate(firstDay)} al ${formatDate(lastDay)}${isOpen ? ', aún abierto' : ''}`,
                ),
              ],
            },
            {cells: [textCell('Fecha de corte'), dateCell(lastDay)]},
            {
              cells: [
                textCell('Huella de los datos'),
                textCell(fingerprint, ['Cambia cuando cambia cualquier archivo del que sale una cifra.']),
              ],
            },
            ...toSealRow(facts),
            {
              cells: [
                textCell('Datos leídos'),
                textCell(`${formatCount(read, 'archivo', 'archivos')} con registros hasta la fecha de corte`),
              ],
            },
          ],
        },
      },
    ]),
  ]
}

/** Whether the bimester was closed; other periods are not closed, but made of bimesters that are. */
function toSealRow({period, seal}: ReportFacts): TableRow[] {
  if (parsePeriod(period).edition.kind !== 'bimestre') return []
  const told =
    seal === undefined
      ? textCell('El bimestre no se ha cerrado.')
      : textCell(`Cerrado el ${formatDate(seal.closed_on)}, con corte al ${formatDate(seal.cutoff)}`, [
          `Huella del cierre: ${seal.sha256}`,
        ])
  return [{cells: [textCell('Cierre del bimestre'), told]}]
}
