import {expect, test} from 'vitest'
import {chooseMunicipalities, listSituations, type PanoramaChoice} from '../../src/domain/panorama-choice.js'
import {sampleMunicipality, samplePanorama, sampleScore} from '../components/sample-rows.js'

const BANDS = [
  {from: 0, to: 0.6, name: 'rojo', light: '#fdd', dark: '#400'},
  {from: 0.6, to: 1, name: 'verde', light: '#dfd', dark: '#040'},
]
const MUNICIPALITIES = [
  sampleMunicipality({slug: 'alto', name: 'Río Alto', department: 'Norte', group: 'a'}),
  sampleMunicipality({slug: 'bajo', name: 'Río Bajo', department: 'Sur', group: 'b'}),
  sampleMunicipality({slug: 'ceja', name: 'La Ceja', department: 'Sur', group: 'a'}),
  sampleMunicipality({slug: 'nuevo', name: 'Nuevo', department: 'Norte', has_plan: false}),
]
const PANORAMA = samplePanorama(
  [
    sampleScore({municipality: 'bajo', score: 0.2, n_sin_dato: 1}),
    sampleScore({municipality: 'ceja', score: 0.59, overdue: 1}),
    sampleScore({municipality: 'alto', score: 0.9}),
  ],
  {bajo: 0.1, ceja: -0.3, alto: -0.05},
)

test('the lowest scores come first, and whoever has none last', () => {
  expect(choose({})).toEqual(['bajo', 'ceja', 'alto', 'nuevo'])
  expect(choose({order: 'mejores'})).toEqual(['alto', 'ceja', 'bajo', 'nuevo'])
})

test('they come by change, by what is not known and by name too', () => {
  expect(choose({order: 'bajaron'})).toEqual(['ceja', 'alto', 'bajo', 'nuevo'])
  expect(choose({order: 'subieron'})).toEqual(['bajo', 'alto', 'ceja', 'nuevo'])
  expect(choose({order: 'sin-dato'})).toEqual(['bajo', 'ceja', 'alto', 'nuevo'])
  expect(choose({order: 'nombre'})).toEqual(['ceja', 'nuevo', 'alto', 'bajo'])
})

test('a name is found without its accents, and by its department', () => {
  expect(choose({text: 'rio'})).toEqual(['bajo', 'alto'])
  expect(choose({text: 'CEJA sur'})).toEqual(['ceja'])
  expect(choose({text: 'norte'})).toEqual(['alto', 'nuevo'])
})

test('department, group and situation are all asked for', () => {
  expect(choose({department: 'Sur', group: 'a'})).toEqual(['ceja'])
  expect(choose({situation: 'rojo'})).toEqual(['bajo', 'ceja'])
  expect(choose({situation: 'vencidos'})).toEqual(['ceja'])
  expect(choose({situation: 'sin-dato'})).toEqual(['bajo'])
  expect(choose({situation: 'sin-puntaje'})).toEqual(['nuevo'])
})

test('what nobody knows is not asked for', () => {
  expect(choose({situation: 'otra', order: 'otro'})).toEqual(['bajo', 'ceja', 'alto', 'nuevo'])
  expect(listSituations(BANDS).map(({words}) => words)).toEqual([
    'en rojo, menos de 60\u202f%',
    'en verde, 60\u202f% o más',
    'con plazos legales vencidos',
    'con indicadores sin dato',
    'sin puntaje',
  ])
})

function choose(choice: Partial<PanoramaChoice>): string[] {
  const all: PanoramaChoice = {text: '', department: '', group: '', situation: '', order: ''}
  return chooseMunicipalities(PANORAMA, {...all, ...choice}, {municipalities: MUNICIPALITIES, bands: BANDS})
}
