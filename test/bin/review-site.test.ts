import {describe, expect, test} from 'vitest'
import {finishPage} from '../../bin/site/finish-page.js'
import {reviewFile} from '../../bin/site/review-site.js'

const toPage = (head: string, body = '') => {
  return finishPage(`<html>\n<head>\n<meta charset="utf-8">\n${head}</head>\n<body>${body}</body>\n</html>\n`)
}

describe('a page is refused', () => {
  test.each([
    [
      'with an error of syntax',
      toPage('', '<p class="observablehq--error">x</p>'),
      'tiene un error de sintaxis',
    ],
    [
      'with a script of another host',
      toPage('<script src="https://cdn.example/x.js"></script>'),
      'otro servidor',
    ],
    [
      'with a style sheet of another host',
      toPage('<link rel="stylesheet" href="//fonts.example/x">'),
      'otro servidor',
    ],
    [
      'with an unresolved import',
      toPage('<script>await import("htl")</script>'),
      'no se pudo resolver: import("htl")',
    ],
    ['that does not say its language', toPage('').replace(' lang="es"', ''), 'no dice que está en español'],
    [
      'without a policy',
      toPage('').replace('Content-Security-Policy', 'x'),
      'no tiene política de seguridad',
    ],
  ])('%s', (_, page, reason) => {
    expect(reviewFile('index.html', page).join()).toContain(reason)
  })
})

describe('a script is refused', () => {
  test.each([
    'import {html} from "htl";',
    'const a=1;import*as Plot from"@observablehq/plot";',
    'export {x} from "d3"',
    'import "htl";',
    'const m = await import("https://cdn.jsdelivr.net/npm/d3/+esm")',
  ])('%s', (script) => {
    expect(reviewFile('_import/x.js', script)).toHaveLength(1)
  })
})

test('what comes from the site itself passes', () => {
  const script = 'import {a} from "./a.js";export {b} from "../b.js";await import("./_node/htl.js")'
  const words = 'const text = "importe de la meta, from \'hoy\'"; // imported from "x"'
  expect(reviewFile('_import/x.js', `${script};${words}`)).toEqual([])
  expect(
    reviewFile(
      'x.css',
      'a {background: url("data:image/svg+xml,<svg xmlns=%27http://www.w3.org/2000/svg%27/>")}',
    ),
  ).toEqual([])
  expect(
    reviewFile(
      'index.html',
      toPage(`<script type="module">${script}</script>`, '<a href="https://www.gov.co">x</a>'),
    ),
  ).toEqual([])
})

test('a style sheet that loads from another host is refused', () => {
  expect(reviewFile('x.css', '@import "https://fonts.example/css";')).toHaveLength(1)
  expect(reviewFile('x.css', '@font-face {src: url(//fonts.example/x.woff2)}')).toHaveLength(1)
})
