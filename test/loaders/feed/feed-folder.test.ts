import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {strFromU8} from 'fflate'
import {JSDOM} from 'jsdom'
import {beforeEach, expect, test} from 'vitest'
import {makeEvidence} from '../../../loaders/evidence.js'
import {toAtomFeed} from '../../../loaders/feed/atom-feed.js'
import {toFeedFolder} from '../../../loaders/feed/feed-folder.js'
import {findSealChanges} from '../../../loaders/seal/seal-changes.js'
import {writeSeal} from '../../../loaders/seal/write-seal.js'
import {createDataFolder, dropExport, runOnFolder} from '../../data-folder.js'

const ATOM = 'http://www.w3.org/2005/Atom'
const HEADER = 'municipio,fecha,tipo,titulo'
const NEWS = [1, 2, 3, 4].map((n) => `pore,2009-03-0${n},noticia,N${n}\npore,2009-04-0${n},noticia,M${n}\n`)
const UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

let dataDir: string
let sha256: string

beforeEach(async () => {
  dataDir = await createDataFolder({'marzo.csv': `${HEADER}\n${NEWS.join('')}`})
  const pipeline = await runOnFolder(dataDir, {cutoff: '2009-04-30', today: '2009-05-10'})
  sha256 = await writeSeal(pipeline, {municipality: 'pore', bimester: '2009-B2', today: '2009-05-10'})
})

async function makeFeeds(): Promise<Record<string, string>> {
  const pipeline = await runOnFolder(dataDir, {cutoff: '2009-12-31'})
  await makeEvidence(pipeline.store, {showsText: false, byDay: false, mostRows: 1000})
  const folder = await toFeedFolder(pipeline, await findSealChanges(pipeline))
  return Object.fromEntries(Object.entries(folder).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

const late = (name = 'tardio.csv') =>
  dropExport(dataDir, name, `${HEADER}\npore,2009-03-20,noticia,Tarde\npore,2009-04-20,noticia,Más\n`)

test('a close is an entry, of the day on which it was closed, with its score and hash', async () => {
  const feeds = await makeFeeds()
  expect(Object.keys(feeds).sort()).toEqual([
    'cierres.xml',
    ...['aguazul', 'genova', 'miraflores', 'palmar', 'pore'].map((slug) => `cierres/${slug}.xml`),
  ])
  const {entries, updated} = readFeed(feeds['cierres/pore.xml'])
  expect(entries).toMatchObject([
    {
      title: 'Pore: se cerró marzo y abril de 2009',
      updated: '2009-05-10T00:00:00-05:00',
      href: '../informes/pore/2009-B2.html',
    },
  ])
  expect(entries[0]?.content).toMatch(/Puntaje del plan al cerrar: .*Indicadores: \d+ /)
  expect(entries[0]?.content).toContain(`Huella del cierre: ${sha256}.`)
  expect(updated).toBe('2009-05-10T00:00:00-05:00')
  expect(readFeed(feeds['cierres.xml']).entries).toMatchObject([{href: './informes/pore/2009-B2.html'}])
  expect(readFeed(feeds['cierres/palmar.xml'])).toMatchObject({
    entries: [],
    updated: '2009-12-31T00:00:00-05:00',
  })
})

test('what changes after a close is an entry of its own, with values, states and the file, of the day of that file', async () => {
  await late()
  const [change, close] = readFeed((await makeFeeds())['cierres.xml']).entries
  expect(close?.title).toBe('Pore: se cerró marzo y abril de 2009')
  expect(change).toMatchObject({
    updated: '2013-01-15T00:00:00-05:00',
    href: './municipios/pore.html?bimestre=2009-B2',
  })
  expect(change?.title).toMatch(
    /^Pore: (1 resultado de marzo y abril de 2009 cambió|\d+ resultados de marzo y abril de 2009 cambiaron) desde el cierre$/,
  )
  expect(change?.content).toContain(
    '(pore-01). Al cerrar: incumple, 4 noticias, cumplimiento 80\u202f%. Ahora: cumple la meta, 5 noticias, cumplimiento 100\u202f%. Causa: por tardio.csv.',
  )
})

test('the same data give the same bytes, and another change is another entry beside the same close', async () => {
  await late()
  const first = await makeFeeds()
  expect(await makeFeeds()).toEqual(first)
  await late('otro.csv')
  const before = readFeed(first['cierres.xml'])
  const after = readFeed((await makeFeeds())['cierres.xml'])
  expect(after.id).toBe(before.id)
  expect(after.entries[1]?.id).toBe(before.entries[1]?.id)
  expect(after.entries[0]?.id).not.toBe(before.entries[0]?.id)
})

test('links are relative, from the address of the site on where it is known', async () => {
  const plain = readFeed((await makeFeeds())['cierres/pore.xml'])
  await writeFile(join(dataDir, 'sitio.csv'), 'direccion\nhttps://www.ejemplo.gov.co/cumple/\n')
  const known = await makeFeeds()
  expect(plain.base).toBeNull()
  expect(readFeed(known['cierres.xml']).base).toBe('https://www.ejemplo.gov.co/cumple/')
  const {base, entries} = readFeed(known['cierres/pore.xml'])
  expect(new URL(entries[0]?.href ?? '', base ?? '').href).toBe(
    'https://www.ejemplo.gov.co/cumple/informes/pore/2009-B2.html',
  )
})

test('a close of a demonstration says so in its entry and over the feed; one of real data does not', async () => {
  const real = (await makeFeeds())['cierres/pore.xml']
  expect(real).not.toContain('demostración')
  dataDir = await createDataFolder({'demo/marzo.csv': `${HEADER}\n${NEWS.join('')}`})
  const pipeline = await runOnFolder(dataDir, {cutoff: '2009-04-30', today: '2009-05-10'})
  await writeSeal(pipeline, {municipality: 'pore', bimester: '2009-B2', today: '2009-05-10'})
  const feeds = await makeFeeds()
  expect(feeds['cierres/pore.xml']).toContain('Contiene datos de demostración: cifras inventadas.</subtitle>')
  expect(feeds['cierres/palmar.xml']).not.toContain('demostración')
  const [close] = readFeed(feeds['cierres/pore.xml']).entries
  expect(close?.title).toBe('Pore (demostración): se cerró marzo y abril de 2009')
  expect(close?.content).toContain('Son datos de demostración: las cifras son inventadas.')
})

test('whatever a name holds, the feed is XML, and says it', () => {
  const hostile = `<b>&amp;"'\u0000\ud800]]></title>`
  const feed = toAtomFeed(
    [
      {
        key: 'a',
        title: hostile,
        date: '2009-01-01',
        href: `x"${hostile}`,
        paragraphs: [hostile],
        items: [hostile],
      },
    ],
    {key: 'b', title: hostile, subtitle: '', name: 'a.xml', root: '.', base: null, date: '2009-01-01'},
  )
  const shown = `<b>&amp;"'\ufffd\ufffd]]></title>`
  expect(readFeed(feed).entries).toMatchObject([{title: shown, content: `${shown}${shown}`}])
})

interface Feed {
  id: string
  updated: string
  base: string | null
  entries: {id: string; title: string; updated: string; href: string; content: string}[]
}

/** Reads a feed as a program would, and looks for what Atom requires. */
function readFeed(text = ''): Feed {
  // Throws where the text is no XML.
  const {document} = new JSDOM(text, {contentType: 'application/xml'}).window
  const feed = document.documentElement
  const child = (parent: Element, name: string) => {
    const found = [...parent.children].filter((one) => one.namespaceURI === ATOM && one.localName === name)
    expect(found, name).toHaveLength(1)
    return found[0] as Element
  }
  const say = (parent: Element, name: string) => child(parent, name).textContent ?? ''
  const checkHead = (parent: Element) => {
    expect(say(parent, 'id')).toMatch(UUID)
    expect(say(parent, 'title')).not.toBe('')
    expect(say(parent, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT00:00:00-05:00$/)
  }
  expect([feed.namespaceURI, feed.localName]).toEqual([ATOM, 'feed'])
  checkHead(feed)
  expect(say(child(feed, 'author'), 'name')).not.toBe('')
  const entries = [...feed.children].filter(({localName}) => localName === 'entry')
  entries.forEach(checkHead)
  expect(new Set(entries.map((entry) => say(entry, 'id'))).size).toBe(entries.length)
  return {
    id: say(feed, 'id'),
    updated: say(feed, 'updated'),
    base: feed.getAttribute('xml:base'),
    entries: entries.map((entry) => ({
      id: say(entry, 'id'),
      title: say(entry, 'title'),
      updated: say(entry, 'updated'),
      href: child(entry, 'link').getAttribute('href') ?? '',
      content: say(entry, 'content'),
    })),
  }
}
