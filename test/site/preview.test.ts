import {appendFile, mkdir, open, readFile, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {fingerprintInputs} from '../../loaders/inputs/fingerprint.js'
import {launchBrowser, type Recorder, recordPages} from '../browser.js'
import {endProcess, type RunningCommand, spawnCumple} from '../cumple-process.js'
import {copyData, type DataFolder} from '../data-copy.js'

/** How long a page may take to show a change here; the machine has other things to do. */
const PATIENCE = 30_000

const HEADER = 'municipio,fecha,visitas\n'

let data: DataFolder
let running: RunningCommand
let browser: Browser
let recorder: Recorder
let page: Page
let settled: string

beforeAll(async () => {
  data = await copyData({demo: true})
  running = spawnCumple(['start', '--no-open', '--data', data.path])
  browser = await launchBrowser()
  const context = await browser.newContext()
  recorder = await recordPages(context)
  const [, url = ''] = await running.untilSaid(/Cumple está abierto en (http:\S+)/)
  page = await context.newPage()
  await page.goto(url)
  settled = await fingerprintInputs(data.path)
  await untilShown(settled)
})

afterAll(async () => {
  await browser?.close()
  await endProcess(running)
  await data.remove()
})

test('a dropped file changes the open page without a reload, and taking it away changes it back', async () => {
  await page.evaluate(() => Object.assign(window, {untouched: true}))
  await data.drop('pore/nueva.csv', `${HEADER}pore,2012-12-31,7\n`)
  await untilShown(await fingerprintInputs(data.path))
  expect(await fingerprintInputs(data.path)).not.toBe(settled)
  await data.take('pore/nueva.csv')
  await untilShown(settled)
  expect(await page.evaluate(() => 'untouched' in window)).toBe(true)
  expect(running.said().stderr).toMatch(
    /Datos actualizados, con corte al \d+ de \w+ de \d{4}: \d+ archivos, /,
  )
})

test('a second file that lands while the first is being read is not missed', async () => {
  await data.drop('uno.csv', `${HEADER}pore,2012-12-30,7\n`)
  await delay(900)
  await data.drop('dos.csv', `${HEADER}pore,2012-12-29,7\n`)
  await untilChangeShown()
})

test('while a plan is wrong every page says so and keeps its figures, until it is right again', async () => {
  const plan = join(data.path, 'planes', 'pore.csv')
  const good = await readFile(plan, 'utf8')
  const home = page.url()
  // Data that has been shown for a while is older than the loader's new time: it must be renewed with the notice.
  await delay(5000)
  await writeFile(plan, good.replace('2009-01-01', '2009-13-01'))
  try {
    await page.locator('.stale-banner').waitFor({timeout: PATIENCE})
    for (const path of ['', 'municipios/pore', 'planes/pore', 'datos']) {
      await page.goto(new URL(path, home).href, {waitUntil: 'networkidle'})
      await page.locator('.stale-banner').waitFor({timeout: PATIENCE})
      expect(await page.locator('.stale-banner').innerText()).toContain('planes/pore.csv, línea 2')
      await untilShown(settled)
      expect(await page.locator('.observablehq--error').count()).toBe(0)
    }
  } finally {
    await writeFile(plan, good)
  }
  await page.locator('.stale-banner').waitFor({state: 'detached', timeout: PATIENCE})
  await page.goto(home)
  await untilShown(settled)
})

test('a file that is still being copied is not read', async () => {
  const before = running.said().stderr.length
  const file = join(data.path, 'entrada', 'lenta.csv')
  const copy = await open(file, 'w')
  await copy.write(HEADER)
  for (let day = 1; day <= 25; ++day) {
    await copy.write(`pore,2013-01-${String(day).padStart(2, '0')},7\n`)
    await delay(100)
    expect(await readShown()).toBe(settled)
  }
  await copy.close()
  await untilChangeShown()
  expect(
    running
      .said()
      .stderr.slice(before)
      .match(/Datos actualizados/g),
  ).toHaveLength(1)
})

test('a download in progress is not read until it has its name', async () => {
  const folder = join(data.path, 'entrada', 'pore')
  await mkdir(folder, {recursive: true})
  await appendFile(join(folder, 'bajada.csv.crdownload'), `${HEADER}pore,2012-12-31,9\n`)
  await delay(1500)
  expect(await readShown()).toBe(settled)
  await rename(join(folder, 'bajada.csv.crdownload'), join(folder, 'bajada.csv'))
  const whole = await fingerprintInputs(data.path)
  expect(whole).not.toBe(settled)
  await untilChangeShown()
})

test('while a file of the project is wrong, the page keeps the last good data and the terminal says what to do', async () => {
  const phases = join(data.path, 'fases.csv')
  await appendFile(phases, 'seis,Otra,x,y,z\n')
  await running.untilSaid(/fases\.csv, línea \d+[\s\S]*La página sigue mostrando los últimos datos buenos/)
  await data.drop('otra.csv', `${HEADER}pore,2012-12-31,9\n`)
  await delay(1500)
  expect(await readShown()).toBe(settled)
  const {length} = 'seis,Otra,x,y,z\n'
  const file = await open(phases, 'r+')
  await file.truncate((await file.stat()).size - length)
  await file.close()
  await untilChangeShown()
})

test('a municipality that is added to the data appears in the menu', async () => {
  const file = join(data.path, 'municipios.csv')
  const table = await readFile(file, 'utf8')
  await writeFile(file, `${table}85001,Yopal,,Casanare,bimestral,casanare,,,\n`)
  const link = page.locator('#observablehq-sidebar').getByText('Yopal')
  await link.waitFor({timeout: PATIENCE})
  await writeFile(file, table)
  await link.waitFor({state: 'detached', timeout: PATIENCE})
  await untilShown(settled)
})

test('only this machine was asked for anything, and the page had no error', () => {
  expect(recorder).toEqual({foreign: [], errors: [], failed: []})
})

/** Waits for the data as it is now, which is what the next test begins with. */
async function untilChangeShown(): Promise<void> {
  settled = await fingerprintInputs(data.path)
  await untilShown(settled)
}

async function untilShown(fingerprint: string): Promise<void> {
  await page.getByText(fingerprint).first().waitFor({timeout: PATIENCE})
}

/** The fingerprint that the page states. */
async function readShown(): Promise<string | undefined> {
  return /\b[0-9a-f]{16}\b/.exec(await page.innerText('body'))?.[0]
}
