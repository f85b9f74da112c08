import {formatDate} from './calendar-date.js'
import {joinWords} from './join-words.js'
import {formatCount, inflect} from './noun.js'
import {formatNumber} from './number.js'
import {OUTSIDE} from './phase-standing.js'

/** How many legal phases that no score counts have fallen due and are not reached, or not known to be, and why none counts them. */
export interface PhasesOutside {
  overdue: number
  unknown: number
  why: keyof typeof OUTSIDE
}

/** In one sentence: `Al 31 de diciembre de 2012, 2 fases legales siguen vencidas, fuera del puntaje: …`; empty where there is none. */
export function formatPhasesOutside(
  list: readonly (PhasesOutside | null)[],
  {cutoff}: {cutoff: string},
): string {
  const outside = list.filter((one) => one !== null)
  const [first] = outside
  if (first === undefined) return ''
  const overdue = outside.reduce((sum, one) => sum + one.overdue, 0)
  const unknown = outside.reduce((sum, one) => sum + one.unknown, 0)
  const told = joinWords([
    overdue === 0
      ? ''
      : `${formatCount(overdue, 'fase legal', 'fases legales')} ${inflect(overdue, 'sigue vencida', 'siguen vencidas')}`,
    unknown === 0
      ? ''
      : overdue === 0
        ? `de ${formatCount(unknown, 'fase legal que venció', 'fases legales que vencieron')} no hay dato`
        : `de ${formatNumber(unknown)} no hay dato`,
  ])
  const why =
    list.length === 1
      ? OUTSIDE[first.why]
      : `fuera del puntaje de ${formatCount(outside.length, 'municipio', 'municipios')}: ningún indicador de su plan ${inflect(overdue + unknown, 'la', 'las')} sigue`
  return `Al ${formatDate(cutoff)}, ${told}, ${why}.`
}
