import {html} from 'htl'

/** Gives the reader a file that was made in the page. */
export function saveFile(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob)
  const link = html`<a href=${href} download=${name}></a>` as HTMLAnchorElement
  link.click()
  // Browsers read it after the click.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
