import {readMunicipalities} from './loaders/project/municipality.js'
import {readIndicators} from './loaders/project/plan-indicators.js'
import {readSeals} from './loaders/seal/read-seals.js'
import {fold} from './src/domain/fold.js'
import {hasIndicatorPages} from './src/domain/indicator-pages.js'

/** More municipalities than these are found through the panorama and the search, not in the sidebar. */
const SIDEBAR_LIMIT = 12

const dataDir = process.env.CUMPLE_DATA ?? 'data'
/** The only municipality that gets pages, where one is handed over. */
const only = process.env.CUMPLE_MUNICIPALITY
const municipalities = readMunicipalities(dataDir, []).filter(({slug}) => only === undefined || slug === only)
const indicators = municipalities.flatMap(({slug, name}) =>
  readIndicators(dataDir, slug).map((indicator) => ({slug, name, ...indicator})),
)
const seals = readSeals(dataDir, []).filter(({municipality}) =>
  municipalities.some(({slug}) => slug === municipality),
)
const indicatorPages = hasIndicatorPages(indicators.length) ? indicators : []

export default {
  root: process.env.CUMPLE_ROOT ?? 'src',
  output: process.env.CUMPLE_DIST ?? 'dist',
  title: 'Cumple',
  home: 'Cumple',
  pages: [
    {name: 'Panorama', path: '/index'},
    ...(municipalities.length <= SIDEBAR_LIMIT
      ? [
          {
            name: 'Municipios',
            pages: municipalities.map(({slug, name}) => ({name, path: `/municipios/${slug}`})),
          },
        ]
      : []),
    {name: 'Comparar', path: '/comparar'},
    {name: 'Fases', path: '/fases'},
    {name: 'Vencimientos', path: '/vencimientos'},
    {name: 'Metas', path: '/metas'},
    {name: 'Mejoramiento', path: '/mejoramiento'},
    {name: 'Cronograma', path: '/cronograma'},
    {name: 'Indicios para verificar', path: '/indicios'},
    {name: 'Observaciones sobre los planes', path: '/observaciones'},
    {name: 'Datos', path: '/datos'},
    {name: 'Método', path: '/metodo'},
  ],
  async *dynamicPaths() {
    for (const {slug} of municipalities) {
      yield `/municipios/${slug}`
      yield `/planes/${slug}`
      yield `/informes/${slug}`
    }
    for (const {municipality, bimester} of seals) yield `/informes/${municipality}/${bimester}`
    for (const {slug, code} of indicatorPages) yield `/municipios/${slug}/${code}`
  },
  search: {
    async *index() {
      for (const {slug, name, department} of municipalities) {
        const text = fold(`${name} ${department} municipio cumplimiento plan de acción`)
        yield {path: `/municipios/${slug}`, title: `${name}: cumplimiento`, text}
        yield {path: `/planes/${slug}`, title: `${name}: plan de acción`, text}
        yield {
          path: `/informes/${slug}`,
          title: `${name}: informe bimestral`,
          text: `${text} informe seguimiento`,
        }
      }
      for (const {slug, name, code, indicator} of indicatorPages) {
        const text = fold(`${indicator} ${code} ${name} indicador`)
        yield {path: `/municipios/${slug}/${code}`, title: `${name}: ${indicator}`, text}
      }
    },
  },
  interpreters: {'.ts': ['node', '--import', 'tsx']},
  style: 'style.css',
  globalStylesheets: [],
  preserveExtension: true,
  preserveIndex: true,
  pager: false,
  toc: {show: false, label: 'En esta página'},
  footer: '',
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
