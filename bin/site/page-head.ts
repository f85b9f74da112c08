import {FEED_FILE, FEED_FOLDER} from '../../loaders/feed/feed-folder.js'
import {toHtmlText} from './html-text.js'
import {ICON, PREVIEW} from './pictures.js'

export interface PageHeadOptions {
  /** The page within the site, with `/`. */
  path: string
  title: string
  description: string
  /** Where the site is published, with `/` at its end; null where nobody says. */
  address: string | null
  /** The municipality that the page is about. */
  municipality?: {slug: string; name: string} | undefined
}

/** The grounds of the pages, by scheme: browsers paint their own bars so. */
const GROUNDS = {light: '#ffffff', dark: '#15181c'}

/**
 * What a page says of itself to those who link it: words and feeds; where the site's address is known also the page's own, and a
 * picture, which no program takes without one.
 */
export function toPageHead({path, title, description, address, municipality}: PageHeadOptions): string {
  const root = '../'.repeat(path.split('/').length - 1) || './'
  const words: [property: string, content: string][] = [
    ['og:type', 'website'],
    ['og:site_name', 'Cumple'],
    ['og:locale', 'es_CO'],
    ['og:title', title],
    ['og:description', description],
  ]
  if (address !== null) {
    words.push(
      ['og:url', toAddress(address, path)],
      ['og:image', `${address}${PREVIEW.name}`],
      ['og:image:width', String(PREVIEW.width)],
      ['og:image:height', String(PREVIEW.height)],
      ['og:image:alt', PREVIEW.text],
    )
  }
  const feeds = [
    feedLink(`${root}${FEED_FILE}`, 'Cierres'),
    ...(municipality === undefined
      ? []
      : [feedLink(`${root}${FEED_FOLDER}/${municipality.slug}.xml`, `Cierres de ${municipality.name}`)]),
  ]
  return [
    `<meta name="description" content="${toHtmlText(description)}">`,
    ...words.map(([property, content]) => `<meta property="${property}" content="${toHtmlText(content)}">`),
    `<meta name="twitter:card" content="${address === null ? 'summary' : 'summary_large_image'}">`,
    ...Object.entries(GROUNDS).map(([scheme, colour]) => {
      return `<meta name="theme-color" content="${colour}" media="(prefers-color-scheme: ${scheme})">`
    }),
    `<link rel="apple-touch-icon" href="${root}${ICON.name}">`,
    ...feeds,
    ...(address === null ? [] : [`<link rel="canonical" href="${toHtmlText(toAddress(address, path))}">`]),
  ].join('\n')
}

function feedLink(href: string, title: string): string {
  return `<link rel="alternate" type="application/atom+xml" title="${toHtmlText(title)}" href="${href}">`
}

/** The one address of a page: that of the site is the main page's. */
function toAddress(address: string, path: string): string {
  return path === 'index.html' ? address : `${address}${path}`
}
