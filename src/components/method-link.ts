import {html} from 'htl'
import type {MethodRule} from '../domain/method-rule.js'
import {toMethodHref} from './links.js'

/** A word that leads to the rule of the method that explains it. */
export function methodLink(text: string, rule: MethodRule, {root = '.'}: {root?: string} = {}): HTMLElement {
  return html`<a class="method-link" href=${toMethodHref(rule, {root})}>${text}</a>`
}
