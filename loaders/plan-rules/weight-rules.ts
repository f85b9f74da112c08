import {formatNumber} from '../../src/domain/number.js'
import type {PlanRule, RuleMatch} from './plan-rule.js'
import {listIndicators, type ReviewedPlan} from './reviewed-plan.js'

/** What the weights of a plan leave in doubt. No plan needs any: each indicator counts alike then. */
export const weightRules: readonly PlanRule[] = [
  {
    rule: 'pesos_incompletos',
    title: 'Pesos en unos indicadores y en otros no',
    meaning: 'Los que no lo traen pesan 1, que junto a pesos como 20 % o 10 puede ser mucho o poco.',
    question: '¿Qué peso da el plan a los demás? Escríbalos todos, o ninguno.',
    find: findPartialWeights,
  },
  {
    rule: 'pesos_que_no_suman',
    title: 'Pesos que no suman 100 %',
    meaning:
      'El puntaje los toma en proporción, así que se puede calcular; pero puede faltar un indicador o sobrar un peso.',
    question: '¿Están todos los indicadores del plan, con su peso?',
    find: findOddSums,
  },
  {
    rule: 'peso_sin_meta',
    title: 'Pesos de indicadores sin meta',
    meaning: 'El plan les da importancia y no dice qué deben alcanzar: no entran en el puntaje.',
    question: '¿Cuál es su meta?',
    find: (plan) =>
      listIndicators(plan).flatMap(({label, rows}) => {
        const weighted = rows.filter(({cells}) => cells.peso !== '')
        if (weighted.length === 0 || rows.some(({target}) => target.goal !== null)) return []
        return [{rows: weighted, column: 'peso', text: `${label} tiene peso y no tiene meta.`}]
      }),
  },
]

function findPartialWeights(plan: ReviewedPlan): RuleMatch[] {
  const withGoal = plan.rows.filter(({target}) => target.goal !== null)
  const without = withGoal.filter(({cells}) => cells.peso === '')
  if (without.length === 0 || without.length === withGoal.length) return []
  const codes = [...new Set(without.map(({target}) => target.code))].join(', ')
  return [
    {
      rows: without,
      column: 'peso',
      text: `El plan da peso a unos indicadores y no a estos, que pesan 1: ${codes}.`,
    },
  ]
}

function findOddSums(plan: ReviewedPlan): RuleMatch[] {
  const last = listIndicators(plan).flatMap(({rows}) => rows.at(-1) ?? [])
  const weighted = last.filter(({target}) => target.goal !== null)
  if (weighted.length === 0 || weighted.some(({cells}) => cells.peso === '')) return []
  const sum = Number(weighted.reduce((total, {target}) => total + target.weight, 0).toPrecision(12))
  if (sum === 1 || sum === 100 || weighted.every(({target}) => target.weight === 1)) return []
  const text = `Los pesos de los indicadores con meta suman ${formatNumber(sum, {digits: 4})}. Se esperaba 1 (100 %) o 100.`
  return [{rows: weighted, column: 'peso', text}]
}
