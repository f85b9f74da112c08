import {readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {launchBrowser} from '../reports/pdf/launch-browser.js'
import {PROJECT_FOLDER} from './project-folder.js'
import {ICON, type Picture, PREVIEW} from './site/pictures.js'

/*
 * Draws the pictures that stand beside the pages anew: `node --import tsx bin/draw-pictures.ts`, after one of their sources has
 * changed. It needs an installed browser, as a build may not.
 */
const TYPEFACE = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'

const browser = await launchBrowser({program: process.argv[2]})
for (const picture of [PREVIEW, ICON]) {
  const page = await browser.newPage({viewport: {width: picture.width, height: picture.height}})
  await page.setContent(await toPage(picture), {waitUntil: 'networkidle'})
  await page.evaluate(() => document.fonts.ready)
  await writeFile(join(PROJECT_FOLDER, picture.drawn), await page.screenshot())
  process.stdout.write(`${picture.drawn}\n`)
}
await browser.close()

/** The drawing alone on a page of its size, with the typeface and the drawings that it names in it. */
async function toPage({source, width, height}: Picture): Promise<string> {
  let drawing = await readFile(join(PROJECT_FOLDER, source), 'utf8')
  for (const [, href = ''] of drawing.matchAll(/<image href="([^"]+)"/g)) {
    const inner = await readFile(join(PROJECT_FOLDER, dirname(source), href))
    drawing = drawing.replace(`"${href}"`, `"data:image/svg+xml;base64,${inner.toString('base64')}"`)
  }
  const typeface = await readFile(fileURLToPath(import.meta.resolve(TYPEFACE)))
  return `<style>
    @font-face{font-family:"Source Sans 3";font-weight:200 900;src:url(data:font/woff2;base64,${typeface.toString('base64')})}
    body{margin:0;background:#0b4a6f} svg{display:block;width:${width}px;height:${height}px}
  </style>${drawing}`
}
