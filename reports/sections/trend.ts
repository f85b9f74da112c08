import {groupRows} from '../../src/components/row-group.js'
import type {Compliance} from '../../src/domain/compliance.js'
import {capitalise, formatCount} from '../../src/domain/noun.js'
import {toPeriodNoun, toPeriodPhrase, toPeriodWords} from '../../src/domain/period.js'
import {formatScore, formatStateCounts, type Score} from '../../src/domain/score.js'
import {toSignalWords} from '../../src/domain/signal.js'
import {NONE, stateCell, textCell} from '../cell.js'
import {scoreCell, valueCell} from '../figure-cell.js'
import type {Block, ScoreChart, Section, Table} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {paragraph, toSection} from '../section.js'
import {toEdges} from './results.js'
import {toSealChanges} from './seal-changes.js'

/** How many periods of the score are listed. */
const LISTED = 6

/** How the plan has fared up to now, and beside the period before. */
export function toTrend(facts: ReportFacts): Section[] {
  const before = facts.scores.filter(({bimester}) => bimester !== facts.period)
  const previous = before.at(-1)
  const blocks: Block[] = [
    {kind: 'chart', chart: toChart(facts)},
    {kind: 'table', table: toScoreTable(facts)},
  ]
  if (previous === undefined)
    blocks.push(
      paragraph(
        `Es el primer ${toPeriodNoun(facts.period)} del plan: no hay un informe anterior con qué comparar.`,
      ),
    )
  else {
    blocks.push(
      paragraph(
        'El estado dice si se cumplió; la señal, aparte, si la serie de valores está cambiando más de lo que explica el azar.',
      ),
      {kind: 'table', table: toComparison(facts, previous)},
    )
  }
  return [toSection('Tendencia y comparación con el informe anterior', blocks), ...toSealChanges(facts)]
}

function toChart(facts: ReportFacts): ScoreChart {
  const {scores} = facts
  const noun = toPeriodNoun(facts.period)
  const tell = (score: Score) => `${formatScore(score, toEdges(facts))} en ${toPeriodWords(score.bimester)}`
  const known = scores.filter(({score}) => score !== null)
  const [first, last] = [known[0], known.at(-1)]
  return {
    caption: `Puntaje del plan por ${noun}, con sus límites`,
    alternative:
      first === undefined || last === undefined
        ? `Puntaje del plan por ${noun}: aún no hay ninguno.`
        : `Puntaje del plan por ${noun}: de ${tell(first)} a ${tell(last)}.`,
    points: scores.map(({bimester, score, score_min, score_max}) => ({
      label: bimester,
      score,
      low: score_min,
      high: score_max,
    })),
  }
}

function toScoreTable(facts: ReportFacts): Table {
  return {
    caption: `Puntaje de los últimos ${toPeriodNoun(facts.period, {isPlural: true})}`,
    columns: [
      {label: capitalise(toPeriodNoun(facts.period)), width: 22},
      {label: 'Puntaje y límites', width: 38},
      {label: 'Indicadores', width: 40},
    ],
    rows: facts.scores
      .slice(-LISTED)
      .reverse()
      .map((score) => ({
        cells: [
          textCell(toPeriodWords(score.bimester)),
          scoreCell(score, toEdges(facts)),
          textCell(formatStateCounts(score)),
        ],
      })),
  }
}

function toComparison({rows, history, period}: ReportFacts, previous: Score): Table {
  const earlier = groupRows(history, ({code}) => code)
  const find = (row: Compliance) => earlier.get(row.code)?.find(({t}) => t === previous.t)
  return {
    isDense: true,
    caption: `Cada indicador ${toPeriodPhrase(previous.bimester)} y ${toPeriodPhrase(period)}`,
    columns: [
      {label: 'Indicador', width: 24},
      {label: `En ${previous.bimester}`, width: 14, isNumeric: true},
      {label: 'Estado anterior', width: 14},
      {label: `En ${period}`, width: 14, isNumeric: true},
      {label: 'Estado', width: 14},
      {label: 'Cambió', width: 7},
      {label: 'Señal', width: 13},
    ],
    rows: rows.map((row) => {
      const then = find(row)
      return {
        cells: [
          textCell(row.indicator, [row.code]),
          then === undefined ? NONE : valueCell(then),
          then === undefined ? textCell('no estaba en el plan') : stateCell(then.state),
          valueCell(row),
          stateCell(row.state),
          textCell(then?.state === row.state ? 'no' : 'sí'),
          textCell(toSignalWords(row.signal).word, [toSeriesWords(row)]),
        ],
      }
    }),
  }
}

/** How many values a signal is read from; empty where none is. */
function toSeriesWords({signal, n}: Compliance): string {
  return signal === 'no_aplica' || n === null ? '' : formatCount(n, 'valor', 'valores')
}
