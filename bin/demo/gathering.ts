import {toMonthWords, workdaysOf} from './calendar.js'
import type {Row} from './demo-file.js'
import type {Monthly} from './monthly.js'
import type {RandomStream} from './random-stream.js'

/** A workshop, a training, a meeting: what it was and how many came. */
export interface Gathering {
  fecha: string
  tipo: string
  evento: string
  attendees: number
}

/** Those who may come: people without a name, told apart by a code. */
export interface Audience {
  /** The word before the number: «Asistente 001». */
  code: string
  /** How many people there are to choose from. */
  size: number
  organizacion: string
}

/** Gatherings told line by line: `2009-05-14 taller 24 Taller con las juntas de acción comunal`. */
export function gatherings(text: string): Gathering[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [fecha = '', tipo = '', attendees, ...evento] = line.trim().split(' ')
      return {fecha, tipo, evento: evento.join(' '), attendees: Number(attendees)}
    })
}

/** The committee's meetings: so many each month, late in it, most of the committee there. */
export function meetings(random: RandomStream, counts: Monthly<number>, committee: Audience): Gathering[] {
  return [...counts].flatMap(([month, count]) => {
    const days = random.sample(workdaysOf(month).slice(-9, -1), count)
    return days.map((fecha, index) => ({
      fecha,
      tipo: 'reunion',
      evento: `Reunión ${index === 0 ? 'ordinaria' : 'extraordinaria'} del comité GEL-T, ${toMonthWords(month)}`,
      attendees: random.integer(Math.ceil(committee.size * 0.6), committee.size),
    }))
  })
}

/** One row a person. */
export function toPersonRows(random: RandomStream, audience: Audience, held: readonly Gathering[]): Row[] {
  const people = Array.from(
    {length: audience.size},
    (_, index) => `${audience.code} ${String(index + 1).padStart(3, '0')}`,
  )
  return held.flatMap(({fecha, tipo, evento, attendees}) =>
    random.sample(people, attendees).map((persona) => ({
      fecha,
      evento,
      tipo,
      persona,
      organizacion: audience.organizacion,
    })),
  )
}

/** One row an event. */
export function toTotalRows(held: readonly Gathering[]): Row[] {
  return held.map(({attendees, ...event}) => ({...event, asistentes: attendees}))
}
