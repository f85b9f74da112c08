import {toUuid} from '../uuid.js'

/** An entry of a feed. */
export interface FeedEntry {
  /** What it is told apart by, for good. */
  key: string
  title: string
  /** The day of which it is, in Colombia. ISO date. */
  date: string
  /** The page that shows it, as a link from the feed. */
  href: string
  paragraphs: readonly string[]
  items?: readonly string[]
}

export interface FeedOptions {
  /** What the feed is told apart by, for good. */
  key: string
  title: string
  subtitle: string
  /** The feed's name within its folder, and the way from there to the site's root. */
  name: string
  root: string
  /** Where the feed's folder is published, with `/` at its end; null where nobody says. */
  base: string | null
  /** The day of which a feed without entries is. ISO date. */
  date: string
}

/** What XML cannot hold, escaped or not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** A feed as programs read it (Atom, RFC 4287), the newest entry first: the same entries are the same bytes. */
export function toAtomFeed(
  entries: readonly FeedEntry[],
  {key, title, subtitle, name, root, base, date}: FeedOptions,
): string {
  const sorted = entries.toSorted((a, b) => compare(b.date, a.date) || compare(a.title, b.title))
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es"${base === null ? '' : ` xml:base="${toXml(base)}"`}>
  <id>urn:uuid:${toUuid(key)}</id>
  <title>${toXml(title)}</title>
  <subtitle>${toXml(subtitle)}</subtitle>
  <updated>${toTime(sorted[0]?.date ?? date)}</updated>
  <author><name>Cumple</name></author>
  <link rel="self" type="application/atom+xml" href="${toXml(name)}"/>
  <link rel="alternate" type="text/html" href="${toXml(`${root}/index.html`)}"/>
${sorted.map(toEntry).join('')}</feed>
`
}

function toEntry({key, title, date, href, paragraphs, items = []}: FeedEntry): string {
  const list = items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${toXml(item)}</li>`).join('')}</ul>`
  return `  <entry>
    <id>urn:uuid:${toUuid(key)}</id>
    <title>${toXml(title)}</title>
    <updated>${toTime(date)}</updated>
    <link rel="alternate" type="text/html" href="${toXml(href)}"/>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${paragraphs.map((text) => `<p>${toXml(text)}</p>`).join('')}${list}</div></content>
  </entry>
`
}

/** The beginning of a day in Colombia. */
function toTime(date: string): string {
  return `${date}T00:00:00-05:00`
}

function toXml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
