import {createHash} from 'node:crypto'

/** What Framework writes in English and offers no option for. */
const SPANISH: readonly [string, string][] = [
  ['<html>', '<html lang="es">'],
  ['placeholder="Search"', 'placeholder="Buscar" aria-label="Buscar en el sitio"'],
  ['title="Toggle sidebar"', 'title="Mostrar u ocultar el menú" aria-label="Mostrar u ocultar el menú"'],
  [', maximum-scale=1', ''],
]

/**
 * A built page as it is published: in Spanish, and with a policy that lets in nothing but the site's own files. `about` is whom
 * one of several pages alike is about: its title says so.
 */
export function finishPage(html: string, {about}: {about?: string | undefined} = {}): string {
  let page =
    about === undefined ? html : html.replace(/<title>(.*?) \| /, `<title>$1: ${toHtmlText(about)} | `)
  for (const [english, spanish] of SPANISH) page = page.replace(english, spanish)
  // After the character set, which browsers look for in the first 1024 bytes only.
  return page.replace('<meta charset="utf-8">', (charset) => {
    return `${charset}\n<meta http-equiv="Content-Security-Policy" content="${toPolicy(page)}">`
  })
}

/** The scripts that stand in the page itself, which the policy names by their hash. */
export function listInlineScripts(html: string): string[] {
  const scripts: string[] = []
  for (const [, attributes = '', content = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
    if (!/\bsrc=/i.test(attributes)) scripts.push(content)
  }
  return scripts
}

function toPolicy(html: string): string {
  const hashes = new Set(listInlineScripts(html).map((script) => `'sha256-${toSha256(script)}'`))
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // Only the page of what was not found says where its links begin.
    `base-uri ${/<base\b/i.test(html) ? "'self'" : "'none'"}`,
    "form-action 'none'",
  ].join('; ')
}

function toHtmlText(text: string): string {
  return text.replace(/[&<>"$]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function toSha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
