import {declarations, monthlyDeclarations} from '../declaration.js'
import {type DemoFile, type Row, rowsBetween, withCells} from '../demo-file.js'
import {EXCEL_UTF8, SITE_EXPORT} from '../dialect.js'
import {between, monthly, monthlyWords} from '../monthly.js'
import {newsTitles} from '../news.js'
import {datedPublications, publications} from '../publication-log.js'
import {randomStream} from '../random-stream.js'
import {requests} from '../request.js'
import {bimonthlyReportTitle, contractTitle, decreeTitle, nextEventTitle, pollTitle} from '../titles.js'
import {dailyVisits, pageVisits} from '../visit-counter.js'

const PLACES = [
  'Río Gris',
  'San Juan',
  'Pedregales',
  'La Maizena',
  'El Dorado',
  'Cumaral',
  'Las Brisas',
  'La Coqueta',
  'El Cairo',
  'La Topacia',
  'Río Rojo',
  'La Venada',
]

/** The site's menu and the departments that feed it, by type of publication. */
const SECTIONS: Record<string, {seccion: string; departments: readonly string[]}> = {
  noticia: {
    seccion: 'Noticias',
    departments: ['Gobierno', 'Planeación', 'Plan Local de Salud', 'Comisaría de Familia'],
  },
  evento: {seccion: 'Eventos', departments: ['Gobierno', 'Comisaría de Familia']},
  otro: {seccion: 'Normatividad', departments: ['Gobierno']},
  encuesta: {seccion: 'Participación', departments: ['Comité GEL-T']},
  informe: {seccion: 'Informes', departments: ['Comité GEL-T']},
  servicio: {seccion: 'Servicios', departments: ['Planeación', 'Gobierno']},
  tramite: {seccion: 'Trámites', departments: ['Hacienda', 'Planeación']},
  contrato: {seccion: 'Contratación', departments: ['Gobierno', 'Planeación', 'Hacienda']},
}

/** What each department owes the site when it is asked. */
const DEPARTMENTS = {
  Planeación: ['Avance de obras', 'Información del Comité de Cafeteros', 'Uso del suelo y licencias'],
  'Plan Local de Salud': ['Coberturas de vacunación', 'Programación del hospital'],
  Gobierno: [
    'Información de las instituciones educativas',
    'Seguridad y convivencia',
    'Actos administrativos',
  ],
  'Comisaría de Familia': ['Programas de infancia y adolescencia', 'Rutas de atención'],
  CLOPAD: ['Estado de los organismos de socorro'],
  Hacienda: ['Ejecución del presupuesto', 'Calendario tributario'],
}

/** Where visitors go, of each hundred. */
const PAGES = {
  '/': 38,
  '/noticias': 22,
  '/servicios/pqr': 9,
  '/servicios/certificaciones': 8,
  '/tramites/predial': 10,
  '/tramites/sisben': 6,
  '/contratacion': 7,
}

// July 2009 has 4 079 visits, the most until then: the plan itself says so.
const VISITS = monthly(
  '2008-09',
  `                                        1180 1265 1344 1102
   1510 1788 2236 2417 2653 2984 4079 3382 3217 3456 3108 2571
   2903 3120 3344 3289 3412 3605 4214 3850 3702 3911 3644 2987
   3255 3490 3712 3655 3904 4120 4688 4302 4215 4377 4102 3306
   2814 3105 3520 3744 4011 4263 4902 4518 4630 4876 4541 3690`,
)
const NEWS = monthly(
  '2008-09',
  `                        5  6  6  4
    6  9 10 11 10 12 13 12 11 12 10  8
    9 10 11 10 12 11 10 11 12 10  9  8
    9 10 10 11 10 10  9 10 11  9 10  7
    4  6  8  9 10  9 10 11 10  9 10  7`,
)
const DAYS = monthly(
  '2008-09',
  `                      4 5 5 4
    5 7 8 8 8 9 10 9  9 9 8 7
    8 8 9 8 9 9  8 9  9 9 8 7
    8 8 9 9 8 8  8 9  9 8 8 6
    4 6 8 9 9 9  9 9  9 9 9 8`,
)
const EVENTS = monthly(
  '2009-02',
  '1 1 2 1 2 2 1 1 2 1 1 1 1 2 1 1 2 1 1 1 1 1 1 1 1 1 2 1 1 2 1 1 1 1 1 0 1 1 1 1 2 1 1 1 1 1 1',
)
const DECREES = monthly(
  '2009-02',
  '1 1 1 2 1 1 2 1 1 2 3 1 1 2 1 1 1 2 1 1 1 2 3 1 1 1 1 2 1 1 1 1 2 1 3 2 1 1 1 1 1 2 1 1 1 2 2',
)
const POLLS = monthly('2009-08', '1 1 1 0 1 1 1 1 0 1 1 1 1 1 1 0 1 1 1 1 1 2 1 1 1 1 1 1 0')

// In the second month of a bimester. Missed in January–February of 2010 and of 2012.
const REPORTS = monthly(
  '2009-09',
  `                0 1 0 1
   0 0 1 0 0 1 0 1 0 1 0 1
   0 1 0 1 1 0 0 1 0 1 0 1
   0 0 0 1 0 1 0 1 1 0 0 1`,
)

const DATED = datedPublications(`
  2009-04-23 servicio publicado Directorio telefónico de entidades y asociaciones
  2009-06-18 tramite publicado Impuesto predial
  2009-08-20 servicio publicado Peticiones, quejas y reclamos
  2009-09-17 tramite publicado Matrícula de industria y comercio
  2009-10-15 tramite publicado Novedades del Sisbén
  2009-10-15 servicio publicado Certificaciones agropecuarias
  2009-11-19 tramite publicado Licencias de construcción
  2009-12-10 tramite publicado Certificación de estratificación urbana y rural
  2010-04-22 servicio publicado Certificado de vecindad
  2010-06-17 tramite racionalizado Novedades del Sisbén
  2010-09-16 tramite publicado Uso de suelos
  2010-11-11 servicio automatizado Peticiones, quejas y reclamos
  2011-03-17 tramite publicado Inscripción a Familias en Acción
  2011-05-19 tramite automatizado Impuesto predial
  2011-09-15 servicio publicado Emisora en línea
  2011-11-17 tramite publicado Permiso para espectáculos públicos
  2012-05-17 servicio automatizado Certificado de vecindad
  2012-08-16 tramite automatizado Novedades del Sisbén
  2012-03-06 encuesta - Encuesta semanal 01 de 2012: prioridades del plan de desarrollo
  2012-03-13 encuesta - Encuesta semanal 02 de 2012: estado de las vías
  2012-04-17 encuesta - Encuesta semanal 03 de 2012: horario de atención
  2012-04-24 encuesta - Encuesta semanal 04 de 2012: escuela de fútbol
  2012-05-08 encuesta - Encuesta semanal 05 de 2012: trámites en línea
  2012-06-05 encuesta - Encuesta semanal 06 de 2012: parque principal
  2012-06-19 encuesta - Encuesta semanal 07 de 2012: recolección de basuras
  2012-07-10 encuesta - Encuesta semanal 08 de 2012: fiestas aniversarias
  2012-07-24 encuesta - Encuesta semanal 09 de 2012: señal de telefonía
  2012-08-14 encuesta - Encuesta semanal 10 de 2012: puesto de salud
  2012-09-04 encuesta - Encuesta semanal 11 de 2012: seguridad en las veredas
  2012-09-18 encuesta - Encuesta semanal 12 de 2012: transporte escolar
  2012-10-02 encuesta - Encuesta semanal 13 de 2012: precio del café
  2012-10-16 encuesta - Encuesta semanal 14 de 2012: biblioteca
  2012-10-30 encuesta - Encuesta semanal 15 de 2012: turismo
  2012-11-06 encuesta - Encuesta semanal 16 de 2012: acceso a internet
  2012-11-20 encuesta - Encuesta semanal 17 de 2012: presupuesto de 2013
  2012-11-27 encuesta - Encuesta semanal 18 de 2012: foros del portal
  2012-12-04 encuesta - Encuesta semanal 19 de 2012: alumbrado navideño
  2012-12-11 encuesta - Encuesta semanal 20 de 2012: novenas comunitarias
  2012-12-18 encuesta - Encuesta semanal 21 de 2012: balance del año
`)

const CONTRACT_DAYS = monthly(
  '2009-08',
  `              3 3 3 3 2
   3 3 3 3 4 3 2 3 3 3 3 1
   3 3 3 3 3 3 3 2 3 4 3 2
   1 2 3 3 3 3 3 3 4 3 3 3`,
)
const CONTRACTS = monthly(
  '2009-08',
  `              5 4 6 4 2
   6 5 4 5 6 4 3 4 5 4 4 1
   7 5 5 4 4 5 4 2 4 6 4 2
   1 3 5 4 5 4 6 4 6 5 4 3`,
)

const OUTCOMES = monthlyWords(
  '2009-08',
  `                                       PPL  PPPN PPEL  PPPL  PLN
   PPL  PPPE PPLX  PPPL PEPL PPP  PPPL PPEP PPLL PPPN  PPEX  PLL
   PPP  PPPE PPPP  PPLE PPPL PPPP PEPP PPPX PPPP PPPEL PPPP  PPL
   PLLN PPLN PPPL  PPEL PPPP PPPX PPPP PPEP PPPP PPPPL PPPP  PPEP`,
)

const DECLARED = declarations(`
  fase_1 2008-10-30 12/17 Lista de objetivos de la fase I
  fase_2 2009-11-20 10/10 Lista de objetivos de la fase II
  puesto_nacional 2009-03-31 63 Listado de sitios más visitados
  puesto_departamental 2009-03-31 2 Listado de sitios más visitados
  puesto_departamental 2009-04-30 2 Listado de sitios más visitados
  puesto_departamental 2009-05-29 2 Listado de sitios más visitados
  puesto_departamental 2009-06-30 2 Listado de sitios más visitados
  fase_1 2009-03-31 15/17 Lista de objetivos de la fase I
  fase_1 2009-09-25 17/17 Lista de objetivos de la fase I, acta 003 de 2009 del comité
  portales_unificados 2009-12-18 2 Convenios de enlace
  aceptacion_comunidad 2009-12-18 61/98 Encuesta de satisfacción
  fase_3 2010-11-26 5/5 Lista de objetivos de la fase III
  portales_unificados 2010-12-17 3 Convenios de enlace
  aceptacion_comunidad 2010-12-17 82/118 Encuesta de satisfacción
  fase_4 2011-11-30 5/6 Lista de objetivos de la fase IV
  portales_unificados 2011-12-16 5 Convenios de enlace
  aceptacion_comunidad 2011-12-16 104/137 Encuesta de satisfacción
  nuevos_funcionarios_comprometidos 2012-02-17 6/11 Actas de compromiso
  fase_4 2012-03-30 6/6 Lista de objetivos de la fase IV, acta 002 de 2012 del comité
  nuevos_funcionarios_comprometidos 2012-08-24 9/11 Actas de compromiso
  portales_unificados 2012-11-30 6 Convenios de enlace
  fase_5 2012-11-29 7/7 Lista de objetivos de la fase V, acta 010 de 2012 del comité
  aceptacion_comunidad 2012-12-14 118/146 Encuesta de satisfacción
  nuevos_funcionarios_comprometidos 2012-12-14 11/11 Actas de compromiso
`)
const REPORTING_DEPARTMENTS = monthlyWords(
  '2009-08',
  `                                     4/8 5/8 6/8 6/8 5/8
   6/8 7/8 7/8 8/8 8/8 7/8 8/8 8/8 7/8 8/8 8/8 6/8
   7/8 8/8 8/8 8/8 8/8 8/8 8/8 7/8 8/8 8/8 8/8 7/8
   -   -   5/8 6/8 8/8 8/8 8/8 7/8 8/8 8/8 8/8 8/8`,
)

/** The busiest site of all, well kept, with a gap at the change of administration. */
export function genova(): DemoFile[] {
  return [...visitFiles(), ...publicationFiles(), ...requestFiles(), ...measurementFiles()]
}

function file(path: string, exported: string, header: readonly string[], rows: readonly Row[]): DemoFile {
  return {path, exported, dialect: EXCEL_UTF8, header, rows: withCells(rows, {municipio: 'Génova'})}
}

// Until 2010 the counter told the site's visits only; the one that replaced it tells them page by page.
function visitFiles(): DemoFile[] {
  const header = ['municipio', 'fecha', 'visitas', 'visitantes', 'paginas_vistas']
  const site = (from: string, until: string): Row[] =>
    dailyVisits(randomStream(`genova visitas ${from}`), between(VISITS, from, until), 5.5)
  const pages = (from: string, until: string): Row[] =>
    pageVisits(randomStream(`genova visitas ${from}`), between(VISITS, from, until), PAGES, 2.4)
  const paged = (path: string, exported: string, rows: readonly Row[]): DemoFile => ({
    ...file(path, exported, [...header.slice(0, 2), 'pagina', ...header.slice(2)], rows),
    dialect: SITE_EXPORT,
  })
  return [
    file('visitas_genova_2008_2009.csv', '2010-01-18', header, site('2008-09', '2009-12')),
    file('visitas_genova_2010.csv', '2011-01-18', header, site('2010-01', '2010-12')),
    paged('visitas_genova_paginas_2011.csv', '2012-01-20', pages('2011-01', '2011-12')),
    paged('visitas_genova_paginas_2012.csv', '2013-01-18', pages('2012-01', '2012-12')),
  ]
}

function publicationFiles(): DemoFile[] {
  const random = randomStream('genova publicaciones')
  const log = publications(random, {
    days: DAYS,
    series: [
      {tipo: 'noticia', counts: NEWS, title: newsTitles(random, PLACES)},
      {tipo: 'evento', counts: EVENTS, title: nextEventTitle, monthsAhead: 1},
      {tipo: 'otro', counts: DECREES, title: decreeTitle},
      {tipo: 'encuesta', counts: POLLS, title: pollTitle},
      {tipo: 'informe', counts: REPORTS, title: bimonthlyReportTitle},
    ],
    dated: DATED,
  })
  const contracts = publications(random, {
    days: CONTRACT_DAYS,
    series: [{tipo: 'contrato', counts: CONTRACTS, title: contractTitle}],
    dated: [],
  })
  const rows = [...log, ...contracts].map((row, index) => {
    const section = SECTIONS[String(row.tipo)]
    return {
      ...row,
      seccion: section?.seccion,
      dependencia: section?.departments[index % section.departments.length],
    }
  })
  const header = [
    'municipio',
    'fecha',
    'tipo',
    'titulo',
    'url',
    'seccion',
    'dependencia',
    'estado',
    'fecha_evento',
  ]
  const year = (path: string, exported: string, from: string, until: string): DemoFile =>
    file(path, exported, header, rowsBetween(rows, from, until))
  return [
    year('Registro portal Genova 2008-2009.csv', '2010-01-19', '2008-09-01', '2009-12-31'),
    year('Registro portal Genova 2010.csv', '2011-01-19', '2010-01-01', '2010-12-31'),
    year('Registro portal Genova 2011.csv', '2012-01-20', '2011-01-01', '2011-12-31'),
    year('Registro portal Genova 2012.csv', '2013-01-18', '2012-01-01', '2012-12-31'),
  ]
}

function requestFiles(): DemoFile[] {
  const header = [
    ...['municipio', 'fecha', 'tipo', 'titulo', 'seccion', 'dependencia'],
    ...['fecha_solicitud', 'fecha_acordada', 'fecha_prorroga', 'fecha_entrega'],
  ]
  const asked = (from: string, until: string): Row[] =>
    requests(randomStream(`genova solicitudes ${from}`), between(OUTCOMES, from, until), DEPARTMENTS)
  return [
    file('solicitudes_genova_2009_2010.csv', '2011-02-04', header, asked('2009-08', '2010-12')),
    file('solicitudes_genova_2011_2012.csv', '2013-02-04', header, asked('2011-01', '2012-12')),
  ]
}

function measurementFiles(): DemoFile[] {
  const header = ['municipio', 'medida', 'fecha', 'numerador', 'denominador', 'evidencia']
  const reports = monthlyDeclarations('informes_de_logros', 'Informes recibidos', REPORTING_DEPARTMENTS)
  const rows = [...DECLARED, ...reports]
  return [
    file(
      'mediciones_genova_2008_2010.csv',
      '2011-01-21',
      header,
      rowsBetween(rows, '2008-09-01', '2010-12-31'),
    ),
    file(
      'mediciones_genova_2011_2012.csv',
      '2013-01-18',
      header,
      rowsBetween(rows, '2011-01-01', '2012-12-31'),
    ),
  ]
}
