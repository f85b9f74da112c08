import {groupRows} from '../../src/components/row-group.js'
import type {Compliance} from '../../src/domain/compliance.js'
import {formatFailing, toCondition, toCriterion} from '../../src/domain/finding.js'
import {formatAction} from '../../src/domain/improvement.js'
import {formatCount, inflect} from '../../src/domain/noun.js'
import {toPeriodNoun} from '../../src/domain/period.js'
import {isOverdue, toVerdictNotes} from '../../src/domain/verdict.js'
import {findActions, isOfPeriod} from '../answering-actions.js'
import {type Cell, textCell} from '../cell.js'
import {formatEvidence} from '../evidence-words.js'
import {formatAsOf} from '../recommendation-cell.js'
import type {Block, Section, Table, TableRow} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {paragraph, toSection} from '../section.js'
import {toSignSections} from './signs.js'

/** Where a person writes. */
const LINE = '_'.repeat(28)
const TO_WRITE: Cell = {text: LINE, notes: ['por diligenciar']}

/** What fails, each as a finding of condition and criterion as measured; what is not known, as a limit of the review; and signs. */
export function toFindings(facts: ReportFacts): Section[] {
  const failed = facts.rows.filter(({state}) => state === 'incumple')
  const legal = failed.filter(isOverdue)
  const others = failed.filter((row) => !isOverdue(row))
  const unknown = facts.rows.filter(({state}) => state === 'sin_dato')
  const met = facts.rows.filter(({state}) => state === 'meta' || state === 'minimo')
  const judged = met.length + failed.length + unknown.length
  const numbers = new Map([...legal, ...others].map(({code}, i) => [code, i + 1]))
  return [
    toSection('Hallazgos', [
      paragraph(toLead(facts, {judged, failed: failed.length, legal: legal.length, unknown: unknown.length})),
    ]),
    ...toPart('Plazos legales vencidos', legal, facts, numbers),
    ...toPart('Metas incumplidas', others, facts, numbers),
    ...(unknown.length === 0 ? [] : [toLimits(unknown)]),
    ...toSignSections(facts),
  ]
}

function toLead(
  {period}: ReportFacts,
  {judged, failed, legal, unknown}: Record<'judged' | 'failed' | 'legal' | 'unknown', number>,
): string {
  if (judged === 0) return `Nada era exigible en el ${toPeriodNoun(period)}: no hay qué juzgar.`
  if (failed === 0 && unknown === 0) return 'Ningún indicador exigible incumple, y de todos hay dato.'
  const sentences = [
    failed === 0
      ? 'Ningún indicador del que hay dato incumple.'
      : `${formatCount(failed, 'indicador incumple', 'indicadores incumplen')}${toLegalClause(failed, legal)}. La condición y el criterio salen de la medición y del plan; la causa y el efecto los escribe quien hace el seguimiento.`,
    unknown === 0
      ? ''
      : `De ${formatCount(unknown, 'indicador exigible', 'indicadores exigibles')} falta el dato: ${inflect(unknown, 'es una limitación, no un hallazgo', 'son limitaciones, no hallazgos')}.`,
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

function toLegalClause(failed: number, legal: number): string {
  if (legal === 0) return ''
  const which = failed === 1 ? '' : `${legal} de ellos `
  return `, ${which}por ${inflect(legal, 'un plazo legal vencido', 'plazos legales vencidos')}`
}

/** The findings of a part, a table for each action of the plan. */
function toPart(
  title: string,
  rows: readonly Compliance[],
  facts: ReportFacts,
  numbers: ReadonlyMap<string, number>,
): Section[] {
  if (rows.length === 0) return []
  const blocks = Array.from(
    groupRows(rows, ({action}) => action),
    ([action, group]): Block => ({kind: 'table', table: toTable(action, group, facts, numbers)}),
  )
  return [toSection(title, blocks, {level: 2})]
}

function toTable(
  action: string,
  rows: readonly Compliance[],
  facts: ReportFacts,
  numbers: ReadonlyMap<string, number>,
): Table {
  return {
    caption: `${rows.length === 1 ? 'Hallazgo' : 'Hallazgos'} de la acción «${action}»`,
    columns: [
      {label: 'Elemento', width: 18},
      {label: 'Contenido', width: 82},
    ],
    rows: rows.flatMap((row): TableRow[] => [
      {heading: `Hallazgo ${numbers.get(row.code)}. ${row.indicator} (${row.code})`},
      ...toElements(row, facts).map(([label, cell]) => ({cells: [textCell(label), cell]})),
    ]),
  }
}

function toElements(row: Compliance, facts: ReportFacts): [string, Cell][] {
  const actions = findActions(facts, row)
  const told = actions.filter((action) => isOfPeriod(facts, action))
  const toWritten = (key: 'cause' | 'effect') => {
    const texts = [...new Set(told.map((action) => action[key]).filter((text) => text !== null))]
    return texts.length === 0 ? TO_WRITE : textCell(texts.join('; '), ['según el plan de mejoramiento'])
  }
  const failing = facts.failing.get(row.code)
  const evidence = formatEvidence(facts.evidence.filter(({code}) => code === row.code))
  const [first, ...others] = actions.map(formatAction)
  return [
    ['Condición', textCell(toCondition(row))],
    ['Criterio', textCell(toCriterion(row, facts.planTexts.get(row.code), facts.phases))],
    ['Causa', toWritten('cause')],
    ['Efecto', toWritten('effect')],
    ['Reincidencia', textCell(failing === undefined ? '—' : formatFailing(failing))],
    [
      'Soporte',
      textCell(
        evidence === ''
          ? 'Ningún registro cuenta en la cifra.'
          : `${evidence}: los archivos y líneas están en el anexo de soportes, código ${row.code}.`,
      ),
    ],
    [
      'Plan de mejoramiento',
      first === undefined
        ? textCell('Sin acción registrada.')
        : textCell(first, [...others, formatAsOf(facts)]),
    ],
  ]
}

function toLimits(rows: readonly Compliance[]): Section {
  return toSection(
    'Limitaciones: lo que no se pudo verificar',
    [
      {
        kind: 'table',
        table: {
          caption: 'Indicadores exigibles de los que falta el dato',
          columns: [
            {label: 'Indicador', width: 45},
            {label: 'Qué se sabe', width: 55},
          ],
          rows: rows.map((row) => ({
            cells: [
              textCell(row.indicator, [row.code]),
              textCell('No hay dato suficiente para juzgar.', toVerdictNotes(row)),
            ],
          })),
        },
      },
    ],
    {level: 2},
  )
}
