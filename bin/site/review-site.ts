import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {listInlineScripts} from './finish-page.js'
import {listSite} from './finish-site.js'

/** What a page must not hold: Framework builds each of these without an error. */
const FORBIDDEN: readonly [RegExp, string][] = [
  [/observablehq--error/, 'tiene un error de sintaxis en su código'],
  [
    /<(?:script|link(?! rel="canonical")|img|iframe|source|video|audio|object|embed)\b[^>]*\b(?:src|href|data)=["'](?:https?:)?\/\//i,
    'carga algo de otro servidor',
  ],
]

/** What a script must not hold. */
const FORBIDDEN_IN_SCRIPT: readonly [RegExp, string][] = [
  [/\bimport\s*\(\s*["'](?![./])[^"']*["']\s*\)/, 'importa una biblioteca que no se pudo resolver'],
  [
    /(?:^|[;}\n])\s*(?:import|export)\b[^"'`;()]*?\bfrom\s*["'](?![./])[^"']*["']/,
    'importa una biblioteca que no se pudo resolver',
  ],
  [/(?:^|[;}\n])\s*import\s*["'](?![./])[^"']*["']/, 'importa una biblioteca que no se pudo resolver'],
]

const FORBIDDEN_IN_STYLE: readonly [RegExp, string][] = [
  [/@import\s*(?:url\(\s*)?["']?(?:https?:)?\/\//i, 'carga una hoja de estilo de otro servidor'],
  [/url\(\s*["']?(?:https?:)?\/\//i, 'carga un archivo de otro servidor'],
]

/** What is wrong with a finished site, one line each: the file and the reason. */
export async function reviewSite(dist: string, fingerprint: string): Promise<string[]> {
  const problems: string[] = []
  const paths = await listSite(dist)
  for (const path of paths.filter((name) => /\.(html|js|css)$/.test(name))) {
    for (const reason of reviewFile(path, await readFile(join(dist, path), 'utf8'))) {
      problems.push(`${path}: ${reason}`)
    }
  }
  if (!paths.includes('index.html')) problems.push('index.html: falta la página principal')
  const data = paths.find((path) => /^_file\/data\/sitio\.\w+\.json$/.test(path))
  if (data === undefined) problems.push('_file/data/sitio.json: ninguna página muestra el corte y la huella')
  else {
    const site = JSON.parse(await readFile(join(dist, data), 'utf8'))
    if (site.fingerprint !== fingerprint) problems.push(`${data}: no es de los datos que se leyeron`)
    if (site.preview) problems.push(`${data}: es de la vista local, que muestra las filas rechazadas`)
  }
  return problems
}

/** What is wrong with one file of a finished site. */
export function reviewFile(path: string, text: string): string[] {
  if (path.endsWith('.css')) return findReasons(FORBIDDEN_IN_STYLE, text)
  if (path.endsWith('.js')) return findReasons(FORBIDDEN_IN_SCRIPT, text)
  const reasons = findReasons(FORBIDDEN, text)
  for (const script of listInlineScripts(text)) reasons.push(...findReasons(FORBIDDEN_IN_SCRIPT, script))
  if (!text.includes('<html lang="es">')) reasons.push('no dice que está en español')
  if (!text.includes('http-equiv="Content-Security-Policy"')) reasons.push('no tiene política de seguridad')
  return reasons
}

function findReasons(rules: readonly [RegExp, string][], text: string): string[] {
  return rules.flatMap(([pattern, reason]) => {
    const found = pattern.exec(text)
    return found === null ? [] : [`${reason}: ${found[0].trim().slice(0, 120)}`]
  })
}
