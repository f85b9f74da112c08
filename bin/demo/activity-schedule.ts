import type {DemoFile, Row} from './demo-file.js'
import {EXCEL_UTF8} from './dialect.js'

/** The schedule that the plan of Génova asks for, in its last year. */
const ACTIVITIES: readonly Row[] = [
  {
    actividad: 'Informe de gestión del bimestre anterior',
    indicador: 'genova-14',
    responsable: 'Comité GEL-T',
    inicio: '2012-11-01',
    fin: '2012-11-30',
    avance: 100,
    evidencia: 'Informe publicado en el sitio',
  },
  {
    actividad: 'Encuesta de opinión semanal',
    indicador: 'genova-15',
    responsable: 'Administrador del sitio',
    inicio: '2012-12-03',
    fin: '2012-12-30',
    avance: 50,
  },
  {
    actividad: 'Digitalización de trámites de Hacienda',
    indicador: 'genova-11',
    responsable: 'Secretaría de Hacienda',
    inicio: '2012-08-01',
    fin: '2013-02-28',
    avance: 70,
  },
  {
    actividad: 'Capacitación de las dependencias en entrega de información',
    indicador: 'genova-17',
    responsable: 'Comité GEL-T',
    inicio: '2012-12-10',
    fin: '2013-01-31',
  },
  {
    actividad: 'Revisión del plan de acción para el año siguiente',
    responsable: 'Comité GEL-T',
    inicio: '2013-01-14',
    fin: '2013-02-15',
  },
]

/** The schedule of activities of Génova. */
export function activitySchedule(): DemoFile {
  return {
    path: 'Cronograma Genova 2012.csv',
    exported: '2013-01-10',
    dialect: EXCEL_UTF8,
    header: ['Municipio', 'Actividad', 'Indicador', 'Responsable', 'Inicio', 'Fin', 'Avance', 'Evidencia'],
    rows: ACTIVITIES.map((activity) => ({municipio: 'Génova', ...activity})),
  }
}
