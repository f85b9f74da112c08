import {createHash} from 'node:crypto'
import {appendFile, cp, mkdtemp, readdir, readFile, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import Papa from 'papaparse'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {listSite} from '../../bin/site/finish-site.js'
import {toDigest} from '../../loaders/digest.js'
import {toStateWords} from '../../src/domain/state.js'
import {launchBrowser, type Recorder, recordPages} from '../browser.js'
import {type Finished, runCumple} from '../cumple-process.js'
import {findDifferences, GOLDEN, parseTable, readExpected} from '../golden-table.js'
import {readDocxText} from '../reports/read-document.js'

let aside: string
let data: string
let out: string
let files: string[]

beforeAll(async () => {
  aside = await mkdtemp(join(tmpdir(), 'cumple-entrega-'))
  data = join(aside, 'datos')
  out = join(aside, 'Entrega del año', 'saman')
  await cp(GOLDEN, data, {recursive: true, preserveTimestamps: true})
  const closed = await runCumple(['close', '--data', data, '--municipio', 'saman', '--bimestre', '2009-B4'])
  expect(closed).toMatchObject({code: 0})
  expect(await handOver()).toMatchObject({code: 0, stdout: `${out}\n`})
  files = await listSite(out)
})

afterAll(() => rm(aside, {recursive: true, force: true, maxRetries: 5}))

describe('a handover', () => {
  test('has every part, and nothing of another municipality', async () => {
    const pages = files.filter((file) => file.startsWith('sitio/municipios/saman/'))
    expect(files.filter((file) => !pages.includes(file))).toEqual([
      'HUELLAS.txt',
      'LEAME.txt',
      'calendario/saman.ics',
      ...[
        'cierre.json',
        'cumplimiento.parquet',
        'fuentes.parquet',
        'puntajes.parquet',
        'ventanas.parquet',
      ].map((name) => `cierres/2009-B4/${name}`),
      ...[
        'clasificacion',
        'comparacion',
        'cumplimiento',
        'diccionario',
        'fases',
        'mediciones',
        'puntajes',
        'series',
        'vencimientos',
      ]
        .map((name) => `datos/${name}.csv`)
        .toSpliced(3, 0, 'datos/datapackage.json'),
      ...['2009-B4.docx', '2009-B4.xlsx', '2010-B1.docx', '2010-B1.xlsx'].map(
        (name) => `informes/saman-${name}`,
      ),
      'originales.csv',
      ...[
        'accesibilidad',
        'comparar',
        'cronograma',
        'datos',
        'fases',
        'index',
        'indicios',
        'informes/saman',
        'informes/saman/2009-B4',
      ].map(toPage),
      ...['mejoramiento', 'metas', 'metodo'].map(toPage),
      ...['municipios/saman', 'observaciones', 'planes/saman', 'vencimientos'].map(toPage),
    ])
    expect(pages).toHaveLength(35)
    for (const file of files.filter((name) => /^(datos\/|sitio\/|LEAME|originales)/.test(name))) {
      expect(`${file}: ${/guadual/i.test(await readText(file))}`).toBe(`${file}: false`)
    }
  })

  test('has the figures that were worked out by hand', async () => {
    for (const table of ['mediciones', 'cumplimiento', 'puntajes'] as const) {
      const {columns, rows} = readExpected(table)
      const own = new Map([...rows].filter(([, {municipio}]) => municipio === 'saman'))
      const found = parseTable(table, await readText(`datos/${table}.csv`))
      expect(findDifferences({columns, rows: own}, found)).toEqual([])
    }
    expect(readDocxText(await readFile(join(out, 'informes', 'saman-2009-B4.docx')))).toContain(
      'Julio y agosto de 2009',
    )
  })

  test('lists the hash of every file, as sha256sum reads it, and of every original', async () => {
    const lines = (await readText('HUELLAS.txt')).trimEnd().split('\n')
    const hashes = await Promise.all(
      files
        .filter((file) => file !== 'HUELLAS.txt')
        .map(async (file) => `${toDigest(await readFile(join(out, file)))}  ${file}`),
    )
    expect(lines).toEqual(hashes)
    const originals = parse(await readText('originales.csv'))
    expect(originals).toHaveLength(12)
    for (const {archivo = '', sha256, bytes} of originals) {
      const content = await readFile(join(data, archivo))
      expect({sha256, bytes}).toEqual({
        sha256: createHash('sha256').update(content).digest('hex'),
        bytes: String(content.length),
      })
    }
  })

  test('says what it is, how it is opened, and what data it is of', async () => {
    const readMe = await readText('LEAME.txt')
    const [, stamp] = /huella (\w{16})/.exec((await handOver(join(aside, 'otra'))).stderr) ?? []
    expect(readMe).toMatch(/^\ufeffENTREGA DEL SEGUIMIENTO A GOBIERNO EN LÍNEA: Samán \(Inventado\)\r\n/)
    expect(readMe).toContain(`Fecha de corte: 2010-02-28\r\nHuella de los datos: ${stamp}\r\n`)
    expect(readMe).toContain('1 bimestre que se cerró')
    expect(readMe).not.toMatch(/[^\r]\n/)
    // The same data gives the same bytes, in whatever folder.
    expect(await readFile(join(aside, 'otra', 'HUELLAS.txt'), 'utf8')).toBe(await readText('HUELLAS.txt'))
  })

  test('has names that Windows takes', () => {
    const odd = files.filter((file) =>
      file
        .split('/')
        .some(
          (name) => !/^[A-Za-z0-9._-]+$/.test(name) || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|\.$/i.test(name),
        ),
    )
    expect({odd, long: files.filter((file) => file.length > 100)}).toEqual({odd: [], long: []})
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length)
  })

  test('has pages that a mail takes', async () => {
    const weights = await Promise.all(
      files
        .filter((file) => file.endsWith('.html'))
        .map(async (file) => ({file, kilobytes: Math.ceil((await stat(join(out, file))).size / 1000)})),
    )
    const heaviest = weights.toSorted((a, b) => b.kilobytes - a.kilobytes)
    process.stderr.write(`heaviest pages of a handover: ${JSON.stringify(heaviest.slice(0, 3))}\n`)
    expect(heaviest.filter(({kilobytes}) => kilobytes > 1500)).toEqual([])
  })
})

describe('a folder is not replaced', () => {
  test('that holds something else', async () => {
    const other = join(aside, 'ajena')
    await cp(join(out, 'datos'), other, {recursive: true})
    const {code, stderr} = await handOver(other)
    expect(code).toBe(2)
    expect(stderr).toContain('no está vacía y no es una entrega de este municipio')
  })

  test('in which somebody added or changed a file', async () => {
    const edited = join(aside, 'editada')
    await cp(out, edited, {recursive: true})
    await appendFile(join(edited, 'informes', 'saman-2010-B1.docx'), 'firmado')
    const {code, stderr} = await handOver(edited)
    expect(code).toBe(2)
    expect(stderr).toContain('se agregaron, se cambiaron o se borraron después de la entrega')
    expect((await readdir(aside)).filter((name) => name.startsWith('editada.'))).toEqual([])
  })

  test('that is in the data', async () => {
    const {code, stderr} = await handOver(join(data, 'entrega'))
    expect(code).toBe(2)
    expect(stderr).toContain('está en la carpeta de los datos')
  })
})

describe('its pages, opened by double click with the network cut', () => {
  let browser: Browser
  let context: BrowserContext
  let recorder: Recorder
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    context = await browser.newContext({acceptDownloads: true, offline: true})
    recorder = await recordPages(context)
    page = await context.newPage()
  })

  afterAll(() => browser?.close())

  test('the page of the municipality shows the states of the open data, and its chart', async () => {
    await open('municipios/saman.html?bimestre=2009-B4')
    const shown = await page
      .locator('tr.indicator')
      .evaluateAll((rows) => rows.map((row) => [row.id, row.querySelector('.state > span')?.textContent]))
    const expected = parse(await readText('datos/cumplimiento.csv'))
      .filter(({bimestre}) => bimestre === '2009-B4')
      .map(({codigo, estado = ''}) => [codigo, toStateWords(estado).word])
    expect(shown.sort()).toEqual(expected.sort())
    expect(await page.locator('figure svg').count()).toBeGreaterThan(0)
    expect(await page.evaluate(() => document.fonts.check('1em "Source Sans 3"'))).toBe(true)
  })

  test('a link leads to the page of an indicator, where the rows behind a figure are unpacked on demand', async () => {
    await open('municipios/saman.html?bimestre=2009-B1')
    await page.locator('#saman-01 th a').click()
    await page.waitForURL(/municipios\/saman\/saman-01\.html\?bimestre=2009-B1$/)
    await page.locator('.window-table .more').first().click()
    await page.locator('.evidence-table tr.group').first().waitFor()
    expect(await page.locator('.evidence').innerText()).toContain('visitas 2009-1.csv')
  })

  test('the open data and the calendar are taken out of the page', async () => {
    await open('datos.html')
    const table = await download(() => page.getByRole('link', {name: 'mediciones.csv', exact: true}).click())
    expect(table).toEqual({name: 'mediciones.csv', text: await readText('datos/mediciones.csv')})
    await open('municipios/saman.html')
    const calendar = await download(() => page.getByRole('link', {name: 'calendario (.ics)'}).click())
    expect(calendar).toEqual({name: 'vencimientos-saman.ics', text: await readText('calendario/saman.ics')})
  })

  test('what falls due in a month is unpacked when the month is chosen', async () => {
    await open('vencimientos.html?mes=2009-08')
    const due = parse(await readText('datos/vencimientos.csv')).filter(({vence = ''}) =>
      vence.startsWith('2009-08'),
    )
    expect(due.length).toBeGreaterThan(0)
    const rows = page.locator('#observablehq-main section').first().locator('tbody tr')
    await expect.poll(() => rows.count()).toBe(due.length)
    expect(await page.locator('.calendars').innerText()).not.toContain('suscribirse')
  })

  test('the past is restated under another goal, by what stands in the page', async () => {
    await open('metas.html?municipio=saman&indicador=saman-01')
    await page.getByLabel('Meta: al menos', {exact: true}).fill('9000')
    await expect.poll(() => page.locator('.finding').innerText()).toContain('Con 9.000 visitas')
    expect(page.url()).toContain('&meta=9000')
  })

  test('every link of every page leads to a page that is there', async () => {
    const pages = files.filter((file) =>
      /^sitio\/([a-z]+|(municipios|planes|informes)\/saman)\.html$/.test(file),
    )
    const known = new Set(files.map((file) => pathToFileURL(join(out, file)).href))
    const astray: string[] = []
    for (const file of pages) {
      await open(file.slice('sitio/'.length))
      const links = await page
        .locator('a[href]')
        .evaluateAll((found) =>
          found
            .filter((link) => !link.hasAttribute('download'))
            .map((link) => (link as HTMLAnchorElement).href),
        )
      for (const link of new Set(links.map((href) => href.replace(/[?#].*$/, '')))) {
        if (link.startsWith('file:') && !known.has(link)) astray.push(`${file}: ${link}`)
      }
    }
    expect(pages).toHaveLength(15)
    expect(astray).toEqual([])
  })

  test('no page had an error, or asked for anything', () => {
    expect(recorder).toEqual({foreign: [], errors: [], failed: []})
  })

  async function open(path: string): Promise<void> {
    const [file = '', query = ''] = path.split('?')
    await page.goto(`${pathToFileURL(join(out, 'sitio', file)).href}${query === '' ? '' : `?${query}`}`)
    await page.locator('[data-fingerprint]').waitFor()
    await page.waitForFunction(() => document.querySelector('observablehq-loading') === null)
  }

  async function download(act: () => Promise<void>): Promise<{name: string; text: string}> {
    const started = page.waitForEvent('download')
    await act()
    const file = await started
    return {name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8')}
  }
})

function handOver(folder = out): Promise<Finished> {
  return runCumple(['handover', '--data', data, '--municipio', 'Samán', '--out', folder])
}

function readText(file: string): Promise<string> {
  return readFile(join(out, file), 'utf8')
}

function toPage(name: string): string {
  return `sitio/${name}.html`
}

function parse(text: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(text, {header: true, skipEmptyLines: true}).data
}
