// @vitest-environment jsdom
import {html} from 'htl'
import {expect, test} from 'vitest'
import {toPlainText} from '../../src/components/plain-text.js'
import {termHelp} from '../../src/components/term-help.js'
import {termList} from '../../src/components/term-list.js'
import {METHOD_RULES} from '../../src/domain/method-rule.js'
import {TERMS, type TermName} from '../../src/domain/term.js'

test('a word has its meaning in a note of its own, which names it and leads to its rule', () => {
  const help = termHelp('exigible', {text: 'exigibles', root: '..'})
  const [button, note] = [help.querySelector('button'), help.querySelector('[popover]')]
  expect(button?.textContent).toBe('exigibles')
  expect(button?.getAttribute('popovertarget')).toBe(note?.id)
  expect(button?.getAttribute('aria-describedby')).toBe(note?.id)
  expect(note?.textContent).toContain(TERMS.exigible.meaning)
  expect(note?.querySelector('a')?.getAttribute('href')).toBe('../metodo.html#estados')
  expect(termHelp('exigible').querySelector('[popover]')?.id).not.toBe(note?.id)
})

test('a sentence with such words reads as if they were none', () => {
  expect(
    toPlainText(html`<p>El ${termHelp('avance')} no
    es un juicio.</p>`),
  ).toBe('El avance no es un juicio.')
})

test('every word leads to a rule that there is, and its meaning is a sentence', () => {
  for (const {meaning, rule} of Object.values(TERMS)) {
    expect(METHOD_RULES).toContain(rule)
    expect(meaning).toMatch(/^\p{Ll}.*\.$/u)
  }
  const listed = Array.from(termList().querySelectorAll('dt'), ({textContent}) => textContent as TermName)
  expect(listed).toEqual(Object.keys(TERMS))
})
