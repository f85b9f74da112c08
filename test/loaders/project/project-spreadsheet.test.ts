import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import Papa from 'papaparse'
import {describe, expect, test} from 'vitest'
import {parseQuantity} from '../../../loaders/project/cell.js'
import {readProject} from '../../../loaders/project/project.js'
import {copyProject, DATA, edit, findProblems, findTarget, setCells} from './project-copy.js'

/** A table as a spreadsheet in es-CO saves it: BOM, `;`, CRLF, 1/08/2009, 40%, and no separators at a row's empty end. */
function resave(text: string): string {
  const rows = Papa.parse<string[]>(text.trimEnd()).data.map((row) =>
    row.map((cell) =>
      cell
        .replace(/^(\d{4})-(\d\d)-(\d\d)$/, (_, year, month, day) => `${Number(day)}/${month}/${year}`)
        .replace(' %', '%'),
    ),
  )
  const csv = Papa.unparse(rows, {delimiter: ';', newline: '\r\n'})
  return `\ufeff${csv.replace(/;+(?=\r\n|$)/g, '')}\r\n;;\r\n`
}

describe('the project’s files come back from a spreadsheet', () => {
  test('as the same project', () => {
    const folder = copyProject()
    const files = [
      ...readdirSync(folder),
      ...readdirSync(join(folder, 'planes')).map((name) => `planes/${name}`),
    ]
    for (const file of files.filter((name) => name.endsWith('.csv'))) edit(folder, file, resave)
    const {planRows: _, remarks, ...resaved} = readProject(folder)
    const {planRows: __, remarks: expected, ...project} = readProject(DATA)
    expect(resaved).toEqual(project)
    // What remarks quote of the plan is written as the file has it.
    const written = expected.map(({text, ...remark}) => ({...remark, text: text.replaceAll('100 %', '100%')}))
    expect(remarks).toEqual(written)
  })

  test('in Windows-1252, which is told with the first line that shows it', () => {
    const folder = copyProject()
    edit(folder, 'fases.csv', (text) => Buffer.from(text, 'latin1'))
    expect(findProblems(folder)[0]).toEqual({
      file: 'fases.csv',
      line: 2,
      message: 'el archivo está en windows-1252 y se esperaba UTF-8. Ábralo y guárdelo como CSV UTF-8.',
    })
  })

  test('in UTF-16, which is told too', () => {
    const folder = copyProject()
    edit(folder, 'fases.csv', (text) => Buffer.from(`\ufeff${text}`, 'utf16le'))
    expect(findProblems(folder)[0]).toMatchObject({file: 'fases.csv', line: 1})
  })

  test('without the zero with which a code begins', () => {
    const folder = copyProject()
    setCells(folder, 'municipios.csv', 2, {codigo: '5001'})
    expect(readProject(folder).municipalities[0]?.code).toBe('05001')
  })
})

test.each([
  ['100 %', 1],
  ['100%', 1],
  ['40\u00a0%', 0.4],
  ['72,5 %', 0.725],
  ['0,4', 0.4],
  ['4.079', 4079],
  ['4079', 4079],
  ['12', 12],
])('a plan’s %s is %d', (text, value) => expect(parseQuantity(text)).toBe(value))

test('a goal of four thousand and seventy-nine is written 4.079', () => {
  const folder = copyProject()
  setCells(folder, 'planes/pore.csv', 20, {meta: '4.079'})
  expect(findTarget(readProject(folder), 'pore-19')?.goal).toBe(4079)
})

test('a due date «plan» is the end of the indicator’s last row', () => {
  const folder = copyProject()
  setCells(folder, 'planes/pore.csv', 13, {hasta: '2010-12-31'})
  edit(folder, 'planes/pore.csv', (text) => {
    const row = text.split('\n')[12] ?? ''
    return `${text}${row.replace('2009-01-01,2010-12-31', '2011-01-01,2011-12-31')}\n`
  })
  const targets = readProject(folder).targets.filter((target) => target.code === 'pore-12')
  expect(targets.map(({position, validUntil, dueDate}) => [position, validUntil, dueDate])).toEqual([
    [12, '2010-12-31', '2011-12-31'],
    [12, '2011-12-31', '2011-12-31'],
  ])
})

test('what a row leaves open is closed: by bimester, at least, with weight 1', () => {
  const target = findTarget(readProject(DATA), 'miraflores-04')
  expect(target).toMatchObject({
    windowKind: 'bimestre',
    direction: 'al_menos',
    weight: 1,
    goal: null,
    dueDate: null,
  })
})
