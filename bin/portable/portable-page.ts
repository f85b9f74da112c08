import {readFile} from 'node:fs/promises'
import {join, posix} from 'node:path'
import {unzlibSync, zlibSync} from 'fflate'
import {remember} from '../../src/domain/remember.js'
import {toPolicy} from '../site/finish-page.js'

/** Where pages and modules name the files that they read: `"path":"../_file/data/sitio.85c61926.json"`. */
const FILE = /"path":"((?:\.\.?\/)+_file\/[^"]+)"/g

const MODULE = /<script type="module"([^>]*)>([\s\S]*?)<\/script>\n?/g

/** The program of a page of a finished site: its module scripts, in their order. */
export function toProgram(html: string): string {
  return Array.from(html.matchAll(MODULE), ([, attributes = '', content = '']) => {
    const [, source] = /\bsrc="([^"]+)"/.exec(attributes) ?? []
    return source === undefined ? content : `import ${JSON.stringify(source)};`
  }).join('\n')
}

export interface PortablePage {
  /** The page within the site, with `/`. */
  path: string
  /** As the finished site has it. */
  html: string
  /** The page's program with all that it imports. */
  script: string
  /** The files that the page may ask for, packed, by their path within the site. */
  files: ReadonlyMap<string, string>
}

/** The files of a site, packed; each is read once, however many pages carry it. */
export type PackFile = (path: string) => Promise<string>

/** Packs files of a site: compressed, and in letters and digits. */
export function packFiles(site: string): PackFile {
  return remember(async (path) => {
    const packed = zlibSync(await readFile(join(site, path)), {level: 9})
    return Buffer.from(packed).toString('base64')
  })
}

/**
 * A page of a finished site as one file that needs no other: its style, its program and the files that it reads stand in it.
 * The files are packed in base64, so that nothing in them can be taken for markup. Throws where the program could be.
 */
export async function toPortablePage(
  site: string,
  {path, html, script, files}: PortablePage,
): Promise<string> {
  // `<!--`, which a library has in a text, hides the end of a script only where `<script` follows it.
  if (/<\/?script/i.test(script)) throw new Error(`${path}: its program holds what begins or ends a script`)
  const folder = posix.dirname(path)
  const read = (href: string) => readFile(join(site, posix.join(folder, href)))
  const blocks = Array.from(files, ([file, packed]) => {
    return `<script type="application/octet-stream" data-file="${toAttribute(file)}">${packed}</script>\n`
  })
  const page = (await replaceLinks(html, read))
    .replace(MODULE, '')
    // The search loads its index, and all pages of a site are more than one page should carry.
    .replace(/<div id="observablehq-search">[\s\S]*?<\/script>\n?/, '')
    .replace('<body>', `<body data-root="${posix.relative(folder, '.') || '.'}">`)
    .replace('</body>', () => `${blocks.join('')}<script type="module">${script}</script>\n</body>`)
  return page.replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*/, (_, head) => {
    return `${head}${toPolicy(page, {portable: true})}`
  })
}

/** The parts of a portable page: its markup, its style and its program. */
export function takeApart(html: string): {markup: string; style: string; program: string} {
  const parts = {style: '', program: ''}
  const markup = html
    .replace(MODULE, (script, attributes, content) => {
      if (/\bsrc=/.test(attributes)) return script
      parts.program += content
      return ''
    })
    .replace(/<style>([\s\S]*?)<\/style>/g, (_, content) => {
      parts.style += content
      return ''
    })
  return {markup, ...parts}
}

/** Whether a page is one that `toPortablePage` made. */
export function isPortablePage(html: string): boolean {
  return html.includes('<body data-root="')
}

/** The files that a portable page carries, by their path within the site. */
export function unpackFiles(html: string): Map<string, Uint8Array> {
  const blocks = html.matchAll(
    /<script type="application\/octet-stream" data-file="([^"]*)">([^<]*)<\/script>/g,
  )
  return new Map(
    Array.from(blocks, ([, file = '', packed = '']) => [file, unzlibSync(Buffer.from(packed, 'base64'))]),
  )
}

/** The files that a page's program names, within the site. */
export function listFiles(path: string, source: string): string[] {
  return Array.from(source.matchAll(FILE), ([, file = '']) => posix.join(posix.dirname(path), file))
}

/** Puts what the page's links load into the page: style sheets and the icon. What only loads early goes. */
async function replaceLinks(html: string, read: (href: string) => Promise<Buffer>): Promise<string> {
  let page = html
  for (const [link, attributes = ''] of html.matchAll(/[ \t]*<link\b([^>]*)>\n?/g)) {
    const [, relation = ''] = /\brel="([^"]+)"/.exec(attributes) ?? []
    const [, href = ''] = /\bhref="([^"]+)"/.exec(attributes) ?? []
    const inlined = await toInline(relation, href, read)
    page = page.replace(link, () => inlined)
  }
  return page
}

async function toInline(
  relation: string,
  href: string,
  read: (href: string) => Promise<Buffer>,
): Promise<string> {
  if (relation === 'stylesheet') {
    const style = (await read(href)).toString('utf8')
    if (/<\/style/i.test(style)) throw new Error(`${href}: it holds what ends a style sheet`)
    return `<style>${style}</style>\n`
  }
  if (relation !== 'icon') return ''
  return `<link rel="icon" href="data:image/svg+xml;base64,${(await read(href)).toString('base64')}">\n`
}

function toAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
