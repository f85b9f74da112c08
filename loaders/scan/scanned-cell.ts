import {isDeepStrictEqual} from 'node:util'
import {Cells, type RowContext} from '../../src/formats/cells.js'
import {type FindMunicipality, toMunicipalityFinder} from '../../src/formats/municipality-finder.js'
import {isTotalWord} from '../../src/formats/passed-over.js'
import {readRow} from '../../src/formats/rejection.js'
import type {VisitScan} from './visit-scan.js'

/** Reads one cell as the general path does; undefined where that would reject it, or have something to tell of it. */
export type ReadScannedCell = (text: string) => string | undefined

/** What reads municipalities: the slug that a cell means. */
export function toMunicipalityReader(
  world: Pick<RowContext, 'folder' | 'findMunicipality'>,
): ReadScannedCell {
  return toCellReader('municipio', (cells) => cells.municipality(), world)
}

/** What reads pages: the text of a cell. */
export function toPageReader(): ReadScannedCell {
  return toCellReader('pagina', (cells) => cells.text('pagina'), {
    folder: undefined,
    findMunicipality: () => undefined,
  })
}

function toCellReader(
  column: string,
  read: (cells: Cells) => string,
  world: Pick<RowContext, 'folder' | 'findMunicipality'>,
): ReadScannedCell {
  let isNoted = false
  const context: RowContext = {
    ...world,
    folderType: undefined,
    suggestMunicipality: () => undefined,
    metrics: new Set(),
    today: '',
    readDate: (text) => text,
    readDateAgain: (text) => text,
    note: () => {
      isNoted = true
    },
    hashPerson: (person) => person,
  }
  const sources = new Map([[column, 0]])
  const section = {kind: 'visits', delimiter: '', names: [''], sources, offset: 0, line: 1} as const
  return (text) => {
    isNoted = false
    const value = readRow(() => read(new Cells(section, [text], context)))
    return typeof value !== 'string' || isNoted || isTotalWord(text) ? undefined : value
  }
}

let last: {municipalities: VisitScan['municipalities']; find: FindMunicipality} | undefined

/** The finder of these municipalities; that of the file before where they are the same, since a country's names take their time. */
export function toKnownFinder(municipalities: VisitScan['municipalities']): FindMunicipality {
  if (last === undefined || !isDeepStrictEqual(last.municipalities, municipalities)) {
    last = {municipalities, find: toMunicipalityFinder(municipalities)}
  }
  return last.find
}
