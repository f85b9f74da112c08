import {html} from 'htl'
import {DICTIONARY, OPEN_DATA_FOLDER, OPEN_TABLES, PACKAGE_FILE} from '../domain/open-table.js'
import {type Download, downloadList} from './download-list.js'
import {hasAddress} from './has-address.js'

/**
 * The tables of the open data to download: at their lasting addresses, as CSV and JSON, where there are any; else as the CSV
 * files that the page has, `hrefs` by name.
 */
export function openDataList(
  hrefs: Readonly<Record<string, string>>,
  {preview}: {preview: boolean},
): HTMLElement {
  const tables = [...OPEN_TABLES, DICTIONARY]
  if (!hasAddress({preview})) {
    return downloadList(
      tables.map(({name, text}): Download => ({href: hrefs[`${name}.csv`] ?? '', name: `${name}.csv`, text})),
    )
  }
  const folder = `./${OPEN_DATA_FOLDER}`
  const address = (name: string) => new URL(`${folder}/${name}`, location.href).href
  const link = (name: string) => html`<a href=${`${folder}/${name}`} download=${name}>${name}</a>`
  return html`<div><ul class="downloads">${tables.map(
    ({name, text}) => html`<li>${link(`${name}.csv`)} · ${link(`${name}.json`)}: ${text}
      <small class="lasting-address">${address(`${name}.csv`)}</small></li>`,
  )}
    <li>${link(PACKAGE_FILE)}: las columnas, los tipos y las huellas de todas, para programas (Frictionless Data Package).
      <small class="lasting-address">${address(PACKAGE_FILE)}</small></li></ul>
    <p>Estas direcciones no cambian: en ellas están siempre los datos más recientes. El JSON trae las mismas filas, debajo de la
      descripción de sus columnas.</p></div>`
}
