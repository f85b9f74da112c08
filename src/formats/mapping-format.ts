import {toKey} from '../domain/fold.js'
import type {Format, Source} from './format.js'
import {findHeaderWarnings} from './header-advice.js'
import {findHeaderLine, toSkippedWarnings} from './header-line.js'
import type {Mapping} from './mapping.js'

/** What a file was read as that a mapping tells. */
export const MAPPED = {id: 'formato-json', title: 'Según formato.json'} as const

/** The format that a mapping makes: a table whose header names all of its columns. It goes behind all others. */
export function toMappingFormat({kind, columns, constants, dateOrder}: Mapping): Format {
  return {
    ...MAPPED,
    recognise({text}) {
      const wanted = Object.values(columns)
      let missing = wanted
      const header = findHeaderLine(text, ({keys}) => {
        const absent = wanted.filter((name) => !keys.includes(toKey(name)))
        if (absent.length < missing.length) missing = absent
        return absent.length === 0
      })
      if (header === undefined) {
        return {
          refused: `No se reconoce el encabezado, y formato.json nombra columnas que no tiene: ${missing.join(', ')}. Corríjalas, o diga en él con «archivos» a cuáles se aplica.`,
        }
      }
      const {names, keys, delimiter, offset, line} = header
      const repeated = wanted.find((name) => keys.indexOf(toKey(name)) !== keys.lastIndexOf(toKey(name)))
      if (repeated !== undefined) {
        return {
          refused: `La columna ${repeated} está dos veces en el encabezado. Borre una de las dos.`,
        }
      }
      const sources = new Map<string, Source>([
        ...Object.entries(columns).map(([column, name]) => [column, keys.indexOf(toKey(name))] as const),
        ...Object.entries(constants).map(([column, text]) => [column, {text}] as const),
      ])
      const usual = dateOrder === undefined ? {} : {usualOrder: dateOrder, isOrderStated: true}
      return {
        format: MAPPED.id,
        sections: [{kind, delimiter, names, sources, offset, line, ...usual}],
        warnings: [...findHeaderWarnings(names), ...toSkippedWarnings(header)],
      }
    },
  }
}
