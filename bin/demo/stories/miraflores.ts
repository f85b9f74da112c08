import {declarations, monthlyDeclarations} from '../declaration.js'
import {type DemoFile, rowsBetween, withCells} from '../demo-file.js'
import {TABBED_TEXT} from '../dialect.js'
import {gatherings, toPersonRows} from '../gathering.js'
import {between, monthly, monthlyWords} from '../monthly.js'
import {newsTitles} from '../news.js'
import {datedPublications, publications} from '../publication-log.js'
import {randomStream} from '../random-stream.js'
import {dailyVisits} from '../visit-counter.js'

const PLACES = ['Barranquillita', 'Lagos del Dorado', 'Buenos Aires', 'La Hacienda', 'Puerto Nuevo']

const VISITS = monthly(
  '2009-05',
  `          34 41 38 45 29 33 40 36
   27 31  -  -  -  -  -  -  -  -  -  -
    -  -  -  -  -  -  -  -  -  -  -  -
   22 30 41 38 35 44 39 47 42 51 46 33`,
)
const NEWS = monthly(
  '2009-01',
  `1 2 1 1 3 1 0 2 1 1 2 1
   1 1 0 2 1 1 1 0 1 2 1 1
   - - - - - - 1 1 2 1 1 2
   1 0 1 2 1 1 2 1 2 2 1 1`,
)
const DAYS = monthly(
  '2009-01',
  `1 2 1 1 3 2 0 2 1 1 2 1
   1 1 0 2 2 2 1 0 1 2 1 1
   - - - - - - 1 1 2 1 2 2
   1 0 1 2 1 1 2 1 2 3 1 2`,
)
const DATED = datedPublications(`
  2009-06-26 informe - Seguimiento al plan de acción, primer semestre de 2009
  2010-05-20 manual - Manual de funciones y procedimientos del comité GEL-T
  2010-06-30 informe - Seguimiento al plan de acción, primer semestre de 2010
  2011-11-29 informe - Seguimiento al plan de acción, segundo semestre de 2011
  2012-10-23 manual - Actualización del manual de procedimientos del comité GEL-T
  2012-12-18 informe - Seguimiento al plan de acción, año 2012
`)

const STAFF = {code: 'Funcionario', size: 26, organizacion: 'funcionarios de la alcaldía'}
const TRAININGS = gatherings(`
  2009-01-28 reunion 6 Instalación del comité GEL-T
  2009-05-21 capacitacion 11 Capacitación en hoja de cálculo
  2009-11-12 capacitacion 9 Capacitación en procesador de texto
  2010-04-29 capacitacion 14 Capacitación en correo electrónico e internet
  2010-12-09 reunion 5 Balance del comité GEL-T
  2012-01-26 reunion 8 Nueva conformación del comité GEL-T
  2012-04-26 capacitacion 15 Capacitación en ofimática básica
  2012-12-13 reunion 7 Balance del comité GEL-T
`)

const DECLARED = declarations(`
  funcionarios 2009-01-30 26 Planta de personal
  funcionarios 2009-08-14 26 Planta de personal
  evaluaciones_superadas 2009-06-12 8 Evaluación de la capacitación
  evaluaciones_superadas 2009-11-27 6 Evaluación de la capacitación
  funcionarios 2010-01-29 26 Planta de personal
  evaluaciones_superadas 2010-05-14 11 Evaluación de la capacitación
  evaluaciones_superadas 2011-11-04 10 Evaluación de la capacitación
  evaluaciones_superadas 2012-05-18 13 Evaluación de la capacitación
  participacion_presupuesto 2009-12-18 18500000/6240000000 Presupuesto de la vigencia 2009
  participacion_presupuesto 2010-12-17 21000000/6515000000 Presupuesto de la vigencia 2010
  participacion_presupuesto 2012-12-14 32000000/7180000000 Presupuesto de la vigencia 2012
  recursos_asignados 2009-03-31 3000000/9000000 Ejecución del primer trimestre
  recursos_asignados 2009-06-30 4500000/9000000 Ejecución del segundo trimestre
  recursos_asignados 2009-12-18 5000000/9000000 Ejecución del cuarto trimestre
  recursos_asignados 2010-06-30 4000000/10000000 Ejecución del segundo trimestre
  recursos_asignados 2012-03-30 6000000/12000000 Ejecución del primer trimestre
  recursos_asignados 2012-09-28 7500000/12000000 Ejecución del tercer trimestre
  funcionarios 2012-02-10 24 Planta de personal
  funcionarios 2012-08-10 25 Planta de personal
`)
/** Its plan cites the legal phases without an indicator: few were declared, and one was found to be short afterwards. */
const PHASES = declarations(`
  fase_1 2009-06-26 12/20 Lista de chequeo de la fase I
  fase_1 2009-12-18 20/20 Lista de chequeo de la fase I, seguimiento de control interno
  fase_2 2010-06-25 12/12 Lista de chequeo de la fase II
  fase_2 2011-12-16 8/12 Verificación de la oficina de control interno
  fase_3 2012-06-29 4/9 Lista de chequeo de la fase III
`)
const CONNECTED = monthlyWords(
  '2009-01',
  `4/14 4/14 6/14 6/14 0/14 6/14 - - 7/14 - - 7/14
   -    -    8/15 -    -    8/15 - - 0/15 - - 9/15
   -    -    -    -    -    -    - - -    - - 11/18
   11/18 - - 12/18 - - 14/20 - - 15/20 - 15/20`,
)

/** A plan almost without goals, and few and poor records of what was done. */
export function miraflores(): DemoFile[] {
  return [...visitFiles(), ...publicationFiles(), ...attendanceFiles(), ...measurementFiles()]
}

function visitFiles(): DemoFile[] {
  const file = (path: string, exported: string, from: string, until: string): DemoFile => ({
    path,
    exported,
    dialect: TABBED_TEXT,
    header: ['fecha', 'visitas', 'municipio'],
    rows: withCells(
      dailyVisits(randomStream(`miraflores visitas ${from}`), between(VISITS, from, until), 2),
      {
        municipio: '95200',
      },
    ),
  })
  return [
    file('visitas miraflores 2009-2010.csv', '2010-03-09', '2009-05', '2010-02'),
    file('visitas miraflores 2012.csv', '2013-01-22', '2012-01', '2012-12'),
  ]
}

function publicationFiles(): DemoFile[] {
  const random = randomStream('miraflores publicaciones')
  const rows = publications(random, {
    days: DAYS,
    series: [{tipo: 'noticia', counts: NEWS, title: newsTitles(random, PLACES)}],
    dated: DATED,
  })
  const file = (path: string, exported: string, from: string, until: string): DemoFile => ({
    path,
    exported,
    dialect: TABBED_TEXT,
    header: ['fecha', 'tipo', 'titulo', 'municipio'],
    rows: withCells(rowsBetween(rows, from, until), {municipio: '95200'}),
  })
  return [
    file('publicaciones miraflores 2009-2010.csv', '2011-02-03', '2009-01-01', '2010-12-31'),
    file('publicaciones miraflores 2011 II.csv', '2012-01-26', '2011-07-01', '2011-12-31'),
    file('publicaciones miraflores 2012.csv', '2013-01-22', '2012-01-01', '2012-12-31'),
  ]
}

function attendanceFiles(): DemoFile[] {
  const rows = toPersonRows(randomStream('miraflores asistencia'), STAFF, TRAININGS)
  const file = (path: string, exported: string, from: string, until: string): DemoFile => ({
    path,
    exported,
    dialect: TABBED_TEXT,
    header: ['fecha', 'evento', 'tipo', 'persona', 'organizacion', 'municipio'],
    rows: withCells(rowsBetween(rows, from, until), {municipio: '95200'}),
  })
  return [
    file('asistencia miraflores 2009-2010.csv', '2011-02-03', '2009-01-01', '2010-12-31'),
    file('asistencia miraflores 2012.csv', '2013-01-22', '2012-01-01', '2012-12-31'),
  ]
}

function measurementFiles(): DemoFile[] {
  const connected = monthlyDeclarations('computadores_con_conectividad', 'Visita a las oficinas', CONNECTED)
  return [
    {
      path: 'mediciones miraflores 2009-2012.csv',
      exported: '2013-01-22',
      dialect: TABBED_TEXT,
      header: ['medida', 'fecha', 'numerador', 'denominador', 'evidencia', 'municipio'],
      rows: withCells([...connected, ...DECLARED], {municipio: '95200'}),
    },
    {
      path: 'fases miraflores 2009-2012.csv',
      exported: '2013-01-22',
      dialect: TABBED_TEXT,
      header: ['medida', 'fecha', 'numerador', 'denominador', 'evidencia', 'municipio'],
      rows: withCells(PHASES, {municipio: '95200'}),
    },
  ]
}
