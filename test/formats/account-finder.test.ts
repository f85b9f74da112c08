import {expect, test} from 'vitest'
import {readProject} from '../../loaders/project/project.js'
import {toAccountFinder} from '../../src/formats/account-finder.js'
import {copyProject, edit, findProblems, setCells} from '../loaders/project/project-copy.js'

const FILE = 'municipios.csv'

/** What finds the municipalities of a project in which Pore, on line 2, has these accounts, and Palmar, on line 3, those. */
function findWith(pore: string, palmar = '') {
  const folder = copyProject()
  setCells(folder, FILE, 2, {cuentas: pore})
  if (palmar !== '') setCells(folder, FILE, 3, {cuentas: palmar})
  return toAccountFinder(readProject(folder).municipalities)
}

test.each([
  'pore-casanare.gov.co',
  'https://www.pore-casanare.gov.co/',
  'http://pore-casanare.gov.co:8080/inicio?x=1',
  'WWW.PORE-CASANARE.GOV.CO',
  'noticias.pore-casanare.gov.co',
])('«%s» is of the municipality whose host it is, or lies under', (account) =>
  expect(findWith('www.pore-casanare.gov.co | Alcaldia de Pore - GA4')(account)).toBe('pore'),
)

test('the name of an account is told whatever its accents and capitals, and as a whole', () => {
  const find = findWith('Alcaldía de Pore - GA4|otra')
  expect(find('ALCALDIA DE PORE – GA4')).toBe('pore')
  expect(find('Alcaldía de Pore')).toBeUndefined()
})

test.each(['gov.co', 'otro-pore-casanare.gov.co', 'pore-casanare.gov.co.example', '', 'Pore'])(
  '«%s» is of none',
  (account) => expect(findWith('pore-casanare.gov.co')(account)).toBeUndefined(),
)

test('of two hosts of which one lies under the other, the nearer one tells', () => {
  const find = findWith('casanare.example', 'palmar.casanare.example')
  expect([find('a.palmar.casanare.example'), find('a.casanare.example')]).toEqual(['palmar', 'pore'])
})

test('an account of two municipalities is an error of the project, however it is written', () => {
  const folder = copyProject()
  setCells(folder, FILE, 2, {cuentas: 'www.pore.example|Pore'})
  setCells(folder, FILE, 3, {cuentas: 'https://pore.example/'})
  expect(findProblems(folder)).toEqual([
    {
      file: FILE,
      line: 3,
      column: 'cuentas',
      message:
        '«pore.example» ya está en la línea 2. Se esperaba que cada sitio o cuenta fuera de un solo municipio: quítelo del otro.',
    },
  ])
})

test('an account that says nothing is an error of the project', () => {
  const folder = copyProject()
  setCells(folder, FILE, 2, {cuentas: 'pore.example||'})
  expect(findProblems(folder).map(({column}) => column)).toEqual(['cuentas'])
})

test('municipios.csv may lack the column', () => {
  const folder = copyProject()
  edit(folder, FILE, (text) => text.replace(',cuentas', '').replace(/,$/gm, ''))
  expect(readProject(folder).municipalities.map(({accounts}) => accounts)).toEqual([[], [], [], [], []])
})
