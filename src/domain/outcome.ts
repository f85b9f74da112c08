import {joinWords} from './join-words.js'
import {formatMonth} from './month.js'
import {formatCount, inflect} from './noun.js'
import type {Obligation} from './obligation.js'

/** How obligations stand, counted: `12 se cumplieron, 1 solo llegó al mínimo, 4 no se cumplieron y de 2 no hay dato`. */
export function formatOutcome(rows: readonly Pick<Obligation, 'state'>[]): string {
  const count = (state: string) => rows.filter((row) => row.state === state).length
  const told = (state: string, one: string, many: string) =>
    count(state) === 0 ? '' : formatCount(count(state), one, many)
  return joinWords([
    told('meta', 'se cumplió', 'se cumplieron'),
    told('minimo', 'solo llegó al mínimo', 'solo llegaron al mínimo'),
    told('incumple', 'no se cumplió', 'no se cumplieron'),
    count('sin_dato') === 0 ? '' : `de ${count('sin_dato')} no hay dato`,
    told('no_exigible', 'está por vencer', 'están por vencer'),
  ])
}

/** What a municipality has in a month: `3 metas por vencer`; `2 metas: 1 se cumplió y 1 no se cumplió`. */
export function formatDue(rows: readonly Pick<Obligation, 'state'>[]): string {
  const due = formatCount(rows.length, 'meta', 'metas')
  return rows.every(({state}) => state === 'no_exigible')
    ? `${due} por vencer`
    : `${due}: ${formatOutcome(rows)}`
}

/** The due dates that have passed and are not met, or not known to be: `2 plazos vencidos sin cumplir y 1 sin dato`. */
export function formatPassed(rows: readonly Pick<Obligation, 'state'>[]): string {
  const unknown = rows.filter(({state}) => state === 'sin_dato').length
  const failed = rows.length - unknown
  return joinWords([
    failed === 0 ? '' : `${formatCount(failed, 'plazo vencido', 'plazos vencidos')} sin cumplir`,
    unknown === 0
      ? ''
      : `${failed === 0 ? formatCount(unknown, 'plazo vencido', 'plazos vencidos') : unknown} sin dato`,
  ])
}

/** What falls due in a month in one sentence: `En julio de 2011 vencieron 18 metas en 5 municipios: …`. */
export function formatDueMonth(
  rows: readonly Pick<Obligation, 'state' | 'municipality'>[],
  {month, name}: {month: string; name?: string | undefined},
): string {
  const when = formatMonth(month)
  if (rows.length === 0) return `En ${when} no vence nada${name === undefined ? '' : ` en ${name}`}.`
  const places = new Set(rows.map(({municipality}) => municipality)).size
  const where = name ?? formatCount(places, 'municipio', 'municipios')
  const left = rows.filter(({state}) => state === 'no_exigible').length
  const verb =
    left > 0 ? inflect(rows.length, 'vence', 'vencen') : inflect(rows.length, 'venció', 'vencieron')
  const due = `En ${when} ${verb} ${formatCount(rows.length, 'meta', 'metas')} en ${where}`
  return left === rows.length ? `${due}.` : `${due}: ${formatOutcome(rows)}.`
}
