import {formatDate} from '../domain/calendar-date.js'
import {formatCount} from '../domain/noun.js'
import type {PlanRow} from '../domain/plan-text.js'

/** A plan in a sentence: how many indicators in how many actions, and from when until when. */
export function planFinding(rows: readonly PlanRow[]): string {
  const from = rows.map(({desde}) => desde).sort()[0]
  const until = rows
    .map(({hasta}) => hasta)
    .sort()
    .at(-1)
  if (from === undefined || until === undefined) return ''
  const count = (column: 'codigo' | 'accion') => new Set(rows.map((row) => row[column])).size
  const withGoal = new Set(
    rows.filter(({meta, minimo}) => meta !== '' || minimo !== '').map(({codigo}) => codigo),
  ).size
  const assumed = rows.some(({vigencia_supuesta}) => vigencia_supuesta !== '')
    ? ' (fechas supuestas: el plan no trae)'
    : ''
  return (
    `${formatCount(count('codigo'), 'indicador', 'indicadores')} en ${formatCount(count('accion'), 'acción', 'acciones')}, ` +
    `${withGoal === count('codigo') ? 'todos' : withGoal} con meta, del ${formatDate(from)} al ${formatDate(until)}${assumed}.`
  )
}
