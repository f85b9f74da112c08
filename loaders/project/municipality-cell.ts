import type {FindMunicipality} from '../../src/formats/municipality-finder.js'
import {type CellType, cell} from './cell.js'
import {MUNICIPALITIES_FILE} from './municipality.js'

const NAMED = `el nombre, el slug o el código de un municipio de ${MUNICIPALITIES_FILE}`

/** A cell that names a municipality. */
export function municipalityCell(find: FindMunicipality): CellType<string> {
  return cell(find, NAMED)
}

/** A cell that names a municipality, or is empty. */
export function optionalMunicipalityCell(find: FindMunicipality): CellType<string | null> {
  return cell((text) => (text === '' ? null : find(text)), `${NAMED}, o la celda vacía`)
}
