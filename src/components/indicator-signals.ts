import {html} from 'htl'
import {toBimesterLabel, toBimesterWords} from '../domain/bimester.js'
import {formatChange} from '../domain/change.js'
import type {Compliance} from '../domain/compliance.js'
import type {IndicatorDetail} from '../domain/indicator-detail.js'
import type {MethodRule} from '../domain/method-rule.js'
import {formatCount} from '../domain/noun.js'
import {formatNumber} from '../domain/number.js'
import {ASSURANCE_WORDS, PACE_WORDS, UNUSUAL_WORDS} from '../domain/process.js'
import {toQuantity} from '../domain/quantity.js'
import {toSignalWords} from '../domain/signal.js'
import {methodLink} from './method-link.js'

/** The least number of values for a test of change, and for limits and a projection (`docs/method.md`). */
const LEAST_TESTED = 5
const LEAST_LIMITED = 6

interface Fact {
  name: string
  /** Where the method explains it. */
  rule: MethodRule
  word: string
  notes: string[]
}

/**
 * Whether an indicator is changing by a bimester, and at the cut-off: whether its last value is unusual, whether the process can
 * reach what the plan asks, where it goes, and how fast a stock moves. Too few values give the words «datos insuficientes».
 */
export function indicatorSignals(
  row: Compliance,
  detail: IndicatorDetail,
  {root = '.'}: {root?: string} = {},
): HTMLElement {
  const facts = [toTrend(row), ...toProcess(row, detail), ...toProjection(row, detail), ...toPace(detail)]
  return html`<dl class="figures signals">${facts.map(
    ({name, rule, word, notes}) =>
      html`<div><dt>${methodLink(name, rule, {root})}</dt><dd><strong>${word}</strong>${notes.map((note) => html`<small>${note}</small>`)}</dd></div>`,
  )}</dl>`
}

function toTrend(row: Compliance): Fact {
  const {signal, n, slope, slope_low: low, slope_high: high, p_value: p} = row
  const {word, arrow} = toSignalWords(signal)
  const name = `¿Está cambiando? Hasta ${toBimesterWords(row.bimester)}`
  if (signal === 'no_aplica')
    return {name, rule: 'serie', word, notes: ['lo que se acumula hasta un plazo siempre crece']}
  if (
    signal === 'insuficiente' ||
    n === null ||
    slope === null ||
    p === null ||
    low === null ||
    high === null
  ) {
    return {name, rule: 'tendencia', word, notes: [toLack(n ?? 0, LEAST_TESTED)]}
  }
  const change = `${formatChange(row, slope)} por bimestre; con 95 % de confianza, entre ${formatChange(row, low)} y ${formatChange(row, high)}`
  return {
    name,
    rule: 'tendencia',
    word: arrow === null ? word : `${arrow} ${word}`,
    notes: [change, `p = ${formatNumber(p, {digits: 3})}, con ${formatCount(n, 'valor', 'valores')}`],
  }
}

function toProcess(row: Compliance, {process}: IndicatorDetail): Fact[] {
  if (process === undefined) return []
  const {
    chart,
    lower,
    upper,
    unusual,
    baseline_n: count,
    provisional,
    assurance_goal: goal,
    assurance_floor: floor,
  } = process
  const name = `¿El último valor, de ${toBimesterWords(toBimesterLabel(process.last_t))}, es inusual?`
  if (chart === undefined) {
    const lack =
      count < LEAST_LIMITED
        ? toLack(count, LEAST_LIMITED)
        : `hay ${formatCount(count, 'valor', 'valores')}, pero muy pocos en periodos seguidos`
    const since = count < (row.n ?? count) ? `desde el último cambio declarado ${lack}` : lack
    return [{name, rule: 'limites-del-proceso', word: 'datos insuficientes', notes: [since]}]
  }
  if (lower === undefined || upper === undefined)
    return [
      {name, rule: 'limites-del-proceso', word: 'sin límites', notes: ['todos los casos cumplen, o ninguno']},
    ]
  const figure = (value: number) => toQuantity(row, value).figure
  const limits = `límites: de ${figure(lower)} a ${figure(upper)}, con ${formatCount(count, 'valor', 'valores')}${provisional ? ': provisionales' : ''}`
  const facts: Fact[] = [
    {
      name,
      rule: 'limites-del-proceso',
      word: unusual === undefined ? 'no, está entre los límites' : UNUSUAL_WORDS[unusual],
      notes: [limits],
    },
  ]
  if (goal !== undefined)
    facts.push({name: '¿Puede cumplir la meta?', rule: 'seguridad', word: ASSURANCE_WORDS[goal], notes: []})
  if (floor !== undefined)
    facts.push({
      name: row.direction === 'a_lo_sumo' ? '¿Puede respetar el límite?' : '¿Puede cumplir el mínimo?',
      rule: 'seguridad',
      word: ASSURANCE_WORDS[floor],
      notes: [],
    })
  return facts
}

function toProjection(row: Compliance, {process, projection = []}: IndicatorDetail): Fact[] {
  const last = projection.at(-1)
  const name = '¿A dónde va?'
  if (last !== undefined) {
    const figure = (value: number) => toQuantity(row, value).figure
    return [
      {
        name,
        rule: 'proyeccion',
        word: `entre ${figure(last.low)} y ${figure(last.high)}`,
        notes: [
          `en ${toBimesterWords(toBimesterLabel(last.t))}, con 80 % de confianza y si todo sigue igual`,
        ],
      },
    ]
  }
  return process === undefined || process.chart !== undefined
    ? []
    : [
        {
          name,
          rule: 'proyeccion',
          word: 'datos insuficientes',
          notes: [`se necesitan ${LEAST_LIMITED} valores`],
        },
      ]
}

function toPace({pace}: IndicatorDetail): Fact[] {
  if (pace === undefined) return []
  return [
    {
      name: '¿Llegará a tiempo?',
      rule: 'ritmo',
      word: PACE_WORDS[pace.word],
      notes: [`avanza a ${formatNumber(pace.pace, {digits: 2})} veces la velocidad que necesita`],
    },
  ]
}

function toLack(count: number, least: number): string {
  return `hay ${formatCount(count, 'valor', 'valores')} y se necesitan ${least}`
}
