// @vitest-environment jsdom
import {html} from 'htl'
import {expect, test} from 'vitest'
import {foldedSection, unfoldAll} from '../../src/components/folded-section.js'
import {pageContents} from '../../src/components/page-contents.js'
import {section} from '../../src/components/section.js'

test('a section keeps its heading in sight, its anchor, and whether the reader closed it', () => {
  const part = fold()
  const details = part.querySelector('details') as HTMLDetailsElement
  expect([part.id, details.open, part.querySelector('summary > h2')?.textContent]).toEqual([
    'fases',
    true,
    'Las fases',
  ])
  expect(details.querySelector('table')).not.toBeNull()
  details.open = false
  details.dispatchEvent(new Event('toggle'))
  expect(fold().querySelector('details')?.open).toBe(false)
  expect(foldedSection('', {id: 'nada'})).toBe('')
})

test('the contents lead to every section that there is and open the one they lead to; on paper all are open', () => {
  const part = fold()
  const details = part.querySelector('details') as HTMLDetailsElement
  details.open = false
  const contents = pageContents([part, ''])
  expect(
    Array.from(contents.querySelectorAll('a'), (link) => [link.getAttribute('href'), link.textContent]),
  ).toEqual([['#fases', 'Las fases']])
  contents.querySelector('a')?.click()
  expect(details.open).toBe(true)
  details.open = false
  document.body.append(part)
  unfoldAll()
  expect(details.open).toBe(true)
})

function fold(): HTMLElement {
  return foldedSection(section('Las fases', 'y sus plazos', html`<table></table>`), {
    id: 'fases',
  }) as HTMLElement
}
