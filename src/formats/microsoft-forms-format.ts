import {toFormExport} from './form-section.js'
import type {Format} from './format.js'
import {findColumn, findTableHeader} from './table-header.js'

const START = /^(start time|hora de inicio|heure de debut)$/
const END = /^(completion time|hora de finalizacion|hora de conclusao|heure de fin)$/
const EMAIL = /^(e ?mail|correo electronico|adresse de messagerie)$/

/** The answers to a Microsoft form: one row an answer. */
export const microsoftFormsFormat: Format = {
  id: 'microsoft-forms',
  title: 'Microsoft Forms, respuestas',
  recognise(file) {
    const header = findTableHeader(file.text, (keys) =>
      [/^id$/, START, END, EMAIL].every((form) => keys.some((key) => form.test(key))),
    )
    if (header === undefined) return undefined
    const usualOrder = header.keys.includes('start time') ? 'mdy' : 'dmy'
    const time = findColumn(header.keys, START) ?? 0
    return toFormExport(file, header, {format: 'microsoft-forms', time, usualOrder})
  },
}
