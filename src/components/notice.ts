import {html} from 'htl'

/** A box that says what is missing or to be known, and what can be done: content as text or nodes. */
export function notice(title: string, content: unknown, {kind = 'plain'} = {}): HTMLElement {
  return html`<div class=${`notice notice-${kind}`} role="note"><strong>${title}</strong> <div>${content}</div></div>`
}
