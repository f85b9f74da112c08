import {findKinds} from './columns.js'
import type {Format} from './format.js'
import {DURATION, EMAIL, FIRST_NAME, LAST_NAME, PERSON_NAME} from './meeting-columns.js'
import {findListWarnings, toMeetingSection} from './meeting-section.js'
import {findColumn, findTableHeader, listColumns} from './table-header.js'

/** How Meet alone calls the hours of coming and going. */
const JOINED =
  /^time joined$|^hora (a la|en) que se unio( a la reunion)?$|^(hora|horario) (em|a) que entrou$|^heure a laquelle .* rejoint/
const EXITED =
  /^time exited$|^hora (a la|en) que (salio|abandono)( (de )?la reunion)?$|^(hora|horario) (em|a) que saiu$|^heure a laquelle .* quitte/

/** The attendance report of a Google Meet: hours without a day, which the name of the file tells. */
export const googleMeetFormat: Format = {
  id: 'google-meet',
  title: 'Google Meet, informe de asistencia',
  recognise(file) {
    const header = findTableHeader(
      file.text,
      (keys) =>
        keys.some((key) => JOINED.test(key)) && keys.some((key) => EXITED.test(key) || DURATION.test(key)),
    )
    if (header === undefined || findKinds(header.names).length > 0) return undefined
    const {keys} = header
    const last = findColumn(keys, LAST_NAME)
    const name = last === undefined ? undefined : findColumn(keys, FIRST_NAME)
    const list = {
      header,
      person: {
        accounts: listColumns(keys, EMAIL),
        names:
          last === undefined || name === undefined ? [[findColumn(keys, PERSON_NAME) ?? 0]] : [[name, last]],
      },
      join: findColumn(keys, JOINED),
      leave: findColumn(keys, EXITED),
      duration: findColumn(keys, DURATION),
    }
    const section = toMeetingSection(file, list)
    if ('refused' in section) return section
    return {format: 'google-meet', sections: [section], proves: 'event', warnings: findListWarnings(list)}
  },
}
