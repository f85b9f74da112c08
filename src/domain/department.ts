import {fold} from './fold.js'

/** The departments of Colombia by the two digits with which the codes of their municipalities begin (DIVIPOLA). */
const DEPARTMENTS: Readonly<Record<string, string>> = {
  '05': 'antioquia',
  '08': 'atlantico',
  '11': 'bogota d c',
  '13': 'bolivar',
  '15': 'boyaca',
  '17': 'caldas',
  '18': 'caqueta',
  '19': 'cauca',
  '20': 'cesar',
  '23': 'cordoba',
  '25': 'cundinamarca',
  '27': 'choco',
  '41': 'huila',
  '44': 'la guajira',
  '47': 'magdalena',
  '50': 'meta',
  '52': 'narino',
  '54': 'norte de santander',
  '63': 'quindio',
  '66': 'risaralda',
  '68': 'santander',
  '70': 'sucre',
  '73': 'tolima',
  '76': 'valle del cauca',
  '81': 'arauca',
  '85': 'casanare',
  '86': 'putumayo',
  '88': 'archipielago de san andres providencia y santa catalina',
  '91': 'amazonas',
  '94': 'guainia',
  '95': 'guaviare',
  '97': 'vaupes',
  '99': 'vichada',
}

/** Other ways in which they are written. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  bogota: '11',
  'distrito capital': '11',
  'distrito capital de bogota': '11',
  guajira: '44',
  'norte santander': '54',
  valle: '76',
  'san andres': '88',
  'san andres y providencia': '88',
  'san andres providencia y santa catalina': '88',
}

const CODES = new Map([
  ...Object.entries(DEPARTMENTS).map(([code, name]): [string, string] => [name, code]),
  ...Object.entries(OTHER_NAMES),
])

/** The two digits of the department that a text names, by name or code; undefined where it names none. */
export function findDepartmentCode(text: string): string | undefined {
  const key = fold(text).replace(/^departamento (de |del )?/, '')
  const code = /^\d{1,2}$/.test(key) ? key.padStart(2, '0') : CODES.get(key)
  return code !== undefined && code in DEPARTMENTS ? code : undefined
}

/** Whether a text names a department of Colombia. */
export function isDepartment(text: string): boolean {
  return text !== '' && findDepartmentCode(text) !== undefined
}
