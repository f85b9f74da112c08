import type {Format} from './format.js'
import {findPublicationHeader, type PublicationColumns, toPublicationExport} from './publication-table.js'

const COLUMNS: PublicationColumns = {
  title: ['articletitle'],
  // The plug-in writes no date of its own: it is a field of the site, under the name that the site gave it.
  date: [
    'fecha_de_publicacion',
    'fecha_publicacion',
    'fecha_de_la_publicacion',
    'publicado_el',
    'publish_up',
    'articledate',
    'fecha',
    'date',
    'fecha_de_creacion',
    'created',
  ],
  address: ['url', 'enlace'],
  categories: ['categoria', 'tipo', 'articlecat'],
  status: ['articlestate'],
}

/** What the plug-in CFI of Joomla makes of the articles of a site; `articlecat` is a number. */
export const joomlaFormat: Format = {
  id: 'joomla-cfi',
  title: 'Joomla, CFI',
  recognise({text}) {
    const header = findPublicationHeader(text, (has) => has('articleid') && has('articletitle'))
    if (header === undefined) return undefined
    if (!COLUMNS.date.some((key) => header.keys.includes(key))) {
      return {
        refused:
          'El exporte de Joomla no trae la fecha de los artículos. Agregue en Joomla un campo «fecha» a los artículos y expórtelo otra vez, o pase los títulos y las fechas a la plantilla de publicaciones.',
      }
    }
    return toPublicationExport('joomla-cfi', header, COLUMNS)
  },
}
