import {addDays, toMonthWords, toWorkday, workdaysOf} from './calendar.js'
import type {Row} from './demo-file.js'
import type {Monthly} from './monthly.js'
import type {RandomStream} from './random-stream.js'

/**
 * How a request for information ended. P: delivered by the agreed day. E: extended by a week at most and delivered within it.
 * X: extended by more than a week, delivered within the extension yet late by the plan. L: late. N: never delivered.
 */
type Outcome = 'P' | 'E' | 'X' | 'L' | 'N'

/** The days from the agreed one to the extended one, and to the delivery: from the least to the most. */
const DELAYS: Record<Exclude<Outcome, 'N'>, {extension?: number; delivery: [number, number]}> = {
  P: {delivery: [-5, 0]},
  E: {extension: 7, delivery: [1, 4]},
  X: {extension: 14, delivery: [8, 12]},
  L: {delivery: [1, 10]},
}

/** The requests agreed for each month, a letter for each outcome: `PPEL`. Departments take turns. */
export function requests(
  random: RandomStream,
  outcomes: Monthly<string>,
  departments: Readonly<Record<string, readonly string[]>>,
): Row[] {
  const topics = Object.entries(departments).flatMap(([dependencia, names]) =>
    names.map((topic) => ({dependencia, topic})),
  )
  return [...outcomes].flatMap(([month, letters]) => {
    const chosen = random.shuffle(random.sample(topics, letters.length))
    return chosen.map(({dependencia, topic}, index) => ({
      tipo: 'otro',
      titulo: `${topic}, ${toMonthWords(month)}`,
      seccion: 'Publicaciones',
      dependencia,
      ...toDates(random, month, letters[index] as Outcome),
    }))
  })
}

function toDates(random: RandomStream, month: string, outcome: Outcome): Row {
  const days = workdaysOf(month)
  const agreed = days[random.integer(5, days.length - 8)] ?? ''
  const asked = {
    fecha_solicitud: toWorkday(addDays(agreed, -random.integer(10, 18)), 'before'),
    fecha_acordada: agreed,
  }
  if (outcome === 'N') return asked
  const {extension, delivery} = DELAYS[outcome]
  const delivered = toWorkday(
    addDays(agreed, random.integer(...delivery)),
    outcome === 'P' ? 'before' : 'after',
  )
  return {
    ...asked,
    ...(extension === undefined ? {} : {fecha_prorroga: addDays(agreed, extension)}),
    fecha_entrega: delivered,
    fecha: toWorkday(addDays(delivered, random.integer(0, 3)), 'after'),
  }
}
