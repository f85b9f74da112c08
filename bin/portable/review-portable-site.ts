import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {strFromU8} from 'fflate'
import {listSite} from '../site/finish-site.js'
import {reviewFile} from '../site/review-site.js'
import {isPortablePage, takeApart, unpackFiles} from './portable-page.js'

/** What the parts of a page that is one file must not hold. */
const FORBIDDEN: Record<'markup' | 'style' | 'program', readonly [RegExp, string][]> = {
  markup: [
    [/<script\b[^>]*\bsrc=/i, 'carga un programa de otro archivo'],
    [/<link\b[^>]*\bhref="(?!data:)/i, 'carga otro archivo'],
  ],
  style: [[/@import|url\(\s*["']?(?!["']?data:)/i, 'su estilo carga otro archivo']],
  // A method may have the name.
  program: [[/(?<![.\w$])import\s*[("']/, 'su programa importa otro archivo']],
}

/** What is wrong with a site of portable pages, one line each: the file and the reason. */
export async function reviewPortableSite(folder: string, fingerprint: string): Promise<string[]> {
  const paths = await listSite(folder)
  const problems = paths.includes('index.html') ? [] : ['index.html: falta la página principal']
  for (const path of paths.filter((name) => name.endsWith('.html'))) {
    for (const reason of reviewPortablePage(path, await readFile(join(folder, path), 'utf8'), fingerprint)) {
      problems.push(`${path}: ${reason}`)
    }
  }
  return problems
}

/** What is wrong with a portable page. */
export function reviewPortablePage(path: string, html: string, fingerprint: string): string[] {
  const parts = takeApart(html)
  const reasons = reviewFile(path, parts.markup)
  if (!isPortablePage(html)) reasons.push('no es una página que se abra sola')
  for (const part of ['markup', 'style', 'program'] as const) {
    for (const [pattern, reason] of FORBIDDEN[part]) if (pattern.test(parts[part])) reasons.push(reason)
  }
  const data = [...unpackFiles(html)].find(([file]) =>
    /^_file\/data\/(?:municipios\/[^/]+-)?sitio\.\w+\.json$/.test(file),
  )?.[1]
  if (data === undefined) return [...reasons, 'no muestra el corte ni la huella']
  const site = JSON.parse(strFromU8(data))
  if (site.fingerprint !== fingerprint) reasons.push('no es de los datos que se leyeron')
  if (site.preview) reasons.push('es de la vista local, que muestra las filas rechazadas')
  return reasons
}
