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

export interface IndicatorLink {
  bimester?: string | undefined
  /** Whether the indicator has a page of its own; else it is a view inside its municipality's page. */
  ownPage: boolean
  /** The way from the page to the site's root. Default `.`. */
  root?: string
}

/** The address of the page, or of the view, that shows one indicator. */
export function toIndicatorHref(
  slug: string,
  code: string,
  {bimester, ownPage, root = '.'}: IndicatorLink,
): string {
  const municipality = `${root}/municipios/${encodeURIComponent(slug)}`
  const when = bimester === undefined ? [] : [`bimestre=${encodeURIComponent(bimester)}`]
  const query = ownPage ? when : [`indicador=${encodeURIComponent(code)}`, ...when]
  const path = ownPage ? `${municipality}/${encodeURIComponent(code)}.html` : `${municipality}.html`
  return query.length === 0 ? path : `${path}?${query.join('&')}`
}

export interface DueLink {
  municipality?: string | undefined
  root?: string
}

/** The address of the page of what falls due. */
export function toDueHref({municipality, root = '.'}: DueLink = {}): string {
  const query = municipality === undefined ? '' : `?municipio=${encodeURIComponent(municipality)}`
  return `${root}/vencimientos.html${query}`
}

export interface PhaseLink {
  municipality?: string | undefined
  /** The phase whose row is to be seen. */
  phase?: number | undefined
  root?: string
}

/** The address of the page of the legal phases, or of those of a municipality. */
export function toPhaseHref({municipality, phase, root = '.'}: PhaseLink = {}): string {
  const query = municipality === undefined ? '' : `?municipio=${encodeURIComponent(municipality)}`
  return `${root}/fases.html${query}${phase === undefined ? '' : `#fase-${phase}`}`
}

/** The address of a file of the calendar folder: a lasting one in the built site, that of the cache in the preview. */
export function toCalendarHref(
  name: string,
  {root = '.', preview}: {root?: string; preview: boolean},
): string {
  return `${root}/${preview ? '_file/data/' : ''}calendario/${encodeURIComponent(name)}`
}

/** The address of a file of what is compared: a lasting one in the built site, that of the cache in the preview. */
export function toComparisonHref(
  name: string,
  {root = '.', preview}: {root?: string; preview: boolean},
): string {
  return `${root}/${preview ? '_file/data/' : ''}comparar/${encodeURIComponent(name)}.json`
}

/** The address of the feed of what is closed, of all municipalities or of one; only in the built site. */
export function toFeedHref({municipality, root = '.'}: DueLink = {}): string {
  return municipality === undefined
    ? `${root}/cierres.xml`
    : `${root}/cierres/${encodeURIComponent(municipality)}.xml`
}

/** The address of the page that shows a municipality's plan. */
export function toPlanHref(slug: string, {root = '.'}: {root?: string} = {}): string {
  return `${root}/planes/${encodeURIComponent(slug)}.html`
}

/** The address of the method page, or of one rule on it. */
export function toMethodHref(rule?: MethodRule, {root = '.'}: {root?: string} = {}): string {
  return `${root}/metodo.html${rule === undefined ? '' : `#${rule}`}`
}

/** The address of the page that shows a municipality's report on the last closed bimester, or on one that was sealed. */
export function toReportHref(
  slug: string,
  {bimester, root = '.'}: {bimester?: string; root?: string} = {},
): string {
  return `${root}/informes/${encodeURIComponent(slug)}${bimester === undefined ? '' : `/${bimester}`}.html`
}

/** The address of the page that asks how an indicator would stand under another goal. */
export function toWhatIfHref(slug: string, code: string, {root = '.'}: {root?: string} = {}): string {
  return `${root}/metas.html?municipio=${encodeURIComponent(slug)}&indicador=${encodeURIComponent(code)}`
}

/** The address of what that page needs of a municipality: in the built site, or that of the cache in the preview. */
export function toWhatIfFile(slug: string, {preview}: {preview: boolean}): string {
  return `./${preview ? '_file/data/' : ''}metas/${encodeURIComponent(slug)}.json`
}
