import type {Command} from './command-line.js'

const COMMON = `  --data CARPETA        de dónde se lee todo: municipios, planes y exportaciones (por omisión, data)
  --cutoff AAAA-MM-DD   fecha de corte (por omisión, el fin del último bimestre cerrado que tiene datos)
  --help, -h            esta ayuda`

const GENERAL = `Cumple: ¿cumplen los municipios su plan de acción de Gobierno en Línea?

Uso: npm run cumple -- ORDEN [opciones]

Órdenes:
  start    muestra el sitio en este equipo y lo mantiene al día mientras se dejan archivos
  build    escribe el sitio estático, listo para publicar
  check    dice qué archivos se leyeron, cuántas filas se aceptaron y cuáles se rechazaron
  export   escribe los datos abiertos en CSV
  close    cierra un bimestre: guarda sus resultados para que ningún dato posterior los cambie
  report   escribe el informe de seguimiento de un bimestre, mes, semestre o año en Word, Excel o PDF
  handover escribe una carpeta con todo lo de un municipio, para entregarla a otra administración

Opciones de todas las órdenes:
${COMMON}

La ayuda de una orden: npm run cumple -- ORDEN --help
Termina con 0 si todo está bien, 1 si los archivos propios del proyecto tienen un error, 2 si la orden está mal escrita.
`

const COMMANDS: Record<Command, string> = {
  start: `Muestra el sitio en http://127.0.0.1:3000/ y lo mantiene al día: al dejar o quitar un archivo, la página cambia sola.

Uso: npm start -- [opciones]

  --port NÚMERO         puerto (por omisión, el primero libre desde 3000)
  --no-open             no abre el navegador
${COMMON}
`,
  build: `Escribe el sitio estático. El sitio anterior solo se reemplaza cuando el nuevo está completo y revisado.

Uso: npm run build -- [opciones]

  --out CARPETA         dónde se escribe (por omisión, dist)
  --portable            cada página es un solo archivo, que se abre con doble clic y sin internet
${COMMON}
`,
  check: `Lee los datos y dice qué se aceptó y qué se rechazó. Las filas rechazadas quedan en data/cuarentena/, para corregirlas.

Uso: npm run -s cumple -- check [opciones]

  --json                un objeto JSON en la salida estándar, y nada más: archivos, totales, observaciones e indicios
${COMMON}
`,
  close: `Cierra un bimestre de un municipio: guarda sus resultados en data/cierres/, con la huella de cada archivo. Un cierre no se cambia;
si datos posteriores dan otro resultado, el sitio dice qué cambió y por cuál archivo.

Uso: npm run cumple -- close --municipio NOMBRE --bimestre AAAA-BN [opciones]

  --municipio NOMBRE    el municipio, como en data/municipios.csv
  --bimestre AAAA-BN    el bimestre: 2009-B4 es julio y agosto de 2009
${COMMON}
`,
  handover: `Escribe una carpeta con todo lo de un municipio, para entregarla a otra administración: sus páginas, que se abren con doble
clic y sin internet, sus datos abiertos, su calendario, sus bimestres cerrados y la huella de cada archivo.

Uso: npm run cumple -- handover --municipio NOMBRE --out CARPETA [opciones]

  --municipio NOMBRE    el municipio, como en data/municipios.csv
  --out CARPETA         dónde se escribe: una carpeta nueva, vacía, o una entrega anterior que nadie ha cambiado
${COMMON}
`,
  export: `Escribe los datos abiertos: cada tabla en CSV, con su diccionario y su descripción para programas (datapackage.json).

Uso: npm run cumple -- export --out CARPETA [opciones]

  --out CARPETA         dónde se escriben; se crea si no existe
${COMMON}
`,
  report: `Escribe el informe de seguimiento de uno o varios municipios y periodos, con las mismas cifras del sitio.

Uso: npm run cumple -- report --municipio pore --bimestre 2009-B4 --format docx,xlsx,pdf --out CARPETA

  --municipio NOMBRES   de qué municipios, con comas: pore,genova
  --todos               de todos los municipios que tienen plan
  --bimestre BIMESTRES  de qué bimestres, con comas: 2009-B4 es julio y agosto de 2009
  --periodo PERIODOS    de qué periodos, con comas: 2009-07 (un mes), 2009-B4, 2009-T3 (un trimestre), 2009-S2 (un semestre)
                        o 2009 (un año); por omisión, el último cerrado de la edición
  --edicion EDICIÓN     mensual, bimestral, trimestral, semestral o anual: de qué largo es el último periodo cerrado (por
                        omisión, la cadencia del municipio en data/municipios.csv)
  --format FORMATOS     docx (Word), xlsx (Excel), pdf, html, matriz (la matriz de cinco columnas sola, en Word) y
                        borrador (del plan de mejoramiento, en CSV), con comas (por omisión, docx,xlsx); el pdf
                        necesita Chrome, Edge o Chromium instalado
  --reemplazar          cambia los archivos que ya estén allí; sin esta opción, los que dicen otra cosa se dejan como están
  --navegador PROGRAMA  con qué navegador se hace el pdf, si no está donde suele
  --out CARPETA         dónde se escriben; se crea si no existe
${COMMON}
`,
}

/** The help for people: of one command, or of all. */
export function toHelp(command?: Command): string {
  return command === undefined ? GENERAL : COMMANDS[command]
}
