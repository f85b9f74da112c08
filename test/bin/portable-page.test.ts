import {createHash} from 'node:crypto'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {bundleScripts} from '../../bin/portable/bundle-scripts.js'
import {
  packFiles,
  takeApart,
  toPortablePage,
  toProgram,
  unpackFiles,
} from '../../bin/portable/portable-page.js'
import {reviewPortablePage} from '../../bin/portable/review-portable-site.js'
import {finishPage} from '../../bin/site/finish-page.js'

/** What an attachment could hold to get out of its place in the page. */
const HOSTILE = '"]]><!--<script>--></script><script>alert(1)</script><img src=x onerror=alert(1)>'

const PATH = 'municipios/saman.html'

const PAGE = finishPage(`<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<link rel="preload" as="style" href="../_import/style.css">
<link rel="stylesheet" type="text/css" href="../_import/style.css">
<link rel="modulepreload" href="../_import/a.js">
<link rel="icon" href="../_file/favicon.svg" type="image/svg+xml">
<script type="module" src="../_import/a.js"></script>
<script type="module">
import {a} from "../_import/a.js";
registerFile("../data/sitio.json", {"name":"sitio.json","path":"../_file/data/sitio.0.json"});
a(() => import("../_npm/nowhere.js"));
</script>
</head>
<body>
<div id="observablehq-search"><input type="search" placeholder="Search"></div>
<div id="observablehq-search-results"></div>
<script>{const load = () => import("../_observablehq/search.js")}</script>
<main></main>
<script>{let kept = 1}</script>
</body>
</html>
`)

const SITE: Record<string, string> = {
  '_import/style.css': 'p{color:red;background:url("data:image/svg+xml,%3Csvg/%3E")}',
  '_import/a.js': 'globalThis.address = import.meta.url;export const a = (load) => fetch("x").then(load)',
  '_file/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '_file/data/sitio.0.json': JSON.stringify({fingerprint: 'abc', preview: false, name: HOSTILE}),
}

let site: string
let portable: string

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'cumple-portable-'))
  for (const [path, text] of Object.entries(SITE)) {
    await mkdir(dirname(join(site, path)), {recursive: true})
    await writeFile(join(site, path), text)
  }
  portable = await toPortable(PAGE)
})

afterAll(() => rm(site, {recursive: true, force: true}))

test('a page becomes one file that loads nothing, and a review finds nothing in it', () => {
  expect(reviewPortablePage(PATH, portable, 'abc')).toEqual([])
  expect(portable.match(/\b(?:src|href)="(?!data:)[^"]*"/g)).toBeNull()
  expect(portable).toContain('<style>p{color:red')
  expect(portable).toContain('<body data-root="..">')
  expect(portable).not.toContain('observablehq-search')
})

test('its policy lets in nothing, and runs nothing but the scripts that stand in it', () => {
  const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(portable) ?? []
  expect(policy?.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hash('{let kept = 1}')} ${hash(takeApart(portable).program)}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ])
})

test('the files that it carries are packed in letters and digits, whatever they hold, and come out as they were', () => {
  const blocks = [...portable.matchAll(/<script type="application\/octet-stream"[^>]*>([\s\S]*?)<\/script>/g)]
  expect(blocks.map(([, packed = '']) => /^[A-Za-z0-9+/=]+$/.test(packed))).toEqual([true])
  expect(new TextDecoder().decode(unpackFiles(portable).get('_file/data/sitio.0.json'))).toBe(
    SITE['_file/data/sitio.0.json'],
  )
})

test('a program that would end its own script is not written', async () => {
  await expect(toPortable(PAGE, 'const a = "</script>"')).rejects.toThrow('begins or ends a script')
})

test('a page of other data, of the local preview, or that still loads something is told', () => {
  const tell = (html: string, fingerprint = 'abc') => reviewPortablePage(PATH, html, fingerprint)
  expect(tell(portable, 'otra')).toEqual(['no es de los datos que se leyeron'])
  expect(tell(portable.replace('</main>', '</main><script src="a.js"></script>'))).toEqual([
    'carga un programa de otro archivo',
  ])
  expect(tell(portable.replace('<main>', '<link rel="stylesheet" href="a.css"><main>'))).toEqual([
    'carga otro archivo',
  ])
  expect(tell(portable.replace('p{color:red', '@import "a.css";p{color:red'))).toEqual([
    'su estilo carga otro archivo',
  ])
  expect(tell(portable.replace('<script type="module">', '<script type="module">import("./a.js");'))).toEqual(
    ['su programa importa otro archivo'],
  )
  expect(tell(PAGE)).toEqual([
    'no es una página que se abra sola',
    'carga un programa de otro archivo',
    'carga otro archivo',
    'su programa importa otro archivo',
    'no muestra el corte ni la huella',
  ])
})

async function toPortable(html: string, program?: string): Promise<string> {
  const [script = ''] = await bundleScripts(site, [{path: PATH, source: toProgram(html)}])
  const file = '_file/data/sitio.0.json'
  const files = new Map([[file, await packFiles(site)(file)]])
  return await toPortablePage(site, {path: PATH, html, script: program ?? script, files})
}
