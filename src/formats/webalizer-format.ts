import {toKey} from '../domain/fold.js'
import {DELIMITERS} from './delimiter.js'
import type {Format, Source} from './format.js'
import {listLines} from './text-line.js'

/** A month: month, year, hits, files, sites, kB, first day, last day, pages, visits. */
const MONTH = /^(?:0?[1-9]|1[0-2]) (?:19|20)\d{2}(?: \d+){8}$/
const FIELDS = 10
const MOST_COMMENTS = 20
const LONGEST_LINE = 1_000

/** Webalizer's history, `webalizer.hist`: a line a month. Its tables of addresses and hosts count hits, of a month unsaid. */
export const webalizerFormat: Format = {
  id: 'webalizer',
  title: 'Webalizer, historia por meses',
  recognise({text}) {
    for (const {text: content, offset, line} of listLines(text, {most: MOST_COMMENTS})) {
      if (content.trim() === '' || content.startsWith('#')) continue
      if (content.length > LONGEST_LINE) return undefined
      if (isDump(content)) {
        return {
          refused:
            'Es una tabla de Webalizer, que cuenta solicitudes (hits) y no dice de qué mes. Deje en su lugar el archivo webalizer.hist, que trae las visitas de cada mes.',
        }
      }
      if (!MONTH.test(content.trim())) return undefined
      const day = (place: number) => (fields: readonly string[]) =>
        [fields[1], fields[0], fields[place]].map((part = '') => part.padStart(2, '0')).join('-')
      return {
        format: 'webalizer',
        sections: [
          {
            kind: 'visits',
            delimiter: ' ',
            names: Array(FIELDS).fill(''),
            sources: new Map<string, Source>([
              ['desde', day(6)],
              ['hasta', day(7)],
              ['visitas', 9],
              ['paginas_vistas', 8],
            ]),
            offset,
            line,
          },
        ],
        warnings: [],
      }
    }
    return undefined
  },
}

function isDump(line: string): boolean {
  return DELIMITERS.some((delimiter) => {
    const [first, ...others] = line.split(delimiter).map(toKey)
    return first === 'hits' && others.includes('kb_f')
  })
}
