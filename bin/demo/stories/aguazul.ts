import {declarations} from '../declaration.js'
import {amend, type DemoFile, type Row, rowsBetween} from '../demo-file.js'
import {EXCEL_UTF8} from '../dialect.js'
import {gatherings, meetings, toPersonRows, toTotalRows} from '../gathering.js'
import {between, monthly} from '../monthly.js'
import {newsTitles} from '../news.js'
import {datedPublications, publications} from '../publication-log.js'
import {randomStream} from '../random-stream.js'
import {edictTitle, nextEventTitle} from '../titles.js'
import {dailyVisits} from '../visit-counter.js'

const PLACES = [
  'Monterralo',
  'San Benito',
  'Cupiagua',
  'La Turúa',
  'Unete',
  'Atalayas',
  'El Charte',
  'Río Chiquito',
  'Guadalcanal',
  'La Graciela',
]

const VISITS = monthly(
  '2008-09',
  `                                   120 135  142  110
   148 160 175 171  190  204  221  215  236  248  240  205
   262 281 310 322  345  368  402  397  421  455  438  372
   480 512 566 590  634  671  720  741  765  802  788  690
   835 880 946 990 1032 1088 1154 1190 1221 1297 1265 1102`,
)
const NEWS = monthly(
  '2008-09',
  `                1 1 2 1
   1 1 2 1 2 2 1 3 2 2 3 2
   2 3 3 2 3 4 3 4 3 4 4 3
   4 5 4 5 6 5 6 5 6 7 6 5
   6 7 7 8 7 8 8 9 8 9 8 7`,
)
const DAYS = monthly(
  '2008-09',
  `                1 1 2 1
   1 1 2 1 2 2 1 3 2 2 3 2
   2 3 3 2 3 4 3 4 3 4 4 3
   4 4 4 5 5 5 4 5 6 6 5 4
   3 6 7 7 6 7 7 8 7 8 7 6`,
)
const EVENTS = monthly('2010-06', '1 0 1 0 1 1 0 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1')
const EDICTS = monthly('2011-01', '0 1 1 1 0 2 1 1 1 0 1 1 1 1 0 1 2 1 1 2 1 1 1 0')

const DATED = datedPublications(`
  2009-06-18 tramite publicado Impuesto predial unificado
  2009-11-19 servicio publicado Directorio de dependencias
  2010-04-15 tramite publicado Industria y comercio
  2010-08-19 servicio publicado Peticiones, quejas y reclamos
  2010-08-19 tramite publicado Certificado de estratificación
  2010-10-21 tramite publicado Paz y salvo de impuestos
  2011-02-17 servicio publicado Consulta de la ejecución presupuestal
  2011-04-14 tramite publicado Licencia de construcción
  2011-05-19 tramite racionalizado Paz y salvo de impuestos
  2011-06-16 servicio publicado Mapa de obras del municipio
  2011-07-14 tramite automatizado Impuesto predial unificado
  2011-09-22 tramite publicado Certificado de uso del suelo
  2011-10-20 servicio automatizado Peticiones, quejas y reclamos
  2011-11-17 tramite automatizado Certificado de estratificación
  2012-02-16 servicio publicado Aula virtual del punto de acceso comunitario
  2012-03-15 tramite automatizado Industria y comercio
  2012-05-17 servicio publicado Banco de proyectos en línea
  2012-05-17 tramite publicado Permiso para eventos
  2012-06-14 tramite automatizado Paz y salvo de impuestos
  2012-08-16 servicio automatizado Consulta de la ejecución presupuestal
  2012-09-13 tramite automatizado Licencia de construcción
  2012-10-18 tramite automatizado Certificado de uso del suelo
  2012-11-15 servicio publicado Ventanilla única de atención
`)

/** What whoever kept the log in 2010 got wrong. */
const FAULTY_PUBLICATIONS: Row[] = [
  {fecha: '2010-02-30', tipo: 'noticia', titulo: 'Resultados del torneo de microfútbol'},
  {fecha: '2010-05-14', tipo: 'boletín', titulo: 'Boletín de prensa 007 de 2010'},
  {fecha: '2010-07-22', tipo: 'noticia', titulo: ''},
  {fecha: '', tipo: 'noticia', titulo: 'Abren la biblioteca los sábados'},
]

const COMMITTEE = {code: 'Integrante', size: 9, organizacion: 'comité GEL-T'}
const COMMUNITY = {code: 'Asistente', size: 160, organizacion: 'comunidad'}
const MEETINGS = monthly(
  '2008-10',
  `              1 0 0
   0 1 0 1 0 1 0 0 1 0 1 0
   1 0 1 1 0 1 1 0 1 1 0 1
   1 1 1 0 1 1 1 1 1 1 1 1
   0 1 1 1 1 1 0 2 1 1 1 1`,
)
const WORKSHOPS = gatherings(`
  2009-11-20 taller 14 Taller con los presidentes de juntas de acción comunal
  2010-10-15 socializacion 42 Socialización del portal en el colegio
  2010-12-10 taller 38 Taller con las instituciones educativas
`)
const WORKSHOP_TOTALS = gatherings(`
  2011-05-13 taller 45 Taller con asociaciones y gremios
  2011-08-12 socializacion 640 El portal en la feria del arroz
  2011-10-21 taller 52 Taller con productores
  2012-04-20 taller 61 Taller de trámites en línea
  2012-08-10 socializacion 1250 El portal en la feria del arroz
  2012-09-21 taller 58 Taller con los jóvenes
  2012-11-16 taller 66 Taller de rendición de cuentas
`)

// In January the town hall declared phase II done; in April internal control found seven of its twelve criteria missing.
const DECLARED_2009 = declarations(`
  fase_1 2008-10-31 8/20 Lista de chequeo de la fase I
  fase_1 2009-06-19 14/20 Lista de chequeo de la fase I
  fase_1 2009-12-11 20/20 Lista de chequeo de la fase I, acta 005 de 2009 del comité
  fase_2 2009-11-30 12/12 Certificación de la oficina de sistemas
  recursos_asignados 2009-12-18 40000000/80000000 Ejecución presupuestal de 2009
  servicios_identificados 2009-12-18 6/14 Inventario de servicios por dependencia
  tramites_identificados 2009-12-18 8/18 Inventario de trámites por dependencia
`)
const DECLARED_2009_AGAIN = declarations(`
  fase_2 2009-11-30 5/12 Verificación de la oficina de control interno
`)
const DECLARED_SINCE = declarations(`
  fase_2 2010-08-20 12/12 Lista de chequeo de la fase II, verificada por control interno
  servicios_mas_usados_identificados 2010-11-30 3 Encuesta a las dependencias
  tramites_mas_usados_identificados 2010-11-30 4 Encuesta a las dependencias
  fase_3 2010-11-26 6/9 Lista de chequeo de la fase III
  recursos_asignados 2010-12-17 63000000/90000000 Ejecución presupuestal de 2010
  servicios_identificados 2010-12-17 9/14 Inventario de servicios por dependencia
  tramites_identificados 2010-12-17 12/18 Inventario de trámites por dependencia
  fase_3 2011-02-25 9/9 Lista de chequeo de la fase III, verificada por control interno
  servicios_mas_usados_identificados 2011-08-31 5 Encuesta a las dependencias
  tramites_mas_usados_identificados 2011-08-31 6 Encuesta a las dependencias
  fase_4 2011-11-18 8/8 Lista de chequeo de la fase IV, verificada por control interno
  recursos_asignados 2011-12-16 95000000/95000000 Ejecución presupuestal de 2011
  servicios_identificados 2011-12-16 14/14 Inventario de servicios por dependencia
  tramites_identificados 2011-12-16 18/18 Inventario de trámites por dependencia
  fase_5 2012-11-09 6/6 Lista de chequeo de la fase V, verificada por control interno
  recursos_asignados 2012-12-14 104000000/110000000 Ejecución presupuestal de 2012
`)

/** From almost nothing to nearly everything; the first phases late, the last ones in time. */
export function aguazul(): DemoFile[] {
  return [...visitFiles(), ...publicationFiles(), ...attendanceFiles(), ...measurementFiles()]
}

/** The folder says whose these are: no file of this municipality has a column for it. */
function file(name: string, exported: string, header: readonly string[], rows: readonly Row[]): DemoFile {
  return {path: `aguazul/${name}`, exported, dialect: EXCEL_UTF8, header, rows}
}

function visitFiles(): DemoFile[] {
  const year = (name: string, exported: string, from: string, until: string, faults: Row = {}): DemoFile => {
    const counted = dailyVisits(randomStream(`aguazul visitas ${from}`), between(VISITS, from, until), 3.1)
    const rows = Object.entries(faults).reduce((kept, [day, visitas]) => amend(kept, day, {visitas}), counted)
    return file(name, exported, ['Fecha', 'Visitas', 'Visitantes', 'Páginas vistas'], rows)
  }
  return [
    year('visitas 2008-2009.csv', '2010-01-15', '2008-09', '2009-12'),
    year('visitas 2010.csv', '2011-01-17', '2010-01', '2010-12', {
      '2010-05-19': 'sin dato',
      '2010-09-07': -3,
    }),
    year('visitas 2011.csv', '2012-01-16', '2011-01', '2011-12'),
    year('visitas 2012.csv', '2013-01-14', '2012-01', '2012-12'),
  ]
}

function publicationFiles(): DemoFile[] {
  const random = randomStream('aguazul publicaciones')
  const rows = publications(random, {
    days: DAYS,
    series: [
      {tipo: 'noticia', counts: NEWS, title: newsTitles(random, PLACES)},
      {tipo: 'evento', counts: EVENTS, title: nextEventTitle, monthsAhead: 1},
      {tipo: 'edicto', counts: EDICTS, title: edictTitle},
    ],
    dated: DATED,
  })
  const year = (name: string, exported: string, from: string, until: string, faulty: Row[] = []): DemoFile =>
    file(
      name,
      exported,
      ['Fecha', 'Tipo', 'Título', 'Estado', 'Fecha evento', 'URL'],
      [...rowsBetween(rows, from, until), ...faulty],
    )
  return [
    year('publicaciones 2008-2009.csv', '2010-01-15', '2008-09-01', '2009-12-31'),
    year('publicaciones 2010.csv', '2011-01-17', '2010-01-01', '2010-12-31', FAULTY_PUBLICATIONS),
    year('publicaciones 2011.csv', '2012-01-16', '2011-01-01', '2011-12-31'),
    year('publicaciones 2012.csv', '2013-01-14', '2012-01-01', '2012-12-31'),
  ]
}

function attendanceFiles(): DemoFile[] {
  const random = randomStream('aguazul asistencia')
  const committee = toPersonRows(random, COMMITTEE, meetings(random, MEETINGS, COMMITTEE))
  const community = toPersonRows(random, COMMUNITY, WORKSHOPS)
  const header = ['Fecha', 'Evento', 'Tipo', 'Persona', 'Organización']
  const first = [...rowsBetween(committee, '2008-10-01', '2010-12-31'), ...community]
  return [
    file('asistencia 2008-2010.csv', '2011-01-17', header, first),
    file(
      'asistencia 2011-2012.csv',
      '2013-01-14',
      header,
      rowsBetween(committee, '2011-01-01', '2012-12-31'),
    ),
    file(
      'talleres 2011-2012 totales.csv',
      '2013-01-14',
      ['Fecha', 'Evento', 'Tipo', 'Asistentes'],
      toTotalRows(WORKSHOP_TOTALS),
    ),
  ]
}

function measurementFiles(): DemoFile[] {
  const header = ['Medida', 'Fecha', 'Numerador', 'Denominador', 'Evidencia']
  return [
    file('mediciones 2008-2009.csv', '2010-01-15', header, DECLARED_2009),
    file('mediciones 2009 corregidas.csv', '2010-04-20', header, DECLARED_2009_AGAIN),
    file('mediciones 2010-2012.csv', '2013-01-14', header, DECLARED_SINCE),
  ]
}
