import {findKinds} from './columns.js'
import type {Format} from './format.js'
import {DAY, DURATION, EMAIL, JOIN, LEAVE, ORGANIZATION, PERSON_NAME, UPN} from './meeting-columns.js'
import {findListWarnings, toMeetingSection} from './meeting-section.js'
import {listPreamble} from './preamble.js'
import {findColumn, findTableHeader, listColumns} from './table-header.js'
import {readTeamsSummary} from './teams-preamble.js'

/** What Zoom calls its durations: its lists are another format's. */
const MINUTES = /\bminut/
/** The title of a section of the newer report, which has such a list behind its participants. */
const SECTION_TITLE = /^\d+\. /
const ROLE = /^(role|rol|funcao|papel|cargo)$/

/**
 * The report that Teams gave until 2022: a summary, and a row for each stretch that somebody was there. The summary may be
 * gone, and the name of a person's column be of any language; any list of names with hours of coming and going is read so.
 */
export const teamsStretchesFormat: Format = {
  id: 'teams-tramos',
  title: 'Lista con horas de entrada y salida (Teams)',
  recognise(file) {
    const header = findTableHeader(file.text, (keys) => {
      const has = (form: RegExp): boolean => keys.some((key) => form.test(key))
      const isTeams = has(DURATION) && (has(ROLE) || has(UPN))
      return has(JOIN) && has(LEAVE) && (has(PERSON_NAME) || isTeams) && !has(MINUTES)
    })
    if (header === undefined || findKinds(header.names).length > 0) return undefined
    if (listPreamble(file.text, header).some(({fields}) => SECTION_TITLE.test(fields[0] ?? '')))
      return undefined
    const {keys} = header
    const {title, start} = readTeamsSummary(file.text, header)
    const list = {
      header,
      person: {
        accounts: [...listColumns(keys, EMAIL), ...listColumns(keys, UPN)],
        names: [[findColumn(keys, PERSON_NAME) ?? 0]],
      },
      join: findColumn(keys, JOIN),
      leave: findColumn(keys, LEAVE),
      duration: findColumn(keys, DURATION),
      day: findColumn(keys, DAY),
      organization: findColumn(keys, ORGANIZATION),
      title,
      start,
    }
    const section = toMeetingSection(file, list)
    if ('refused' in section) return section
    return {format: 'teams-tramos', sections: [section], proves: 'event', warnings: findListWarnings(list)}
  },
}
