import {toBimesterWords} from '../../src/domain/bimester.js'
import {formatDate} from '../../src/domain/calendar-date.js'
import {formatShare} from '../../src/domain/number.js'
import {toQuantity} from '../../src/domain/quantity.js'
import {formatSealCause, type SealChange} from '../../src/domain/seal-change.js'
import {type Cell, stateCell, textCell} from '../cell.js'
import type {Section, Table} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {paragraph, toSection} from '../section.js'

/** What has become another of the bimester and of those before it, since they were closed; none where none was. */
export function toSealChanges({seals, sealChanges}: ReportFacts): Section[] {
  if (seals.length === 0) return []
  const closes = seals.map(({bimester, closed_on}) => `${bimester} el ${formatDate(closed_on)}`).join('; ')
  return [
    toSection(
      'Qué cambió desde el cierre',
      [
        paragraph(
          `Bimestres cerrados: ${closes}. Un cierre guarda los resultados como se conocían ese día; este informe dice los de hoy.`,
        ),
        sealChanges.length === 0
          ? paragraph('Ningún resultado ha cambiado desde el cierre.')
          : {kind: 'table', table: toTable(sealChanges)},
      ],
      {level: 2},
    ),
  ]
}

function toTable(changes: readonly SealChange[]): Table {
  return {
    isDense: true,
    caption: 'Resultados que cambiaron desde el cierre',
    columns: [
      {label: 'Indicador', width: 28},
      {label: 'Bimestre', width: 14},
      {label: 'Al cerrar', width: 18},
      {label: 'Ahora', width: 18},
      {label: 'Por qué', width: 22},
    ],
    rows: changes.map((change) => ({
      cells: [
        textCell(change.indicator, [change.code]),
        textCell(toBimesterWords(change.bimester), [change.bimester]),
        toResultCell(change, change.sealed_state, change.sealed_value, change.sealed_compliance),
        toResultCell(change, change.state, change.value, change.compliance),
        textCell(formatSealCause(change)),
      ],
    })),
  }
}

function toResultCell(
  {unit, ratio, sealed_goal, goal}: SealChange,
  state: SealChange['state'],
  value: number | null,
  compliance: number | null,
): Cell {
  if (state === null) return textCell('—')
  // Told apart from both goals, the sealed one and today's.
  const told = value === null ? undefined : toQuantity({unit, ratio, floor: sealed_goal, goal}, value)
  return stateCell(state, [
    told === undefined ? 'sin resultado' : `resultado: ${told.figure} ${told.words}`.trim(),
    compliance === null ? '' : `cumplimiento: ${formatShare(compliance)}`,
  ])
}
