import {html} from 'htl'
import {onDemand} from './on-demand.js'

export interface ChartFigureOptions {
  /** What the chart shows: the finding, or the measure and its unit. */
  title: string
  /** Source, cut-off, how to read it. */
  caption?: unknown
  /** The chart's data as a table, made when it is asked for. */
  table?: () => HTMLElement
}

/** A chart with its title above, its source below and its data on demand. */
export function chartFigure(chart: unknown, {title, caption = '', table}: ChartFigureOptions): HTMLElement {
  return html`<figure><h3>${title}</h3>${chart}
    ${caption === '' ? '' : html`<figcaption>${caption}</figcaption>`}
    ${table === undefined ? '' : onDemand('Ver los datos como tabla', table)}</figure>`
}
