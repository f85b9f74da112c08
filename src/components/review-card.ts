import {html} from 'htl'
import type {FileReview, MendedLine, Reviewer} from '../domain/file-review.js'
import {KIND_WORDS, type Kind} from '../domain/kind.js'
import {formatCount, inflect} from '../domain/noun.js'
import {formatNumber} from '../domain/number.js'
import {toFilePeriod} from './file-period.js'
import {type LineState, mendedLines} from './mended-lines.js'
import {reviewFinding, toReviewMark} from './review-finding.js'
import {saveFile} from './save-file.js'

export interface ReviewCardOptions {
  reviewer: Reviewer
  /** The names of municipalities, by slug. */
  names: ReadonlyMap<string, string>
  /** The address of the template of each kind. */
  templates: Readonly<Record<Kind, string>>
  /** Is told what would become of the file with what was put right in it so far. */
  onMend?: (review: FileReview) => void
}

/** How many rows that are still wrong a message names. */
const MOST_NAMED = 3

/** What would become of one file, and how it is put right. */
export function reviewCard(
  review: FileReview,
  {reviewer, names, templates, onMend = () => undefined}: ReviewCardOptions,
): HTMLElement {
  const finding = html`<p class="review-finding"></p>`
  const card = html`<article class="review" data-file=${review.file}></article>`
  const tell = (now: FileReview) => {
    const {glyph, state} = toReviewMark(now)
    card.dataset.state = state
    finding.replaceChildren(
      html`<span class="review-mark" aria-hidden="true">${glyph}</span>`,
      ` ${reviewFinding(now)}`,
    )
  }
  tell(review)
  const {kind, rejected, rejections, warnings, unknown, proposal} = review
  card.append(html.fragment`<h3>${review.file}</h3>
    ${finding}
    ${review.reason === null ? facts(review, names) : ''}
    ${warnings.map((warning) => html`<p class="warning-text">${warning}</p>`)}
    ${unknown.map((text) => html`<p class="unknown">${text}</p>`)}
    ${proposal.length === 0 ? '' : howToRead(proposal)}
    ${kind === null ? '' : html`<p><a href=${templates[kind]} download=${`plantilla-${KIND_WORDS[kind]}.csv`}>Plantilla de ${KIND_WORDS[kind]}</a></p>`}
    ${
      rejected === 0
        ? ''
        : mending(review, reviewer, (now) => {
            tell(now)
            onMend(now)
          })
    }
    ${rejected > rejections.length ? html`<p>Aquí están ${rejections.length === 1 ? 'la primera' : `las primeras ${rejections.length}`}: si hay tantas, es mejor exportar otra vez.</p>` : ''}`)
  return card
}

function facts(review: FileReview, names: ReadonlyMap<string, string>): HTMLElement {
  const {kind, format, format_title, municipality, read} = review
  const place =
    municipality !== null
      ? (names.get(municipality) ?? municipality)
      : read === 0
        ? '—'
        : 'varios, o ninguno que se reconozca'
  const title = format_title === null || format === 'plantilla' ? '' : ` (${format_title})`
  return html`<dl class="facts">
    <dt>Se toma como</dt><dd>${kind === null ? '—' : KIND_WORDS[kind]}${title}</dd>
    <dt>Municipio</dt><dd>${place}</dd>
    <dt>Periodo</dt><dd>${toFilePeriod(review)}</dd>
  </dl>`
}

/** What to put beside a file that is not known: what it is, and the text to save. */
function howToRead([what, ...text]: readonly string[]): HTMLElement {
  return html`<details><summary>Cómo hacer que se lea</summary><p>${what}</p><pre>${text.join('\n')}</pre></details>`
}

/** The rows to put right, and the files that can be had of it. */
function mending(review: FileReview, reviewer: Reviewer, onMend: (review: FileReview) => void): HTMLElement {
  const {file, rejections, formulas} = review
  const mended = new Map<number, MendedLine>()
  const states = new Map<number, LineState>()
  const message = html`<p class="review-message" role="status"></p>`
  const name = file.slice(file.lastIndexOf('/') + 1)
  const stem = name.replace(/\.(csv|tsv|txt)$/i, '')
  const folder = `data/entrada/${file.slice(0, file.lastIndexOf('/') + 1)}`
  const say = (text: string) => {
    message.textContent = text
  }
  const lines = mendedLines(rejections, {
    check: (line, to) => reviewer.check(file, line, to),
    onChange(line, to) {
      if (to === undefined) mended.delete(line)
      else mended.set(line, to)
      say('')
    },
    onSettle(line, state) {
      states.set(line, state)
      onMend(toMended(review, [...states.values()]))
    },
  })

  async function saveMended(): Promise<void> {
    const {content, review} = await reviewer.mend(file, mended)
    onMend(review)
    if (review.reason !== null) return say(`El archivo corregido no se leería. ${review.reason}`)
    if (review.rejected > 0) return say(toStillWrong(review))
    saveFile(content, `${stem}_corregido.csv`)
    say(
      `Se descargó ${stem}_corregido.csv, que se acepta entero: ${formatCount(review.accepted, 'fila', 'filas')}. Déjelo en ${folder} en lugar del original, que no cambió.`,
    )
  }
  async function saveRejected(): Promise<void> {
    const {content, review: now} = await reviewer.takeRejected(file, mended)
    onMend(now)
    if (now.rejected === 0)
      return say('Ya no queda ninguna fila por corregir: descargue el archivo corregido.')
    saveFile(content, `${stem}_por_corregir.csv`)
    if (now.accepted > review.accepted)
      return say(
        `Se descargó ${stem}_por_corregir.csv, con el motivo de cada fila que falta. Lo que ya corrigió aquí no está en él ni en el original: descargue también las filas buenas y déjelas en ${folder} en lugar del original.`,
      )
    say(
      `Se descargó ${stem}_por_corregir.csv, con el motivo de cada fila. Corríjalo y déjelo en data/entrada/ junto con el original, que tiene que quedar como ${folder}${name}.`,
    )
  }
  async function saveGood(): Promise<void> {
    const {content, review} = await reviewer.takeGood(file, mended)
    onMend(review)
    saveFile(content, `${stem}_filas_buenas.csv`)
    say(toGoodSaved(`${stem}_filas_buenas.csv`, review))
  }

  return html`<section class="mending">
    <h4>Corrija aquí lo que se rechazaría</h4>
    ${lines}
    ${formulas === 0 ? '' : html`<p class="warning-text">${toFormulaWarning(formulas)}</p>`}
    <div class="actions">
      ${action('Descargar el archivo corregido', saveMended, say)}
      ${action('Descargar las filas por corregir', saveRejected, say)}
      ${action('Descargar solo las filas buenas', saveGood, say)}
    </div>
    ${message}
  </section>`
}

function action(text: string, act: () => Promise<void>, say: (text: string) => void): HTMLElement {
  const button = html`<button type="button" class="action">${text}</button>` as HTMLButtonElement
  button.addEventListener('click', async () => {
    button.disabled = true
    say('Preparando el archivo…')
    await act().catch(() => say('No se pudo preparar el archivo: puede haber cambiado. Escójalo otra vez.'))
    button.disabled = false
  })
  return button
}

/** What would become of a file with some of its rejected rows put right or left out, as far as each tells by itself. */
function toMended(review: FileReview, states: readonly LineState[]): FileReview {
  const count = (state: LineState) => states.filter((each) => each === state).length
  const [mended, left] = [count('accepted'), count('left')]
  return {
    ...review,
    read: review.read - left,
    accepted: review.accepted + mended,
    rejected: review.rejected - mended - left,
  }
}

function toGoodSaved(name: string, {accepted, rejected}: FileReview): string {
  const taken = `Se descargó ${name}: ${formatCount(accepted, 'fila que se aceptaría', 'filas que se aceptarían')}.`
  if (rejected === 0) return taken
  const lost = formatCount(rejected, 'fila que se rechazaría', 'filas que se rechazarían')
  return `${taken} Sin ${lost}, que no ${inflect(rejected, 'contará', 'contarán')}.`
}

function toFormulaWarning(count: number): string {
  return count === 1
    ? 'Una celda empieza por =, +, - o @: una hoja de cálculo la ejecutaría. Ábrala con cuidado.'
    : `${formatNumber(count)} celdas empiezan por =, +, - o @: una hoja de cálculo las ejecutaría. Ábralas con cuidado.`
}

function toStillWrong({rejected, rejections}: FileReview): string {
  const named = rejections
    .slice(0, MOST_NAMED)
    .map(({line, reason, remedy}) => `Línea ${line}: ${reason}. ${remedy}`)
  return `Todavía se ${rejected === 1 ? 'rechazaría una fila' : `rechazarían ${formatCount(rejected, 'fila', 'filas')}`}. ${named.join(' ')}`
}
