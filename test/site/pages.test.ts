import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import Papa from 'papaparse'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {listSite} from '../../bin/site/finish-site.js'
import {OPEN_DATA_FOLDER} from '../../src/domain/open-table.js'
import {toStateWords} from '../../src/domain/state.js'
import {launchBrowser, type Recorder, recordPages} from '../browser.js'
import {readDocxText, readPdfPages} from '../reports/read-document.js'
import {readProjectFile} from '../source-files.js'
import {type BuiltSite, getBuiltSite, SEALED} from './built-site.js'

let site: BuiltSite
let browser: Browser
let context: BrowserContext
let recorder: Recorder
let page: Page

beforeAll(async () => {
  ;[site, browser] = await Promise.all([getBuiltSite(), launchBrowser()])
  context = await browser.newContext({viewport: {width: 1440, height: 900}})
  recorder = await recordPages(context)
})

beforeEach(async () => {
  page = await context.newPage()
  return () => page.close()
})

afterAll(() => browser?.close())

test('the cells of the panorama are the scores of the open data', async () => {
  await open('index.html')
  const shown = await page.locator('.heat-map [data-cell]').evaluateAll((cells) =>
    cells.map((cell) => {
      const {municipality, bimester} = (cell as HTMLElement).dataset
      return {key: `${municipality} ${bimester}`, text: cell.textContent}
    }),
  )
  const scores = (await readOpenData('puntajes.csv')).filter(({nivel}) => nivel === 'municipio')
  expect(shown).toHaveLength(scores.length)
  for (const score of scores) {
    const cell = shown.find(({key}) => key === `${score.municipio} ${score.bimestre}`)
    if (score.puntaje === '') expect(cell?.text).toBe(score.n_sin_dato === '0' ? '·' : '?')
    else expect(Math.abs(toNumber(cell?.text) - 100 * Number(score.puntaje))).toBeLessThanOrEqual(0.5)
  }
})

test('every page states the same cut-off and fingerprint, that it is a demonstration, and asks a question', async () => {
  const pages = (await listSite(site.folder)).filter((file) =>
    /^(index|comparar|datos|fases|observaciones|indicios|metas|metodo|vencimientos|(municipios|planes)\/[^/]*|municipios\/pore\/pore-0.)\.html$/.test(
      file,
    ),
  )
  const stamps = new Set<string | null>()
  for (const file of pages) {
    await open(file)
    stamps.add(await page.locator('[data-fingerprint]').getAttribute('data-fingerprint'))
    expect(await page.locator('.data-stamp').innerText()).toMatch(
      /^Datos con corte al 31 de diciembre de 2012 · huella \w{16}$/,
    )
    expect(await page.locator('.demo-banner').innerText()).toContain('Datos de demostración')
    expect(await page.locator('h1').innerText()).toMatch(/^¿.*\?$/s)
    expect(await page.locator('.observablehq--error').count()).toBe(0)
  }
  expect(stamps.size).toBe(1)
})

test('the cells of the phases are those of the open data, and lead to the lines of the file that declares them', async () => {
  await open('fases.html')
  const rows = await readOpenData('fases.csv')
  const cells = page.locator('.phase-matrix tbody td')
  expect(await cells.count()).toBe(rows.length)
  const late = page.locator('[data-municipality="genova"] [data-phase="1"]').first()
  const genova = rows.find(({municipio, fase}) => municipio === 'genova' && fase === '1')
  expect(await late.innerText()).toContain(`${genova?.dias_retraso} días después`)
  await page.getByLabel('Departamento').selectOption('Santander')
  await page.locator('[data-municipality="palmar"] [data-phase="4"] a').click()
  await page.waitForURL(/fases\.html\?municipio=palmar#fase-4$/)
  await page.locator('#fase-4.revealed summary').click()
  const evidence = page.locator('#fase-4 .evidence')
  expect(await evidence.innerText()).toContain('7 de 8 = 87,5')
  expect(await evidence.locator('tr.group').first().innerText()).toContain('fases_palmar_2008_2012.csv')
  expect(await evidence.locator('tbody th.number').first().innerText()).toBe('8')
})

test('what failed leads to its indicator, and that one to its row in the page of the municipality', async () => {
  await open('index.html')
  const link = page.locator('.due-table th a').first()
  const code = await link.locator('xpath=ancestor::tr').getAttribute('data-code')
  await link.click()
  await page.waitForURL(`**/${code}.html?bimestre=2012-B6`)
  expect(await page.locator('.figures').first().innerText()).toContain('incumple')
  await page.locator('.trail a').click()
  const row = page.locator(`#${code}.revealed`)
  await row.waitFor()
  await expect.poll(() => row.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(900)
  expect(await row.innerText()).toContain('incumple')
})

test('three clicks lead from a cell of the panorama to the lines of the files, which add up to the figure', async () => {
  await open('index.html')
  await page.locator('[data-cell][data-municipality="pore"][data-bimester="2010-B4"]').click()
  await page.locator('#pore-19 th a').click()
  await page.waitForURL(/municipios\/pore\/pore-19\.html\?bimestre=2010-B4$/)
  await page.locator('.window-table .more').first().click()
  const file = page.locator('.evidence-table tr.group').first()
  await file.waitFor()
  expect(await file.innerText()).toMatch(/visitas_pore_2010\.csv\s+cargado el .+ · sha-256 [0-9a-f]{64}/)
  const added = await page.locator('.evidence-table td:last-child').allInnerTexts()
  const july = (await readOpenData('mediciones.csv')).find(
    ({codigo, ventana_desde}) => codigo === 'pore-19' && ventana_desde === '2010-07-01',
  )
  expect(added).toHaveLength(31)
  expect(added.reduce((sum, text) => sum + toNumber(text), 0)).toBe(Number(july?.valor))
})

test('an indicator is also shown within the page of its municipality, as it is where there are very many', async () => {
  await open('municipios/pore.html?indicador=pore-06&bimestre=2010-B6')
  expect(await page.locator('h1').innerText()).toBe('¿Se cumple «Talleres con al menos 20 asistentes»?')
  await page.locator('.window-table .more').first().click()
  await page.locator('.evidence-table tr.group').first().waitFor()
  expect(await page.locator('.evidence').innerText()).toContain('menos personas que el mínimo')
  expect(await page.locator('.matrix').count()).toBe(0)
})

test('a remark on a plan is reached from the table of all, and stands on the page of its plan too', async () => {
  await open('observaciones.html')
  const link = page.locator('.remark-index a').first()
  const rule = (await link.getAttribute('href'))?.slice(1) ?? ''
  await link.click()
  const section = page.locator(`#${rule}`)
  await section.locator('summary').click()
  const row = section.locator('tbody tr').first()
  await row.waitFor()
  const remarks = await row.locator('li').allInnerTexts()
  await row.locator('a').click()
  await page.waitForURL('**/planes/*')
  await page.locator(`[data-rule="${rule}"] li`).first().waitFor()
  expect(await page.locator(`[data-rule="${rule}"] li`).allInnerTexts()).toEqual(remarks)
  expect(remarks[0]).toMatch(/ líneas? \d+/)
})

test('a sign stands with its file and lines on the page of its municipality', async () => {
  await open('indicios.html')
  const row = page.locator('.sign-table tbody tr').first()
  await row.waitFor()
  const cells = await row.locator('td').allInnerTexts()
  await row.locator('a').click()
  await page.waitForURL('**/municipios/*')
  const own = page.locator('.sign-table tbody tr').first()
  await own.waitFor()
  expect(await own.locator('td').allInnerTexts()).toEqual(cells)
  expect(cells[1]).toMatch(/^demo\/.+\.csv, líneas? \d+/)
})

test('what falls due in a month is what the open data says, and month and municipality are kept in the address', async () => {
  await open('vencimientos.html?mes=2012-12&municipio=pore')
  expect(await page.locator('.finding').innerText()).toMatch(
    /^En diciembre de 2012 vencieron \d+ metas en Pore: /,
  )
  expect(await readObligations()).toEqual(await listDue('2012-12', 'pore'))
  await page.getByLabel('Mes anterior').click()
  await expect.poll(readDueHeading).toBe('Qué vence en noviembre de 2012')
  expect(page.url()).toMatch(/\?mes=2012-11&municipio=pore$/)
  await page.getByLabel('Municipio', {exact: true}).selectOption('')
  await expect.poll(async () => (await readObligations()).length).toBe((await listDue('2012-11')).length)
  await page.goBack()
  await expect
    .poll(async () => (await readObligations()).length)
    .toBe((await listDue('2012-11', 'pore')).length)
})

test('the page of what falls due begins with what comes next, and tells what passed unmet', async () => {
  await open('vencimientos.html')
  expect(await readDueHeading()).toBe('Qué vence en enero de 2013')
  const passed = (await readOpenData('vencimientos.csv')).filter(
    ({ventana, estado = ''}) => ventana === 'plazo' && ['incumple', 'sin_dato'].includes(estado),
  )
  expect(await page.locator('#observablehq-main section').nth(1).locator('tbody tr').count()).toBe(
    passed.length,
  )
})

test('the ranking of a month is that of the open data', async () => {
  await open('comparar.html?mes=2012-11')
  const ranked = (await readOpenData('clasificacion.csv'))
    .filter(({mes, puesto}) => mes === '2012-11' && puesto !== '')
    .sort((a, b) => Number(a.puesto) - Number(b.puesto))
  const rows = await page
    .locator('.rank-table tbody tr')
    .evaluateAll((found) =>
      found.map((row) => [
        (row as HTMLElement).dataset.municipality,
        row.querySelector('[data-label="Puesto"]')?.textContent,
        row.querySelector('[data-label="Visitas"]')?.textContent?.replace('.', ''),
      ]),
    )
  expect(rows).toEqual(ranked.map(({municipio, puesto, visitas}) => [municipio, `${puesto}.º`, visitas]))
  expect(ranked.length).toBeGreaterThan(2)
})

test('two towns are compared, and who opens the address of that view sees the same', async () => {
  await open('comparar.html')
  await page.getByLabel('Qué se compara').selectOption('historias')
  await page.getByLabel('Línea de acción').selectOption('contenidos-dias-con-publicacion-mes')
  await page.getByLabel('Bimestre', {exact: true}).selectOption('2012-B5')
  await page.getByLabel('Municipios elegidos').selectOption('palmar')
  await page.getByLabel('Municipios elegidos').selectOption('pore')
  await expect.poll(readMultiples).toEqual(['Pore', 'Palmar'])
  const finding = await page.locator('.finding').innerText()
  const values = (await readOpenData('comparacion.csv')).filter(
    ({comparacion, bimestre, municipio = ''}) =>
      comparacion === 'contenidos-dias-con-publicacion-mes' &&
      bimestre === '2012-B5' &&
      ['palmar', 'pore'].includes(municipio),
  )
  const [palmar, pore] = values.map(({valor}) => valor?.replace('.', ','))
  expect(finding).toBe(
    `En sept–oct 2012, los 2 que se comparan van de ${palmar} (Palmar) a ${pore} días con publicación al mes (Pore).`,
  )
  const address = await page.locator('.view-link').evaluate((link) => (link as HTMLAnchorElement).href)
  const sent = page.url()
  await page.goBack()
  await expect.poll(readMultiples).toEqual(['Palmar'])
  await page.goForward()
  await expect.poll(readMultiples).toEqual(['Pore', 'Palmar'])
  for (const url of [sent, address]) {
    await page.goto('about:blank')
    await open(url.slice(site.url.length))
    await expect.poll(readMultiples).toEqual(['Pore', 'Palmar'])
    expect(await page.locator('.finding').innerText()).toBe(finding)
  }
})

test('a calendar stands where its address says', async () => {
  await open('vencimientos.html?municipio=pore')
  const address = await page.locator('.calendar-address').innerText()
  expect(address).toBe(`${site.url}calendario/pore.ics`)
  const response = await page.request.get(address)
  expect(await response.text()).toBe(await readFile(join(site.folder, 'calendario', 'pore.ics'), 'utf8'))
  expect(await response.text()).toMatch(/^BEGIN:VCALENDAR\r\n/)
})

test('the bimester is kept in the address, and the back button returns to the one before', async () => {
  await open('municipios/pore.html?bimestre=2010-B4')
  expect(await readHeading()).toBe('Cada indicador en jul–ago 2010')
  await page.getByLabel('Bimestre anterior').click()
  await expect.poll(readHeading).toBe('Cada indicador en may–jun 2010')
  expect(page.url()).toMatch(/\?bimestre=2010-B3$/)
  await page.getByLabel('Bimestre', {exact: true}).selectOption('2012-B6')
  await expect.poll(readHeading).toBe('Cada indicador en nov–dic 2012')
  await page.goBack()
  await expect.poll(readHeading).toBe('Cada indicador en may–jun 2010')
  await page.goForward()
  await expect.poll(readHeading).toBe('Cada indicador en nov–dic 2012')
})

test('the states of the matrix are those of the open data', async () => {
  await open('municipios/genova.html?bimestre=2011-B3')
  const shown = await page
    .locator('tr.indicator')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.id,
        (row as HTMLElement).dataset.state,
        row.querySelector('.state > span')?.textContent,
      ]),
    )
  const expected = (await readOpenData('cumplimiento.csv'))
    .filter(({municipio, bimestre}) => municipio === 'genova' && bimestre === '2011-B3')
    .map(({codigo, estado = ''}) => [codigo, estado, toStateWords(estado).word])
  expect(shown.sort()).toEqual(expected.sort())
})

test('the keyboard walks over the cells of the panorama and opens the one in hand', async () => {
  await open('index.html')
  await page.locator('.heat-map [data-cell][tabindex="0"]').focus()
  await page.keyboard.press('ArrowLeft')
  const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(label).toMatch(/^\S+, sept–oct 2012: .*\d+\u202f%/)
  expect(await page.locator('.readout').innerText()).toBe(label)
  await page.keyboard.press('Enter')
  await page.waitForURL(/municipios\/\w+\.html\?bimestre=2012-B5$/)
})

test('the report prints with its margins, and its Word and Excel files are taken away', async () => {
  await open('informes/pore.html')
  await page.locator('.report-chart').waitFor()
  expect(await page.locator('h1').innerText()).toBe(
    'Informe de seguimiento al Plan de Acción de Gobierno en Línea',
  )
  const pdf = await readPdfPages(await page.pdf({preferCSSPageSize: true}))
  const fingerprint = await page.locator('[data-fingerprint]').getAttribute('data-fingerprint')
  for (const [i, text] of pdf.entries()) {
    expect(text).toContain('Municipio de Pore, Casanare')
    expect(text).toContain(`Página ${i + 1} de ${pdf.length}`)
    expect(text).toContain(`Corte: 31 de diciembre de 2012 · Huella ${fingerprint}`)
  }
  expect(pdf.join('')).not.toContain('Imprimir')
  for (const [ending, beginning] of [
    ['docx', 'PK'],
    ['xlsx', 'PK'],
  ]) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', {name: `pore-2012-B6.${ending}`}).click(),
    ])
    expect(download.suggestedFilename()).toBe(`pore-2012-B6.${ending}`)
    expect((await readFile(await download.path())).toString('latin1').slice(0, 2)).toBe(beginning)
  }
})

test('the page of a closed bimester tells what has changed since: value, state, and the file that caused it', async () => {
  const {municipality, bimester, correction} = SEALED
  await open(`informes/${municipality}/${bimester}.html`)
  await page.locator('.report-chart').waitFor()
  const record = JSON.parse(
    await readFile(join(site.dataDir, 'cierres', municipality, bimester, 'cierre.json'), 'utf8'),
  )
  expect(await page.locator('.report-notice').allInnerTexts()).toContainEqual(
    expect.stringMatching(
      new RegExp(
        `^Bimestre cerrado el .*, huella ${record.sha256}\\. .* 1 resultado cambió desde el cierre\\.$`,
      ),
    ),
  )
  const caption = page.locator('.report-caption', {hasText: 'Resultados que cambiaron desde el cierre'})
  const [row] = await caption.locator('xpath=following-sibling::table[1]').locator('tbody tr').all()
  const cells = await row?.locator('th, td').allInnerTexts()
  const now = (await readOpenData('cumplimiento.csv')).find(
    ({codigo, bimestre}) => codigo === 'pore-19' && bimestre === bimester,
  )
  expect(cells).toEqual([
    'Visitas mensuales del sitio\npore-19',
    'nov–dic 2012\n2012-B6',
    expect.stringMatching(/^● cumple la meta\nresultado: [\d.,]+ visitas\ncumplimiento: 100\u202f%$/),
    expect.stringMatching(/^○ incumple\nresultado: [\d.,]+ visitas\ncumplimiento: [\d,]+\u202f%$/),
    `por ${correction}`,
  ])
  const told = /resultado: ([\d.,]+)/.exec(cells?.[3] ?? '')?.[1]
  expect(toNumber(told?.replace('.', ''))).toBeCloseTo(Number(now?.valor), 1)
  expect(now?.estado).toBe('incumple')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', {name: `${municipality}-${bimester}.docx`}).click(),
  ])
  expect(readDocxText(await readFile(await download.path()))).toContain(`por ${correction}`)
  await open(`municipios/${municipality}.html`)
  expect(await page.locator('.seal-table tr[data-code="pore-19"]').innerText()).toContain(`por ${correction}`)
})

test('the open data is offered under Spanish names', async () => {
  await open('datos.html')
  const names = await page
    .locator('.downloads a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).download))
  expect(names).toEqual([
    'plantilla-visitas.csv',
    'plantilla-publicaciones.csv',
    'plantilla-asistencia.csv',
    'plantilla-mediciones.csv',
    'plantilla-mejoramiento.csv',
    'plantilla-cronograma.csv',
    ...[
      'mediciones',
      'cumplimiento',
      'puntajes',
      'series',
      'vencimientos',
      'fases',
      'comparacion',
      'clasificacion',
      'diccionario',
    ].flatMap((name) => [`${name}.csv`, `${name}.json`]),
    'datapackage.json',
  ])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', {name: 'puntajes.csv', exact: true}).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toBe(
    await readFile(join(site.folder, OPEN_DATA_FOLDER, 'puntajes.csv'), 'utf8'),
  )
})

test('a file is told and put right where it is, and nothing of it leaves the machine', async () => {
  await open('datos.html')
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`))
  const isOfFormats = (url: string) => /_import\/(formats|review)\//.test(url)
  expect(
    await page
      .locator('link[rel=modulepreload]')
      .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href)),
  ).not.toEqual(expect.arrayContaining([expect.stringMatching(/_import\/(formats|review)\//)]))
  const rows = ['2009-07-31;/inicio;120', '2009-08-01;"<img src=x onerror=alert(1)>";12,5']
  const text = ['fecha;pagina;visitas', ...rows, ''].join('\r\n')
  await page.getByLabel('Carpeta donde los dejará').selectOption('pore')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', {name: 'Escoger archivos'}).press('Enter'),
  ])
  await chooser.setFiles({name: 'visitas.csv', mimeType: 'text/csv', buffer: Buffer.from(text)})
  const card = page.locator('.review')
  await card.waitFor()
  expect(await page.locator('.review-status').innerText()).toMatch(
    /^Se aceptaría 1 de 2 filas: 1 rechazada\. /,
  )
  expect(await card.locator('.mended-message').innerText()).toBe(
    'Columna visitas, «12,5»: El número no es entero. Escriba un número entero, sin decimales.',
  )
  expect(await card.getByLabel('pagina').inputValue()).toBe('<img src=x onerror=alert(1)>')
  const loaded = asked.length
  await card.getByLabel('visitas').fill('12')
  await expect.poll(() => card.locator('.mended-message').innerText()).toBe('✓ Así se aceptaría.')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', {name: 'Descargar el archivo corregido'}).click(),
  ])
  expect(download.suggestedFilename()).toBe('visitas_corregido.csv')
  expect(await readFile(await download.path(), 'utf8')).toBe(
    text.replace('"<img src=x onerror=alert(1)>";12,5', '<img src=x onerror=alert(1)>;12'),
  )
  await expect
    .poll(() => card.locator('.review-message').innerText())
    .toMatch(/se acepta entero: 2 filas\. Déjelo en data\/entrada\/pore\//)
  expect(asked.filter((request) => !request.startsWith(`GET ${site.url}_`))).toEqual([])
  expect(asked.some(isOfFormats)).toBe(true)
  expect(asked.slice(loaded).filter((request) => !request.includes('blob:'))).toEqual([])
})

test('a goal is moved, the past is restated beside what stays, and the row for the plan is taken away', async () => {
  await open('municipios/pore/pore-19.html')
  await page.getByRole('link', {name: '¿Y si la meta fuera otra?'}).click()
  await page.waitForURL('**/metas.html?municipio=pore&indicador=pore-19')
  const finding = page.locator('.finding')
  const own = (await readOpenData('cumplimiento.csv')).filter(({codigo}) => codigo === 'pore-19')
  const met = own.filter(({estado, arrastrado}) => estado === 'meta' && arrastrado === 'false').length
  await expect
    .poll(() => finding.innerText())
    .toContain(`cumplió la meta en ${met} de ${own.length} bimestres`)
  const read = (line: number) =>
    page
      .locator(`.state-strip tbody tr:nth-child(${line}) td`)
      .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.state))
  expect(await read(2)).toEqual(await read(1))
  await page.getByLabel('Meta: al menos', {exact: true}).fill('200')
  await page.getByLabel('Mínimo aceptable: deslizador').press('ArrowRight')
  const values = (await readOpenData('mediciones.csv')).filter(({codigo}) => codigo === 'pore-19')
  const would = own.filter(({bimestre = ''}) => {
    const months = values.filter(({ventana_hasta = ''}) => toBimester(ventana_hasta) === bimestre)
    return months.every(({valor}) => Number(valor) >= 200)
  })
  await expect
    .poll(() => finding.innerText())
    .toContain(`habría cumplido la meta en ${would.length} de ${own.length} bimestres`)
  expect(would.length).toBeLessThan(met)
  expect(await read(1)).toEqual(own.map(({estado}) => estado))
  expect((await read(2)).filter((state) => state === 'meta')).toHaveLength(would.length)
  expect(page.url()).toMatch(/&meta=200&minimo=101$/)
  await page.reload()
  await page.getByLabel('Rige desde').fill('2011-07-01')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', {name: 'Descargar las filas'}).click(),
  ])
  expect(download.suggestedFilename()).toBe('propuesta-pore-19.csv')
  const text = await readFile(await download.path(), 'utf8')
  const plan = readProjectFile('data/planes/pore.csv')
  expect(text.split('\n')[0]).toBe(plan.split('\n')[0]?.trim())
  const written = Papa.parse<Record<string, string>>(text, {header: true, skipEmptyLines: true}).data
  expect(
    written.map(({codigo, desde, hasta, minimo, meta, acto}) => [codigo, desde, hasta, minimo, meta, acto]),
  ).toEqual([
    ['pore-19', '2009-01-01', '2011-06-30', '100', '150', ''],
    ['pore-19', '2011-07-01', '2012-12-31', '101', '200', ''],
  ])
  await page.getByLabel('Mínimo aceptable', {exact: true}).fill('300')
  await page.locator('.field-fault').getByText('El mínimo (300) no puede pasar de la meta (200).').waitFor()
  expect(await page.getByRole('link', {name: /^Descargar/}).count()).toBe(0)
})

test('no page is wider than a phone, and its menu is told in Spanish', async () => {
  await page.setViewportSize({width: 360, height: 740})
  for (const file of [
    'index.html',
    'municipios/genova.html',
    'municipios/genova/genova-17.html',
    'planes/genova.html',
    'datos.html',
    'metodo.html',
    'vencimientos.html?mes=2012-12',
    'fases.html?municipio=genova',
    'comparar.html',
    'comparar.html?vista=historias',
    'metas.html?municipio=pore&indicador=pore-19&meta=200&ventana=año',
  ]) {
    await open(file)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  }
  await page.getByLabel('Mostrar u ocultar el menú').click()
  await page.getByRole('link', {name: 'Panorama'}).click()
  await page.waitForURL(/index\.html$/)
})

test('the search finds a municipality without its accent, an indicator, a page and a word of the method, by the keyboard alone', async () => {
  await open('index.html')
  const search = page.getByLabel('Buscar en el sitio')
  const results = page.locator('#observablehq-search-results')
  await page.keyboard.press('/')
  await page.keyboard.type('genova')
  await results.getByRole('link', {name: 'Génova: plan de acción'}).waitFor()
  expect(await results.locator('li').count()).toBe(12)
  expect(await results.locator('> div').innerText()).toMatch(/^Los 12 mejores de \d+ resultados$/)
  for (const [words, first] of [
    ['vencimientos', 'Vencimientos'],
    ['metodo', 'Método'],
    ['huella', 'Qué quiere decir «huella»'],
    ['talleres pore', 'Pore: Talleres con al menos 20 asistentes'],
  ] as const) {
    await search.fill(words)
    await expect.poll(() => results.locator('a').first().innerText()).toBe(first)
  }
  await search.fill('xyzzy')
  await expect.poll(() => results.innerText()).toMatch(/^No hay resultados para «xyzzy»/)
  await search.fill('talleres pore')
  await results.locator('a').first().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/municipios\/pore\/pore-06\.html$/)
})

test('a word tells its meaning to the keyboard, within the page, until Escape; on paper it is a word like any other', async () => {
  await page.setViewportSize({width: 360, height: 740})
  await open('municipios/pore.html')
  const word = page.getByRole('button', {name: 'cumplimiento', exact: true}).first()
  const note = word.locator('xpath=following-sibling::*')
  expect(await note.isVisible()).toBe(false)
  await word.focus()
  await page.keyboard.press('Enter')
  expect(await note.innerText()).toContain('los periodos que ya cerraron')
  const {x, width} = (await note.boundingBox()) ?? {x: -1, width: 0}
  expect([x >= 0, x + width <= 360]).toEqual([true, true])
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
    '../metodo.html#alcanzado',
  )
  await page.keyboard.press('Escape')
  expect(await note.isVisible()).toBe(false)
  await page.emulateMedia({media: 'print'})
  expect(await word.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('none')
})

test('nothing in the shell of a page is left in English', async () => {
  await open('municipios/pore.html')
  const said = await page.evaluate(() => {
    const named = document.querySelectorAll('[title], [aria-label], [placeholder], [alt]')
    return Array.from(named, (element) =>
      ['title', 'aria-label', 'placeholder', 'alt'].map((name) => element.getAttribute(name)).join(' '),
    )
  })
  expect(
    said.filter((text) => /\b(toggle|sidebar|search|close|open|copy|page|next|previous)\b/i.test(text)),
  ).toEqual([])
})

test('a word leads to its rule on the method page, which stays in view once the examples stand above it', async () => {
  await open('municipios/pore.html')
  await page.getByRole('link', {name: 'el puntaje', exact: true}).first().click()
  await page.waitForURL(/metodo\.html#puntaje$/)
  await page.locator('.example').last().waitFor()
  const heading = page.locator('#puntaje')
  await expect
    .poll(() => heading.evaluate((element) => element.getBoundingClientRect().top))
    .toBeLessThan(200)
})

test('the examples of the method page show what their queries answered', async () => {
  await open('metodo.html')
  const example = page.locator('.example').first()
  expect(await example.locator('figcaption').innerText()).toBe(
    'Ejemplo · Capacitaciones del mes: 4 capacitaciones al mes, mínimo 3',
  )
  expect(await example.locator('table').nth(1).locator('tbody tr').allInnerTexts()).toEqual([
    expect.stringMatching(/^enero de 2009.*= 100\u202f%\s+cumple la meta$/s),
    expect.stringMatching(/^febrero de 2009.*= 75\u202f%\s+cumple el mínimo$/s),
    expect.stringMatching(/^marzo de 2009.*= 50\u202f%\s+incumple$/s),
    expect.stringMatching(/^abril de 2009.*= 100\u202f%\s+cumple la meta$/s),
  ])
})

test('a page whose data does not come says so in Spanish, and one whose data is slow keeps the place of its answer', async () => {
  const slow = await browser.newPage()
  let arrive = (): void => {}
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await slow.route('**/_file/data/panorama.*', async (route) => {
    await arrival
    await route.abort()
  })
  await slow.goto(`${site.url}index.html`)
  const finding = slow.locator('.finding')
  await finding.waitFor({state: 'attached'})
  expect((await finding.boundingBox())?.height).toBeGreaterThan(40)
  arrive()
  await slow.locator('.notice-error').waitFor()
  expect(await slow.locator('main').innerText()).toMatch(/^Una parte de esta página no se pudo mostrar\./)
  expect(await slow.locator('main').innerText()).not.toMatch(/error|unable|failed/i)
  await slow.close()
})

test('the pages had no error, and asked nothing of any other host', () => {
  expect(recorder).toEqual({foreign: [], errors: [], failed: []})
})

/** Opens a page of the site and waits until its data stands in it. */
async function open(path: string): Promise<void> {
  await page.goto(`${site.url}${path}`)
  await page.locator('[data-fingerprint]').waitFor()
  await page.waitForFunction(() => document.querySelector('observablehq-loading') === null)
}

function readHeading(): Promise<string> {
  return page.locator('.wide-section h2').innerText()
}

function readDueHeading(): Promise<string> {
  return page.locator('#observablehq-main h2').first().innerText()
}

/** The municipalities whose charts stand side by side. */
function readMultiples(): Promise<string[]> {
  return page.locator('.multiple h3').allInnerTexts()
}

/** The windows that the page of what falls due shows in the month: code, day and state. */
async function readObligations(): Promise<string[]> {
  const rows = await page
    .locator('#observablehq-main section')
    .first()
    .locator('tbody tr')
    .evaluateAll((found) =>
      found.map((row) => {
        const {code, state} = (row as HTMLElement).dataset
        return `${code} ${row.querySelector('time')?.dateTime} ${state}`
      }),
    )
  return rows.sort()
}

async function listDue(month: string, place?: string): Promise<string[]> {
  return (await readOpenData('vencimientos.csv'))
    .filter(
      ({vence = '', municipio}) => vence.startsWith(month) && (place === undefined || municipio === place),
    )
    .map(({codigo, vence, estado}) => `${codigo} ${vence} ${estado}`)
    .sort()
}

async function readOpenData(name: string): Promise<Record<string, string>[]> {
  const text = await readFile(join(site.folder, OPEN_DATA_FOLDER, name), 'utf8')
  return Papa.parse<Record<string, string>>(text, {header: true, skipEmptyLines: true}).data
}

/** The bimester of a day: `2009-07-31` → `2009-B4`. */
function toBimester(day: string): string {
  return `${day.slice(0, 4)}-B${Math.ceil(Number(day.slice(5, 7)) / 2)}`
}

function toNumber(text: string | null | undefined): number {
  return Number((text ?? '').replace(',', '.'))
}
