import {findKinds} from './columns.js'
import {findFormPerson} from './form-columns.js'
import {toFormExport} from './form-section.js'
import type {Format} from './format.js'
import {readRecords} from './records.js'
import {findUsualOrder} from './stretch.js'
import {findColumn, findTableHeader} from './table-header.js'

const STAMP = /^(marca temporal|carimbo de data hora|horodateur)$/
const STAMPED = /^\d{1,4}\/\d{1,2}\/\d{1,4} \d{1,2}:\d{2}:\d{2}/
/** Others than Google call a column so: it is Google's where it stands first, holds such times, and somebody is named. */
const ENGLISH_STAMP = /^timestamp$/

/** The answers to a Google form, as the form or its sheet gives them: one row an answer. */
export const googleFormsFormat: Format = {
  id: 'google-formularios',
  title: 'Google Formularios, respuestas',
  recognise(file) {
    const header = findTableHeader(
      file.text,
      (keys) => keys.some((key) => STAMP.test(key)) || ENGLISH_STAMP.test(keys[0] ?? ''),
    )
    if (header === undefined || findKinds(header.names).length > 0) return undefined
    const {delimiter, names, keys, offset, line} = header
    const time = findColumn(keys, STAMP)
    const first = readRecords(file.text, delimiter, {columns: names.length, offset, line}).next().value
    const stamp = first?.fields[time ?? 0] ?? ''
    if (time === undefined && (!STAMPED.test(stamp) || findFormPerson(keys) === undefined)) return undefined
    const usualOrder = time === undefined ? 'mdy' : findUsualOrder([stamp])
    return toFormExport(file, header, {format: 'google-formularios', time: time ?? 0, usualOrder})
  },
}
