import {formatDate} from '../../src/domain/calendar-date.js'
import {formatCount} from '../../src/domain/noun.js'

/** The file that says what a handover is; the first that whoever receives it opens. */
export const READ_ME = 'LEAME.txt'

export interface HandoverFacts {
  municipality: {slug: string; name: string; department: string}
  /** ISO date. */
  cutoff: string
  fingerprint: string
  /** Whether some figures are made up. */
  demo: boolean
  /** The closed bimesters: `2009-B4`. */
  seals: readonly string[]
  /** The names of the reports. */
  reports: readonly string[]
}

/** The first line of a handover of a municipality, by which it is known again. */
export function toTitle({name, department}: {name: string; department: string}): string {
  return `\ufeffENTREGA DEL SEGUIMIENTO A GOBIERNO EN LÍNEA: ${name} (${department})`
}

/** What is in a handover and how it is opened and checked: plain text with the marks and line ends that every Notepad knows. */
export function toReadMe({municipality, cutoff, fingerprint, demo, seals, reports}: HandoverFacts): string {
  const {slug, name} = municipality
  const lines = [
    toTitle(municipality),
    '',
    ...(demo
      ? [
          'DATOS DE DEMOSTRACIÓN. Las cifras son inventadas: sirven para conocer el sitio,',
          'no para juzgar a ningún municipio.',
          '',
        ]
      : []),
    `Qué se prometió en el plan de acción de ${name} y qué se cumplió, con los datos`,
    `que había al ${formatDate(cutoff)}.`,
    '',
    `Fecha de corte: ${cutoff}`,
    `Huella de los datos: ${fingerprint}`,
    '',
    'CÓMO SE ABRE',
    '',
    `Abra la carpeta sitio, en ella la carpeta municipios, y haga doble clic en`,
    `${slug}.html. Se ve en el navegador, sin instalar nada y sin internet. Cada página`,
    'es un solo archivo y se puede enviar sola por correo; los enlaces de una a otra',
    'sirven mientras estén juntas en la carpeta sitio.',
    '',
    'QUÉ HAY',
    '',
    `sitio/           las páginas de ${name}: el resultado de cada bimestre, cada`,
    '                 indicador con las filas que lo sustentan, el plan, lo que vence,',
    '                 el mejoramiento, el cronograma, los archivos leídos y el método',
    'datos/           los datos abiertos en CSV; diccionario.csv explica cada columna,',
    '                 y datapackage.json los describe para otros programas',
    `calendario/      ${slug}.ics: lo que vence, para el programa de calendario`,
    ...(reports.length === 0
      ? []
      : [
          'informes/        los informes de seguimiento, para editar, firmar y archivar:',
          ...toList(reports),
        ]),
    ...(seals.length === 0
      ? []
      : [
          `cierres/         ${formatCount(seals.length, 'bimestre que se cerró', 'bimestres que se cerraron')}, con sus resultados tal como`,
          `                 se conocían al cerrar:`,
          ...toList(seals),
        ]),
    'originales.csv   la huella SHA-256 y el tamaño de cada archivo del que salen las',
    '                 cifras. Esos archivos no van aquí, pues pueden tener datos',
    '                 personales: pídalos a la entidad y compare su huella',
    'HUELLAS.txt      la huella SHA-256 de cada archivo de esta carpeta',
    ...(seals.length === 0 ? ['', 'No hay bimestres cerrados.'] : []),
    '',
    'CÓMO SE COMPRUEBA QUE NADA CAMBIÓ',
    '',
    'En Linux, desde esta carpeta:    sha256sum -c HUELLAS.txt',
    'En macOS, desde esta carpeta:    shasum -a 256 -c HUELLAS.txt',
    'En Windows, archivo por archivo: certutil -hashfile originales.csv SHA256',
    'y se compara con la línea de ese archivo en HUELLAS.txt.',
    '',
  ]
  return lines.join('\r\n')
}

function toList(names: readonly string[]): string[] {
  return names.map((name) => `                 - ${name}`)
}
