/** A column of Matomo's reports: its name in the interface for programs, and as Matomo writes it in English and Spanish. */
const NAMES = {
  date: ['date', 'fecha'],
  site: ['idsite'],
  visits: ['nb_visits', 'visits', 'visitas'],
  visitors: ['nb_uniq_visitors', 'unique_visitors', 'visitantes_unicos'],
  pageviews: [
    'nb_pageviews',
    'nb_hits',
    'pageviews',
    'page_views',
    'paginas_vistas',
    'vistas_de_pagina',
    'vistas_de_paginas',
  ],
  actions: ['nb_actions', 'actions', 'acciones'],
  // The visits of which a page was part: what `nb_visits` is called where a report is of pages.
  page_visits: ['unique_pageviews', 'unique_page_views', 'vistas_de_paginas_unicas', 'paginas_vistas_unicas'],
  page: ['label', 'etiqueta', 'url_de_la_pagina', 'url_de_pagina', 'page_url'],
} as const

export type MatomoColumn = keyof typeof NAMES

/** Names that Matomo gives and other tools hardly do. */
const OWN: readonly string[] = [
  ...NAMES.page,
  ...NAMES.page_visits,
  ...NAMES.actions,
  'acciones_por_visita',
  'actions_per_visit',
  'acciones_maximas_en_una_visita',
  'maximum_actions_in_one_visit',
  'visitas_con_conversiones',
  'visits_with_conversions',
  'tiempo_total_de_los_visitantes_en_el_sitio_en_segundos',
  'total_time_spent_by_visitors_in_seconds',
  'promedio_de_tiempo_en_el_sitio',
]
/** Columns that a table of the whole site may begin with; any other names what its visits are split by. */
const FIRST_FIGURES: readonly string[] = [
  ...NAMES.visits,
  ...NAMES.visitors,
  ...NAMES.pageviews,
  ...NAMES.actions,
  'nb_users',
  'users',
  'usuarios',
]

/** The place of a column in a header; undefined where it has none. */
export function findMatomoColumn(keys: readonly string[], column: MatomoColumn): number | undefined {
  const names: readonly string[] = NAMES[column]
  const name = names.find((candidate) => keys.includes(candidate))
  return name === undefined ? undefined : keys.indexOf(name)
}

/** Whether a header is one of Matomo's: it counts visits or pages, and has names that are Matomo's own. */
export function isMatomo(keys: readonly string[]): boolean {
  if (keys.includes('municipio') || keys.includes('municipality')) return false
  const forPrograms = keys.filter((key) => /^nb_[a-z_]+$/.test(key))
  if (forPrograms.length > 1) return true
  const counts = (['visits', 'visitors', 'pageviews'] as const).filter(
    (column) => findMatomoColumn(keys, column) !== undefined,
  )
  const own = keys.filter((key) => OWN.includes(key))
  return counts.length > 0 && own.length > 0 && counts.length + own.length > 2
}

/** What the rows of a table are of: the whole site, its pages, or some other part (countries, browsers, titles). */
export function findSubject(keys: readonly string[]): 'site' | 'pages' | 'other' {
  const first = keys.find((key) => !isOneOf(key, 'date') && !isOneOf(key, 'site'))
  if (first === undefined || FIRST_FIGURES.includes(first)) return 'site'
  return isOneOf(first, 'page') && findMatomoColumn(keys, 'pageviews') !== undefined ? 'pages' : 'other'
}

function isOneOf(key: string, column: MatomoColumn): boolean {
  return (NAMES[column] as readonly string[]).includes(key)
}
