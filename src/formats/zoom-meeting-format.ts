import {fold} from '../domain/fold.js'
import type {Format, PassedOver} from './format.js'
import {EMAIL, JOIN, LEAVE, PERSON_NAME} from './meeting-columns.js'
import {findListWarnings, toMeetingSection} from './meeting-section.js'
import {listPreamble} from './preamble.js'
import {findColumn, findTableHeader, listColumns} from './table-header.js'
import {readZoomMeeting} from './zoom-preamble.js'

const MINUTES =
  /^(total )?duration minutes$|^duracion( total)?( en)? minutos$|^duracao( total)?( em)? minutos$|^duree( totale)?( en)? minutes$/
const GUEST = /^(guest|invitado|convidado|invite)$/
const WAITING = /^(in waiting room|en( la)? sala de espera|na sala de espera|en salle d attente)$/
const YES = /^(yes|si|sim|oui)$/

const WAITED: PassedOver = {
  one: 'un rato en la sala de espera',
  many: 'ratos en la sala de espera',
}

/** The participants of a Zoom meeting: one row a person, or one row a stretch; the meeting's own data may stand above. */
export const zoomMeetingFormat: Format = {
  id: 'zoom-reunion',
  title: 'Zoom, participantes de una reunión',
  recognise(file) {
    const header = findTableHeader(file.text, (keys) => {
      const has = (form: RegExp): boolean => keys.some((key) => form.test(key))
      return has(PERSON_NAME) && has(MINUTES) && (has(EMAIL) || has(GUEST) || has(JOIN))
    })
    if (header === undefined) return undefined
    const {keys} = header
    const waiting = findColumn(keys, WAITING)
    const list = {
      header,
      person: {accounts: listColumns(keys, EMAIL), names: [[findColumn(keys, PERSON_NAME) ?? 0]]},
      join: findColumn(keys, JOIN),
      leave: findColumn(keys, LEAVE),
      duration: findColumn(keys, MINUTES),
      ...readZoomMeeting(listPreamble(file.text, header)),
      usualOrder: 'mdy' as const,
      passOver: (fields: readonly string[]) =>
        waiting !== undefined && YES.test(fold(fields[waiting] ?? '')) ? WAITED : undefined,
    }
    const section = toMeetingSection(file, list)
    if ('refused' in section) return section
    return {format: 'zoom-reunion', sections: [section], proves: 'event', warnings: findListWarnings(list)}
  },
}
