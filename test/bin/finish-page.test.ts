import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {finishPage} from '../../bin/site/finish-page.js'
import {toNotFoundPage} from '../../bin/site/not-found-page.js'
import {toPageHead} from '../../bin/site/page-head.js'
import {ICON, PREVIEW} from '../../bin/site/pictures.js'
import {reviewFile} from '../../bin/site/review-site.js'
import {PROJECT} from '../source-files.js'

const PAGE = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<script type="module" src="./a.js"></script>
<script type="module">

define({id: 1})
</script>
</head>
<body><input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">
<div id="observablehq-search"><input type="search" placeholder="Search"></div>
<script>{let a = 1}</script>
</body>
</html>
`

test('a finished page is in Spanish, and may be enlarged', () => {
  const page = finishPage(PAGE)
  expect(page).toContain('<html lang="es">')
  expect(page).toContain('title="Mostrar u ocultar el menú"')
  expect(page).toContain('placeholder="Buscar"')
  expect(page).toContain('content="width=device-width, initial-scale=1">')
})

test('its policy lets in the site itself and, by their hash, the scripts that stand in the page', () => {
  const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
  const policy = /<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(
    finishPage(PAGE),
  )
  expect(policy?.[1]?.split('; ')).toEqual([
    "default-src 'none'",
    `script-src 'self' ${hash('\n\ndefine({id: 1})\n')} ${hash('{let a = 1}')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ])
})

test('one of several pages alike may have a title of its own, and words for those who link it, as text', () => {
  const page = finishPage('<html><head><title>Municipio | Cumple</title></head></html>', {
    title: 'El «A&B» $& <b>',
    head: '<meta name="description" content="$&">',
  })
  expect(page).toContain(
    '<title>El «A&#38;B» $&#38; &#60;b&#62; | Cumple</title>\n<meta name="description" content="$&">',
  )
})

const HEAD = {
  path: 'municipios/pore/pore-19.html',
  title: '¿Se cumple «Visitas»? Pore',
  description: 'Dice "mucho" <b>',
  municipality: {slug: 'pore', name: 'Pore'},
}

test('without an address a page says what it is by relative links alone, and no picture', () => {
  const head = toPageHead({...HEAD, address: null})
  expect(head).toContain('<meta property="og:title" content="¿Se cumple «Visitas»? Pore">')
  expect(head).toContain('<meta name="description" content="Dice &#34;mucho&#34; &#60;b&#62;">')
  expect(head.match(/href="[^"]*"/g)).toEqual([
    'href="../../icono.png"',
    'href="../../cierres.xml"',
    'href="../../cierres/pore.xml"',
  ])
  expect(head).not.toMatch(/og:image|og:url|canonical|https?:/)
})

test('with the address of the site it says its own too, and has a picture', () => {
  const address = 'https://www.ejemplo.gov.co/control/cumple/'
  const head = toPageHead({...HEAD, address})
  expect(head).toContain(`<link rel="canonical" href="${address}municipios/pore/pore-19.html">`)
  expect(head).toContain(`<meta property="og:image" content="${address}vista-previa.png">`)
  expect(toPageHead({...HEAD, path: 'index.html', address})).toContain(`rel="canonical" href="${address}"`)
  const page = finishPage(PAGE.replace('<head>', '<head><title>a | Cumple</title>'), {head})
  expect(reviewFile('a.html', page)).toEqual([])
})

test('the pictures have the size that their tags say', () => {
  for (const {drawn, width, height} of [PREVIEW, ICON]) {
    const bytes = readFileSync(join(PROJECT, drawn))
    expect([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      'PNG',
      width,
      height,
    ])
  }
})

test('the page of what was not found is one file, which loads nothing by an address', () => {
  const html =
    '<title>No | Cumple</title><script src="./a.js"></script><main id="a"><h1><a href="#a">No</a></h1>\n<p>Al <a href="./index.html">panorama</a>.</p></main>'
  const page = finishPage(toNotFoundPage(html, null))
  expect(page.match(/(?:src|href)="[^"]*"/g)).toEqual(['href="#a"', 'href="/"'])
  expect(reviewFile('404.html', page)).toEqual([])
  const known = toNotFoundPage(html, 'https://www.ejemplo.gov.co/cumple/')
  expect(known.match(/<p>.*<\/p>/)?.[0]).toBe(
    '<p>Al <a href="https://www.ejemplo.gov.co/cumple/">panorama</a>.</p>',
  )
  expect(known).not.toContain('<script')
})
