import {html} from 'htl'
import {formatDate} from '../domain/calendar-date.js'
import type {Site} from '../domain/site.js'
import type {Embed} from './embed-request.js'
import {scoreFinding} from './finding.js'
import {historyTable} from './history-table.js'
import {indicatorChart} from './indicator-chart.js'
import {indicatorFinding} from './indicator-finding.js'
import {scrollBox} from './keyboard-scroll.js'
import {toIndicatorHref, toMunicipalityHref} from './links.js'
import {onDemand} from './on-demand.js'
import {scoreChart} from './score-chart.js'
import {scoreTable} from './score-table.js'

export interface EmbedViewOptions {
  site: Site
  /** Draws what depends on the room that there is. */
  resize: (draw: (width: number, height: number) => Element) => unknown
}

interface Part {
  title: string
  finding: string
  /** The page of the site that tells all. */
  href: string
  /** How it is read; empty where that can be seen. */
  reading: string
  draw: (width: number, height: number) => SVGElement
  table: () => HTMLElement
}

/** One chart by itself, for a frame in a page of somebody else: finding, picture, source, and the way to the whole page. */
export function embedView(embed: Embed, {site, resize}: EmbedViewOptions): HTMLElement {
  if (embed.kind === 'problem') {
    return html`<div class="embed" role="alert"><h1>${embed.title}</h1><p>${embed.text}</p></div>`
  }
  const {title, finding, href, reading, draw, table} =
    embed.kind === 'score' ? toScorePart(embed, site) : toIndicatorPart(embed, site)
  document.title = `${title} | Cumple`
  return html`<figure class="embed">
    ${site.demo ? html`<p class="demo"><strong>Datos de demostración.</strong> Las cifras son inventadas.</p>` : ''}
    <h1>${title}</h1>
    <p>${finding}</p>
    <div class="room">${resize((width, height) => draw(width, Math.max(height, 160)))}</div>
    <figcaption data-fingerprint=${site.fingerprint}>${reading} Fuente: Cumple, con los archivos que entregó el municipio y corte al ${formatDate(site.cutoff)}.
      <a href=${href} target="_blank" rel="noopener">Ver la página completa</a></figcaption>
    ${onDemand('Ver los datos como tabla', () => scrollBox(table(), `Datos: ${title}`))}
  </figure>`
}

function toIndicatorPart(
  {municipality, code, bimester, rows, limits, projection}: Extract<Embed, {kind: 'indicator'}>,
  site: Site,
): Part {
  const {slug, name} = municipality
  const row = rows.find((one) => one.bimester === bimester) ?? rows.at(-1)
  const changes = listChanges(site, slug)
  return {
    title: `${name}: ${row?.indicator ?? code}`,
    finding: indicatorFinding(rows, row?.bimester ?? ''),
    href: toIndicatorHref(slug, code, {bimester, ownPage: site.indicatorPages}),
    reading: '',
    draw: (width, height) => {
      return indicatorChart(rows, {changes, limits, projection, marked: row?.t, width, height})
    },
    table: () => historyTable(rows, {limits}),
  }
}

function toScorePart({municipality, scores, bimester}: Extract<Embed, {kind: 'score'}>, site: Site): Part {
  const {slug, name} = municipality
  const score = scores.find((one) => one.bimester === bimester) ?? scores.at(-1)
  const edges = site.preset.bands.map(({from}) => from)
  const changes = listChanges(site, slug).filter((change) => change.code === null)
  return {
    title: `${name}: puntaje de su plan de Gobierno en Línea`,
    finding: score === undefined ? 'Aún no hay puntajes.' : scoreFinding(score),
    href: toMunicipalityHref(slug, {bimester}),
    reading: scores.some((row) => row.score_min !== row.score_max)
      ? 'La banda va hasta donde puede llegar el puntaje por los datos que faltan.'
      : '',
    draw: (width, height) => scoreChart(scores, {marked: score?.t, changes, edges, width, height}),
    table: () => scoreTable(scores, {edges}),
  }
}

function listChanges({changes}: Site, slug: string): Site['changes'] {
  return changes.filter(({municipality}) => municipality === null || municipality === slug)
}
