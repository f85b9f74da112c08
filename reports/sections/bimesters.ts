import {groupRows} from '../../src/components/row-group.js'
import {toPeriodNoun, toPeriodWords} from '../../src/domain/period.js'
import {formatStateCounts} from '../../src/domain/score.js'
import {NONE, stateCell, textCell} from '../cell.js'
import {scoreCell} from '../figure-cell.js'
import type {Section} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {toSection} from '../section.js'
import {toEdges} from './results.js'

/** How a longer period went, bimester by bimester. */
export function toBimesters(facts: ReportFacts): Section[] {
  const {rows, scores} = facts.bimesters
  const noun = toPeriodNoun(facts.period)
  if (scores.length === 0) return []
  const found = groupRows(rows, ({code}) => code)
  const names = new Map(rows.map(({code, indicator}) => [code, indicator]))
  return [
    toSection(
      `Los bimestres del ${noun}`,
      [
        {
          kind: 'table',
          table: {
            caption: `Puntaje del plan en cada bimestre del ${noun}`,
            columns: [
              {label: 'Bimestre', width: 22},
              {label: 'Puntaje y límites', width: 38},
              {label: 'Indicadores', width: 40},
            ],
            rows: scores.map((score) => ({
              cells: [
                textCell(toPeriodWords(score.bimester)),
                scoreCell(score, toEdges(facts)),
                textCell(formatStateCounts(score)),
              ],
            })),
          },
        },
        {
          kind: 'table',
          table: {
            caption: `Estado de cada indicador en los bimestres del ${noun}`,
            isDense: true,
            columns: [
              {label: 'Indicador', width: 34},
              ...scores.map(({bimester}) => ({label: toPeriodWords(bimester), width: 66 / scores.length})),
            ],
            rows: Array.from(found, ([code, own]) => ({
              cells: [
                textCell(names.get(code) ?? '', [code]),
                ...scores.map(({t}) => {
                  const row = own.find((one) => one.t === t)
                  return row === undefined ? NONE : stateCell(row.state, [row.carried ? 'arrastrado' : ''])
                }),
              ],
            })),
          },
        },
      ],
      {level: 2, isWide: true},
    ),
  ]
}
