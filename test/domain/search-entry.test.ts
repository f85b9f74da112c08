import MiniSearch from 'minisearch'
import {expect, test} from 'vitest'
import {listSearchEntries, type SearchSources} from '../../src/domain/search-entry.js'
import {readProjectFile} from '../source-files.js'

const method = readProjectFile('src/metodo.md')
const SOURCES: SearchSources = {
  municipalities: [
    {slug: 'genova', name: 'Génova', department: 'Quindío'},
    {slug: 'pore', name: 'Pore', department: 'Casanare'},
  ],
  indicators: [
    {slug: 'genova', name: 'Génova', code: 'genova-03', indicator: 'Talleres con niños'},
    {slug: 'pore', name: 'Pore', code: 'pore-06', indicator: 'Talleres con al menos 20 asistentes'},
  ],
  method,
}

test('municipalities, indicators, rules and words of the method are found without accents, and by several words', () => {
  const entries = [...listSearchEntries(SOURCES)]
  expect(find(entries, 'genova')[0]).toBe('/municipios/genova')
  expect(find(entries, 'Quindío')[0]).toBe('/municipios/genova')
  expect(find(entries, 'GÉNOVA plan')[0]).toBe('/planes/genova')
  expect(find(entries, 'talleres pore')[0]).toBe('/municipios/pore/pore-06')
  expect(find(entries, 'pore-06')[0]).toBe('/municipios/pore/pore-06')
  expect(find(entries, 'nino')[0]).toBe('/municipios/genova/genova-03')
  expect(find(entries, 'proyeccion')[0]).toBe('/metodo.html#proyeccion')
  expect(find(entries, 'huella')[0]).toBe('/metodo.html#palabra-huella')
  expect(new Set(entries.map(({path}) => path)).size).toBe(entries.length)
})

test('what is found of a country stays small enough for a slow line', () => {
  const municipalities = Array.from({length: 1103}, (_, i) => ({
    slug: `m-${i}`,
    name: `San ${i.toString(36)} del Monte`,
    department: `Departamento ${i % 32}`,
  }))
  const entries = [...listSearchEntries({municipalities, indicators: [], method})]
  expect(JSON.stringify(toIndex(entries)).length).toBeLessThan(260_000)
})

/** Searches as the browser does: Framework's settings, and words without accents. */
function find(entries: readonly {path: string; title: string}[], words: string): string[] {
  const found = toIndex(entries).search(words, {
    boost: {title: 4, keywords: 4},
    fuzzy: 0.15,
    prefix: true,
    processTerm: (term) =>
      term
        .slice(0, 15)
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase(),
  })
  return found.map(({id}) => id)
}

function toIndex(entries: readonly {path: string}[]): MiniSearch {
  const index = new MiniSearch({
    fields: ['title', 'text', 'keywords'],
    storeFields: ['title'],
    processTerm: (term) => term.slice(0, 15).toLowerCase(),
  })
  index.addAll(entries.map(({path, ...entry}) => ({id: path, ...entry})))
  return index
}
