import {unzlibSync} from 'fflate'

/*
 * Runs in the browser, within each self-contained page. The page's modules ask for files and typefaces as they do on a server;
 * what they get stands in the page itself, packed, so that nothing is ever asked of a network.
 */

/** The root of the site, if it were on a server: the page says the way to it. */
const root = new URL(`${document.body.dataset.root}/`, location.href).href

/** A file of the page, as a server would send it; one that is not there is answered as a server would, too. */
export async function fetch(address: string | URL): Promise<Response> {
  const bytes = findFile(new URL(address, location.href).href)
  return bytes === undefined ? new Response(null, {status: 404}) : new Response(bytes)
}

/** A page that is one file has no other program to run beside it. */
export const Worker = undefined

/** The browser's typeface, which takes its file from the page. */
export class FontFace extends globalThis.FontFace {
  constructor(family: string, source: string, descriptors?: FontFaceDescriptors) {
    const [, address = ''] = /^url\("([^"]+)"\)/.exec(source) ?? []
    super(family, findFile(address) ?? source, descriptors)
  }
}

/** The address that a file of the site would have on a server. */
export function toSiteAddress(path: string): string {
  return `${root}${path}`
}

/** A link to a file that stands in the page takes it from there. */
addEventListener('click', ({target}) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
  const bytes = link === null ? undefined : findFile(link.href)
  if (link === null || bytes === undefined) return
  if (link.download === '') link.download = link.pathname.split('/').at(-1) ?? ''
  link.href = URL.createObjectURL(new Blob([bytes]))
})

function findFile(address: string): Uint8Array<ArrayBuffer> | undefined {
  if (!address.startsWith(root)) return undefined
  const path = address.slice(root.length).replace(/[?#].*$/, '')
  const block = document.querySelector(`script[data-file="${CSS.escape(path)}"]`)
  if (block === null) return undefined
  const packed = Uint8Array.from(atob(block.textContent ?? ''), (character) => character.charCodeAt(0))
  return unzlibSync(packed) as Uint8Array<ArrayBuffer>
}
