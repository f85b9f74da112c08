import {expect, test} from 'vitest'
import {METHOD_RULES} from '../src/domain/method-rule.js'
import {listProjectFiles, readProjectFile} from './source-files.js'

const page = readProjectFile('src/metodo.md')
const anchors = [...page.matchAll(/<h[23] id="([\w-]+)">/g)].map(([, id]) => id ?? '')

test('every rule that other pages link to has its heading on the method page, and only one', () => {
  expect(METHOD_RULES.filter((rule) => anchors.filter((anchor) => anchor === rule).length !== 1)).toEqual([])
})

test('the contents of the method page name all of its headings, in their order', () => {
  const links = [...page.matchAll(/^ *- \[[^\]]+\]\(#([\w-]+)\)$/gm)].map(([, id]) => id)
  expect(links).toEqual(anchors)
})

test('every example of the project is shown', () => {
  const files = listProjectFiles('loaders/example/planes')
  const codes = files.flatMap((file) => [...readProjectFile(file).matchAll(/^guayacan-(\d+),/gm)])
  const numbers = new Set(codes.map(([, number]) => Number(number)))
  const shown = new Set([...page.matchAll(/examples\[(\d+)\]/g)].map(([, number]) => Number(number)))
  const scored = /\[([\d, ]+)\]\.map/.exec(page)?.[1]?.split(', ').map(Number) ?? []
  expect([...shown, ...scored].toSorted((a, b) => a - b)).toEqual([...numbers].toSorted((a, b) => a - b))
})
