import {isDepartment} from '../domain/department.js'
import type {Cells, RowContext} from './cells.js'
import {isMendedCode} from './municipality-code.js'
import {reject, rejectLost} from './rejection.js'

/**
 * The slug of a row's municipality: as the row says, by name or code, else as its folder does. Rejects a row whose name, code
 * and department disagree, or that contradicts its folder.
 */
export function readMunicipality(cells: Cells, context: RowContext): string {
  const {folder, findMunicipality} = context
  const name = cells.text('municipio')
  const code = cells.text('codigo_municipio')
  const column = name === '' && code !== '' ? 'codigo_municipio' : 'municipio'
  const text = cells.text(column)
  if (text === '') {
    if (folder !== undefined) return folder
    reject('municipio', text, 'Falta el municipio', 'Escriba el municipio o deje el archivo en su carpeta.')
  }
  const found = findMunicipality(text) ?? findInDepartment(cells, text, context)
  if (name !== '' && code !== '' && found !== findMunicipality(code)) {
    reject(
      'municipio',
      name,
      'El nombre y el código del municipio no son del mismo',
      'Corrija el que esté mal.',
    )
  }
  if (found === undefined) return rejectUnknown(column, text, context)
  const department = cells.text('departamento')
  if (isDepartment(department) && findInDepartment(cells, text, context) !== found) {
    reject(
      'departamento',
      department,
      'El departamento no es el de ese municipio',
      'Corrija el que esté mal; si es otro municipio del mismo nombre, no es de los que Cumple mide.',
    )
  }
  if (folder !== undefined && found !== folder) {
    reject(
      column,
      text,
      `El municipio no es el de la carpeta (${folder})`,
      `Corrija el municipio, o pase la fila a un archivo de la carpeta ${found}.`,
    )
  }
  if (isMendedCode(text) || isMendedCode(code)) cells.note('code', column)
  return found
}

function findInDepartment(cells: Cells, text: string, {findMunicipality}: RowContext): string | undefined {
  const department = cells.text('departamento')
  return isDepartment(department) ? findMunicipality(text, department) : undefined
}

function rejectUnknown(column: string, text: string, {suggestMunicipality}: RowContext): never {
  const meant = suggestMunicipality(text)
  const hint = meant === undefined ? '' : ` ¿Es ${meant}?`
  rejectLost(column, text, hint)
  return reject(
    column,
    text,
    'El municipio no está en data/municipios.csv',
    `Use su nombre o su código DIVIPOLA.${hint}`,
  )
}
