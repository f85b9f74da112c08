import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join, posix} from 'node:path'
import {gzipSync} from 'fflate'
import Papa from 'papaparse'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import {listSite} from '../../bin/site/finish-site.js'
import {OPEN_DATA_FOLDER} from '../../src/domain/open-table.js'
import {launchBrowser, recordPages} from '../browser.js'
import {type BuiltSite, getBuiltSite} from './built-site.js'
import {createStaticServer} from './static-server.js'

let site: BuiltSite
let files: string[]
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([getBuiltSite(), launchBrowser()])
  files = await listSite(site.folder)
})

afterAll(() => browser?.close())

test('no address in the site says where it is published, and each leads to a file', async () => {
  const absolute: string[] = []
  const broken: string[] = []
  for (const file of files.filter((name) => /\.(html|css)$/.test(name))) {
    const text = await readFile(join(site.folder, file), 'utf8')
    // Links that are made while a page runs are followed elsewhere.
    const markup = text.replace(/<script\b(?![^>]*\bsrc=)[\s\S]*?<\/script>/g, '')
    const found = file.endsWith('.css')
      ? markup.matchAll(/url\(["']?([^"')]+)/g)
      : markup.matchAll(/\b(?:href|src)="([^"]*)"/g)
    for (const [, link = ''] of found) {
      if (/^(#|data:)/.test(link)) continue
      if (/^(\/|[a-z]+:)/i.test(link)) absolute.push(`${file}: ${link}`)
      else {
        const path = posix.join(posix.dirname(file), decodeURI(link.replace(/[?#].*$/, '')))
        if (!existsSync(join(site.folder, path))) broken.push(`${file}: ${link}`)
      }
    }
  }
  // Its one link is found out, as it is shown at any depth.
  expect(absolute).toEqual(['404.html: /'])
  expect(broken).toEqual([])
})

test('every table of the open data is JSON too, with as many rows', async () => {
  const read = (name: string) => readFile(join(site.folder, OPEN_DATA_FOLDER, name), 'utf8')
  const {resources} = JSON.parse(await read('datapackage.json'))
  const tables = files.filter((file) => file.startsWith(`${OPEN_DATA_FOLDER}/`) && file.endsWith('.csv'))
  expect(resources.map(({path}: {path: string}) => `${OPEN_DATA_FOLDER}/${path}`).sort()).toEqual(tables)
  for (const {name, path} of resources) {
    const {data} = JSON.parse(await read(`${name}.json`))
    expect(data).toHaveLength(Papa.parse(await read(path), {skipEmptyLines: true}).data.length)
  }
})

test('on a server that hides the endings of pages all is found: data, search, files, what is not there', async () => {
  const url = await serve(
    createStaticServer('/a/b/', async () => site.folder, {hidesEnding: true}),
    '/a/b/',
  )
  const {page, recorder} = await openContext()
  await page.goto(`${url}municipios/pore/pore-19.html?bimestre=2010-B4`)
  await page.locator('.indicator-chart').waitFor()
  expect(page.url()).toBe(`${url}municipios/pore/pore-19?bimestre=2010-B4`)
  await page.locator('.trail a').click()
  await page.locator('#pore-19.revealed').waitFor()
  await page.locator('#observablehq-search input').fill('genova')
  await page.locator('#observablehq-search-results a').first().click()
  await page.waitForURL(/\/(municipios|planes|informes)\/genova/)
  await page.goto(`${url}datos`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', {name: 'series.json', exact: true}).click(),
  ])
  expect(await readFile(await download.path())).toEqual(
    await readFile(join(site.folder, OPEN_DATA_FOLDER, 'series.json')),
  )
  expect(recorder).toEqual({foreign: [], errors: [], failed: []})
  await page.goto(`${url}municipios/nada/de/nada`)
  // It looks into one folder after the other.
  await expect
    .poll(() => page.locator('main p a').getAttribute('href'), {timeout: 20_000})
    .toBe(`${url}index.html`)
})

test('a chart is embedded in a page of another site by the code that its page gives, and is light', async () => {
  const {page, context, recorder} = await openContext()
  await page.goto(`${site.url}municipios/pore/pore-19.html`)
  await page.getByText('Poner esta gráfica en otra página').click()
  const code = await page.getByLabel('Código de la gráfica').inputValue()
  await page.close()

  const host = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(`<h1>Otra página</h1>${code}`)
  })
  const address = await serve(host, '/')
  const other = await context.newPage()
  const weights = new Map<string, number>()
  other.on('response', async (response) => {
    if (response.url().startsWith(site.url))
      weights.set(response.url(), gzipSync(await response.body()).length)
  })
  await other.goto(address)
  const frame = other.frameLocator('iframe')
  await frame.locator('.indicator-chart').waitFor()
  expect(await frame.locator('h1').innerText()).toBe('Pore: Visitas mensuales del sitio')
  expect(await frame.locator('.embed').innerText()).toContain('Datos de demostración')
  const rows = Papa.parse<Record<string, string>>(
    await readFile(join(site.folder, OPEN_DATA_FOLDER, 'cumplimiento.csv'), 'utf8'),
    {header: true},
  ).data
  const last = rows.find(({codigo, bimestre}) => codigo === 'pore-19' && bimestre === '2012-B6')
  expect(await frame.locator('.indicator-chart .last').innerHTML()).toBe(
    String(Math.round(Number(last?.valor))),
  )
  const room = await frame.locator('html').evaluate((html) => html.scrollHeight - innerHeight)
  expect(room, 'what does not fit into the frame').toBe(0)
  const link = frame.getByRole('link', {name: 'Ver la página completa'})
  expect(await link.evaluate((a) => (a as HTMLAnchorElement).href)).toBe(
    `${site.url}municipios/pore/pore-19.html`,
  )
  expect(await link.getAttribute('target')).toBe('_blank')
  await other.waitForLoadState('networkidle')
  const weight = [...weights.values()].reduce((sum, bytes) => sum + bytes, 0)
  process.stderr.write(`an embedded chart loads ${Math.round(weight / 1000)} kB, packed\n`)
  expect(weight).toBeLessThan(150_000)
  expect([...weights.keys()].filter((url) => url.includes('/graficas/'))).toHaveLength(1)
  expect(recorder).toEqual({foreign: [], errors: [], failed: []})
})

test('the page of embedded charts says what is wrong with its address, and is dark or light as it asks', async () => {
  const {page} = await openContext()
  const open = async (query: string) => {
    await page.goto(`${site.url}incrustar.html${query}`)
    return await page.locator('.embed h1').innerText()
  }
  expect(await open('')).toBe('Falta decir de qué municipio es la gráfica.')
  expect(await open('?municipio=<b>nada')).toBe('No hay ningún municipio «<b>nada».')
  expect(await open('?municipio=pore&indicador=pore-99')).toBe(
    'El plan de Pore no tiene el indicador «pore-99».',
  )
  expect(await open('?municipio=85263&tema=oscuro')).toBe('Pore: puntaje de su plan de Gobierno en Línea')
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(await ground()).toBe('rgb(21, 24, 28)')
  await open('?municipio=pore&tema=claro')
  expect(await ground()).toBe('rgb(255, 255, 255)')
})

async function openContext(): Promise<{
  context: BrowserContext
  page: Page
  recorder: Awaited<ReturnType<typeof recordPages>>
}> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}, acceptDownloads: true})
  onTestFinished(() => context.close())
  const recorder = await recordPages(context)
  return {context, recorder, page: await context.newPage()}
}

async function serve(server: Server, path: string): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
}
