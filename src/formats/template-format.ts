import {KIND_WORDS} from '../domain/kind.js'
import {findKinds, toSources} from './columns.js'
import {DELIMITERS} from './delimiter.js'
import type {Format} from './format.js'
import {findHeaderWarnings} from './header-advice.js'
import {readRecords} from './records.js'
import {listLines} from './text-line.js'

/** How many lines may stand above the header (a title, a blank line, the line `# exportado`). */
const MAX_PREAMBLE = 30
const MAX_COLUMNS = 1_000
/** A line that is longer, in characters, is no header. */
const LONGEST_HEADER = 65_536

/** The project's own templates, and any table with their columns, in whatever order and among others. */
export const templateFormat: Format = {
  id: 'plantilla',
  title: 'Plantilla',
  recognise({text}) {
    let skipped = 0
    for (const {text: content, next, line} of listLines(text, {most: MAX_PREAMBLE})) {
      for (const delimiter of content.length > LONGEST_HEADER ? [] : DELIMITERS) {
        const names = readRecords(content, delimiter).next().value?.fields ?? []
        const kinds = names.length > MAX_COLUMNS ? [] : findKinds(names)
        const [kind] = kinds
        if (kind === undefined) continue
        if (kinds.length > 1) {
          const words = kinds.map((k) => KIND_WORDS[k]).join(' y ')
          return {
            refused: `El encabezado mezcla columnas de ${words}. Separe el archivo en uno de cada clase.`,
          }
        }
        const sources = toSources(kind, names)
        if ('repeated' in sources) {
          return {
            refused: `La columna ${sources.repeated} está dos veces en el encabezado. Borre una de las dos.`,
          }
        }
        const warnings = findHeaderWarnings(names)
        if (skipped > 0) {
          warnings.push(
            `${skipped === 1 ? 'Se omitió una línea' : `Se omitieron ${skipped} líneas`} sobre el encabezado.`,
          )
        }
        return {
          format: 'plantilla',
          sections: [{kind, delimiter, names, sources, offset: next, line: line + 1}],
          warnings,
        }
      }
      if (content.trim() !== '' && !/^["'\s]*#|^\s*sep=.$/i.test(content)) skipped += 1
    }
    return undefined
  },
}
