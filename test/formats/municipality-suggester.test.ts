import {expect, test} from 'vitest'
import {toMunicipalitySuggester} from '../../src/formats/municipality-suggester.js'

const suggest = toMunicipalitySuggester(
  ['Génova', 'Pore', 'Aguazul', 'Palmar', 'Palmas'].map((name) => ({name})),
)

test.each([
  ['G\ufffdnova', 'Génova'],
  ['G?nova', 'Génova'],
  ['G\ufffd\ufffdnova', 'Génova'],
  ['\u0420ore', 'Pore'],
  ['Aguazl', 'Aguazul'],
  ['Aguazull', 'Aguazul'],
  ['Augazul', 'Aguazul'],
])('for «%s» %s is asked', (text, name) => expect(suggest(text)).toBe(name))

test.each(['', '?', 'P\ufffd', 'Palma', 'Palmar de Varela', 'Yopal', 'Po', 'Agua', '.*', '(((('])(
  'for «%s» none is',
  (text) => expect(suggest(text)).toBeUndefined(),
)
