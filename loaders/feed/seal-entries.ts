import {toBimesterMonths} from '../../src/domain/bimester.js'
import {formatDate} from '../../src/domain/calendar-date.js'
import {formatCount} from '../../src/domain/noun.js'
import {formatShare} from '../../src/domain/number.js'
import {toQuantity} from '../../src/domain/quantity.js'
import {formatScore, formatStateCounts, type Score} from '../../src/domain/score.js'
import {formatSealCause, type SealChange} from '../../src/domain/seal-change.js'
import {toStateWords} from '../../src/domain/state.js'
import type {Seal} from '../seal/seal.js'
import type {FeedEntry} from './atom-feed.js'

export interface SealEntryOptions {
  /** The municipality's name. */
  name: string
  /** The municipality's score as it was closed. */
  score: Score | undefined
  /** The day of the newest of the files that changed something; undefined where none did. ISO date. */
  changedOn: string | undefined
  /** The way from the feed to the site's root. */
  root: string
}

const MADE_UP = 'Son datos de demostración: las cifras son inventadas.'

/** What a feed tells of a closed bimester: that it was closed and, where some of its results are others now, which and why. */
export function toSealEntries(
  seal: Seal,
  changes: readonly SealChange[],
  {name, score, changedOn = '', root}: SealEntryOptions,
): FeedEntry[] {
  const {municipality, bimester, cutoff, closed_on: closedOn, sha256, demo} = seal
  const months = toBimesterMonths(bimester)
  const place = demo ? `${name} (demostración)` : name
  const notice = demo ? [MADE_UP] : []
  const close: FeedEntry = {
    key: `cierre ${sha256}`,
    title: `${place}: se cerró ${months}`,
    date: closedOn,
    href: `${root}/informes/${municipality}/${bimester}.html`,
    paragraphs: [
      ...notice,
      `Los resultados de ${months} quedaron como se conocían el ${formatDate(closedOn)}, con corte al ${formatDate(cutoff)}.`,
      ...(score === undefined
        ? []
        : [`Puntaje del plan al cerrar: ${formatScore(score)}. Indicadores: ${formatStateCounts(score)}.`]),
      `Huella del cierre: ${sha256}.`,
    ],
  }
  if (changes.length === 0) return [close]
  const count = formatCount(changes.length, 'resultado', 'resultados')
  const change: FeedEntry = {
    // What has become another since is news of its own.
    key: `cambio ${sha256} ${JSON.stringify(changes)}`,
    title: `${place}: ${count} de ${months} ${changes.length === 1 ? 'cambió' : 'cambiaron'} desde el cierre`,
    date: changedOn > closedOn ? changedOn : closedOn,
    href: `${root}/municipios/${municipality}.html?bimestre=${bimester}`,
    paragraphs: [
      ...notice,
      `El cierre del ${formatDate(closedOn)} no se cambia. Con los datos de hoy el resultado es otro:`,
    ],
    items: changes.map(
      (one) =>
        `${one.indicator} (${one.code}). Al cerrar: ${toResult(one, one.sealed_state, one.sealed_value, one.sealed_compliance)}. Ahora: ${toResult(one, one.state, one.value, one.compliance)}. Causa: ${formatSealCause(one)}.`,
    ),
  }
  return [change, close]
}

function toResult(
  {unit, ratio, sealed_goal, goal}: SealChange,
  state: SealChange['state'],
  value: number | null,
  compliance: number | null,
): string {
  if (state === null) return 'fuera del plan'
  // Told apart from both goals, the sealed one and today's.
  const told = value === null ? undefined : toQuantity({unit, ratio, floor: sealed_goal, goal}, value)
  return [
    toStateWords(state).word,
    told === undefined ? '' : `${told.figure} ${told.words}`.trim(),
    compliance === null ? '' : `cumplimiento ${formatShare(compliance)}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}
