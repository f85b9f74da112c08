import {fold} from '../../src/domain/fold.js'
import type {PlanRule, RuleMatch} from './plan-rule.js'
import {listIndicators, type ReviewedIndicator, type ReviewedPlan} from './reviewed-plan.js'

/** What, beside the goal, makes two indicators measure the same. */
const MEASURED = [
  'forma',
  'tipo',
  'estado',
  'seccion',
  'organizacion',
  'asistentes_minimos',
  'medida',
  'denominador',
  'acumulacion',
  'ventana',
  'plazo',
]

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V']

/** What a plan leaves in doubt as a whole. */
export const shapeRules: readonly PlanRule[] = [
  {
    rule: 'fase_sin_indicador',
    title: 'Fases legales que ningún indicador sigue',
    meaning:
      'La norma fija su plazo y el plan no la mide: se juzga con lo que se declare de ella, fuera del puntaje.',
    question: '¿Cómo demuestra la entidad que alcanzó la fase en su plazo?',
    find: findMissingPhases,
  },
  {
    rule: 'indicador_repetido',
    title: 'Indicadores con el mismo nombre',
    meaning:
      'Dos códigos dicen lo mismo: quien lee no sabe cuál mira, y el puntaje puede contar dos veces lo mismo.',
    question: '¿Es uno solo, o les falta a los nombres decir en qué se distinguen?',
    find: (plan) =>
      listTwins(plan, ({rows}) => fold(rows[0]?.target.indicator ?? '')).map(({twins, rows}) => ({
        rows,
        column: 'indicador',
        text: `${joinWords(twins.map(({label}) => label))} tienen el mismo nombre.`,
      })),
  },
  {
    rule: 'medicion_repetida',
    title: 'Indicadores que se miden igual',
    meaning: 'El mismo dato se compara con dos metas, y pesa dos veces en el puntaje.',
    question: '¿Son dos compromisos, o uno transcrito dos veces?',
    find: (plan) =>
      listTwins(plan, ({rows}) =>
        MEASURED.map((column) => fold(rows.at(-1)?.cells[column] ?? '')).join('\t'),
      ).map(({twins, rows}) => ({
        rows,
        column: 'forma',
        text: `${joinWords(twins.map(({label}) => label))} se miden con los mismos datos en el mismo lapso.`,
      })),
  },
  {
    rule: 'codigos_salteados',
    title: 'Códigos que saltan un número',
    meaning: 'Puede que falte un indicador del plan en el archivo.',
    question: '¿Se quitó un indicador, y con qué acto?',
    find: findSkippedCodes,
  },
]

function findMissingPhases({rows, phases}: ReviewedPlan): RuleMatch[] {
  const first = rows[0]
  const followed = new Set(rows.filter(({target}) => target.legal).map(({cells}) => fold(cells.plazo ?? '')))
  const missing = phases.filter(({phase}) => !followed.has(`fase ${phase}`))
  if (first === undefined || missing.length === 0) return []
  const norms = [...new Set(missing.map(({norm}) => norm))].join('; ')
  const names = missing.map(({phase, name}) => `${ROMAN[phase] ?? phase} (${name.toLowerCase()})`)
  const which = missing.length === 1 ? `de la fase ${names[0]}` : `de las fases ${joinWords(names)}`
  const text = `Ningún indicador del plan sigue el plazo legal ${which}. Norma: ${norms}.`
  return [{rows: [first], column: 'plazo', text}]
}

function findSkippedCodes(plan: ReviewedPlan): RuleMatch[] {
  const numbered = listIndicators(plan)
    .map(({code, rows}) => ({code, rows, number: Number(/\d+$/.exec(code)?.[0])}))
    .sort((a, b) => a.number - b.number)
  return numbered.flatMap(({code, rows, number}, i) => {
    const before = numbered[i - 1]
    const expected = (before?.number ?? 0) + 1
    if (number <= expected) return []
    const from = before === undefined ? 'El primer código es' : `Después de ${before.code} sigue`
    const skipped = number - expected === 1 ? 'falta un número' : `faltan ${number - expected} números`
    return [{rows, column: 'codigo', text: `${from} ${code}: ${skipped}.`}]
  })
}

function listTwins(
  plan: ReviewedPlan,
  toKey: (indicator: ReviewedIndicator) => string,
): {twins: ReviewedIndicator[]; rows: ReviewedIndicator['rows']}[] {
  const groups = new Map<string, ReviewedIndicator[]>()
  for (const indicator of listIndicators(plan))
    groups.set(toKey(indicator), [...(groups.get(toKey(indicator)) ?? []), indicator])
  return [...groups.values()]
    .filter((twins) => twins.length > 1)
    .map((twins) => ({twins, rows: twins.flatMap(({rows}) => rows)}))
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} y ${words.at(-1)}`
}
