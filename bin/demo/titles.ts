import {addMonths, toMonthName, toMonthNumber, toMonthWords, toYear} from './calendar.js'
import type {Occasion} from './publication-log.js'

const EDICTS = [
  'licencia de construcción de vivienda',
  'subdivisión de predio rural',
  'emplazamiento por pérdida de título valor',
  'notificación de resolución catastral',
  'licencia de urbanización',
  'remate de bien mostrenco',
]

const EVENTS = ['Calendario de eventos', 'Mercado campesino', 'Agenda cultural', 'Cabildo abierto']

const CONTRACTS = [
  'mantenimiento de vías terciarias',
  'suministro de alimentos para restaurantes escolares',
  'apoyo a la gestión del portal web',
  'transporte escolar rural',
  'reparación del alumbrado público',
  'dotación de puestos de salud',
  'interventoría del acueducto veredal',
  'compra de papelería y tóner',
  'organización de la semana cultural',
]

const POLLS = [
  '¿Encontró en el portal la información que buscaba?',
  '¿Qué trámite debería hacerse en línea?',
  '¿Cómo califica la atención en la alcaldía?',
  '¿Qué obra es prioritaria para su vereda?',
  '¿Conoce el plan de desarrollo del municipio?',
  '¿Participaría en un foro sobre el presupuesto?',
  '¿Desde dónde se conecta a internet?',
]

const DECREES = ['Acuerdo', 'Decreto', 'Resolución']

export function edictTitle({month, ordinal}: Occasion): string {
  return `Edicto ${toSerial(ordinal)} de ${toYear(month)}: ${EDICTS[ordinal % EDICTS.length]}`
}

/** An event of the month after. */
export function nextEventTitle({month, ordinal}: Occasion): string {
  return `${EVENTS[(ordinal + toYear(month)) % EVENTS.length]} de ${toMonthWords(addMonths(month, 1))}`
}

/** An event of the month in which it is announced. */
export function lateEventTitle({month, ordinal}: Occasion): string {
  return `${EVENTS[(ordinal + 1) % EVENTS.length]} de ${toMonthWords(month)}`
}

export function contractTitle({month, ordinal}: Occasion): string {
  const subject = CONTRACTS[(ordinal * 5) % CONTRACTS.length]
  return `Contrato ${toSerial(ordinal)} de ${toYear(month)}: ${subject}`
}

export function pollTitle({month, ordinal}: Occasion): string {
  return `Encuesta ${toSerial(ordinal)} de ${toYear(month)}: ${POLLS[ordinal % POLLS.length]}`
}

export function decreeTitle({month, ordinal}: Occasion): string {
  return `${DECREES[ordinal % DECREES.length]} ${toSerial(ordinal)} de ${toYear(month)}`
}

/** The management report of the bimester before. */
export function bimonthlyReportTitle({month}: Occasion): string {
  const last = addMonths(month, toMonthNumber(month) % 2 === 1 ? -1 : -2)
  const first = addMonths(last, -1)
  return `Informe de gestión del bimestre ${toMonthName(first)}–${toMonthWords(last)}`
}

/** The full review of the site in a quarter. */
export function reviewTitle({month}: Occasion): string {
  const quarter = ['primer', 'segundo', 'tercer', 'cuarto'][Math.ceil(toMonthNumber(month) / 3) - 1]
  return `Revisión completa de la página, ${quarter} trimestre de ${toYear(month)}`
}

function toSerial(ordinal: number): string {
  return String(ordinal).padStart(3, '0')
}
