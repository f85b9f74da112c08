import {html} from 'htl'
import {type AccessibilityCheck, toVerification} from '../domain/accessibility-check.js'

const WHO = {programa: 'El programa', oficina: 'La oficina que publica', ambos: 'El programa y la oficina'}

/** The checks of the annex: what is asked, how it is met, on whom it rests and how it was verified. */
export function accessibilityTable(checks: readonly AccessibilityCheck[]): HTMLElement {
  return html`<table class="accessibility-table stacked"><caption class="hidden">Comprobaciones del anexo 1 de la Resolución 1519 de 2020</caption>
    <thead><tr><th scope="col">Qué se pide</th><th scope="col">Cómo se atiende</th><th scope="col">De quién depende</th><th scope="col">Cómo se verificó</th></tr></thead>
    <tbody>${checks.map(
      (check) => html`<tr><th scope="row"><span class="code">${check.number}</span> ${check.asked}</th>
        <td data-label="Cómo se atiende">${check.answer}</td>
        <td data-label="De quién depende">${WHO[check.by]}</td>
        <td data-label="Cómo se verificó">${toVerification(check)}${check.isAbsent ? html`<small>No hay en el sitio.</small>` : ''}</td></tr>`,
    )}</tbody></table>`
}

/** How many checks were verified in which way, in a sentence. */
export function accessibilityFinding(checks: readonly AccessibilityCheck[]): string {
  const count = (matches: (check: AccessibilityCheck) => boolean) => checks.filter(matches).length
  const tested = count(({test}) => test !== undefined)
  const looked = count(({test, looked}) => test === undefined && looked !== undefined)
  return `De ${checks.length} comprobaciones, ${tested} se verifican con pruebas automáticas en cada cambio del programa, ${looked} se miraron a mano y ${checks.length - tested - looked} están sin verificar.`
}
