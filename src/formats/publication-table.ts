import {toKey} from '../domain/fold.js'
import {PUBLICATION_STATES} from '../domain/kind.js'
import {findKinds} from './columns.js'
import type {Export, PassedOver, Section, Source} from './format.js'
import {findHeaderWarnings} from './header-advice.js'
import {findHeaderLine, findPlace, type HeaderLine, toSkippedWarnings} from './header-line.js'
import {toPlainText} from './html-text.js'

/** The columns in which a content manager tells its publications, as keys, the preferred ones first. */
export interface PublicationColumns {
  title: readonly string[]
  date: readonly string[]
  address: readonly string[]
  /** Sections, categories and types, all of which are taken. */
  categories: readonly string[]
  status: readonly string[]
}

const UNPUBLISHED: PassedOver = {one: 'una entrada sin publicar', many: 'entradas sin publicar'}

/** How content managers, and our own table, say that an entry is on the site. */
const PUBLISHED = new Set<string>([
  ...PUBLICATION_STATES,
  'publish',
  'published',
  'publicada',
  'si',
  'yes',
  'true',
  'verdadero',
  'on',
  'activado',
  'habilitado',
  'enabled',
  '1',
])

/** The header of a table that is wanted, and is none of the templates'. */
export function findPublicationHeader(
  text: string,
  isWanted: (has: (...keys: readonly string[]) => boolean) => boolean,
): HeaderLine | undefined {
  return findHeaderLine(text, ({names, keys}) => {
    const has = (...wanted: readonly string[]) => wanted.some((key) => keys.includes(key))
    return isWanted(has) && findKinds(names).length === 0
  })
}

/** The export that a table of publications is. Texts and authors are not read; what is not published is passed over. */
export function toPublicationExport(
  format: string,
  header: HeaderLine,
  columns: PublicationColumns,
  rest: Pick<Section, 'passOver' | 'dateFields'> = {},
): Export {
  const {keys, names, delimiter, offset, line} = header
  const status = findPlace(keys, columns.status)
  const address = findPlace(keys, columns.address)
  const categories = columns.categories.map((key) => keys.indexOf(key)).filter((place) => place !== -1)
  const sources = new Map<string, Source>([
    ['fecha', toSource(findPlace(keys, columns.date), toPlainDate)],
    ['titulo', toSource(findPlace(keys, columns.title), toPlainText)],
    ['categoria', (fields) => categories.map((place) => toPlainText(fields[place] ?? '')).join(' ')],
  ])
  if (address !== undefined) sources.set('url', address)
  return {
    format,
    sections: [
      {
        kind: 'publications',
        delimiter,
        names,
        sources,
        offset,
        line,
        ...rest,
        passOver: (fields) => {
          const said = status === undefined ? undefined : fields[status]
          if (said !== undefined && !isPublished(said)) return UNPUBLISHED
          return rest.passOver?.(fields)
        },
      },
    ],
    warnings: [...findHeaderWarnings(names), ...toSkippedWarnings(header)],
  }
}

function toSource(place: number | undefined, read: (text: string) => string): Source {
  return (fields) => read(place === undefined ? '' : (fields[place] ?? ''))
}

function isPublished(text: string): boolean {
  return /^[✓✔]/.test(text.trim()) || PUBLISHED.has(toKey(text))
}

/** A date as pages show it: `<time datetime="2024-07-01T10:00:00-05:00">…</time>`, `Lun, 01/07/2024 - 10:00`. */
function toPlainDate(html: string): string {
  const [, stated] = /<time[^>]*\bdatetime="([^"]*)"/i.exec(html) ?? []
  if (stated !== undefined) return stated
  return toPlainText(html)
    .trim()
    .replace(/^\p{L}+\.?,\s*(?=\d)/u, '')
    .replace(/\s+-\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?\s?m\.?)?$/i, '')
}
