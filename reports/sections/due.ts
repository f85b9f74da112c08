import {formatCount} from '../../src/domain/noun.js'
import {toPeriodNoun} from '../../src/domain/period.js'
import {WINDOW_WORDS} from '../../src/domain/window-kind.js'
import {dateCell, numberCell, textCell} from '../cell.js'
import type {Section} from '../report.js'
import type {DueRow, ReportFacts} from '../report-facts.js'
import {paragraph, toSection} from '../section.js'

/** What fell due in the period, and how it came out. */
export function toDue({due, period}: ReportFacts): Section[] {
  const noun = toPeriodNoun(period)
  if (due.length === 0)
    return [
      toSection(`Lo que venció en el ${noun}`, [paragraph(`Ninguna meta venció en el ${noun}.`)], {level: 2}),
    ]
  return [
    toSection(
      `Lo que venció en el ${noun}`,
      [
        {
          kind: 'table',
          table: {
            caption: `Lo que venció en el ${noun}, por indicador`,
            isDense: true,
            columns: [
              {label: 'Indicador', width: 30},
              {label: 'Venció', width: 14},
              {label: 'Último vencimiento', width: 12},
              {label: 'Cumple la meta', width: 9, isNumeric: true},
              {label: 'Cumple el mínimo', width: 9, isNumeric: true},
              {label: 'Incumple', width: 9, isNumeric: true},
              {label: 'Sin dato', width: 8, isNumeric: true},
              {label: 'No aplica', width: 9, isNumeric: true},
            ],
            rows: due.map((row) => ({
              cells: [
                textCell(row.indicator, [row.code]),
                textCell(formatFallen(row)),
                dateCell(row.last_due, {isShort: true}),
                numberCell(row.n_meta),
                numberCell(row.n_minimo),
                numberCell(row.n_incumple),
                numberCell(row.n_sin_dato),
                numberCell(row.n_no_aplica),
              ],
            })),
          },
        },
      ],
      {level: 2},
    ),
  ]
}

/** `2 meses`, `1 plazo`. */
export function formatFallen({windows, window_kind}: DueRow): string {
  return formatCount(windows, ...WINDOW_WORDS[window_kind])
}
