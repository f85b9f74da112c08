import {toBandRange} from './band-range.js'
import {compareNames} from './compare-names.js'
import {fold} from './fold.js'
import type {Panorama} from './panorama.js'
import type {Score} from './score.js'
import {type Band, findBand, type Municipality} from './site.js'

/** Which municipalities are looked at, and in which order; an empty text is every one, and the order from the worst. */
export interface PanoramaChoice {
  text: string
  department: string
  group: string
  /** One of `listSituations`. */
  situation: string
  /** One of `ORDERS`. */
  order: string
}

/** In which orders municipalities can be looked at, the first unless told otherwise. */
export const ORDERS: readonly {order: string; words: string}[] = [
  {order: '', words: 'menor puntaje primero'},
  {order: 'mejores', words: 'mayor puntaje primero'},
  {order: 'bajaron', words: 'los que más bajaron'},
  {order: 'subieron', words: 'los que más subieron'},
  {order: 'sin-dato', words: 'más indicadores sin dato'},
  {order: 'nombre', words: 'por nombre'},
]

/** A way to be in the last bimester that can be looked for. */
export interface Situation {
  situation: string
  words: string
  holds: (score: Score | undefined) => boolean
}

/** What can be looked for: the band of the score, or what it lacks. */
export function listSituations(bands: readonly Band[]): Situation[] {
  return [
    ...bands.map((band) => ({
      situation: band.name,
      words: `en ${band.name}, ${toBandRange(band)}`,
      holds: (score: Score | undefined) =>
        typeof score?.score === 'number' && findBand(bands, score.score) === band,
    })),
    {
      situation: 'vencidos',
      words: 'con plazos legales vencidos',
      holds: (score) => (score?.overdue ?? 0) > 0,
    },
    {
      situation: 'sin-dato',
      words: 'con indicadores sin dato',
      holds: (score) => (score?.n_sin_dato ?? 0) > 0,
    },
    {situation: 'sin-puntaje', words: 'sin puntaje', holds: (score) => typeof score?.score !== 'number'},
  ]
}

/** The slugs of the municipalities that a choice leaves, in its order. */
export function chooseMunicipalities(
  panorama: Pick<Panorama, 'order' | 'changes' | 'lastOf'>,
  {text, department, group, situation, order}: PanoramaChoice,
  {municipalities, bands}: {municipalities: readonly Municipality[]; bands: readonly Band[]},
): string[] {
  const words = fold(text)
  const sought = listSituations(bands).find((one) => one.situation === situation)
  const left = municipalities.filter(
    (one) =>
      (words === '' || fold(`${one.name} ${one.department}`).includes(words)) &&
      (department === '' || one.department === department) &&
      (group === '' || one.group === group) &&
      (sought === undefined || sought.holds(panorama.lastOf(one.slug))),
  )
  return sortMunicipalities(left, order, panorama).map(({slug}) => slug)
}

function sortMunicipalities(
  municipalities: readonly Municipality[],
  order: string,
  {order: worst, changes, lastOf}: Pick<Panorama, 'order' | 'changes' | 'lastOf'>,
): Municipality[] {
  if (order === 'nombre') return municipalities.toSorted((a, b) => compareNames(a.name, b.name))
  const places = new Map(worst.map((slug, i) => [slug, i]))
  const toPlace = ({slug}: Municipality) => places.get(slug) ?? worst.length
  const byPlace = municipalities.toSorted((a, b) => toPlace(a) - toPlace(b))
  const sorted = (toKey: (slug: string) => number | undefined) => {
    const keys = new Map(byPlace.map(({slug}) => [slug, toKey(slug) ?? Number.POSITIVE_INFINITY]))
    return byPlace.toSorted((a, b) => compare(keys.get(a.slug) ?? 0, keys.get(b.slug) ?? 0))
  }
  if (order === 'mejores')
    return sorted((slug) => (typeof lastOf(slug)?.score === 'number' ? -(places.get(slug) ?? 0) : undefined))
  if (order === 'bajaron') return sorted((slug) => changes.get(slug))
  if (order === 'subieron') return sorted((slug) => negate(changes.get(slug)))
  if (order === 'sin-dato') return sorted((slug) => negate(lastOf(slug)?.n_sin_dato))
  return byPlace
}

function negate(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value
}

// Two that are infinite are alike, and their difference is not a number.
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b
}
