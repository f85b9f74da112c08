import {groupRows} from '../../src/components/row-group.js'
import {formatCount} from '../../src/domain/noun.js'
import {toPeriodNoun} from '../../src/domain/period.js'
import {STATES} from '../../src/domain/state.js'
import {dateCell, numberCell, textCell} from '../cell.js'
import {formatLines} from '../evidence-words.js'
import type {Block, Section, Table} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {paragraph, toSection} from '../section.js'
import {toReadingTable} from './readings.js'
import {toRequestAnnex} from './request-annex.js'

/** How many rejected rows are printed; the spreadsheet has all. */
const MOST_REJECTIONS = 200

/** Where each figure comes from, what the words mean, and which rows wait to be put right. */
export function toAnnexes(facts: ReportFacts): Section[] {
  return [
    toSection('Anexos', [], {isWide: true}),
    toSection('Soportes: de qué archivo y líneas sale cada cifra', listEvidence(facts), {
      level: 2,
      isWide: true,
    }),
    toSection('Lectura de cada indicador', [{kind: 'table', table: toReadingTable(facts)}], {level: 2}),
    toSection('Diccionario de datos', [{kind: 'table', table: toDictionaryTable(facts)}], {level: 2}),
    toSection('Filas rechazadas', listRejections(facts), {level: 2}),
    ...toRequestAnnex(facts),
  ]
}

function listEvidence({evidence, rows, period}: ReportFacts): Block[] {
  if (evidence.length === 0)
    return [paragraph(`Ningún registro aceptado entra en las cifras del ${toPeriodNoun(period)}.`)]
  const found = groupRows(evidence, ({code}) => code)
  return [
    paragraph(
      `Los registros que cuentan en las cifras del ${toPeriodNoun(period)}. Un resultado de cero no tiene ninguno: lo respalda que los archivos cubran el periodo.`,
    ),
    {
      kind: 'table',
      table: {
        caption: 'Soportes de cada indicador',
        columns: [
          {label: 'Código', width: 9},
          {label: 'Archivo', width: 22},
          {label: 'Líneas', width: 17},
          {label: 'Registros', width: 8, isNumeric: true},
          {label: 'Desde', width: 9},
          {label: 'Hasta', width: 9},
          {label: 'SHA-256 del archivo', width: 26},
        ],
        rows: rows.flatMap(({code, indicator}) => {
          const files = groupRows(found.get(code) ?? [], ({file}) => file)
          if (files.size === 0) return []
          return [
            {heading: indicator},
            ...Array.from(files, ([file, ranges]) => ({
              cells: [
                textCell(code),
                textCell(file),
                textCell(formatLines(ranges)),
                numberCell(ranges.reduce((sum, {records}) => sum + records, 0)),
                dateCell(ranges.map(({first_date}) => first_date).sort()[0] ?? '', {isShort: true}),
                dateCell(
                  ranges
                    .map(({last_date}) => last_date)
                    .sort()
                    .at(-1) ?? '',
                  {isShort: true},
                ),
                textCell(ranges[0]?.sha256 ?? ''),
              ],
            })),
          ]
        }),
      },
    },
  ]
}

const MEANINGS: Record<(typeof STATES)[number]['state'], string> = {
  meta: 'Se alcanzó la meta en todos los periodos que cerraron.',
  minimo: 'Se alcanzó el mínimo del plan, no la meta.',
  incumple: 'No se alcanzó ni la meta ni el mínimo.',
  sin_dato: 'Era exigible, y los archivos no bastan para saber el resultado.',
  no_exigible: 'Aún no ha vencido nada.',
  sin_meta: 'El plan no fija una meta.',
  no_aplica: 'Así se declaró con su motivo, o no hubo casos.',
}

const toTerms = (noun: string): readonly [string, string][] => [
  [
    'Resultado',
    `Lo que se midió en los periodos que cerraron en el ${noun} o, si ninguno cerró, lo que lleva el que está en curso.`,
  ],
  ['Avance', `Cuánto de la meta lleva el periodo en curso al final del ${noun}.`],
  ['Cumplimiento', 'Qué parte de la meta alcanzaron, en promedio, los periodos cerrados.'],
  ['Puntaje', 'Promedio ponderado del cumplimiento de los indicadores exigibles.'],
  ['Límites', 'El puntaje si todo lo que falta fuera cero, y si fuera completo.'],
  ['Arrastrado', `El resultado es el del último periodo que cerró: en este ${noun} no cerró ninguno.`],
  ['Huella', 'Dieciséis cifras que cambian cuando cambia cualquier archivo.'],
]

function toDictionaryTable({period}: ReportFacts): Table {
  return {
    caption: 'Qué significa cada palabra',
    columns: [
      {label: 'Palabra', width: 26},
      {label: 'Significado', width: 74},
    ],
    rows: [
      {heading: 'Estados'},
      ...STATES.map(({state, glyph, word}) => ({
        cells: [textCell(`${glyph} ${word}`), textCell(MEANINGS[state])],
      })),
      {heading: 'Cifras'},
      ...toTerms(toPeriodNoun(period)).map(([word, meaning]) => ({
        cells: [textCell(word), textCell(meaning)],
      })),
    ],
  }
}

function listRejections({rejections}: ReportFacts): Block[] {
  if (rejections.length === 0) return [paragraph('Ninguna fila de este municipio espera corrección.')]
  const rest = rejections.length - MOST_REJECTIONS
  return [
    paragraph(
      'No cuentan en ninguna cifra. Su texto no se reproduce, porque puede contener datos personales.',
    ),
    {
      kind: 'table',
      table: {
        caption: 'Filas rechazadas que esperan corrección',
        columns: [
          {label: 'Archivo', width: 26},
          {label: 'Línea', width: 10, isNumeric: true},
          {label: 'Columna', width: 14},
          {label: 'Qué pasó y cómo se arregla', width: 36},
          {label: 'Indicadores que la esperan', width: 14},
        ],
        rows: rejections
          .slice(0, MOST_REJECTIONS)
          .map(({file, line, line_end, column, reason, remedy, waiting}) => ({
            cells: [
              textCell(file),
              numberCell(line, line_end > line ? `${line} a ${line_end}` : String(line)),
              textCell(column ?? '—'),
              textCell(`${/[.!?]$/.test(reason) ? reason : `${reason}.`} ${remedy}`),
              textCell(waiting.length === 0 ? '—' : waiting.join(', ')),
            ],
          })),
      },
    },
    ...(rest > 0
      ? [
          paragraph(
            `Y ${formatCount(rest, 'fila más', 'filas más')}: están todas en el libro de Excel de este informe.`,
          ),
        ]
      : []),
  ]
}
