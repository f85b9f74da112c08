import type {Format, PassedOver} from './format.js'
import {readRecords} from './records.js'
import {listLines} from './text-line.js'

const MODULES = new Set(['general', 'visitors', 'requests', 'static_requests', 'not_found', 'hosts'])
/** Where every version writes these fields. */
const [PARENT, MODULE, HITS] = [1, 2, 3]
const SHORTEST = 9
/** How much of a text is looked at for a first entry, in characters. */
const LONGEST_ENTRY = 4_096

const PART: PassedOver = {one: 'un desglose de un día', many: 'desgloses de días'}

/**
 * GoAccess's CSV: no header, one row an entry of a panel (`module`). The panel of visitors is read: it has a row a day. It
 * knows no visits: what it calls hits are answers of the server.
 */
export const goaccessFormat: Format = {
  id: 'goaccess',
  title: 'GoAccess',
  recognise({text}) {
    const beginning = text.slice(0, LONGEST_ENTRY)
    const delimiter = [',', ';'].find((candidate) => isEntry(splitFirst(beginning, candidate)))
    if (delimiter === undefined) return undefined
    let begin: {offset: number; line: number; fields: string[]} | undefined
    let end: number | undefined
    let madeOn: string | undefined
    for (const {text: content, offset, line} of listLines(text)) {
      const fields = splitFirst(content, delimiter)
      if (fields.at(-1) === 'date_time') madeOn = /^\d{4}-\d{2}-\d{2}/.exec(fields.at(-2) ?? '')?.[0]
      const isDay = fields[MODULE] === 'visitors'
      if (isDay && begin === undefined) begin = {offset, line, fields}
      if (!isDay && begin !== undefined) {
        end = offset
        break
      }
    }
    if (begin === undefined) {
      return {
        refused:
          'El CSV de GoAccess no trae los visitantes por día. Genérelo sin apartar ese panel (--ignore-panel=VISITORS).',
      }
    }
    const {fields, offset, line} = begin
    const date = fields.findIndex((field, i) => i > HITS && /^\d{8}$/.test(field) && isLastText(fields, i))
    if (date === -1) {
      return {
        refused:
          'El CSV de GoAccess no cuenta por días. Genérelo con --date-spec=date, que es lo usual, en vez de horas o minutos.',
      }
    }
    // Since version 1.3 each count is followed by its percentage.
    const visitors = /%$/.test(fields[HITS + 1] ?? '') ? HITS + 2 : HITS + 1
    return {
      format: 'goaccess',
      sections: [
        {
          kind: 'visits',
          delimiter,
          names: Array(fields.length).fill(''),
          sources: new Map([
            ['fecha', date],
            ['visitantes', visitors],
            ['paginas_vistas', HITS],
          ]),
          offset,
          line,
          ...(end !== undefined && {end}),
          passOver: (row) => (row[PARENT]?.trim() ? PART : undefined),
        },
      ],
      ...(madeOn !== undefined && {exportedOn: madeOn}),
      warnings: [
        'GoAccess no cuenta visitas: se leen por día los visitantes y las solicitudes al servidor (como páginas vistas). Las páginas no se leen, porque las cuenta sin fecha.',
      ],
    }
  },
}

function splitFirst(text: string, delimiter: string): string[] {
  return readRecords(text, delimiter).next().value?.fields ?? []
}

function isEntry(fields: readonly string[]): boolean {
  return fields.length >= SHORTEST && /^\d+$/.test(fields[0] ?? '') && MODULES.has(fields[MODULE] ?? '')
}

function isLastText(fields: readonly string[], at: number): boolean {
  return fields.slice(at + 1).every((field) => field.trim() === '')
}
