import {createHash} from 'node:crypto'
import {toHtmlText} from './html-text.js'

/** What Framework writes in English and offers no option for. */
const SPANISH: readonly [string, string][] = [
  ['<html>', '<html lang="es">'],
  ['placeholder="Search"', 'placeholder="Buscar" aria-label="Buscar en el sitio"'],
  ['title="Toggle sidebar"', 'title="Mostrar u ocultar el menú"'],
  [', maximum-scale=1', ''],
]

export interface FinishOptions {
  /** The page's part of its title, where it is another than that of all pages alike. */
  title?: string | undefined
  /** What stands in its head beside. */
  head?: string
}

/** A built page as it is published: in Spanish, and with a policy that lets in nothing but the site's own files. */
export function finishPage(html: string, {title, head}: FinishOptions = {}): string {
  let page = html
  if (title !== undefined) page = page.replace(/<title>.*? \| /, () => `<title>${toHtmlText(title)} | `)
  if (head !== undefined) page = page.replace('</title>', () => `</title>\n${head}`)
  for (const [english, spanish] of SPANISH) page = page.replace(english, spanish)
  // After the character set, which browsers look for in the first 1024 bytes only.
  return page.replace('<meta charset="utf-8">', (charset) => {
    return `${charset}\n<meta http-equiv="Content-Security-Policy" content="${toPolicy(page)}">`
  })
}

/** The scripts that stand in the page itself, which the policy names by their hash; packed files, which do not run, are none. */
export function listInlineScripts(html: string): string[] {
  const scripts: string[] = []
  for (const [, attributes = '', content = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
    if (!/\bsrc=|\btype="application\/octet-stream"/i.test(attributes)) scripts.push(content)
  }
  return scripts
}

/** What a page may load and run: of its own site, or, where it is `portable`, nothing but what stands in it. */
export function toPolicy(html: string, {portable = false}: {portable?: boolean} = {}): string {
  const hashes = new Set(listInlineScripts(html).map((script) => `'sha256-${toSha256(script)}'`))
  if (portable) {
    return [
      "default-src 'none'",
      ['script-src', ...hashes].join(' '),
      "style-src 'unsafe-inline'",
      'img-src data: blob:',
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; ')
  }
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function toSha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
