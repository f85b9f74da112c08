import type {MethodRule} from '../domain/method-rule.js'

export interface MunicipalityLink {
  bimester?: string | undefined
  /** The indicator whose row is to be seen. */
  code?: string | undefined
  /** The way from the page to the site's root. Default `.`. */
  root?: string
}

/** The address of a municipality's page. */
export function toMunicipalityHref(
  slug: string,
  {bimester, code, root = '.'}: MunicipalityLink = {},
): string {
  const query = bimester === undefined ? '' : `?bimestre=${encodeURIComponent(bimester)}`
  const hash = code === undefined ? '' : `#${encodeURIComponent(code)}`
  return `${root}/municipios/${encodeURIComponent(slug)}.html${query}${hash}`
}

/** The address of the page that shows a municipality's plan. */
export function toPlanHref(slug: string, {root = '.'}: {root?: string} = {}): string {
  return `${root}/planes/${encodeURIComponent(slug)}.html`
}

/** The address of the method page, or of one rule on it. */
export function toMethodHref(rule?: MethodRule, {root = '.'}: {root?: string} = {}): string {
  return `${root}/metodo.html${rule === undefined ? '' : `#${rule}`}`
}
