import {html} from 'htl'
import {formatDate} from '../domain/calendar-date.js'
import type {Site} from '../domain/site.js'
import {chartDownloads} from './chart-downloads.js'
import type {PictureWords} from './chart-picture.js'
import {scrollBox} from './keyboard-scroll.js'
import {onDemand} from './on-demand.js'
import {toPlainText} from './plain-text.js'
import {toTableRows} from './table-rows.js'

export interface ChartFigureOptions {
  /** What the chart shows: the finding, in words of its rows. */
  title: string
  /** What is drawn and in which unit, under the title. */
  unit?: unknown
  /** Of its heading: 2 where it stands directly under the page's own. */
  level?: 2 | 3
  /** How the chart is read. */
  caption?: unknown
  /** The files that the rows come from, after «Fuente:». */
  source: unknown
  /** The data that the page shows. */
  stamp: Pick<Site, 'cutoff' | 'fingerprint' | 'demo'>
  /** What the chart shows, for those who don't see it, where the chart does not say so itself. */
  alt?: string
  /** The chart's data as a table, made when it is asked for. */
  table?: () => HTMLElement
  /** The name of what is downloaded, without its ending: `puntaje-pore-2012-B6`. */
  name: string
  /** The rows of the CSV, under Spanish names. Default: those of the table. */
  rows?: () => readonly Readonly<Record<string, unknown>>[]
  /** The chart as it is downloaded. Default: as it stands in the page; null where it is no drawing, and only its rows are. */
  picture?: (() => SVGElement) | null
}

/** What leaves the page leaves its banner behind. */
const MADE_UP = 'Datos de demostración: cifras inventadas.'

/** A chart with its finding above, its source and cut-off below, its data on demand, and itself to take away. */
export function chartFigure(
  chart: unknown,
  {
    title,
    unit = '',
    level = 3,
    caption = '',
    source,
    stamp,
    alt = '',
    table,
    name,
    rows,
    picture,
  }: ChartFigureOptions,
): HTMLElement {
  const legend = html`<figcaption>${caption === '' ? '' : html`<p>${caption}</p>`}
    <p class="source">Fuente: ${source}. Corte: ${formatDate(stamp.cutoff)}.</p></figcaption>`
  const figure = html`<figure class="chart-figure">${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
    ${unit === '' ? '' : html`<p class="unit">${unit}</p>`}${alt === '' ? '' : html`<p class="hidden">${alt}</p>`}${chart}${legend}</figure>`
  const drawn = () => figure.querySelector<SVGElement>('svg[role="img"]')
  const draw = picture === null ? undefined : (picture ?? drawn)
  const data = rows ?? (table === undefined ? undefined : () => toTableRows(table()))
  const told =
    stamp.demo && data !== undefined ? () => data().map((row) => ({...row, demostracion: true})) : data
  figure.append(
    html`<div class="chart-tools">${table === undefined ? '' : onDemand('Ver los datos como tabla', () => scrollBox(table(), `Datos: ${title}`))}
      ${chartDownloads({name: stamp.demo ? `${name}-demostracion` : name, draw, rows: told, toWords: () => toWords(figure, title, stamp)})}</div>`,
  )
  return figure
}

/** The words around the picture that is taken away: it leaves the page, and must say by itself where it is from. */
function toWords(
  figure: HTMLElement,
  title: string,
  {fingerprint, demo}: Pick<Site, 'fingerprint' | 'demo'>,
): PictureWords {
  const read = (selector: string) => Array.from(figure.querySelectorAll(selector), toPlainText)
  const notes = Array.from(figure.querySelectorAll('figcaption p'), toNote)
  return {
    title,
    unit: read('.unit').join(''),
    notes: [
      ...(demo ? [MADE_UP] : []),
      ...notes.slice(0, -1),
      `${notes.at(-1)} Huella ${fingerprint}. Cumple.`,
    ],
  }
}

/** A note without the asides that only lead elsewhere: in a picture nobody can follow them. */
function toNote(paragraph: Element): string {
  const copy = paragraph.cloneNode(true) as Element
  for (const link of copy.querySelectorAll('.method-link')) {
    const [before, after] = [link.previousSibling, link.nextSibling]
    if (!before?.textContent?.endsWith(' (') || !after?.textContent?.startsWith(')')) continue
    before.textContent = before.textContent.slice(0, -2)
    after.textContent = after.textContent.slice(1)
    link.remove()
  }
  return toPlainText(copy)
}
