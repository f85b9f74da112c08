// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {coverageCalendar} from '../../src/components/coverage-calendar.js'
import {toCoverageRecords} from '../../src/components/coverage-records.js'
import {coverageTitle} from '../../src/components/coverage-title.js'
import {fileFinding} from '../../src/components/file-finding.js'
import {fileTable} from '../../src/components/file-table.js'
import {rejectionTable} from '../../src/components/rejection-table.js'
import {sampleCoverage, sampleFile, sampleRejection, toText} from './sample-rows.js'

const names = new Map([['pore', 'Pore']])

test('files that need a hand come first, the demonstration last', () => {
  const files = [
    sampleFile({file: 'demo.csv', demo: true}),
    sampleFile({file: 'propio.csv'}),
    sampleFile({file: 'aviso.csv', warnings: ['Falta la sección']}),
    sampleFile({file: 'filas.csv', rejected: 2}),
    sampleFile({file: 'nada.csv', refused: true, kind: null, reason: 'No se reconoce el encabezado.'}),
  ]
  const table = fileTable(files, {names})
  expect(readColumn(table, 'data-file')).toEqual([
    'nada.csv',
    'filas.csv',
    'aviso.csv',
    'propio.csv',
    'demo.csv',
  ])
  expect(toText(table.querySelector('.refused td'))).toBe('No se leyó. No se reconoce el encabezado.')
})

test('a refused file that could be read says what to put beside it', () => {
  const proposal = ['Parece de visitas.', '{', '  "clase": "visitas"', '}']
  const [with_, without] = [proposal, []].map((lines) =>
    fileTable([sampleFile({refused: true, kind: null, reason: 'No.', proposal: lines})], {names}),
  )
  expect(with_?.querySelector('pre')?.textContent).toBe('{\n  "clase": "visitas"\n}')
  expect(without?.querySelector('details')).toBeNull()
})

test('long tables show a page, and the next one when it is asked for', () => {
  const files = Array.from({length: 5}, (_, i) => sampleFile({file: `${i}.csv`}))
  const table = fileTable(files, {names, size: 2})
  const button = table.querySelector('button') as HTMLButtonElement
  const seen = () => [table.querySelectorAll('tbody tr').length, button.hidden ? '' : button.textContent]
  expect(seen()).toEqual([2, 'Mostrar 2 filas más de 3'])
  button.click()
  expect(seen()).toEqual([4, 'Mostrar 1 fila más'])
  button.click()
  expect(seen()).toEqual([5, ''])
})

test('a rejected row says where it is, what is wrong and how it is mended', () => {
  const table = rejectionTable([sampleRejection({line_end: 119, waiting: ['pore-06', 'pore-07']})])
  expect(Array.from(table.querySelectorAll('tbody th, tbody td'), toText)).toEqual([
    'pore/visitas.csv',
    '118–119',
    'fecha',
    'La fecha no existe en el calendario. Corrija el día o el mes. La esperan pore-06, pore-07.',
  ])
})

test('the raw text of a row is shown only where it may be, and as text', () => {
  const rows = [sampleRejection({raw: 'Alguien;<script>alert(1)</script>'})]
  expect(rejectionTable(rows).textContent).not.toContain('Alguien')
  const preview = rejectionTable(rows, {raw: true})
  expect(toText(preview.querySelector('td code'))).toBe('Alguien;<script>alert(1)</script>')
  expect(preview.querySelector('script')).toBeNull()
})

test('the value at fault stands beside its column where it may be shown', () => {
  const rows = [sampleRejection({value: '30/<b>02</b>/2009'}), sampleRejection({value: ''})]
  const seen = (table: HTMLElement) => Array.from(table.querySelectorAll('[data-label=Columna]'), toText)
  expect(seen(rejectionTable(rows))).toEqual(['fecha', 'fecha'])
  expect(seen(rejectionTable(rows, {raw: true}))).toEqual(['fecha «30/<b>02</b>/2009»', 'fecha'])
})

test('the calendar tells whole months, parts of months and months without data', () => {
  const calendar = coverageCalendar(
    [
      sampleCoverage(),
      sampleCoverage({month: '2009-10', covered_days: 27, type: 'total', files: ['a.csv', 'b.csv']}),
    ],
    {names},
  )
  expect(
    Array.from(calendar.querySelectorAll('[data-cell]'), (cell) => cell.getAttribute('aria-label')),
  ).toEqual([
    'Pore, visitas por página, agosto de 2009: mes completo; pore/visitas.csv.',
    'Pore, visitas por página, septiembre de 2009: sin datos.',
    'Pore, visitas por página, octubre de 2009: sin datos.',
    'Pore, visitas del sitio, agosto de 2009: sin datos.',
    'Pore, visitas del sitio, septiembre de 2009: sin datos.',
    'Pore, visitas del sitio, octubre de 2009: 27 de 31 días; a.csv, b.csv.',
  ])
})

test('what was read is told in one sentence', () => {
  const totals = {files: 2, read: 4079, accepted: 4078, rejected: 1, duplicated: 0, replaced: 0, refused: 1}
  expect(fileFinding(totals)).toBe(
    '2 archivos: 4.078 filas aceptadas de 4.079 leídas, 1 rechazada; 1 archivo no se pudo leer.',
  )
  expect(fileFinding({...totals, files: 0})).toBe('No se ha leído ningún archivo.')
})

function readColumn(table: HTMLElement, attribute: string): (string | null)[] {
  return Array.from(table.querySelectorAll(`[${attribute}]`), (row) => row.getAttribute(attribute))
}

test('the calendar of coverage is told by its months, and taken away with its files', () => {
  const rows = [
    sampleCoverage({month: '2009-08'}),
    sampleCoverage({month: '2009-07', covered_days: 12}),
    sampleCoverage({month: '2009-06', covered_days: 0}),
  ]
  expect(coverageTitle(rows)).toBe(
    'Las fuentes cubren 1 mes completo y 1 mes en parte, de julio de 2009 a agosto de 2009',
  )
  expect(coverageTitle(rows.slice(2))).toBe('Ninguna fuente cubre todavía un mes')
  expect(toCoverageRecords(rows)[1]).toEqual({
    municipio: 'pore',
    fuente: 'visitas',
    tipo: null,
    mes: '2009-07',
    dias_cubiertos: 12,
    dias: 31,
    archivos: 'pore/visitas.csv',
  })
})
