import type {Format} from './format.js'
import {findPublicationHeader, type PublicationColumns, toPublicationExport} from './publication-table.js'
import {toPostFilter} from './wordpress-post.js'

const COLUMNS: PublicationColumns = {
  title: ['post_title'],
  date: ['post_date'],
  address: ['url', 'guid'],
  categories: ['post_category', 'category', 'post_type'],
  status: ['post_status'],
}

/** What `wp post list --format=csv` prints. */
export const wordpressListFormat: Format = {
  id: 'wordpress-wp-post-list',
  title: 'WordPress, wp post list',
  recognise({text}) {
    const header = findPublicationHeader(
      text,
      (has) => has('post_title') && has('post_name', 'post_status', 'post_type', 'post_date_gmt'),
    )
    if (header === undefined) return undefined
    if (!header.keys.includes('post_date')) {
      return {
        refused:
          'La lista de WordPress no trae la fecha de las entradas. Pídala otra vez con --fields=ID,post_title,post_date,post_status,post_type,url.',
      }
    }
    return toPublicationExport('wordpress-wp-post-list', header, COLUMNS, {
      passOver: toPostFilter(header.keys.indexOf('post_type')),
    })
  },
}
