import {KIND_WORDS} from '../domain/kind.js'
import {findKinds, toSources} from './columns.js'
import type {Format} from './format.js'
import {findHeaderWarnings, findUnreadWarnings} from './header-advice.js'
import {findHeaderLine, toSkippedWarnings} from './header-line.js'

/**
 * The project's own templates, and any table with their columns, in whatever order and among others; without the type,
 * where the file's folder gives it.
 */
export const templateFormat: Format = {
  id: 'plantilla',
  title: 'Plantilla',
  recognise({text, folderType}) {
    const find = (type?: string) => findHeaderLine(text, ({names}) => findKinds(names, type).length > 0)
    const typed = find()
    const header = typed ?? (folderType === undefined ? undefined : find(folderType))
    if (header === undefined) return undefined
    const {names, delimiter, offset, line} = header
    const [kind, ...others] = findKinds(names, typed === undefined ? folderType : undefined)
    if (kind === undefined) return undefined
    if (others.length > 0) {
      const words = [kind, ...others].map((k) => KIND_WORDS[k]).join(' y ')
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
    return {
      format: 'plantilla',
      sections: [{kind, delimiter, names, sources, offset, line}],
      warnings: [
        ...findHeaderWarnings(names),
        ...findUnreadWarnings(names, sources.values()),
        ...toSkippedWarnings(header),
      ],
    }
  },
}
