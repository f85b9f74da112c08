import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {finishPage} from '../../bin/site/finish-page.js'

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

test('only a page that states where its links begin may do so', () => {
  expect(finishPage(PAGE.replace('<head>', '<head><base href="/">'))).toContain("base-uri 'self'")
})

test('one of several pages alike says in its title whom it is about, as text', () => {
  const page = finishPage('<html><head><title>Municipio | Cumple</title></head></html>', {
    about: 'El «A&B» <b>',
  })
  expect(page).toContain('<title>Municipio: El «A&#38;B» &#60;b&#62; | Cumple</title>')
})
