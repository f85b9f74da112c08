import {expect, test} from 'vitest'
import type {Municipality} from '../../loaders/project/municipality.js'
import {toMunicipalityFinder} from '../../src/formats/municipality-finder.js'

const toMunicipality = (slug: string, code: string, name: string): Municipality => ({
  slug,
  code,
  name,
  department: 'Colombia',
  cadence: 'bimestral',
  group: null,
  population: null,
  populationYear: null,
  populationSource: null,
  accounts: [],
  line: 2,
})

const find = toMunicipalityFinder([
  toMunicipality('genova', '63302', 'Génova'),
  toMunicipality('medellin', '05001', 'Medellín'),
  toMunicipality('miraflores', '95200', 'Miraflores'),
  toMunicipality('miraflores-boyaca', '15455', 'Miraflores'),
])

test.each([
  'Génova',
  'GENOVA',
  ' genova ',
  '63302',
  '63302.0',
  '63,302',
  'Génova (Colombia)',
  'Génova - Colombia',
  'Alcaldía de Génova',
  'ALCALDIA MUNICIPAL DE GENOVA',
  'Municipio de Génova',
  'Municipio de Génova (Colombia)',
  'Alcaldía Municipal de Génova - Colombia',
  '63302 - GÉNOVA',
  'Génova (63302)',
])('«%s» names Génova', (text) => expect(find(text)).toBe('genova'))

test.each(['5001', '5,001', '05001', '5001.0'])('the mutilated code %s names its municipality', (text) =>
  expect(find(text)).toBe('medellin'),
)

test('a name that two municipalities share names neither; a code or a slug of its own does', () => {
  expect(find('Miraflores')).toBeUndefined()
  expect(find('miraflores-boyaca')).toBe('miraflores-boyaca')
  expect(find('95200')).toBe('miraflores')
  expect(find('Municipio de Miraflores')).toBeUndefined()
})

test('a department tells those apart that share a name, and is none of another', () => {
  const findIn = toMunicipalityFinder([
    {...toMunicipality('miraflores', '95200', 'Miraflores'), department: 'Guaviare'},
    {...toMunicipality('miraflores-boyaca', '15455', 'Miraflores'), department: 'Boyacá'},
    {...toMunicipality('pore', '85263', 'Pore'), department: 'Casanare'},
  ])
  expect(findIn('Miraflores', 'BOYACA')).toBe('miraflores-boyaca')
  expect(findIn('Miraflores', '95')).toBe('miraflores')
  expect(findIn('Pore', 'Casanare')).toBe('pore')
  expect(findIn('Pore', 'Boyacá')).toBeUndefined()
  expect(findIn('85263', 'Boyacá')).toBeUndefined()
  expect(findIn('15455 - Pore')).toBeUndefined()
})

test.each(['', 'Yopal', '63', 'Génova de Arriba', 'G\ufffdnova', 'Gén\u043eva', 'Alcaldía de'])(
  '«%s» names none',
  (text) => expect(find(text)).toBeUndefined(),
)
