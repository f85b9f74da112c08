import {fold} from '../domain/fold.js'
import type {Format} from './format.js'
import {readFirstTable} from './google-report.js'
import {isTemplateHeader} from './google-section.js'
import {readRecords} from './records.js'

const CLICKS = /(^| )(clicks|clics|cliques)$/
const IMPRESSIONS = /(^| )(impressions|impresiones|impressoes)$/
const RANK = /(^| )(ctr|position|posicion|posicao)( media| moyenne)?$/
const FILTER = /^(filter|filtro|filtrar|filtre)$/
const SEARCH_TYPE = /^(search type|tipo de busqueda|tipo de pesquisa|type de recherche)$/
const INDEXED = /^(indexed|indexadas?)$/
const NOT_INDEXED = /^(not indexed|sin indexar|no indexadas?|nao indexadas?)$/

/** Exports of Google Search Console: known, and refused, since they count searches and no visits. */
export const searchConsoleFormat: Format = {
  id: 'search-console',
  title: 'Google Search Console',
  recognise({text}) {
    const table = readFirstTable(text)
    if (table === undefined || isTemplateHeader(table)) return undefined
    const keys = table.names.map(fold)
    const has = (pattern: RegExp): boolean => keys.some((key) => pattern.test(key))
    const isPerformance = has(CLICKS) && has(IMPRESSIONS) && has(RANK)
    const isIndexing = has(INDEXED) && has(NOT_INDEXED)
    if (!isPerformance && !isIndexing && !(FILTER.test(keys[0] ?? '') && hasSearchType(text, table)))
      return undefined
    return {
      refused:
        'Es un exporte de Google Search Console: cuenta los clics y las apariciones en el buscador, que no son visitas al sitio. Exporte las visitas de Google Analytics o de la herramienta que las mida.',
    }
  },
}

function hasSearchType(
  text: string,
  {delimiter, offset, line}: {delimiter: string; offset: number; line: number},
): boolean {
  let rows = 0
  for (const {fields} of readRecords(text, delimiter, {offset, line})) {
    if (SEARCH_TYPE.test(fold(fields[0] ?? ''))) return true
    rows += 1
    if (rows > 20) return false
  }
  return false
}
