import type {Format} from './format.js'
import {findPublicationHeader, type PublicationColumns, toPublicationExport} from './publication-table.js'
import {toPostFilter} from './wordpress-post.js'

const COLUMNS: PublicationColumns = {
  title: ['title', 'titulo'],
  date: ['date', 'fecha', 'post_date'],
  address: ['permalink', 'enlace_permanente'],
  categories: ['categorias', 'categories', 'categoria', 'category', 'post_type'],
  status: ['status', 'estado', 'post_status'],
}

/** What the plug-in WP All Export makes of the entries of a site: their HTML goes over many lines. */
export const wordpressAllExportFormat: Format = {
  id: 'wordpress-all-export',
  title: 'WordPress, WP All Export',
  recognise({text}) {
    const header = findPublicationHeader(
      text,
      (has) =>
        has(...COLUMNS.title) &&
        has('post_type', 'permalink') &&
        has('permalink', 'status', 'post_modified_date', 'author_username', 'excerpt'),
    )
    if (header === undefined) return undefined
    if (!COLUMNS.date.some((key) => header.keys.includes(key))) {
      return {
        refused:
          'El exporte de WordPress no trae la fecha de las entradas. Expórtelo otra vez con la columna Date.',
      }
    }
    const modified = header.keys.indexOf('post_modified_date')
    return toPublicationExport('wordpress-all-export', header, COLUMNS, {
      passOver: toPostFilter(header.keys.indexOf('post_type')),
      dateFields: modified === -1 ? [] : [modified],
    })
  },
}
