import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {readMunicipalities} from './loaders/project/municipality.js'
import {readIndicators} from './loaders/project/plan-indicators.js'
import {readSeals} from './loaders/seal/read-seals.js'
import {hasIndicatorPages} from './src/domain/indicator-pages.js'
import {listSearchEntries} from './src/domain/search-entry.js'

/** More municipalities than these are found through the panorama and the search, not in the sidebar. */
const SIDEBAR_LIMIT = 12

/** What every page leads to at its end: name and page. */
const FOOTER = [
  ['Cómo se mide', 'metodo'],
  ['De dónde salen los datos', 'datos'],
  ['Accesibilidad', 'accesibilidad'],
] as const

const ROOT = process.env.CUMPLE_ROOT ?? 'src'
const METHOD = readFileSync(join(ROOT, 'metodo.md'), 'utf8')
const MARK = readFileSync(join(ROOT, 'favicon.svg'), 'utf8')
  .replace(/<title>.*?<\/title>/, '')
  .replace('<svg', '<svg class="mark" aria-hidden="true"')

const dataDir = process.env.CUMPLE_DATA ?? 'data'
/** The only municipality that gets pages, where one is handed over. */
const only = process.env.CUMPLE_MUNICIPALITY
const municipalities = readMunicipalities(dataDir, []).filter(({slug}) => only === undefined || slug === only)
const indicators = municipalities.flatMap(({slug, name}) =>
  readIndicators(dataDir, slug).map((indicator) => ({slug, name, ...indicator})),
)
/** In place of all municipalities, where their pages are cast from those of one that there is not. */
const mould = process.env.CUMPLE_MOULD
const seals = readSeals(dataDir, []).filter(({municipality}) =>
  municipalities.some(({slug}) => slug === municipality),
)
const indicatorPages = hasIndicatorPages(indicators.length) ? indicators : []

export default {
  root: ROOT,
  output: process.env.CUMPLE_DIST ?? 'dist',
  title: 'Cumple',
  home: `${MARK}Cumple`,
  pages: [
    {name: 'Panorama', path: '/index'},
    {name: 'Comparar', path: '/comparar'},
    ...(municipalities.length <= SIDEBAR_LIMIT
      ? [
          {
            name: 'Municipios',
            pages: municipalities.map(({slug, name}) => ({name, path: `/municipios/${slug}`})),
          },
        ]
      : []),
    {
      name: 'Plazos y metas',
      pages: [
        {name: 'Fases', path: '/fases'},
        {name: 'Vencimientos', path: '/vencimientos'},
        {name: 'Metas', path: '/metas'},
      ],
    },
    {
      name: 'Seguimiento',
      pages: [
        {name: 'Mejoramiento', path: '/mejoramiento'},
        {name: 'Cronograma', path: '/cronograma'},
      ],
    },
    {
      name: 'Control interno',
      pages: [
        {name: 'Indicios para verificar', path: '/indicios'},
        {name: 'Observaciones sobre los planes', path: '/observaciones'},
      ],
    },
    {
      name: 'De dónde salen las cifras',
      pages: [
        {name: 'Datos', path: '/datos'},
        {name: 'Método', path: '/metodo'},
      ],
    },
  ],
  async *dynamicPaths() {
    for (const slug of mould === undefined ? municipalities.map((one) => one.slug) : [mould]) {
      yield `/municipios/${slug}`
      yield `/planes/${slug}`
      yield `/informes/${slug}`
    }
    for (const {municipality, bimester} of seals) yield `/informes/${municipality}/${bimester}`
    for (const {slug, code} of indicatorPages) yield `/municipios/${slug}/${code}`
  },
  search: {index: () => listSearchEntries({municipalities, indicators: indicatorPages, method: METHOD})},
  interpreters: {'.ts': ['node', '--import', 'tsx']},
  style: 'style.css',
  globalStylesheets: [],
  preserveExtension: true,
  preserveIndex: true,
  pager: false,
  toc: {show: false, label: 'En esta página'},
  footer: `<div class="site-links">${FOOTER.map(([name, page]) => `<a href="/${page}">${name}</a>`).join(' ')}</div>`,
  head: ({path}: {path: string}) => `
    <link rel="icon" href="/favicon.svg" type="image/svg+xml">
    <link rel="preload" href="/fonts/source-sans-3.woff2" as="font" type="font/woff2" crossorigin>
    <script type="module" src="${toRoot(path)}/components/page-shell.js"></script>`,
}

/** The way from a page to the site's root: `/municipios/pore` → `..`. */
function toRoot(path: string): string {
  const depth = path.split('/').length - 2
  return depth === 0 ? '.' : Array(depth).fill('..').join('/')
}
