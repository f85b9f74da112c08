import {html} from 'htl'

/** A part of a page with its heading and, under it, what it says before what it shows. */
export function section(title: string, lead: unknown, ...content: unknown[]): HTMLElement {
  return html`<section><h2>${title}</h2>${lead === '' ? '' : html`<p>${lead}</p>`}${content}</section>`
}
