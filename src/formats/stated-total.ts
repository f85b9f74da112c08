import type {Kind} from '../domain/kind.js'
import {formatNumber} from '../domain/number.js'
import {type Section, toText} from './format.js'
import {parseCountValue} from './number-value.js'
import type {ExportRecord} from './records.js'

/** What is added up, by its name in the rows that are made of an export. */
export type Summed = 'visits' | 'pageviews' | 'attendees'

/** What a row of totals states. */
export interface StatedTotal {
  line: number
  sums: Partial<Record<Summed, number>>
}

/** The columns that a row of totals adds up, by kind. Visitors are not: the same people come again. */
const COLUMNS: Record<Kind, readonly (readonly [column: string, summed: Summed])[]> = {
  visits: [
    ['visitas', 'visits'],
    ['paginas_vistas', 'pageviews'],
  ],
  publications: [],
  attendance: [['asistentes', 'attendees']],
  measurements: [],
  improvements: [],
  activities: [],
}

const WORDS: Record<Summed, string> = {
  visits: 'visitas',
  pageviews: 'páginas vistas',
  attendees: 'asistentes',
}

/** What a row of totals states of what can be added up. */
export function readStatedTotal({line, fields}: ExportRecord, {kind, sources}: Section): StatedTotal {
  const sums: StatedTotal['sums'] = {}
  for (const [column, summed] of COLUMNS[kind]) {
    const stated = parseCountValue(toText(sources.get(column), fields).trim())
    if (typeof stated === 'number') sums[summed] = stated
  }
  return {line, sums}
}

/** What should be said where the rows that were read do not add up to what is stated, for people. */
export function toTotalWarnings({line, sums}: StatedTotal, read: Record<Summed, number>): string[] {
  return (Object.entries(sums) as [Summed, number][])
    .filter(([summed, stated]) => stated !== read[summed])
    .map(
      ([summed, stated]) =>
        `Línea ${line}: el total dice ${formatNumber(stated)} ${WORDS[summed]} y las filas que se leyeron suman ${formatNumber(read[summed])}. Revise si falta alguna.`,
    )
}
