import type {Format} from './format.js'
import {findPublicationHeader, type PublicationColumns, toPublicationExport} from './publication-table.js'

const COLUMNS: PublicationColumns = {
  title: ['title', 'post_title', 'titulo', 'titulo_de_la_entrada'],
  date: ['date', 'date_published', 'fecha_de_publicacion', 'fecha'],
  address: ['urls', 'url'],
  categories: ['categories', 'category', 'categorias', 'categoria'],
  status: ['status', 'estado'],
}

const WORD_COUNT = ['words', 'word_count', 'palabras', 'numero_de_palabras', 'recuento_de_palabras']

/** What the plug-in Export Post Info lists: a line an entry, with the number of its words. */
export const wordpressPostInfoFormat: Format = {
  id: 'wordpress-post-info',
  title: 'WordPress, Export Post Info',
  recognise({text}) {
    const header = findPublicationHeader(
      text,
      (has) => has(...COLUMNS.title) && has(...COLUMNS.date) && has(...COLUMNS.address) && has(...WORD_COUNT),
    )
    return header && toPublicationExport('wordpress-post-info', header, COLUMNS)
  },
}
