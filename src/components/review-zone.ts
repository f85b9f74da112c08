import {html} from 'htl'
import type {FileReview, Reviewer} from '../domain/file-review.js'
import {ATTENDANCE_TYPES, KIND_WORDS, type Kind, PUBLICATION_TYPES} from '../domain/kind.js'
import {formatCount, inflect} from '../domain/noun.js'
import type {Municipality} from '../domain/site.js'
import {toUnreadReview} from '../domain/unread-review.js'
import {reviewCard} from './review-card.js'
import {reviewFinding} from './review-finding.js'

export interface ReviewZoneOptions {
  municipalities: readonly Municipality[]
  /** The address of the template of each kind. */
  templates: Readonly<Record<Kind, string>>
}

/** A place to drop files into, which tells what would become of each; `start` is asked once somebody comes near. */
export function reviewZone(
  start: () => Promise<Reviewer>,
  {municipalities, templates}: ReviewZoneOptions,
): HTMLElement {
  const names = new Map(municipalities.map(({slug, name}) => [slug, name]))
  // The browser's own button would speak its own language.
  const input =
    html`<input type="file" id="revisar-archivos" class="hidden" multiple tabindex="-1" aria-label="Archivos por revisar">` as HTMLInputElement
  const choose =
    html`<button type="button" class="action" aria-describedby="revisar-nada-sale">Escoger archivos</button>` as HTMLButtonElement
  const place = placeSelect(municipalities)
  const type = typeSelect()
  const zone = html`<div class="review-zone">
    <p class="review-drop"><strong>Arrastre aquí los archivos</strong>, o bien</p>${choose}${input}
    <p id="revisar-nada-sale">Nada sale de este equipo: los lee este navegador, y no se envían ni se guardan. Se muestran completos solo a usted.</p>
  </div>`
  const progress =
    html`<progress max="1" hidden aria-label="Lectura del archivo"></progress>` as HTMLProgressElement
  const status = html`<p class="review-status" role="status"></p>`
  const results = html`<div class="reviews"></div>`
  let files: readonly File[] = []
  let turn = 0

  async function reviewAll(): Promise<void> {
    turn += 1
    const asked = turn
    const isOld = () => asked !== turn
    results.replaceChildren()
    if (files.length === 0) return
    const folder = [place.value, type.value].filter(Boolean).join('/')
    const told: FileReview[] = []
    try {
      const reviewer = await start()
      for (const file of files) {
        if (isOld()) return
        status.textContent = `Leyendo ${file.name}…`
        progress.hidden = false
        const onProgress = (share: number) => {
          if (!isOld()) progress.value = share
        }
        const reviews = await reviewer
          .review(file, {folder, onProgress})
          .catch(() => [toUnread(file, folder)])
        if (isOld()) return
        for (const review of reviews) {
          const place = told.push(review) - 1
          const onMend = (mended: FileReview) => {
            told[place] = mended
            // While other files are read it is told how far that is.
            if (!isOld() && progress.hidden) status.textContent = toSummary(told)
          }
          results.append(reviewCard(review, {reviewer, names, templates, onMend}))
        }
      }
      status.textContent = toSummary(told)
    } catch {
      if (!isOld()) status.textContent = 'No se pudo empezar la revisión. Abra la página otra vez.'
    }
    progress.hidden = true
  }

  const take = (chosen: FileList | null | undefined) => {
    files = [...(chosen ?? [])]
    void reviewAll()
  }
  const approach = () => void start().catch(() => undefined)
  for (const event of ['pointerenter', 'focusin', 'dragenter']) zone.addEventListener(event, approach)
  zone.addEventListener('dragover', (event) => {
    event.preventDefault()
    zone.classList.add('over')
  })
  zone.addEventListener('dragleave', () => zone.classList.remove('over'))
  zone.addEventListener('drop', (event) => {
    event.preventDefault()
    zone.classList.remove('over')
    take((event as DragEvent).dataTransfer?.files)
  })
  choose.addEventListener('click', () => input.click())
  input.addEventListener('change', () => {
    take(input.files)
    // The same file, put right meanwhile, may be chosen again.
    input.value = ''
  })
  for (const select of [place, type]) select.addEventListener('change', () => void reviewAll())

  return html`<div class="reviewing">${zone}
    <div class="choosers">
      <div class="chooser"><label for="revisar-municipio">Carpeta donde los dejará</label>${place}</div>
      <div class="chooser"><label for="revisar-tipo">y dentro, la de un tipo</label>${type}</div>
    </div>
    ${progress}${status}${results}
  </div>`
}

/** The folder of a municipality, or none. */
function placeSelect(municipalities: readonly Municipality[]): HTMLSelectElement {
  const sorted = municipalities.toSorted((a, b) => a.name.localeCompare(b.name, 'es'))
  return html`<select id="revisar-municipio"><option value="">data/entrada/</option>${sorted.map(
    ({slug}) => html`<option value=${slug}>data/entrada/${slug}/</option>`,
  )}</select>` as HTMLSelectElement
}

/** The folder of a type, for files that tell none. */
function typeSelect(): HTMLSelectElement {
  return html`<select id="revisar-tipo"><option value="">ninguna</option>${[
    [KIND_WORDS.attendance, ATTENDANCE_TYPES] as const,
    [KIND_WORDS.publications, PUBLICATION_TYPES] as const,
  ].map(
    ([kind, types]) =>
      html`<optgroup label=${kind}>${types.map((type) => html`<option value=${type}>${type}/</option>`)}</optgroup>`,
  )}</select>` as HTMLSelectElement
}

function toSummary(reviews: readonly FileReview[]): string {
  const [only] = reviews
  const [unread, flawed] = [
    reviews.filter(({reason}) => reason !== null).length,
    reviews.filter(({rejected}) => rejected > 0).length,
  ]
  const unknown =
    'Aquí no se sabe si otro archivo ya trae las mismas filas, ni si este mismo ya se dejó: se sabrá cuando esté en data/entrada/.'
  if (only !== undefined && reviews.length === 1) return `${reviewFinding(only)} ${unknown}`
  const good = reviews.length - unread - flawed
  return `${formatCount(reviews.length, 'archivo', 'archivos')}: ${good} sin filas rechazadas, ${flawed} con filas por corregir, ${unread} que no se ${inflect(unread, 'leería', 'leerían')}. ${unknown}`
}

/** A file that the browser does not give: a folder, or one that has changed or gone meanwhile. */
function toUnread(file: File, folder: string): FileReview {
  return toUnreadReview(
    folder === '' ? file.name : `${folder}/${file.name}`,
    'El navegador no lo pudo leer. Si es una carpeta, arrastre los archivos que trae; si no, escójalo otra vez. Uno de más de 500 MB puede no caber aquí: déjelo en data/entrada/.',
  )
}
