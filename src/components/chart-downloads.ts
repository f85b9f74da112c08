import {html} from 'htl'
import {toCsvText} from '../domain/csv-text.js'
import {type PictureWords, toPicture} from './chart-picture.js'
import {toPng} from './picture-png.js'
import {saveFile} from './save-file.js'

export interface ChartDownloadsOptions {
  /** The files' name, without its ending. */
  name: string
  /** The chart to take away, null while there is none yet; without it there is no picture. */
  draw?: (() => SVGElement | null) | undefined
  /** The words around it, as the page has them when it is taken. */
  toWords: () => PictureWords
  /** The rows of the CSV; without them there is none. */
  rows?: (() => readonly Readonly<Record<string, unknown>>[]) | undefined
}

/** Buttons that take a chart away as a picture, SVG or PNG, and its rows as CSV. Nothing is asked of any server. */
export function chartDownloads({name, draw, toWords, rows}: ChartDownloadsOptions): HTMLElement {
  const status = html`<span class="download-status" role="status"></span>`
  const makers: Record<string, () => Promise<Blob>> = {}
  if (draw !== undefined) {
    const picture = async () => {
      const chart = draw()
      if (chart === null) throw new Error('there is no chart to take away yet')
      return await toPicture(chart, toWords())
    }
    makers.svg = async () => new Blob([(await picture()).text], {type: 'image/svg+xml'})
    makers.png = async () => await toPng(await picture())
  }
  if (rows !== undefined) {
    // The mark at the beginning tells spreadsheets that the accents are in UTF-8.
    makers.csv = async () => new Blob(['\ufeff', toCsvText(rows())], {type: 'text/csv;charset=utf-8'})
  }
  const button = ([ending, make]: [string, () => Promise<Blob>]) => {
    const what = ending === 'csv' ? 'los datos' : 'la imagen'
    const one = html`<button type="button" aria-label=${`Descargar ${what} en ${ending.toUpperCase()}`}>${ending.toUpperCase()}</button>`
    one.addEventListener('click', () => {
      status.textContent = ''
      make().then(
        (blob) => saveFile(blob, `${name}.${ending}`),
        (error) => {
          console.warn(error)
          status.textContent = 'No se pudo preparar el archivo: pruebe con otro formato.'
        },
      )
    })
    return one
  }
  return html`<div class="chart-downloads"><span>Descargar</span>${Object.entries(makers).map(button)}${status}</div>`
}
