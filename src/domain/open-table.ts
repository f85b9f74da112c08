/** A table of the open data. */
export interface OpenTable {
  /** That of its files, and of its query in `sql/open/`. */
  name: string
  /** What it holds. */
  text: string
  /** The columns that tell its rows apart. */
  key: readonly string[]
}

/** The tables that anyone may take away, in the order in which they are offered. */
export const OPEN_TABLES: readonly OpenTable[] = [
  {
    name: 'mediciones',
    text: 'el valor de cada indicador en cada periodo.',
    key: ['codigo', 'ventana_desde', 'ventana_hasta'],
  },
  {
    name: 'cumplimiento',
    text: 'el estado de cada indicador en cada bimestre, y si está cambiando.',
    key: ['codigo', 'bimestre'],
  },
  {
    name: 'puntajes',
    text: 'el puntaje de cada municipio, línea y acción, con sus límites.',
    key: ['municipio', 'nivel', 'clave', 'bimestre'],
  },
  {
    name: 'series',
    text: 'los valores con los que se prueba si un indicador está cambiando.',
    key: ['codigo', 'bimestre'],
  },
  {
    name: 'vencimientos',
    text: 'lo que vence en cada periodo y plazo del plan, también lo que está por venir.',
    key: ['codigo', 'ventana_desde', 'vence'],
  },
  {
    name: 'fases',
    text: 'cada fase del calendario legal en cada municipio: cuándo vencía y cuándo se alcanzó.',
    key: ['municipio', 'fase'],
  },
  {
    name: 'comparacion',
    text: 'los valores de cada línea de acción que dos municipios o más miden igual.',
    key: ['comparacion', 'codigo', 'bimestre'],
  },
  {
    name: 'clasificacion',
    text: 'las visitas de cada sitio en cada mes y su puesto.',
    key: ['municipio', 'mes'],
  },
]

/** The table that says what each column of the others means. */
export const DICTIONARY: OpenTable = {
  name: 'diccionario',
  text: 'qué significa cada columna.',
  key: ['archivo', 'columna', 'valor'],
}

/** The file that describes all tables for programs (Frictionless Data Package). */
export const PACKAGE_FILE = 'datapackage.json'

/** The folder of the built site in which the tables stand under addresses that stay. */
export const OPEN_DATA_FOLDER = 'datos-abiertos'
