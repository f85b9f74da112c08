import {declarations, monthlyDeclarations} from '../declaration.js'
import {type DemoFile, type Row, rowsBetween, withCells} from '../demo-file.js'
import {EXCEL_ANSI} from '../dialect.js'
import {gatherings, meetings, toPersonRows} from '../gathering.js'
import {between, monthly, monthlyWords} from '../monthly.js'
import {newsTitles} from '../news.js'
import {datedPublications, publications} from '../publication-log.js'
import {randomStream} from '../random-stream.js'
import {edictTitle, lateEventTitle, nextEventTitle, reviewTitle} from '../titles.js'
import {dailyVisits} from '../visit-counter.js'

const PLACES = [
  'El Banco',
  'La Plata',
  'Altamira',
  'San Isidro',
  'El Verde',
  'Las Mercedes',
  'Miralindo',
  'La Macolla',
  'Garcitas',
  'El Porvenir',
]

// The plan asks 100 at least and 150 as a goal. The last quarter of 2010 was counted with the staff's own visits.
const VISITS = monthly(
  '2008-09',
  `                                138 152 161 149
   158 163 150 171 182 176 169 188 194 181 190 162
   166 151 143 128 117 109 104  97 100 163 171 158
    96 108 119 127 138 146 151 163 172 169 180 158
   141 157 168 176 185 198 207 214 203 221 236 190`,
)
const VISITS_CORRECTED = monthly('2010-10', '91 88 84')

const NEWS = monthly(
  '2008-09',
  `                4 5 5 3
   6 7 5 6 8 6 5 7 6 5 6 4
   5 5 4 3 3 2 3 2 2 3 1 2
   3 4 5 5 6 6 5 7 6 6 7 5
   2 4 6 6 7 5 6 8 6 7 7 6`,
)
const DAYS = monthly(
  '2008-09',
  `                3 4 4 3
   5 5 4 5 6 5 4 6 5 4 5 4
   4 4 3 3 2 2 3 2 2 3 1 2
   2 3 4 4 5 5 4 5 5 5 6 4
   2 4 5 5 5 4 5 6 5 6 6 5`,
)
const EVENTS_AHEAD = monthly(
  '2008-09',
  `                1 1 0 1
   1 1 1 2 1 1 1 1 0 2 1 1
   1 1 1 0 0 0 1 0 0 0 0 1
   0 1 1 1 1 2 1 1 1 1 1 1
   0 1 1 1 2 1 1 0 1 1 2 1`,
)
const EVENTS_LATE = monthly('2010-04', '1 1 0 0 1 0 1 1 0 1')

// In May 2012 one edict more was published than had been issued: something for an auditor to ask about.
const EDICTS_ISSUED = monthlyWords(
  '2009-01',
  `2 1 3 2 0 1 2 4 1 2 0 1
   2 1 2 - - 1 3 - - - 2 1
   1 2 2 3 0 0 2 2 1 3 2 1
   2 1 3 2 2 1 0 3 2 2 1 2`,
)
const EDICTS = monthly(
  '2009-01',
  `2 1 3 2 0 0 2 4 1 2 0 1
   2 1 1 0 1 0 1 0 1 0 1 0
   0 1 2 3 0 0 2 2 1 3 2 1
   1 1 3 2 3 1 0 3 2 1 1 2`,
)

const DATED = datedPublications(`
  2009-02-11 trámite publicado Impuesto predial unificado
  2009-02-11 trámite publicado Certificado de estratificación
  2009-03-25 revisión - ${reviewTitle({month: '2009-03', ordinal: 1})}
  2009-04-16 servicio publicado Directorio de la administración
  2009-06-24 revisión - ${reviewTitle({month: '2009-06', ordinal: 2})}
  2009-08-13 trámite publicado Paz y salvo municipal
  2009-08-13 trámite publicado Licencia de construcción
  2009-09-22 revisión - ${reviewTitle({month: '2009-09', ordinal: 3})}
  2009-10-08 servicio publicado Peticiones, quejas y reclamos
  2009-12-15 revisión - ${reviewTitle({month: '2009-12', ordinal: 4})}
  2010-03-18 trámite publicado Inscripción de industria y comercio
  2010-03-18 revisión - ${reviewTitle({month: '2010-03', ordinal: 1})}
  2011-03-23 revisión - ${reviewTitle({month: '2011-03', ordinal: 1})}
  2011-05-12 trámite publicado Certificado de uso del suelo
  2011-05-12 trámite publicado Novedades del Sisbén
  2011-06-16 servicio publicado Boletín por correo electrónico
  2011-06-16 revisión - ${reviewTitle({month: '2011-06', ordinal: 2})}
  2011-07-14 trámite racionalizado Paz y salvo municipal
  2011-09-20 trámite automatizado Certificado de estratificación
  2011-09-20 revisión - ${reviewTitle({month: '2011-09', ordinal: 3})}
  2011-10-13 trámite publicado Permiso para espectáculos públicos
  2011-11-17 servicio publicado Consulta del estado de solicitudes
  2011-12-14 revisión - ${reviewTitle({month: '2011-12', ordinal: 4})}
  2012-01-20 acta - Acta de empalme del comité GEL-T
  2012-03-22 trámite automatizado Impuesto predial unificado
  2012-04-19 servicio automatizado Peticiones, quejas y reclamos
  2012-05-17 servicio publicado Agenda de citas con la alcaldía
  2012-06-14 trámite publicado Certificado de residencia
  2012-06-14 revisión - ${reviewTitle({month: '2012-06', ordinal: 1})}
  2012-08-16 trámite automatizado Inscripción de industria y comercio
  2012-09-19 servicio publicado Biblioteca de formatos
  2012-09-19 revisión - ${reviewTitle({month: '2012-09', ordinal: 2})}
  2012-10-18 servicio automatizado Consulta del estado de solicitudes
  2012-11-15 trámite automatizado Novedades del Sisbén
  2012-12-12 revisión - ${reviewTitle({month: '2012-12', ordinal: 3})}
`)

const COMMITTEE = {code: 'Integrante', size: 7, organizacion: 'comité GEL-T'}
const COMMUNITY = {code: 'Asistente', size: 120, organizacion: 'comunidad'}
const MEETINGS = monthly(
  '2008-09',
  `                1 1 0 1
   1 1 1 1 0 1 1 1 1 1 1 1
   1 1 0 1 0 0 1 0 0 0 1 1
   1 1 1 1 1 1 1 1 0 1 1 1
   1 1 1 1 1 1 1 1 1 1 1 1`,
)
const WORKSHOPS = gatherings(`
  2009-05-14 taller 24 Taller con las juntas de acción comunal
  2009-10-22 taller 31 Taller con las instituciones educativas
  2010-11-26 taller 17 Taller de avances de Gobierno en línea
  2011-04-28 taller 22 Taller con asociaciones y gremios
  2011-09-15 taller 35 Taller con los jóvenes del municipio
  2012-06-21 taller 20 Taller de rendición de cuentas en línea
  2012-10-25 taller 26 Taller de trámites en línea
`)

const DECLARED = declarations(`
  fase_1 2008-10-28 20/20 Lista de chequeo de la fase I, acta 003 de 2008 del comité
  fase_2 2009-06-30 6/12 Lista de chequeo de la fase II
  fase_2 2009-11-27 12/12 Lista de chequeo de la fase II, acta 011 de 2009 del comité
  servicios_identificados 2009-11-27 4/8 Inventario de servicios por dependencia
  tramites_identificados 2009-11-27 6/12 Inventario de trámites por dependencia
  fase_3 2010-11-30 5/9 Lista de chequeo de la fase III
  fase_3 2011-05-20 9/9 Lista de chequeo de la fase III, acta 005 de 2011 del comité
  servicios_identificados 2011-08-31 7/8 Inventario de servicios por dependencia
  tramites_identificados 2011-08-31 9/12 Inventario de trámites por dependencia
  fase_4 2011-11-25 8/8 Lista de chequeo de la fase IV, acta 011 de 2011 del comité
  funcionarios_en_comite 2012-01-27 5/7 Decreto de conformación del comité
  funcionarios_en_comite 2012-03-16 7/7 Modificación del decreto de conformación del comité
  servicios_identificados 2012-10-31 8/8 Inventario de servicios por dependencia
  fase_5 2012-11-28 5/6 Lista de chequeo de la fase V
  tramites_identificados 2012-11-30 10/12 Inventario de trámites por dependencia
`)

/** A good start, a slip in 2010 that nobody corrects until 2011, and a new administration that takes the work over. */
export function pore(): DemoFile[] {
  return [...visitFiles(), ...publicationFiles(), ...attendanceFiles(), ...measurementFiles()]
}

function visitFiles(): DemoFile[] {
  const header = ['Municipio', 'Fecha', 'Visitas', 'Visitantes', 'Páginas vistas']
  const count = (totals: typeof VISITS, from: string, until: string): Row[] =>
    dailyVisits(randomStream(`pore visitas ${from}`), between(totals, from, until), 2.6)
  const file = (path: string, exported: string, rows: readonly Row[]): DemoFile => ({
    path,
    exported,
    dialect: EXCEL_ANSI,
    header,
    rows: withCells(rows, {municipio: 'Pore'}),
  })
  return [
    file('visitas_pore_2008_2009.csv', '2010-01-12', count(VISITS, '2008-09', '2009-12')),
    file('visitas_pore_2010.csv', '2011-01-14', count(VISITS, '2010-01', '2010-12')),
    file(
      'visitas_pore_2010_oct_dic_corregido.csv',
      '2011-03-02',
      count(VISITS_CORRECTED, '2010-10', '2010-12'),
    ),
    file('visitas_pore_2011.csv', '2012-01-13', count(VISITS, '2011-01', '2011-12')),
    file('visitas_pore_2012.csv', '2013-01-11', count(VISITS, '2012-01', '2012-12')),
  ]
}

function publicationFiles(): DemoFile[] {
  const random = randomStream('pore publicaciones')
  const rows = publications(random, {
    days: DAYS,
    series: [
      {tipo: 'noticia', counts: NEWS, title: newsTitles(random, PLACES)},
      {tipo: 'evento', counts: EVENTS_AHEAD, title: nextEventTitle, monthsAhead: 1},
      {tipo: 'evento', counts: EVENTS_LATE, title: lateEventTitle, monthsAhead: 0},
      {tipo: 'edicto', counts: EDICTS, title: edictTitle},
    ],
    dated: DATED,
  })
  const file = (path: string, exported: string, from: string, until: string): DemoFile => ({
    path,
    exported,
    dialect: EXCEL_ANSI,
    header: ['Municipio', 'Fecha', 'Tipo', 'Título', 'Estado', 'Fecha evento', 'URL'],
    rows: withCells(rowsBetween(rows, from, until), {municipio: 'Pore'}),
  })
  return [
    file('Publicaciones Pore 2008-2009.csv', '2010-01-15', '2008-09-01', '2009-12-31'),
    file('Publicaciones Pore 2010.csv', '2011-01-20', '2010-01-01', '2010-12-31'),
    file('Publicaciones Pore 2011.csv', '2012-01-17', '2011-01-01', '2011-12-31'),
    file('Publicaciones Pore 2012.csv', '2013-01-15', '2012-01-01', '2012-12-31'),
  ]
}

function attendanceFiles(): DemoFile[] {
  const random = randomStream('pore asistencia')
  const committee = toPersonRows(random, COMMITTEE, meetings(random, MEETINGS, COMMITTEE))
  const community = toPersonRows(random, COMMUNITY, WORKSHOPS)
  const rows = withCells([...committee, ...community], {municipio: 'Pore'})
  const file = (path: string, exported: string, held: readonly Row[]): DemoFile => ({
    path,
    exported,
    dialect: EXCEL_ANSI,
    header: ['Municipio', 'Fecha', 'Evento', 'Tipo', 'Persona', 'Organización'],
    rows: held,
  })
  // One signature was copied twice from the paper list.
  const first = rowsBetween(rows, '2008-09-01', '2010-12-31')
  const twice = first.filter((row) => row.fecha === '2009-10-22').slice(0, 1)
  return [
    file('asistencia_pore_2008_2010.csv', '2011-01-20', [...first, ...twice]),
    file('asistencia_pore_2011_2012.csv', '2013-01-15', rowsBetween(rows, '2011-01-01', '2012-12-31')),
  ]
}

function measurementFiles(): DemoFile[] {
  const edicts = monthlyDeclarations('edictos_emitidos', 'Libro radicador de edictos', EDICTS_ISSUED)
  return [
    {
      path: 'mediciones_pore_2008_2012.csv',
      exported: '2013-01-15',
      dialect: EXCEL_ANSI,
      header: ['Municipio', 'Medida', 'Fecha', 'Numerador', 'Denominador', 'Evidencia'],
      rows: withCells([...edicts, ...DECLARED], {municipio: 'Pore'}),
    },
  ]
}
