import type {Format} from './format.js'
import {findPublicationHeader, type PublicationColumns, toPublicationExport} from './publication-table.js'

const COLUMNS: PublicationColumns = {
  title: ['titulo', 'title', 'titulo_del_contenido', 'node_title'],
  date: [
    'fecha_de_publicacion',
    'fecha_publicacion',
    'publicado_el',
    'published_on',
    'published_at',
    'publication_date',
    'post_date',
    'authored_on',
    'escrito_en',
    'fecha_de_autoria',
    'creado_el',
    'fecha_de_creacion',
    'created',
    'creado',
    'fecha',
    'date',
  ],
  address: ['url', 'enlace', 'link', 'path', 'ruta', 'alias_de_url', 'direccion_web'],
  categories: [
    'tipo_de_contenido',
    'content_type',
    'tipo_de_nodo',
    'node_type',
    'tipo',
    'type',
    'categoria',
    'categorias',
    'category',
    'categories',
  ],
  status: ['estado_de_publicacion', 'publishing_status', 'publicado', 'published', 'estado', 'status'],
}

/** Names that no other table of ours has: one of them must be there. */
const OWN = [
  'tipo_de_contenido',
  'content_type',
  'tipo_de_nodo',
  'node_type',
  'fecha_de_publicacion',
  'publicado_el',
  'published_on',
  'post_date',
  'authored_on',
  'escrito_en',
  'fecha_de_autoria',
  'creado_el',
  'created',
  'nid',
  'node_id',
  'view_node',
]

/**
 * A table of publications by the names of its columns, as the module Views Data Export of Drupal makes it. The site chooses
 * the names: beside the title and the date there must be a third one that tells what the rows are.
 */
export const drupalFormat: Format = {
  id: 'drupal-views',
  title: 'Drupal, Views Data Export',
  recognise({text}) {
    const header = findPublicationHeader(
      text,
      (has) =>
        has(...COLUMNS.title) &&
        has(...COLUMNS.date) &&
        has(...OWN) &&
        has(...COLUMNS.categories, ...COLUMNS.status, ...COLUMNS.address, 'nid', 'node_id', 'view_node'),
    )
    return header && toPublicationExport('drupal-views', header, COLUMNS)
  },
}
