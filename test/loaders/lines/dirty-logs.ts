import fc from 'fast-check'

const MUNICIPALITIES = [
  'pore',
  '85263',
  'Génova',
  'GENOVA',
  '5001',
  ' pore ',
  '"pore"',
  'Ninguno',
  '',
  'Total',
  'Po"re',
  'P\u200bore',
]
const DATES = [
  '01/07/2024',
  '1/7/2024',
  '31/12/2024',
  '2024-07-02',
  '9/10/2023',
  '2024-7-2',
  '20240703',
  '04.07.2024',
  '31/06/2024',
  '2024-06-31',
  '13/13/2024',
  '00/07/2024',
  '12/31/2024',
  '01/07/24',
  '45474',
  '"02/07/2024"',
  '2 de julio de 2024',
  '03/07/2031',
  '31/12/1989',
  '1989-12-31',
  '',
  'Total',
  '03-07-2024',
  '٠٣/٠٧/٢٠٢٤',
  '2024/07/03',
  '=1+1',
]
const TEXTS = [
  'Feria de la vacunación',
  'Rendición de cuentas 2024',
  '¿Qué pasó? «Cabildo» n.° 3',
  'ACUEDUCTO',
  '(Edicto) 12',
  'Ñandú y pingüino — “cita”…',
  '',
  'con  dos espacios',
  ' al borde ',
  "'5",
  "'=1",
  "D'Artagnan",
  'GÃ©nova',
  'invi\u200bsible',
  '"con; separador, y coma"',
  '"con ""comillas"""',
  '"dos\nlíneas"',
  '"tres\r\nlíneas\ny más"',
  'co"milla',
  '"abierta',
  '"cerrada" y más',
  '\u00a0duro',
  'emoji 😀',
  '\ttab',
  '…',
  '---',
  'N/A',
  's/d',
  'sin nombre',
  'Nn',
  'ﬁn de Ⅳ ª º ß æ',
  'e\u0301 compuesta',
  'a\u0007b',
  'x'.repeat(501),
  `${'palabra '.repeat(62)}ñoño`,
  'Fuente: oficina',
  '\ufffd perdido',
  'Ōtautahi',
  'İstanbul',
]
const ADDRESSES = [
  '/noticias/1',
  'https://www.pore-casanare.gov.co/noticias/1?x=1#y',
  'http://pore.gov.co',
  '/',
  '',
  '//otro.com',
  '/a\\b',
  'www.pore.gov.co',
  'javascript:alert(1)',
  'https://yo@pore.gov.co/',
  'https://1.2.3',
  'https://a..b/',
  'HTTPS://PORE.GOV.CO/',
  'https://pore.gov.co:8080/x',
  'https://xn--a.co/',
  'pore.gov.co',
  'https://pore.gov.co/ con espacio',
  'https://co',
  `/${'x'.repeat(2_050)}`,
]
const PUBLICATION_TYPES = [
  'noticia',
  'Evento',
  'TRÁMITE',
  'revisión',
  'otro',
  'cosa',
  '',
  ' acta ',
  'actas',
  'acta.',
]
const STATES = ['', 'publicado', 'Automatizado', 'racionalizado', 'borrador', 'racionalizado.']
const GATHERING_TYPES = ['taller', 'Capacitación', 'reunion', 'socialización', '', 'fiesta']
const COUNTS = ['', '', '', '12', '0', '007', '123456789', '1234567890', '1.234', '-5', '12.5', 'x', '1e3']
const DURATIONS = ['', '', '', '1 h', '45', 'rato']

/** A cell, seldom a strange one: `plain` of the texts, the first ones, are not. */
const cell = (texts: readonly string[], plain: number) =>
  fc.oneof(
    {weight: 25, arbitrary: fc.constantFrom(...texts.slice(0, plain))},
    {weight: 1, arbitrary: fc.constantFrom(...texts)},
  )

const COLUMNS = {
  publicaciones: {
    municipio: cell(MUNICIPALITIES, 4),
    fecha: cell(DATES, 5),
    tipo: cell(PUBLICATION_TYPES, 5),
    titulo: cell(TEXTS, 6),
    url: cell(ADDRESSES, 5),
    seccion: cell(TEXTS, 7),
    dependencia: cell(TEXTS, 7),
    estado: cell(STATES, 4),
    fecha_solicitud: cell(['', ...DATES], 5),
    fecha_entrega: cell(['', ...DATES], 5),
    responsable: cell(TEXTS, 14),
  },
  asistencia: {
    municipio: cell(MUNICIPALITIES, 4),
    fecha: cell(DATES, 5),
    evento: cell(TEXTS, 6),
    tipo: cell(GATHERING_TYPES, 4),
    persona: cell(['Ana Pérez', 'ANA PEREZ', 'Luis 7', 'ana@pore.gov.co', ...TEXTS], 6),
    organizacion: cell(['comité GEL-T', 'Comité gel t', '', ...TEXTS], 6),
    asistentes: fc.oneof(
      {weight: 12, arbitrary: fc.constant('')},
      {weight: 1, arbitrary: fc.constantFrom(...COUNTS)},
    ),
    duracion: cell(DURATIONS, 3),
  },
} as const

const STRANGE_LINES = [
  '',
  '   ',
  'x',
  '"',
  '""',
  '"\n"',
  '" \n\n "',
  '# nota',
  'Fuente: oficina',
  'a;b;c',
  ';;;;;;',
  '\u001a',
  'HEADER',
]

export type LogName = keyof typeof COLUMNS

type Cells = Record<string, string>

function toRow(name: LogName): fc.Arbitrary<Cells> {
  const row: fc.Arbitrary<Cells> = fc.record<Cells>(COLUMNS[name])
  if (name === 'publicaciones') return row
  const cells = {...COLUMNS.asistencia, persona: fc.constant(''), asistentes: cell(COUNTS.slice(3), 4)}
  return fc.oneof({weight: 9, arbitrary: row}, {weight: 1, arbitrary: fc.record<Cells>(cells)})
}

const MAY_BE_LEFT = ['url', 'seccion', 'dependencia', 'estado', 'responsable', 'organizacion', 'duracion']

/** Logs, most of whose rows are plain and the others wrong in every way, with whatever columns and line ends. */
export function dirtyLogs(name: LogName): fc.Arbitrary<string> {
  const line = fc.oneof(
    {weight: 40, arbitrary: toRow(name)},
    {weight: 1, arbitrary: fc.constantFrom(...STRANGE_LINES)},
  )
  return fc
    .record({
      delimiter: fc.constantFrom(';', ';', ',', '\t', '|'),
      lines: fc.array(line, {maxLength: 40, size: 'max'}),
      left: fc.subarray(MAY_BE_LEFT),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      oddEnd: fc.oneof({weight: 9, arbitrary: fc.constant(-1)}, {weight: 1, arbitrary: fc.nat({max: 40})}),
      isMonthFirst: fc.boolean(),
      isClosed: fc.boolean(),
    })
    .map(({delimiter, lines, left, lineEnd, oddEnd, isMonthFirst, isClosed}) => {
      const columns = Object.keys(COLUMNS[name]).filter((column) => !left.includes(column))
      const header = columns.join(delimiter)
      const texts = lines.map((cells) =>
        typeof cells === 'string'
          ? cells.replace('HEADER', header)
          : columns.map((column) => cells[column]).join(delimiter),
      )
      const ended = [header, ...texts].map((text, i) => text + (i === oddEnd ? '\r\n' : lineEnd)).join('')
      const text = isMonthFirst ? ended.replace(/\b(\d+)\/(\d+)\/(?=\d{4})/g, '$2/$1/') : ended
      return isClosed || texts.length === 0 ? text : text.replace(/[\r\n]+$/, '')
    })
}
