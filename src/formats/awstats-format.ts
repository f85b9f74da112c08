import type {Export, Format, Section, Source} from './format.js'
import {listLines, type TextLine} from './text-line.js'

/** The fields of a day: date, pages, hits, bytes and visits. */
const DAY_FIELDS = 5

/**
 * AWStats' data file of a month: sections of fields apart by a space. Its days are read (hits, images and robots among them,
 * are none of ours), and the unique visitors, which it knows for the whole month alone.
 */
export const awstatsFormat: Format = {
  id: 'awstats',
  title: 'AWStats, datos del mes',
  recognise({name, text, isWhole}) {
    if (!/^AWSTATS DATA FILE\b/i.test(text)) return undefined
    const days: TextLine[] = []
    let begin: TextLine | undefined
    let end: TextLine | undefined
    let unique: TextLine | undefined
    let updated: string | undefined
    for (const textLine of listLines(text)) {
      if (/^BEGIN_DAY\b/.test(textLine.text)) begin = textLine
      else if (/^END_DAY\b/.test(textLine.text)) end = textLine
      else if (/^TotalUnique \d/.test(textLine.text)) unique = textLine
      else if (/^LastUpdate \d{8}/.test(textLine.text)) updated = textLine.text.slice(11, 19)
      else if (begin !== undefined && end === undefined) days.push(textLine)
      if (end !== undefined && unique !== undefined) break
    }
    if (begin === undefined || end === undefined) {
      return {
        refused: isWhole
          ? 'El archivo de AWStats no está completo: le falta la parte de los días (BEGIN_DAY … END_DAY). Cópielo otra vez del servidor.'
          : 'El archivo de AWStats es demasiado grande: los días no están en su comienzo. Deje solo la parte de BEGIN_DAY a END_DAY, bajo su primera línea.',
      }
    }
    const section: Section = {
      kind: 'visits',
      delimiter: ' ',
      names: Array(DAY_FIELDS).fill(''),
      sources: new Map([
        ['fecha', 0],
        ['paginas_vistas', 1],
        ['visitas', 4],
      ]),
      offset: begin.next,
      line: begin.line + 1,
      end: end.offset,
    }
    const domain = /^awstats\d{6}\.(.+)\.txt$/i.exec(name)?.[1]
    const found: Export = {
      format: 'awstats',
      sections: [section, ...toVisitors(unique, days)],
      ...(domain !== undefined && {accounts: [domain]}),
      ...(updated !== undefined && {exportedOn: updated.replace(/(....)(..)(..)/, '$1-$2-$3')}),
      warnings: [
        'De AWStats se leen los días; las páginas no, porque las cuenta por mes y no dice sus visitas.',
      ],
    }
    return found
  },
}

/** The month's unique visitors, as a period from its first day with visits to its last. */
function toVisitors(unique: TextLine | undefined, days: readonly TextLine[]): Section[] {
  const dates = days
    .map(({text}) => /^\d{8} /.exec(text)?.[0].trim())
    .filter((date) => date !== undefined)
    .sort()
  const [first, last] = [dates.at(0), dates.at(-1)]
  if (unique === undefined || first === undefined || last === undefined) return []
  return [
    {
      kind: 'visits',
      delimiter: ' ',
      names: ['', ''],
      sources: new Map<string, Source>([
        ['desde', {text: first}],
        ['hasta', {text: last}],
        ['visitantes', 1],
      ]),
      offset: unique.offset,
      line: unique.line,
      end: unique.next,
    },
  ]
}
