import type {Kind} from '../domain/kind.js'
import type {ActivityRow} from '../formats/activity-row.js'
import type {AttendanceRow} from '../formats/attendance-row.js'
import type {ImprovementRow} from '../formats/improvement-row.js'
import type {MeasurementRow} from '../formats/measurement-row.js'
import type {PublicationRow} from '../formats/publication-row.js'
import type {VisitRow} from '../formats/visit-row.js'

/** A row as those of its file are compared: rows of one key say the same, or contradict one another. */
export interface RowKey {
  key: string
  /** What rows of one key must have alike; undefined where the first counts, whatever the others say. */
  claim?: {column: string; value: string; all: string; words: string}
}

/** How a row is compared, as `loaders/sql/keep/contradictions.sql` and the judged tables in `loaders/sql/staging/` do. */
export function toRowKey(kind: Kind, row: object): RowKey {
  return KEYS[kind](row)
}

const KEYS: Record<Kind, (row: object) => RowKey> = {
  visits(row) {
    const {municipality, date, until, page, visits, visitors, pageviews} = row as VisitRow
    if (visits === null || until !== date)
      return {key: join(municipality, date, until, page, visits === null)}
    return {
      key: join(municipality, date, page),
      claim: {
        column: 'visitas',
        value: String(visits),
        all: join(visits, visitors, pageviews),
        words: ' trae otro valor de la misma fecha y página',
      },
    }
  },
  publications(row) {
    const {municipality, date, requested, type, title_key, state} = row as PublicationRow
    return {key: join(municipality, date ?? requested, date === null, type, title_key, state)}
  },
  attendance(row) {
    const {municipality, date, event_key, type, person, attendees} = row as AttendanceRow
    const key = join(municipality, date, event_key, type, person)
    if (person !== null) return {key}
    const value = String(attendees)
    return {
      key,
      claim: {column: 'asistentes', value, all: value, words: ' trae otro total del mismo evento'},
    }
  },
  measurements(row) {
    const {municipality, metric, date, numerator, denominator} = row as MeasurementRow
    return {
      key: join(municipality, metric, date),
      claim: {
        column: 'numerador',
        value: String(numerator),
        all: join(numerator, denominator),
        words: ' trae otro valor de la misma medida y fecha',
      },
    }
  },
  improvements(row) {
    const {municipality, finding, action_key, action} = row as ImprovementRow
    return {
      key: join(municipality, finding, action_key),
      claim: {
        column: 'accion',
        value: action,
        all: JSON.stringify(row),
        words: ' trae otros datos de la misma acción del mismo hallazgo',
      },
    }
  },
  activities(row) {
    const {municipality, activity_key, start_date, activity} = row as ActivityRow
    return {
      key: join(municipality, activity_key, start_date),
      claim: {
        column: 'actividad',
        value: activity,
        all: JSON.stringify(row),
        words: ' trae otros datos de la misma actividad y fecha de inicio',
      },
    }
  },
}

function join(...parts: (string | number | boolean | null)[]): string {
  return parts.join('\0')
}
