import {strToU8} from 'fflate'
import type {SealChange} from '../../src/domain/seal-change.js'
import type {Pipeline} from '../pipeline.js'
import {groupBy} from '../row-groups.js'
import type {Seal} from '../seal/seal.js'
import {readSealedScores} from '../seal/sealed-scores.js'
import {type FeedEntry, toAtomFeed} from './atom-feed.js'
import {toSealEntries} from './seal-entries.js'

/** The feed of all municipalities, in the root of the built site; those of each are in the folder of that name. */
export const FEED_FOLDER = 'cierres'
export const FEED_FILE = `${FEED_FOLDER}.xml`

/** How many entries the feed of all has; the older ones are in that of their municipality. */
const MOST = 100

/** The feeds by name: what was closed and what has become another since, of all municipalities and of each. */
export async function toFeedFolder(
  pipeline: Pipeline,
  changes: readonly SealChange[],
): Promise<Record<string, Uint8Array>> {
  const {project, cutoff} = pipeline
  const {address} = project
  const scores = new Map((await readSealedScores(pipeline)).map((row) => [toKey(row), row]))
  const changesOf = groupBy(changes, toKey)
  const sealsOf = groupBy(project.seals, ({municipality}) => municipality)
  const dates = await readFileDates(pipeline)
  const tell = (seal: Seal, name: string, root: string) => {
    const own = changesOf.get(toKey(seal)) ?? []
    const days = own.flatMap(({files}) => files.map((file) => dates.get(file) ?? ''))
    return toSealEntries(seal, own, {
      name,
      root,
      score: scores.get(toKey(seal)),
      changedOn: days.sort().at(-1),
    })
  }
  const files: Record<string, Uint8Array> = {}
  const all: FeedEntry[] = []
  for (const {slug, code, name} of project.municipalities) {
    const seals = sealsOf.get(slug) ?? []
    all.push(...seals.flatMap((seal) => tell(seal, name, '.')))
    const feed = toAtomFeed(
      seals.flatMap((seal) => tell(seal, name, '..')),
      {
        key: `cierres ${address ?? ''} ${code}`,
        title: `Cierres de ${name}`,
        subtitle: toSubtitle(seals),
        name: `${slug}.xml`,
        root: '..',
        base: address === null ? null : `${address}${FEED_FOLDER}/`,
        date: cutoff,
      },
    )
    files[`${FEED_FOLDER}/${slug}.xml`] = strToU8(feed)
  }
  const newest = all.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).slice(0, MOST)
  const feed = toAtomFeed(newest, {
    key: `cierres ${address ?? ''}`,
    title: 'Cierres de Cumple',
    subtitle: toSubtitle(project.seals),
    name: FEED_FILE,
    root: '.',
    base: address,
    date: cutoff,
  })
  return {...files, [FEED_FILE]: strToU8(feed)}
}

function toSubtitle(seals: readonly Seal[]): string {
  const what = 'Cada bimestre que se cierra, y lo que cambia después en los que ya se cerraron.'
  return seals.some(({demo}) => demo) ? `${what} Contiene datos de demostración: cifras inventadas.` : what
}

function toKey({municipality, bimester}: {municipality: string; bimester: string}): string {
  return `${municipality} ${bimester}`
}

/** The day of each file: the one that it states, else that of its last change. */
async function readFileDates({store}: Pipeline): Promise<Map<string, string>> {
  const rows = await store.query('select path, exported_at[:10] as date from file')
  return new Map(rows.map(({path, date}) => [String(path), String(date)]))
}
