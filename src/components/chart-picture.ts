import {html, svg} from 'htl'
import {loadFontRule} from './picture-font.js'
import {inlineStyles} from './picture-style.js'
import {wrapText} from './wrap-text.js'

/** The words around a chart that leaves the page. */
export interface PictureWords {
  title: string
  unit: string
  /** How it is read, its source and cut-off. */
  notes: readonly string[]
}

/** A drawing that needs nothing else: neither style sheet nor font. */
export interface Picture {
  /** SVG. */
  text: string
  width: number
  height: number
}

const PADDING = 20
const LEAST_WIDTH = 480
const TITLE = {size: 19, step: 24, className: 'picture-title'}
const UNIT = {size: 14, step: 22, className: 'picture-unit'}
const NOTE = {size: 13, step: 18, className: 'picture-note'}

/**
 * A chart as it is taken away: on white paper whatever the page's colours, with its title, unit, source and cut-off, all of its
 * styles written into it and the typeface within.
 */
export async function toPicture(chart: SVGElement, words: PictureWords): Promise<Picture> {
  const {drawing, width, height} = frameChart(chart, words)
  const paper = html`<div class="paper" aria-hidden="true"></div>`
  paper.append(drawing)
  document.body.append(paper)
  try {
    inlineStyles(drawing)
  } finally {
    paper.remove()
  }
  const [style, name] = ['style', 'title'].map((tag) =>
    document.createElementNS(drawing.namespaceURI, tag),
  ) as [Element, Element]
  style.textContent = await loadFontRule()
  name.textContent = words.title
  drawing.prepend(name, style)
  return {text: new XMLSerializer().serializeToString(drawing), width, height}
}

/** A copy of a chart between its words. */
export function frameChart(
  chart: SVGElement,
  {title, unit, notes}: PictureWords,
): {drawing: SVGElement; width: number; height: number} {
  const inner = chart.cloneNode(true) as SVGElement
  const [chartWidth, chartHeight] = [
    Number(inner.getAttribute('width')),
    Number(inner.getAttribute('height')),
  ]
  const width = Math.max(chartWidth, LEAST_WIDTH) + 2 * PADDING
  const room = width - 2 * PADDING
  let top = PADDING
  const write = (texts: readonly string[], {size, step, className}: typeof TITLE) =>
    texts
      .flatMap((text) => wrapText(text, room / size))
      .map((line) => {
        top += step
        return svg`<text class=${className} x=${PADDING} y=${top - (step - size)}>${line}</text>`
      })
  const above = [...write([title], TITLE), ...write(unit === '' ? [] : [unit], UNIT)]
  const chartTop = top + 8
  top = chartTop + chartHeight + 6
  const below = write(notes, NOTE)
  const height = Math.ceil(top + PADDING)
  for (const [name, value] of Object.entries({x: PADDING, y: chartTop}))
    inner.setAttribute(name, String(value))
  inner.setAttribute('overflow', 'visible')
  for (const name of ['role', 'aria-label']) inner.removeAttribute(name)
  const drawing =
    svg`<svg class="picture" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img">
    <rect class="picture-ground" width=${width} height=${height} />${above}${inner}${below}</svg>` as SVGElement
  return {drawing, width, height}
}
