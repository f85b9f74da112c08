import {expect, test} from 'vitest'
import {toMunicipalityParts} from '../../loaders/municipality-part.js'

test('a country is read in parts of a hundred municipalities that follow each other, each in one of them', () => {
  const slugs = Array.from({length: 250}, (_, i) => `m-${1000 + i}`)
  const parts = toMunicipalityParts([...slugs].reverse())
  expect(parts.map(({first, last, slugs: own}) => [first, last, own.length])).toEqual([
    ['m-1000', 'm-1099', 100],
    ['m-1100', 'm-1199', 100],
    ['m-1200', 'm-1249', 50],
  ])
  expect(parts.flatMap((part) => part.slugs)).toEqual(slugs)
})

test('no municipality, no part', () => {
  expect(toMunicipalityParts([])).toEqual([])
})
