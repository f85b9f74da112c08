import {readFile} from 'node:fs/promises'
import {JSDOM} from 'jsdom'
import Papa from 'papaparse'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {launchBrowser, type Recorder, recordPages} from '../browser.js'
import {type BuiltSite, getBuiltSite} from './built-site.js'

let site: BuiltSite
let browser: Browser
let recorder: Recorder
let page: Page

beforeAll(async () => {
  ;[site, browser] = await Promise.all([getBuiltSite(), launchBrowser()])
  const context = await browser.newContext({colorScheme: 'dark', viewport: {width: 390, height: 844}})
  recorder = await recordPages(context)
  page = await context.newPage()
})

afterAll(() => browser?.close())

test('a chart is taken away as a drawing that needs nothing else, on white paper also from a dark page', async () => {
  await page.goto(`${site.url}municipios/pore.html`)
  const {name, bytes} = await download('SVG')
  expect(name).toBe('puntaje-pore-2012-B6-demostracion.svg')
  const {document} = new JSDOM(bytes.toString('utf8'), {contentType: 'image/svg+xml'}).window
  const title = await page.locator('.chart-figure > :is(h2, h3)').first().innerText()
  expect(document.querySelector('title')?.textContent).toBe(title)
  const texts = Array.from(document.querySelectorAll('text'), ({textContent}) => textContent).join(' ')
  expect(texts).toContain(title)
  expect(texts).toContain('Datos de demostración: cifras inventadas.')
  expect(texts).toMatch(/Fuente: .* Corte: 31 de diciembre de 2012\. Huella [0-9a-f]{16}\./)
  expect(document.querySelector('style')?.textContent).toMatch(/^@font-face\{.*base64,/)
  expect(document.querySelector('rect')?.getAttribute('style')).toContain('rgb(255, 255, 255)')
  expect(document.querySelectorAll('[class], [href], script')).toHaveLength(0)
  expect(document.querySelectorAll('circle')).toHaveLength(24)
})

test('as PNG it has the same size, twice as fine, and is no empty sheet', async () => {
  const [drawing, {name, bytes}] = [await download('SVG'), await download('PNG')]
  expect(name).toBe('puntaje-pore-2012-B6-demostracion.png')
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(drawing.bytes.toString('utf8')) ?? []
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)])
  expect(bytes.length).toBeGreaterThan(20_000)
})

test('its rows are those that the page shows, and open in a spreadsheet with their accents', async () => {
  await page.goto(`${site.url}municipios/pore/pore-19.html`)
  const {name, bytes} = await download('CSV')
  expect(name).toBe('pore-19-2012-B6-demostracion.csv')
  expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
  const {data} = Papa.parse<Record<string, string>>(bytes.toString('utf8').slice(1), {
    header: true,
    skipEmptyLines: true,
  })
  expect([...new Set(data.map(({demostracion}) => demostracion))]).toEqual(['true'])
  await page.getByText('Ver los datos como tabla').click()
  const shown = await page.locator('.history-table tbody tr td:nth-child(2)').allInnerTexts()
  const told = data.filter(({valor}) => valor !== '').map(({valor}) => Number(valor))
  expect(told).toHaveLength(24)
  expect(shown.map((text) => Number.parseFloat(text.replace(',', '.')))).toEqual(told.toReversed())
})

test('nothing was asked of any other host, and nothing was against the policy', () => {
  expect(recorder).toEqual({foreign: [], errors: [], failed: []})
})

async function download(ending: string): Promise<{name: string; bytes: Buffer}> {
  const button = page.getByRole('button', {name: `en ${ending}`}).first()
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  return {name: file.suggestedFilename(), bytes: await readFile(await file.path())}
}
