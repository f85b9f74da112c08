import {declarations, monthlyDeclarations} from '../declaration.js'
import {type DemoFile, type Row, rowsBetween, withCells} from '../demo-file.js'
import {SITE_EXPORT} from '../dialect.js'
import {gatherings, meetings, toPersonRows} from '../gathering.js'
import {between, monthly, monthlyWords} from '../monthly.js'
import {newsTitles} from '../news.js'
import {datedPublications, publications} from '../publication-log.js'
import {randomStream} from '../random-stream.js'
import {decreeTitle, nextEventTitle} from '../titles.js'
import {dailyVisits} from '../visit-counter.js'

const PLACES = [
  'El Palmar',
  'La Cabaña',
  'San Pablo',
  'El Hoyo',
  'La Laguna',
  'Buenavista',
  'El Centro',
  'La Loma',
]

const VISITS = monthly(
  '2008-09',
  `                                 88  95  97  81
   104 110 118 115 121 126 119 130 128 133 127 108
   112 125 131 129 138 136   -   -   -   -   -   -
   141 150 156 149 163 158 161 170 168 175 172 150
   148 164 171 169 180 177 185 192 188 201 196 171`,
)
const DAYS = monthly(
  '2008-09',
  `                4 5 4 4
   3 4 5 4 5 4 4 5 4 6 4 4
   4 4 5 4 4 5 4 4 4 5 4 4
   3 5 4 4 5 4 4 6 4 5 4 4
   3 4 4 5 4 4 5 4 5 4 4 4`,
)
const NEWS = monthly(
  '2008-09',
  `                3 4 3 3
   3 3 4 3 4 3 3 4 3 5 3 4
   3 3 4 3 4 4 3 3 3 4 3 3
   2 4 3 4 4 3 3 5 3 4 3 3
   2 3 3 4 3 3 4 3 4 3 4 3`,
)
const EVENTS = monthly(
  '2008-09',
  `                1 1 1 1
   1 1 1 1 1 1 1 1 1 1 1 1
   1 1 1 1 0 1 1 1 1 1 1 1
   1 1 1 1 1 1 1 1 1 1 1 1
   1 1 1 1 1 1 1 1 1 1 1 1`,
)
const DECREES = monthly(
  '2008-09',
  `                0 1 1 0
   1 0 1 1 0 1 1 0 1 0 1 0
   1 1 0 1 1 0 1 1 0 0 1 1
   0 1 1 0 1 1 0 1 0 1 1 0
   1 0 1 1 0 1 1 0 1 1 0 1`,
)

const SURVEYS = datedPublications(`
  2009-06-17 encuesta - Encuesta de opinión sobre la información del sitio, 2009
  2010-05-19 encuesta - Encuesta: temas de interés de la ciudadanía
  2011-03-16 encuesta - Encuesta de opinión sobre la información del sitio, 2011
  2011-10-19 encuesta - Encuesta: horarios de atención en línea
  2012-08-15 encuesta - Encuesta de opinión sobre la información del sitio, 2012
`)

const COMMITTEE = {code: 'Integrante', size: 8, organizacion: 'comité GEL-T'}
const COMMUNITY = {code: 'Asistente', size: 90, organizacion: 'comunidad'}
const MEETINGS = monthly(
  '2008-09',
  `                1 1 1 1
   1 1 1 1 1 1 1 1 1 1 1 1
   1 1 1 1 1 1 0 1 1 1 1 1
   1 1 1 1 1 1 1 1 1 - - -
   1 1 1 1 1 1 1 1 1 1 1 1`,
)
const TRAININGS = gatherings(`
  2008-10-15 capacitación 5 Capacitación en el manual de Gobierno en línea
  2009-04-22 capacitación 4 Capacitación en redacción para la web
  2009-09-16 capacitación 6 Capacitación en el administrador de contenidos
  2010-05-12 capacitación 5 Capacitación en trámites y servicios
  2010-10-20 capacitación 3 Capacitación en accesibilidad
  2011-03-16 capacitación 4 Capacitación en estadísticas del sitio
  2011-06-15 capacitación 4 Capacitación en participación en línea
  2011-08-17 capacitación 5 Capacitación en seguridad de la información
  2012-03-14 capacitación 7 Inducción al comité de la nueva administración
  2012-09-19 capacitación 6 Capacitación en datos y transparencia
`)
const WORKSHOPS = gatherings(`
  2009-07-10 taller 27 Taller con las juntas de acción comunal
  2009-11-06 socialización 34 Lanzamiento del sitio en el parque principal
  2010-08-13 taller 23 Taller con las instituciones educativas
  2010-11-05 socialización 29 Socialización del sitio en la feria campesina
  2011-05-20 taller 31 Taller con asociaciones y gremios
  2011-06-24 socialización 41 Socialización del sitio en el colegio
  2012-06-08 taller 19 Taller con las madres comunitarias
  2012-10-26 taller 22 Taller de rendición de cuentas
  2012-11-09 socialización 38 Socialización del sitio en la feria campesina
`)

const DECLARED = declarations(`
  integrantes_comite 2008-09-30 8 Resolución de conformación del comité
  integrantes_comite 2009-01-30 8 Acta de la primera reunión del semestre
  integrantes_comite 2009-07-31 8 Acta de la primera reunión del semestre
  integrantes_comite 2010-01-29 8 Acta de la primera reunión del semestre
  integrantes_comite 2010-08-31 8 Acta de la primera reunión del semestre
  integrantes_comite 2011-01-31 8 Acta de la primera reunión del semestre
  integrantes_comite 2011-07-29 8 Acta de la primera reunión del semestre
  entidades_locales_vinculadas 2009-03-31 1 Convenio con el concejo municipal
  entidades_departamentales_vinculadas 2009-08-28 1 Convenio con la gobernación
  entidades_nacionales_vinculadas 2009-10-30 1 Convenio con el SENA
  organizaciones_internacionales_vinculadas 2009-12-18 0 Informe anual del comité
  entidades_locales_vinculadas 2010-02-26 1 Convenio con el hospital local
  entidades_locales_vinculadas 2010-09-30 1 Convenio con el colegio del municipio
  entidades_departamentales_vinculadas 2010-06-30 1 Convenio con la corporación autónoma
  entidades_nacionales_vinculadas 2010-11-26 1 Convenio con el Ministerio
  organizaciones_internacionales_vinculadas 2010-12-17 1 Carta de cooperación técnica
  entidades_locales_vinculadas 2011-04-29 1 Convenio con la emisora comunitaria
  entidades_departamentales_vinculadas 2011-07-29 1 Convenio con la universidad departamental
  entidades_nacionales_vinculadas 2011-12-16 0 Informe anual del comité
  organizaciones_internacionales_vinculadas 2011-12-16 0 Informe anual del comité
  integrantes_comite 2012-02-15 8 Decreto de conformación del comité
  integrantes_comite 2012-07-31 9 Acta de la primera reunión del semestre
  funcionarios_vinculados 2012-03-30 9/14 Lista de vinculación a la estrategia
  funcionarios_vinculados 2012-06-22 14/14 Lista de vinculación a la estrategia
  entidades_locales_vinculadas 2012-05-31 1 Convenio con el acueducto veredal
  entidades_departamentales_vinculadas 2012-09-28 1 Convenio con la gobernación
  entidades_nacionales_vinculadas 2012-10-31 1 Convenio con el SENA
`)
/** Its plan cites the legal phases without an indicator: what is declared of them stands in a file of its own. */
const PHASES = declarations(`
  fase_1 2008-10-30 20/20 Lista de chequeo de la fase I, acta 002 de 2008 del comité
  fase_2 2009-11-27 9/12 Lista de chequeo de la fase II
  fase_2 2010-04-30 12/12 Lista de chequeo de la fase II, acta 004 de 2010 del comité
  fase_3 2010-11-26 9/9 Lista de chequeo de la fase III, acta 011 de 2010 del comité
  fase_4 2011-11-25 6/8 Lista de chequeo de la fase IV
  fase_4 2012-10-26 7/8 Lista de chequeo de la fase IV
`)
const CONSULTATIONS = monthlyWords(
  '2008-09',
  `                  9 12 11  8
   13 14 12 16 18 17 15 19 21 20 22 16
   18 21  - 23 24 22  -  -  - 25 27 20
   22 26 29 28 31 30 33  - 34 36 35 27
   24 32 35 37 36 40 41 43 42 45 44 33`,
)

/** Steady work whose record has holes: files of whole months that nobody exported. */
export function palmar(): DemoFile[] {
  return [...visitFiles(), ...publicationFiles(), ...attendanceFiles(), ...measurementFiles()]
}

function visitFiles(): DemoFile[] {
  const file = (path: string, exported: string, from: string, until: string): DemoFile => ({
    path,
    exported,
    dialect: SITE_EXPORT,
    header: ['municipio', 'fecha', 'pagina', 'visitas', 'visitantes'],
    rows: withCells(dailyVisits(randomStream(`palmar visitas ${from}`), between(VISITS, from, until), 2), {
      municipio: 'palmar',
    }),
  })
  return [
    file('contador-palmar-2008-2009.csv', '2010-01-20', '2008-09', '2009-12'),
    file('contador-palmar-2010-I-semestre.csv', '2010-07-14', '2010-01', '2010-06'),
    file('contador-palmar-2011.csv', '2012-01-18', '2011-01', '2011-12'),
    file('contador-palmar-2012.csv', '2013-01-16', '2012-01', '2012-12'),
  ]
}

function publicationFiles(): DemoFile[] {
  const random = randomStream('palmar publicaciones')
  const rows = publications(random, {
    days: DAYS,
    series: [
      {tipo: 'noticia', counts: NEWS, title: newsTitles(random, PLACES)},
      {tipo: 'evento', counts: EVENTS, title: nextEventTitle, monthsAhead: 1},
      {tipo: 'otro', counts: DECREES, title: decreeTitle},
    ],
    dated: SURVEYS,
  })
  const file = (path: string, exported: string, from: string, until: string): DemoFile => ({
    path,
    exported,
    dialect: SITE_EXPORT,
    header: ['titulo', 'tipo', 'fecha', 'fecha_evento', 'url', 'municipio', 'observaciones'],
    rows: withCells(rowsBetween(rows, from, until), {municipio: 'palmar'}),
  })
  return [
    file('Registro publicaciones Palmar 2008-2009.csv', '2010-01-20', '2008-09-01', '2009-12-31'),
    file('Registro publicaciones Palmar 2010 I semestre.csv', '2010-07-15', '2010-01-01', '2010-06-30'),
    file('Registro publicaciones Palmar 2010 IV trimestre.csv', '2011-01-18', '2010-10-01', '2010-12-31'),
    file('Registro publicaciones Palmar 2011.csv', '2012-01-18', '2011-01-01', '2011-12-31'),
    file('Registro publicaciones Palmar 2012.csv', '2013-01-16', '2012-01-01', '2012-12-31'),
  ]
}

function attendanceFiles(): DemoFile[] {
  const random = randomStream('palmar asistencia')
  const committee = [...meetings(random, MEETINGS, COMMITTEE), ...TRAININGS]
  const rows = withCells(
    [...toPersonRows(random, COMMITTEE, committee), ...toPersonRows(random, COMMUNITY, WORKSHOPS)],
    {municipio: 'palmar'},
  )
  const file = (path: string, exported: string, from: string, until: string): DemoFile => ({
    path,
    exported,
    dialect: SITE_EXPORT,
    header: ['municipio', 'fecha', 'evento', 'tipo', 'persona', 'organizacion'],
    rows: rowsBetween(rows, from, until),
  })
  return [
    file('asistencia_palmar_2008_2010.csv', '2011-01-19', '2008-09-01', '2010-12-31'),
    file('asistencia_palmar_2011_ene_sep.csv', '2011-10-12', '2011-01-01', '2011-09-30'),
    file('asistencia_palmar_2012.csv', '2013-01-16', '2012-01-01', '2012-12-31'),
  ]
}

function measurementFiles(): DemoFile[] {
  const consultations: Row[] = monthlyDeclarations(
    'consultas_reportadas',
    'Bandeja de contáctenos del sitio',
    CONSULTATIONS,
  )
  return [
    {
      path: 'mediciones_palmar_2008_2012.csv',
      exported: '2013-01-16',
      dialect: SITE_EXPORT,
      header: ['municipio', 'medida', 'fecha', 'numerador', 'denominador', 'evidencia'],
      rows: withCells([...consultations, ...DECLARED], {municipio: 'palmar'}),
    },
    {
      path: 'fases_palmar_2008_2012.csv',
      exported: '2013-01-16',
      dialect: SITE_EXPORT,
      header: ['municipio', 'medida', 'fecha', 'numerador', 'denominador', 'evidencia'],
      rows: withCells(PHASES, {municipio: 'palmar'}),
    },
  ]
}
