import {fold} from '../domain/fold.js'

/**
 * What a column of a Google Analytics table is: when, where, a breakdown of sessions (`session`: each session falls in one
 * row) or of single views (`event`: a session can fall in several), or a figure. `figure` is one that is not ours.
 */
export type GoogleRole =
  | 'date'
  | 'hour'
  | 'calendar'
  | 'nth_day'
  | 'nth_week'
  | 'path'
  | 'title'
  | 'host'
  | 'session'
  | 'event'
  | 'visits'
  | 'active_users'
  | 'users'
  | 'pageviews'
  | 'figure'

/** Held against names in order: folded, in English, Spanish, Portuguese and French, and as the interfaces for programs name them. */
const NAMES: readonly [role: GoogleRole, pattern: RegExp][] = [
  [
    'figure',
    /\b(rate|tasa|time|tiempo|duration|duracion|per|por|average|avg|promedio)\b|^average|(rate|duration|peruser|persession)$/,
  ],
  ['date', /^(date|fecha|data)$/],
  ['hour', /^(date|fecha|data) (and |y |e )?(hour|hora|heure)|^(hour|hora|heure|datehour|datehourminute)$/],
  ['nth_day', /^(nth day|dia n|n dia|day index|indice d(e|el|o) dias?|index du jour|nthday)$/],
  ['nth_week', /^(nth week|semana n|n semana|nthweek)$/],
  [
    'calendar',
    /^(year|month|week|day|iso week|day of week|ano|mes|semana|dia|dia de la semana|dayofweek|yearmonth)\b/,
  ],
  [
    'path',
    /^(page( path\b.*| location)?|pagina|(full )?page url|ruta de (la )?pagina\b.*|ubicacion de (la )?pagina|caminho da pagina\b.*|chemin de la page\b.*|pagepath(plusquerystring)?|pagelocation|fullpageurl|unifiedpage(path)?screen)$/,
  ],
  [
    'title',
    /^(page title\b.*|titulo d[ea] (la )?pagina\b.*|titre de la page\b.*|content group|grupo de contenido|pagetitle|unifiedscreen(class|name)|contentgroup)$/,
  ],
  ['host', /^(hostname|host name|nombre( del?)? host|nombre de servidor|nome do host|nom d hote)$/],
  [
    'session',
    /^(session|first user|sessao|primer usuario|firstuser)(?!s\b).|(de la |da |de )(sesion|sessao|session)$|del primer usuario$/,
  ],
  [
    'session',
    /^(landing page|pagina de (destino|entrada)|device|dispositivo|categoria d[eo] dispositivo|country|pais|region|city|ciudad|cidade|continent|continente|browser|navegador|operating system|sistema operativo|language|idioma|platform|plataforma|stream name|nombre del flujo|landingpage|devicecategory|operatingsystem|streamname|default channel group)\b/,
  ],
  [
    'event',
    /^(event name|nombre del? evento|nome do evento|eventname|page referrer|pagereferrer|screen resolution|resolucion de pantalla)$/,
  ],
  ['visits', /^(sessions|sesiones|sessoes)$/],
  ['active_users', /^(active users|usuarios activos|usuarios ativos|utilisateurs actifs|activeusers)$/],
  ['users', /^(total users|users|usuarios|usuarios totales|total de usuarios|utilisateurs|totalusers)$/],
  [
    'pageviews',
    /^(views|vistas|visualizacoes|vues|page ?views|screenpageviews|(numero de )?(paginas vistas|vistas de pagina|visitas a paginas)|vistas de paginas?)$/,
  ],
  [
    'figure',
    /\b(porcentaje|count|numero|revenue|ingresos|conversions?|conversiones|key events|eventos|engaged|interaccion|new users|newusers|nuevos usuarios|usuarios nuevos|returning users|usuarios recurrentes|bounces?|rebotes?|entrances|entradas|exits?|salidas|scrolls|desplazamientos|unique|unicas?|value|valor|goal|objetivo)\b|^(engagedsessions|eventcount|keyevents)$/,
  ],
]

/** What a column is, by its name; undefined for a name that is not known. */
export function findGoogleRole(name: string): GoogleRole | undefined {
  const plain = fold(name).replace(/^ga /, '')
  return NAMES.find(([, pattern]) => pattern.test(plain))?.[0]
}
