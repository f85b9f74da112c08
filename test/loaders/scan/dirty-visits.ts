import fc from 'fast-check'

const MUNICIPALITIES = [
  '85263',
  'pore',
  'Génova',
  'GENOVA',
  '5001',
  'El Águila',
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
  '20240703',
  '2024.07.04',
  '04.07.2024',
  '31/06/2024',
  '13/13/2024',
  '01/07/24',
  '45474',
  '"02/07/2024"',
  '2 de julio de 2024',
  '03/07/2024 10:00',
  '03/07/2031',
  '1989-12-31',
  '',
  'Total',
  '2024-07',
  '07/08/20245',
  '1/2-2024',
  '/7/2024',
  '202407011',
]
const PAGES = [
  '/a',
  '/b',
  '/niñez',
  '',
  ' /a ',
  "'5",
  "''5",
  '/GÃ©nova',
  '/x\u200by',
  '"/a;b,c"',
  '"/a""b"',
  '"/dos\nlíneas"',
  '"/a\r\n/b"',
  '/a"b',
  '"/abierta',
  '"/a" b',
  '\u00a0/a',
  '/emoji-😀',
  '\t/a',
  '"=1+1"',
  '\ufeff/a',
  '/\u0007',
  '/a/b/c/d/e/f/g',
]
const COUNTS = [
  '0',
  '7',
  '12',
  '123456789',
  '1234567890',
  '2147483648',
  '1.234',
  '1,234',
  '+5',
  '-5',
  '5,0',
  ' 8 ',
  '"9"',
  '',
  'x',
  '1e3',
  '007',
  '٣',
  '1234.567',
  "1'234",
]

const cell = (plain: readonly string[], odd: readonly string[]) =>
  fc.oneof(
    {weight: 12, arbitrary: fc.constantFrom(...plain)},
    {weight: 1, arbitrary: fc.constantFrom(...odd)},
  )

const row = fc
  .tuple(
    cell(MUNICIPALITIES.slice(0, 4), MUNICIPALITIES),
    cell(DATES.slice(0, 5), DATES),
    cell(PAGES.slice(0, 4), PAGES),
    cell(COUNTS.slice(0, 4), COUNTS),
    cell(COUNTS.slice(0, 4), COUNTS),
  )
  .map((cells) => (delimiter: string) => cells.join(delimiter))

const line = fc.oneof(
  {weight: 20, arbitrary: row},
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        '',
        '   ',
        ';;;;',
        'x',
        '"',
        '""',
        '# nota',
        'Fuente: oficina',
        'Promedio;;;5',
        'municipio;fecha;pagina;visitas;visitantes',
        'pore;01/07/2024;/a;1;2;',
        'pore;01/07/2024;/a;1;2;x',
        'pore;01/07/2024;/a;1',
      )
      .map((text) => () => text),
  },
)

/** Visits exports, most of whose rows are plain and the others wrong in every way. */
export const dirtyVisits: fc.Arbitrary<string> = fc
  .record({
    delimiter: fc.constantFrom(';', ',', '\t'),
    lines: fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n', '\r\n', '\r')), {maxLength: 40}),
    isClosed: fc.boolean(),
  })
  .map(({delimiter, lines, isClosed}) => {
    const header = ['municipio', 'fecha', 'pagina', 'visitas', 'visitantes'].join(delimiter)
    const text = `${header}\n${lines.map(([write, end]) => write(delimiter) + end).join('')}`
    return isClosed ? text : text.replace(/[\r\n]+$/, '')
  })
  // A file whose last field is empty and unclosed is the header alone, and a header needs its line end.
  .map((text) => (text.includes('\n') ? text : `${text}\n`))
