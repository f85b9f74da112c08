/** One check of annex 1 of Resolución 1519 de 2020 (MinTIC), and how this site answers it. */
export interface AccessibilityCheck {
  /** As public lists of the annex number it. */
  number: string
  /** What is asked, in our words. */
  asked: string
  /** On whom it rests: on this program, on the office that publishes the site, or on both. */
  by: 'programa' | 'oficina' | 'ambos'
  answer: string
  /** The test that checks it at each change, by its title. */
  test?: string
  /** What a person looked at, where no test can, or beside one. */
  looked?: string
  /** What is asked about does not exist in the site. */
  isAbsent?: true
}

export const AXE = 'axe-core finds nothing on any kind of page, light or dark, wide or narrow'
export const NARROW = 'no page scrolls sideways at 320 pixels, nor with its text twice as large'
export const FOCUS = 'the keyboard passes by the menu, and what it reaches is seen and not covered'
export const STILL = 'nothing moves by itself, sounds or renews the page'
export const WORDS = 'every page has its own title, its headings in order and links that say where they lead'

export const ACCESSIBILITY_CHECKS: readonly AccessibilityCheck[] = [
  {
    number: 'CC1',
    asked: 'Texto alternativo de lo que no es texto',
    by: 'programa',
    answer: 'Cada gráfica tiene un nombre que dice lo que muestra, y casi todas, sus datos como tabla.',
    test: AXE,
  },
  {
    number: 'CC2',
    asked: 'Subtítulos y audiodescripción de los videos',
    by: 'oficina',
    answer: 'El sitio no trae videos. Si la oficina enlaza o añade alguno, debe llevarlos.',
    test: STILL,
    isAbsent: true,
  },
  {
    number: 'CC3',
    asked: 'Guion de lo que es solo video o solo audio',
    by: 'oficina',
    answer: 'El sitio no trae audio ni video.',
    test: STILL,
    isAbsent: true,
  },
  {
    number: 'CC4',
    asked: 'Texto de tamaño suficiente, que se amplía sin perder nada',
    by: 'programa',
    answer:
      'El texto corrido es de 17 px (12,75 puntos) y se puede ampliar al 200 %; a 320 px de ancho todo cabe en una columna. Las tablas, las notas y los rótulos de las gráficas son menores de 12 puntos: es un límite conocido.',
    test: NARROW,
  },
  {
    number: 'CC5',
    asked: 'Contraste suficiente de textos e imágenes',
    by: 'programa',
    answer: 'El texto contrasta al menos 4,5 a 1 con su fondo, en claro y en oscuro.',
    test: AXE,
  },
  {
    number: 'CC6',
    asked: 'Imágenes que apoyen el texto, cuando se pueda',
    by: 'programa',
    answer:
      'Los resultados se dicen en frases y tablas y se muestran en gráficas; los estados llevan color, signo y palabra.',
  },
  {
    number: 'CC7',
    asked: 'Lo que hace lo mismo se llama igual',
    by: 'programa',
    answer:
      'Los mismos componentes arman todas las páginas: un botón, un estado o una descarga tienen el mismo nombre en todas.',
  },
  {
    number: 'CC8',
    asked: 'Páginas y documentos organizados en secciones',
    by: 'programa',
    answer: 'Cada página tiene un título y secciones con encabezados en orden; los informes, también.',
    test: WORDS,
  },
  {
    number: 'CC9',
    asked: 'Tablas y listas usadas como tales',
    by: 'programa',
    answer:
      'Las tablas son de datos y dicen cuáles celdas son encabezados de columna y de fila; las listas son listas.',
    test: AXE,
  },
  {
    number: 'CC10',
    asked: 'Saltar lo que se repite en cada página',
    by: 'programa',
    answer: 'Lo primero que alcanza el teclado es el enlace «Ir al contenido», que pasa por alto el menú.',
    test: FOCUS,
  },
  {
    number: 'CC11',
    asked: 'Lenguaje de marcado bien usado',
    by: 'programa',
    answer:
      'Menú, contenido y pie son regiones con su nombre; los atributos de accesibilidad son los que cada elemento permite.',
    test: AXE,
  },
  {
    number: 'CC12',
    asked: 'Encontrar cada página por más de un camino',
    by: 'programa',
    answer: 'Se llega por el menú, por el buscador y por los enlaces del panorama y de cada municipio.',
    test: 'the search finds a municipality without its accent, an indicator, a page and a word of the method, by the keyboard alone',
  },
  {
    number: 'CC13',
    asked: 'Navegación igual en todas las páginas',
    by: 'programa',
    answer:
      'El menú y el pie son los mismos, en el mismo orden. La gráfica incrustada y la página de «no encontrada» no los llevan.',
  },
  {
    number: 'CC14',
    asked: 'Orden del contenido, cuando importa',
    by: 'programa',
    answer: 'El orden del código es el de la lectura; ningún elemento lo cambia.',
    test: AXE,
  },
  {
    number: 'CC15',
    asked: 'Advertencias bien ubicadas',
    by: 'programa',
    answer:
      'Lo que advierte sobre los datos va al comienzo de la página; lo que advierte sobre un campo, junto a él.',
    looked: 'página de metas',
  },
  {
    number: 'CC16',
    asked: 'Orden al pasar con el tabulador',
    by: 'programa',
    answer:
      'El tabulador sigue el orden de la lectura. En el mapa de puntajes se pasa de celda en celda con las flechas.',
    test: AXE,
  },
  {
    number: 'CC17',
    asked: 'Foco visible al pasar con el tabulador',
    by: 'programa',
    answer:
      'Lo que tiene el foco lleva un borde, y nada lo tapa: el menú abierto se cierra cuando el foco sale de él.',
    test: FOCUS,
  },
  {
    number: 'CC18',
    asked: 'Nada suena solo',
    by: 'programa',
    answer: 'El sitio no tiene sonido.',
    test: STILL,
    isAbsent: true,
  },
  {
    number: 'CC19',
    asked: 'Control de lo que tiene un tiempo',
    by: 'programa',
    answer: 'No hay sesiones ni plazos para leer o llenar.',
    test: STILL,
    isAbsent: true,
  },
  {
    number: 'CC20',
    asked: 'Control de lo que se mueve o parpadea',
    by: 'programa',
    answer:
      'Nada se mueve ni parpadea por su cuenta; quien pide menos movimiento en su equipo no ve transiciones.',
    test: STILL,
  },
  {
    number: 'CC21',
    asked: 'La página no se actualiza sola',
    by: 'programa',
    answer:
      'El sitio publicado no cambia mientras se lee. En el equipo de la oficina, con «npm start», la página abierta sí muestra el archivo que se acaba de dejar: es lo que se espera de ella.',
    test: STILL,
  },
  {
    number: 'CC22',
    asked: 'Nada cambia por solo recibir el foco',
    by: 'programa',
    answer:
      'Elegir en una lista cambia las cifras de la misma página y su dirección, no de página; recibir el foco no cambia nada.',
  },
  {
    number: 'CC23',
    asked: 'Títulos que digan de qué trata la página',
    by: 'programa',
    answer: 'Cada página tiene un título propio, y su encabezado es la pregunta que responde.',
    test: WORDS,
  },
  {
    number: 'CC24',
    asked: 'Campos con nombre e indicaciones claras',
    by: 'programa',
    answer: 'Cada campo tiene su etiqueta a la vista o un nombre que se lee en voz alta.',
    test: AXE,
  },
  {
    number: 'CC25',
    asked: 'Instrucciones expresas y claras',
    by: 'ambos',
    answer:
      'Las páginas dicen cómo se leen y las palabras del método se explican donde aparecen. Los textos de planes y hallazgos son de cada oficina.',
  },
  {
    number: 'CC26',
    asked: 'Enlaces que digan a dónde llevan',
    by: 'programa',
    answer: 'Ningún enlace se llama «aquí» o «ver más», y ninguno está vacío.',
    test: WORDS,
  },
  {
    number: 'CC27',
    asked: 'Idioma declarado',
    by: 'programa',
    answer: 'Cada página declara que está en español.',
    test: 'every page is in Spanish, may be enlarged, and has a strict policy',
  },
  {
    number: 'CC28',
    asked: 'Manejo del error',
    by: 'programa',
    answer:
      'Lo que no se puede leer de un archivo o de un campo se dice en palabras, con la línea, lo que se encontró y lo que se esperaba.',
    test: 'a goal is moved, the past is restated beside what stays, and the row for the plan is taken away',
  },
  {
    number: 'CC29',
    asked: 'Ningún texto como imagen',
    by: 'programa',
    answer: 'Los rótulos de las gráficas son texto. Solo es imagen lo que se descarga como PNG.',
    looked: 'código de las gráficas',
  },
  {
    number: 'CC30',
    asked: 'Objetos programados que dicen qué son y cómo están',
    by: 'programa',
    answer:
      'Menú, explicaciones y detalles dicen si están abiertos o cerrados; lo que cambia al elegir o buscar se anuncia.',
    test: AXE,
  },
  {
    number: 'CC31',
    asked: 'Todo se puede seleccionar y copiar como texto',
    by: 'ambos',
    answer:
      'Páginas, informes y datos abiertos son texto en UTF-8. Lo que la oficina publique aparte, como actas escaneadas, es de ella.',
  },
  {
    number: 'CC32',
    asked: 'Todo se maneja con el teclado',
    by: 'programa',
    answer:
      'Menú, buscador, mapa de puntajes, explicaciones y detalles se usan sin ratón. En las gráficas, lo que muestra el puntero está también en la tabla.',
    test: 'the keyboard walks over the cells of the panorama and opens the one in hand',
  },
  {
    number: 'Documentos',
    asked: 'Documentos accesibles (Word, Excel, PDF)',
    by: 'ambos',
    answer:
      'Los informes en Word tienen encabezados, tabla de contenido y títulos de tabla. Quien los edita, los firma o los escanea responde por lo que cambia.',
    test: 'has headings of its own, a table of contents and captions',
  },
  {
    number: 'Formulario',
    asked: 'Un medio para avisar de una barrera',
    by: 'oficina',
    answer:
      'El programa no trae formulario ni conoce el correo de la alcaldía: lo pone quien publica el sitio.',
  },
]

/** How a check was verified, in words: no claim without its test or its look. */
export function toVerification({test, looked}: AccessibilityCheck): string {
  if (test !== undefined) return 'prueba automática'
  return looked === undefined ? 'sin verificar' : `a mano: ${looked}`
}
