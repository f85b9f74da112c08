import type {Compliance} from './compliance.js'
import {formatCount} from './noun.js'
import {formatNumber} from './number.js'

/** How many of the signals of several tests that stand together chance alone explains: one in twenty. Empty for none or one. */
export function toChanceNote(rows: readonly Compliance[]): string {
  const tests = rows.filter(({signal}) => signal !== 'insuficiente' && signal !== 'no_aplica').length
  if (tests < 2) return ''
  const expected = formatNumber(tests / 20, {digits: 2})
  return `Se probó si cambian ${formatCount(tests, 'indicador', 'indicadores')}: aunque nada cambiara, por azar se ${expected === '1' ? 'esperaría 1 señal' : `esperarían ${expected} señales`}. Las pruebas suponen que cada valor no depende del anterior.`
}
