import {html} from 'htl'
import {EMBED_PAGE} from '../domain/embed.js'
import type {Site} from '../domain/site.js'
import {hasAddress} from './has-address.js'
import {onDemand} from './on-demand.js'

export interface EmbedGuideOptions {
  site: Pick<Site, 'address' | 'preview'>
  /** The slug of the municipality. */
  municipality: string
  /** The indicator; undefined is the municipality's score. */
  code?: string
  /** What the frame shows, for those who don't see it. */
  title: string
  /** The way from the page to the site's root. */
  root: string
}

/** How a chart is put into another page: the code to be copied. Nothing where the page is a file, which has no address. */
export function embedGuide({site, title, root, ...asked}: EmbedGuideOptions): HTMLElement | string {
  if (location.protocol === 'file:' && site.address === null) return ''
  return onDemand('Poner esta gráfica en otra página', () => {
    const base = site.address ?? (hasAddress(site) ? new URL(`${root}/`, location.href).href : undefined)
    return base === undefined
      ? html`<p class="embed-guide">En el sitio publicado, aquí está el código que se copia.</p>`
      : codeBox(toEmbedCode(base, {title, ...asked}))
  })
}

/** The frame that shows a chart of a site, as HTML. */
export function toEmbedCode(
  base: string,
  {municipality, code, title}: Pick<EmbedGuideOptions, 'municipality' | 'code' | 'title'>,
): string {
  const query = new URLSearchParams({
    municipio: municipality,
    ...(code === undefined ? {} : {indicador: code}),
  })
  const source = `${base}${EMBED_PAGE}?${query}`
  return `<iframe src="${toAttribute(source)}" title="${toAttribute(title)}" width="100%" height="420" style="border:0" loading="lazy"></iframe>`
}

function codeBox(code: string): HTMLElement {
  const box =
    html`<textarea readonly rows="5" aria-label="Código de la gráfica">${code}</textarea>` as HTMLTextAreaElement
  const button = html`<button type="button">Copiar el código</button>`
  const status = html`<span role="status"></span>`
  button.addEventListener('click', async () => {
    box.select()
    // Browsers let a page copy only where its connection is safe.
    const isCopied = await copy(code)
    status.textContent = isCopied ? 'Copiado.' : 'Está seleccionado: oprima Ctrl + C.'
  })
  return html`<div class="embed-guide"><p>Pegue este código en la otra página. La gráfica se pone al día con el sitio.</p>
    ${box}<p>${button} ${status}</p></div>`
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function toAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
