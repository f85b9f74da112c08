import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readProject} from '../../../loaders/project/project.js'
import {copyProject, findProblems} from './project-copy.js'

/** A project of which `sitio.csv` has these lines below its header. */
function withLines(...lines: string[]): string {
  const folder = copyProject()
  writeFileSync(join(folder, 'sitio.csv'), `direccion\n${lines.map((line) => `${line}\n`).join('')}`)
  return folder
}

test('a site that nobody says the address of has none', () => {
  expect(readProject(withLines()).address).toBeNull()
  expect(readProject(copyProject()).address).toBeNull()
})

test.each([
  ['https://www.ejemplo.gov.co/control/cumple/', 'https://www.ejemplo.gov.co/control/cumple/'],
  ['http://ejemplo.gov.co:8080/cumple', 'http://ejemplo.gov.co:8080/cumple/'],
  ['HTTPS://Ejemplo.gov.co', 'https://ejemplo.gov.co/'],
])('%s is the folder %s', (text, address) => expect(readProject(withLines(text)).address).toBe(address))

test.each([
  'www.ejemplo.gov.co/cumple',
  'ftp://ejemplo.gov.co/',
  'javascript:alert(1)',
  'https://ejemplo.gov.co/cumple/index.html',
  'https://ejemplo.gov.co/?municipio=pore',
  'https://usuario:clave@ejemplo.gov.co/',
  'https://',
])('%s is told as no address of a folder', (text) => {
  expect(findProblems(withLines(text))).toEqual([
    {
      file: 'sitio.csv',
      line: 2,
      column: 'direccion',
      message: `«${text}» no sirve: se esperaba la dirección de la carpeta en la que se publica el sitio, como https://www.ejemplo.gov.co/control/cumple/.`,
    },
  ])
})

test('a site has one address', () => {
  expect(findProblems(withLines('https://a.gov.co/', 'https://b.gov.co/'))).toMatchObject([
    {file: 'sitio.csv', line: 3, message: expect.stringContaining('Quite las otras')},
  ])
})
