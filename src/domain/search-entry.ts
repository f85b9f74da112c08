import {fold} from './fold.js'
import {TERMS, toTermAnchor} from './term.js'

/** A page, or a place on one, as the search knows it. `keywords` weigh like the title and, as that has accents, without them. */
export interface SearchEntry {
  path: string
  title: string
  text: string
  keywords: string
}

export interface SearchSources {
  municipalities: readonly {slug: string; name: string; department: string}[]
  /** Those that have a page of their own. */
  indicators: readonly {slug: string; name: string; code: string; indicator: string}[]
  /** The method page as it is written. */
  method: string
}

/** More municipalities than these are found by their own page only, which leads to plan and report: the index stays small. */
const MOST_WITH_ALL = 100

/** What the search finds beside the pages of the menu: municipalities, indicators, the method's rules and words. */
export function* listSearchEntries({
  municipalities,
  indicators,
  method,
}: SearchSources): Generator<SearchEntry> {
  const isShort = municipalities.length > MOST_WITH_ALL
  for (const {slug, name, department} of municipalities) {
    const path = `/municipios/${slug}`
    if (isShort) {
      // Of many municipalities several have one name.
      yield {path, title: `${name}, ${department}`, text: '', keywords: fold(`${name} ${department}`)}
      continue
    }
    const text = fold(`${name} ${department}`)
    yield {path, title: `${name}: cumplimiento`, text, keywords: fold(name)}
    yield toEntry(`/planes/${slug}`, `${name}: plan de acción`, text)
    yield toEntry(`/informes/${slug}`, `${name}: informe bimestral`, `${text} seguimiento`)
  }
  for (const {slug, name, code, indicator} of indicators)
    yield toEntry(`/municipios/${slug}/${code}`, `${name}: ${indicator}`, fold(code))
  for (const [, rule = '', heading = ''] of method.matchAll(/<h[23] id="([\w-]+)">(.*?)<\/h[23]>/g)) {
    const title = heading.replace(/<[^>]+>/g, '')
    yield {path: `/metodo.html#${rule}`, title: `Método: ${title}`, text: '', keywords: fold(title)}
  }
  for (const [name, {meaning}] of Object.entries(TERMS))
    yield toEntry(`/metodo.html#${toTermAnchor(name)}`, `Qué quiere decir «${name}»`, fold(meaning))
}

function toEntry(path: string, title: string, text: string): SearchEntry {
  return {path, title, text, keywords: fold(title)}
}
