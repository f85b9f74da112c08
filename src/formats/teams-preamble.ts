import {findStated, listPreamble} from './preamble.js'
import type {TableHeader} from './table-header.js'

/** What a Teams report says of the meeting as a whole, above its list. */
export interface TeamsSummary {
  title: string | undefined
  start: string | undefined
  /** How many people it says there were. */
  participants: number | undefined
}

const TITLE = /^(meeting title|titulo de (la )?reunion|titulo da reuniao|titre de (la )?reunion)$/
const START =
  /^(meeting )?start time$|^(hora|horario) de inicio( de la reunion| da reuniao)?$|^heure de (debut|demarrage)( de la reunion)?$/
const PARTICIPANTS = /participant/

export function readTeamsSummary(text: string, header: TableHeader): TeamsSummary {
  const records = listPreamble(text, header)
  const count = records
    .filter(({fields}) => PARTICIPANTS.test(fields[0]?.toLowerCase() ?? ''))
    .flatMap(({fields}) => fields.slice(1))
    .find((field) => /^\d+$/.test(field.trim()))
  return {
    title: findStated(records, TITLE),
    start: findStated(records, START),
    participants: count === undefined ? undefined : Number(count),
  }
}
