import {toBimesterWords} from './bimester.js'
import {formatDate} from './calendar-date.js'
import {formatCount, inflect} from './noun.js'
import {formatNumber, formatShare} from './number.js'

/** What a sign is about: the query of `loaders/sql/plausibility/` that finds it. */
export type SignKind =
  | 'same_value'
  | 'twin_rows'
  | 'round_attendance'
  | 'late_delivery'
  | 'past_event'
  | 'later_addition'
  | 'numerator_above'
  | 'visit_jump'

/** Something in the exports that is to be verified, with the rows that say so. Never an accusation. */
export interface Sign {
  municipality: string
  kind: SignKind
  code: string | null
  indicator: string | null
  /** Whether the values are shares, from 0 to 1. */
  ratio: boolean
  first_day: string
  last_day: string
  /** The measure, type, departments or kind of export that it is about, in words. */
  subject: string | null
  /** The name of the other municipality. */
  partner: string | null
  /** What was there before a change, and after it. */
  before: string | null
  after: string | null
  /** How many periods, rows or gatherings say so, and of how many. */
  count: number
  total: number | null
  value: number | null
  other: number | null
  places: SignPlace[]
}

/** Rows of a file: physical lines, the header included. */
export interface SignPlace {
  path: string
  first_line: number
  last_line: number
}

export interface SignWords {
  kind: SignKind
  title: string
  /** Why it is worth a look, and what may explain it without any fault. */
  meaning: string
  /** How it is verified. */
  check: string
  /** What looks alike and is not told. */
  left_out: string
}

/** The kinds of sign in the order in which they are told. */
export const SIGNS: readonly SignWords[] = [
  {
    kind: 'same_value',
    title: 'El mismo valor cuatro periodos seguidos o más',
    meaning: 'Puede ser así, o puede que la cifra de un periodo se haya copiado en los siguientes.',
    check: 'Pida el soporte de cada periodo: la lista, el acta o el exporte del que salió la cifra.',
    left_out:
      'los ceros, lo que es exactamente el mínimo o la meta (una reunión al mes), las cifras menores que 10, las partes de un total menor que 10 o de todo el total, y las existencias, que no cambian solas',
  },
  {
    kind: 'twin_rows',
    title: 'Filas iguales en dos municipios',
    meaning:
      'Puede ser un trabajo conjunto o un texto común, o puede que un archivo se haya hecho con el de otro municipio.',
    check:
      'Compare las filas con el sitio web y los soportes de cada municipio, y pregunte quién exportó cada archivo y de dónde.',
    left_out:
      'lo que más de cinco municipios tienen igual, que suele ser una circular; las listas de asistencia, porque dos municipios pueden hacer un taller juntos; menos de cuatro filas',
  },
  {
    kind: 'round_attendance',
    title: 'Asistencia siempre en múltiplos de diez',
    meaning:
      'Los totales parecen calculados a ojo: cinco conteos al azar darían múltiplos de diez una vez en cien mil.',
    check: 'Pida las listas de asistencia y cuente las firmas.',
    left_out:
      'menos de cinco eventos de un mismo tipo con total declarado, y los eventos con lista de personas',
  },
  {
    kind: 'late_delivery',
    title: 'Información publicada después de su plazo',
    meaning:
      'Se publicó después del día acordado o de su prórroga, de la que cuentan a lo sumo 7 días calendario.',
    check: 'Pregunte a la dependencia por la demora, y mire si la prórroga se pidió.',
    left_out: 'lo que aún no se ha publicado, que cuenta en el indicador del plan si lo hay',
  },
  {
    kind: 'past_event',
    title: 'Eventos anunciados después de ocurrir',
    meaning:
      'La fecha de publicación es posterior a la del evento: puede ser la noticia de lo que pasó, o una fecha mal escrita.',
    check: 'Abra la publicación en el sitio y mire sus dos fechas.',
    left_out: 'los eventos sin fecha propia',
  },
  {
    kind: 'later_addition',
    title: 'Publicaciones que un exporte anterior no traía',
    meaning:
      'Un exporte hecho después de esa fecha no las tenía y uno posterior sí: pudo faltar algo en el primero, o se registraron después con fecha anterior.',
    check: 'Abra la publicación y mire en el administrador del sitio cuándo se creó.',
    left_out:
      'las solicitudes de información, las correcciones de filas rechazadas, y los registros que no son versiones del mismo: los que comparten menos de la mitad de las filas del mes, o menos de tres',
  },
  {
    kind: 'numerator_above',
    title: 'Más hechos que los posibles',
    meaning:
      'El numerador es mayor que el total con el que se compara. La meta se da por alcanzada, pero alguna de las dos cifras no cuenta lo mismo.',
    check: 'Revise que las dos cifras sean del mismo periodo y cuenten lo mismo.',
    left_out: 'nada',
  },
  {
    kind: 'visit_jump',
    title: 'Saltos de las visitas donde cambia el contador',
    meaning:
      'Las visitas diarias al menos se duplican, o bajan a la mitad, cuando empieza a contar otro programa o se pasa de totales a páginas: el cambio puede ser del contador y no de la ciudadanía.',
    check:
      'Compare los dos contadores en los mismos días, si se puede, y no compare cifras de antes con cifras de después.',
    left_out:
      'los cambios con menos de 14 días conocidos a cada lado, con más de un mes entre los dos, o de menos de 10 visitas al día',
  },
]

/** The words of a kind of sign; throws on one that is none. */
export function toSignWords(kind: string): SignWords {
  const words = SIGNS.find((one) => one.kind === kind)
  if (words === undefined) throw new Error(`not a kind of sign: ${kind}`)
  return words
}

/** What a sign says, in a sentence. */
export function toSignText(sign: Sign): string {
  return TEXTS[sign.kind](sign)
}

const TEXTS: Record<SignKind, (sign: Sign) => string> = {
  same_value: (sign) =>
    `«${sign.indicator}» (${sign.code}) vale ${toFigure(sign)} en ${sign.count} periodos seguidos, ${toSpan(sign)}.`,
  twin_rows: ({subject, partner, count, ...sign}) =>
    subject === 'visitas'
      ? `Las visitas de cada día son las mismas que las de ${partner} en ${formatCount(count, 'mes', 'meses')}, ${toSpan(sign)}.`
      : `${formatNumber(count)} filas de ${subject} son iguales a las de ${partner}, ${toSpan(sign)}.`,
  round_attendance: ({count, subject, value, other, ...sign}) =>
    `${count} totales de asistencia${subject === null ? '' : ` de tipo ${subject}`}, ${toSpan(sign)}, son todos múltiplos de diez: ${toRange(value, other)}.`,
  late_delivery: ({count, total, subject, value, first_day}) =>
    `De ${formatCount(total ?? count, 'solicitud', 'solicitudes')} con fecha acordada en ${toBimester(first_day)}, ${formatCount(count, 'se publicó', 'se publicaron hasta')} ${formatCount(value ?? 0, 'día', 'días')} después de su plazo: ${subject}.`,
  past_event: ({count, value, ...sign}) =>
    `${formatCount(count, 'evento se publicó', 'eventos se publicaron')} después de ocurrir, ${toSpan(sign)}: ${count === 1 ? '' : 'hasta '}${formatCount(value ?? 0, 'día', 'días')} después.`,
  later_addition: ({count, before, after, ...sign}) =>
    `${formatCount(count, 'publicación', 'publicaciones')} ${toSpan(sign)} ${inflect(count, 'está', 'están')} en ${after} y no en ${before}, que se hizo después de ${inflect(count, 'esa fecha', 'esas fechas')}.`,
  numerator_above: ({subject, code, indicator, value, other, count, ...sign}) => {
    const last = `${formatNumber(value ?? 0)} sobre ${formatNumber(other ?? 0)}`
    const where = indicator === null ? `La medida ${subject}` : `«${indicator}» (${code})`
    return `${where} pasa de su total ${count === 1 ? 'una vez' : `${formatNumber(count)} veces`}, ${toSpan(sign)}: ${count === 1 ? '' : 'la última, '}${last}.`
  },
  visit_jump: ({value, other, before, after, last_day}) =>
    `Las visitas pasan de ${formatNumber(value ?? 0)} a ${formatNumber(other ?? 0)} al día (medianas de los 28 días de cada lado) el ${formatDate(last_day)}, cuando el contador cambia${before === null ? ', como dice cambios.csv' : ` de ${before} a ${after}`}.`,
}

function toFigure({value, other, ratio}: Sign): string {
  if (!ratio || other === null) return formatNumber(value ?? 0)
  return `${formatNumber((value ?? 0) * other)} de ${formatNumber(other)} (${formatShare(value ?? 0)})`
}

function toRange(low: number | null, high: number | null): string {
  return low === high ? formatNumber(low ?? 0) : `de ${formatNumber(low ?? 0)} a ${formatNumber(high ?? 0)}`
}

function toBimester(day: string): string {
  return toBimesterWords(`${day.slice(0, 4)}-B${Math.ceil(Number(day.slice(5, 7)) / 2)}`)
}

function toSpan({first_day, last_day}: Pick<Sign, 'first_day' | 'last_day'>): string {
  return first_day === last_day
    ? `el ${formatDate(first_day)}`
    : `del ${formatDate(first_day)} al ${formatDate(last_day)}`
}

/** Where a sign is seen: `registro.csv, línea 4; visitas.csv, líneas 8 a 30`. */
export function formatPlaces({places}: Sign): string {
  const files = new Map<string, string[]>()
  for (const {path, first_line, last_line} of places) {
    const lines =
      first_line === last_line
        ? formatNumber(first_line)
        : `${formatNumber(first_line)} a ${formatNumber(last_line)}`
    files.set(path, [...(files.get(path) ?? []), lines])
  }
  return Array.from(files, ([path, lines]) => {
    const one = lines.length === 1 && !lines[0]?.includes(' a ')
    const words = lines.length === 1 ? lines[0] : `${lines.slice(0, -1).join(', ')} y ${lines.at(-1)}`
    return `${path}, ${one ? 'línea' : 'líneas'} ${words}`
  }).join('; ')
}
