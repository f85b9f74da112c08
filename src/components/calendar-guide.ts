import {html} from 'htl'
import {compareNames} from '../domain/compare-names.js'
import type {Municipality} from '../domain/site.js'
import {hasAddress} from './has-address.js'
import {toCalendarHref} from './links.js'
import {section} from './section.js'

/** With more calendars than these, only that of the municipality in hand is shown. */
const MOST_SHOWN = 12

export interface CalendarGuideOptions {
  /** The slug of the municipality in hand; empty for all. */
  place: string
  /** In the preview there is no address that others could subscribe to; in a page that is a file, neither. */
  preview: boolean
}

/** Where the calendars are, and how a program subscribes to them. */
export function calendarGuide(
  municipalities: readonly Municipality[],
  {place, preview}: CalendarGuideOptions,
): HTMLElement {
  const shown = municipalities
    .filter(({slug}) => place === '' || slug === place)
    .toSorted((a, b) => compareNames(a.name, b.name))
  const isServed = hasAddress({preview})
  const lead = !isServed
    ? 'Cada municipio tiene un archivo de calendario con todo lo que vence en su plan. El archivo que se descarga no cambia; en el sitio publicado, un programa puede además suscribirse a su dirección y ponerse al día solo.'
    : 'Cada municipio tiene un calendario con todo lo que vence en su plan. Si su programa (Outlook, Google Calendar, el del teléfono) se suscribe a la dirección, se pone al día solo; el archivo que se descarga no cambia.'
  return section(
    'En su propio calendario',
    lead,
    shown.length > MOST_SHOWN
      ? html`<p>Escoja arriba un municipio para ver la dirección del suyo.</p>`
      : html`<ul class="calendars">${shown.map((one) => calendarItem(one, {preview, isServed}))}</ul>`,
  )
}

function calendarItem(
  {slug, name}: Municipality,
  {preview, isServed}: {preview: boolean; isServed: boolean},
): HTMLElement {
  const href = toCalendarHref(`${slug}.ics`, {preview})
  const file = html`<a href=${href} download=${`vencimientos-${slug}.ics`}>descargar</a>`
  if (!isServed) return html`<li>${name}: ${file}</li>`
  const address = new URL(href, location.href).href
  return html`<li>${name}: <a href=${address.replace(/^https?:/, 'webcal:')}>suscribirse</a> · ${file}
    <small class="calendar-address">${address}</small></li>`
}
