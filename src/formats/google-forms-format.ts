import {findKinds} from './columns.js'
import {findFormPerson} from './form-columns.js'
import {toFormExport} from './form-section.js'
import type {Format} from './format.js'
import {readRecords} from './records.js'
import {findUsualOrder, hasDay} from './stretch.js'
import {findTableHeader} from './table-header.js'

const STAMP = /^(marca temporal|carimbo de data hora|horodateur)$/
/** Others than Google call a column so: it is Google's where it stands first, holds times, and somebody is named. */
const ENGLISH_STAMP = /^timestamp$/

/** The answers to a Google form, as the form or its sheet gives them: one row an answer. */
export const googleFormsFormat: Format = {
  id: 'google-formularios',
  title: 'Google Formularios, respuestas',
  recognise(file) {
    const header = findTableHeader(
      file.text,
      ([first = '']) => STAMP.test(first) || ENGLISH_STAMP.test(first),
    )
    if (header === undefined || findKinds(header.names).length > 0) return undefined
    const {delimiter, names, keys, offset, line} = header
    const stamp =
      readRecords(file.text, delimiter, {columns: names.length, offset, line}).next().value?.fields[0] ?? ''
    const isEnglish = ENGLISH_STAMP.test(keys[0] ?? '')
    if (isEnglish && (!hasDay(stamp) || !/\d:\d/.test(stamp) || findFormPerson(keys) === undefined))
      return undefined
    const usualOrder = isEnglish ? 'mdy' : findUsualOrder([stamp])
    return toFormExport(file, header, {format: 'google-formularios', time: 0, usualOrder})
  },
}
