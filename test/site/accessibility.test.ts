import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import type {AxeResults, RunOptions} from 'axe-core'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {listSite} from '../../bin/site/finish-site.js'
import {AXE, FOCUS, NARROW, STILL, WORDS} from '../../src/domain/accessibility-check.js'
import {launchBrowser} from '../browser.js'
import {type BuiltSite, getBuiltSite, SEALED} from './built-site.js'

declare const axe: {run(context: Document, options: RunOptions): Promise<AxeResults>}

/** One page of each kind, with what can be opened in it open. */
const PAGES = [
  'index.html',
  'comparar.html?vista=visitas',
  'comparar.html?vista=historias',
  'comparar.html?vista=proporciones',
  'fases.html?municipio=genova',
  'vencimientos.html?mes=2012-12',
  'datos.html',
  'observaciones.html',
  'indicios.html',
  'mejoramiento.html',
  'cronograma.html',
  'metas.html?municipio=pore&indicador=pore-19&meta=200&ventana=año',
  'metodo.html',
  'accesibilidad.html',
  'municipios/pore.html',
  'municipios/pore/pore-19.html',
  'municipios/genova/genova-17.html',
  'planes/genova.html',
  'informes/genova.html',
  `informes/${SEALED.municipality}/${SEALED.bimester}.html`,
  'incrustar.html?municipio=pore&indicador=pore-19',
  '404.html',
]

const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}
/** All that another colour scheme changes. */
const COLOURS: RunOptions = {runOnly: {type: 'rule', values: ['color-contrast']}, resultTypes: ['violations']}

let site: BuiltSite
let browser: Browser
let page: Page
let source: string

/** What the walk over all pages found, by the claim that it is against. */
const found: Record<string, string[]> = {[AXE]: [], [NARROW]: [], [STILL]: [], [WORDS]: []}

beforeAll(async () => {
  ;[site, browser, source] = await Promise.all([
    getBuiltSite(),
    launchBrowser(),
    readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
  ])
  page = await browser.newPage({reducedMotion: 'reduce'})
  for (const path of PAGES) await visit(path)
}, 480_000)

afterAll(() => browser?.close())

test.each([AXE, NARROW, STILL, WORDS])('%s', (claim) => {
  expect(found[claim]).toEqual([])
})

test('no two pages have the same title', async () => {
  const titles = new Map<string, string[]>()
  for (const path of (await listSite(site.folder)).filter((file) => file.endsWith('.html'))) {
    const [, title = ''] = /<title>(.*?)<\/title>/.exec(await readFile(join(site.folder, path), 'utf8')) ?? []
    titles.set(title, [...(titles.get(title) ?? []), path])
  }
  expect(titles.size).toBeGreaterThan(PAGES.length)
  expect([...titles].filter(([title, paths]) => title === '' || paths.length > 1)).toEqual([])
})

test(FOCUS, async () => {
  await page.setViewportSize({width: 390, height: 800})
  await open('metodo.html')
  await page.keyboard.press('Tab')
  expect(await tellFocus()).toEqual({name: 'Ir al contenido', isSeen: true})
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  const menu = page.getByRole('button', {name: 'Mostrar u ocultar el menú'})
  expect(await menu.getAttribute('aria-expanded')).toBe('false')
  await menu.press('Enter')
  expect(await menu.getAttribute('aria-expanded')).toBe('true')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('nav')?.id)).toBe('observablehq-sidebar')
  await page.keyboard.press('Escape')
  expect([await menu.getAttribute('aria-expanded'), (await tellFocus()).name]).toEqual(['false', 'Menú'])
  await menu.press('Enter')
  await page.locator('#observablehq-sidebar a').last().focus()
  const covered: string[] = []
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab')
    const {name, isSeen} = await tellFocus()
    if (!isSeen) covered.push(name)
  }
  expect(covered).toEqual([])
  expect(await menu.getAttribute('aria-expanded')).toBe('false')
})

/** Opens a page once and looks at it under each width and colour scheme. */
async function visit(path: string): Promise<void> {
  const note = (claim: string, at: string, words: readonly string[]) =>
    found[claim]?.push(...words.map((one) => `${path} ${at}: ${one}`))
  await page.setViewportSize({width: 1440, height: 900})
  await page.emulateMedia({colorScheme: 'light'})
  await open(path)
  if (path === 'datos.html') await reviewFile()
  note(STILL, '', await listMoving())
  note(WORDS, '', await listUnclear())
  // What the browser runs of itself, the policy of the page does not hold back.
  await page.evaluate(source)
  for (const [width, colorScheme, rules] of [
    [1440, 'light', RULES],
    [1440, 'dark', COLOURS],
    [390, 'dark', COLOURS],
    [390, 'light', RULES],
  ] as const) {
    await page.setViewportSize({width, height: 900})
    await page.emulateMedia({colorScheme})
    // What is wider than its place is marked with the next frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    note(AXE, `${width} ${colorScheme}`, await runAxe(rules))
  }
  await page.setViewportSize({width: 320, height: 800})
  note(NARROW, '320', await settle(listWider))
  await page.setViewportSize({width: 1280, height: 800})
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  note(NARROW, 'with large text', await settle(listWider))
}

/** What is still found once the charts have been drawn anew for their room. */
async function settle(list: () => Promise<string[]>): Promise<string[]> {
  for (let i = 0; i < 20; i++) {
    if ((await list()).length === 0) return []
    await page.waitForTimeout(100)
  }
  return await list()
}

function listMoving(): Promise<string[]> {
  return page.evaluate(() => {
    const media = 'video, audio, marquee, blink, meta[http-equiv="refresh"], img[src$=".gif"]'
    const running = document.getAnimations().filter(({playState}) => playState === 'running')
    return [
      ...Array.from(document.querySelectorAll(media), ({tagName}) => tagName),
      ...running.map(() => 'an animation'),
    ]
  })
}

/** Headings that skip a level, and links whose text says nothing by itself. */
function listUnclear(): Promise<string[]> {
  return page.evaluate(() => {
    const headings = Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'))
    const levels = headings.map(({tagName}) => Number(tagName[1]))
    const skips = headings.filter((_, i) => (levels[i] ?? 0) > (levels[i - 1] ?? 0) + 1)
    const links = Array.from(document.querySelectorAll('a[href]'), (link) => {
      return (link.getAttribute('aria-label') ?? link.textContent ?? '').trim()
    })
    const vague = links.filter((text) =>
      /^(|aquí|acá|ver|ver más|más|leer más|enlace|clic aquí)\.?$/i.test(text),
    )
    return [...skips.map(({outerHTML}) => outerHTML.slice(0, 80)), ...vague.map((text) => `a link «${text}»`)]
  })
}

async function open(path: string): Promise<void> {
  await page.goto(`${site.url}${path}`)
  await page.waitForFunction(() => document.querySelector('observablehq-loading') === null)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true
  })
}

/** Lets the page tell what would become of an export with a row that can be put right. */
async function reviewFile(): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', {name: 'Escoger archivos'}).press('Enter'),
  ])
  const rows = ['fecha;pagina;visitas', '2009-07-31;/inicio;120', '2009-08-01;/inicio;12,5', '']
  await chooser.setFiles({name: 'visitas.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n'))})
  await page.locator('.review').waitFor()
}

async function runAxe(rules: RunOptions): Promise<string[]> {
  const {violations} = await page.evaluate((options) => axe.run(document, options), rules)
  return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id} ${html.slice(0, 120)}`))
}

/** What makes the page wider than its window, but for what scrolls in a box of its own. */
function listWider(): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const wider = Array.from(document.querySelectorAll('body *')).filter((element) => {
      return element.getBoundingClientRect().right > width + 1 && element.childElementCount === 0
    })
    return [
      `${document.documentElement.scrollWidth} px`,
      ...wider.slice(0, 3).map(({outerHTML}) => outerHTML.slice(0, 120)),
    ]
  })
}

/** What has the focus: its name, and whether it lies within the window with nothing over it and a ring around it. */
function tellFocus(): Promise<{name: string; isSeen: boolean}> {
  return page.evaluate(() => {
    const focused = document.activeElement as HTMLElement
    const [box] = focused.getClientRects()
    if (box === undefined) return {name: focused.tagName, isSeen: false}
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    const isOver = top !== null && (focused.contains(top) || top.contains(focused))
    const {outlineStyle, color, backgroundColor} = getComputedStyle(focused)
    return {
      name: focused.textContent?.trim() ?? '',
      isSeen: isOver && outlineStyle !== 'none' && color !== backgroundColor,
    }
  })
}
