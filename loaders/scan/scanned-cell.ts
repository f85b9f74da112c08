import {Cells, type RowContext, readRow} from '../../src/formats/cells.js'
import {isTotalsRow} from '../../src/formats/passed-over.js'
import {toMunicipalityFinder} from '../project/municipality-finder.js'
import type {VisitScan} from './visit-scan.js'

/** Reads one cell as the general path does; undefined where that would reject it, or have something to tell of it. */
export type ReadScannedCell = (text: string) => string | undefined

/** What reads the cells of these columns of a scan: a municipality's slug, and a page's text. */
export function toScannedCells({folder, municipalities}: Pick<VisitScan, 'folder' | 'municipalities'>): {
  readMunicipality: ReadScannedCell
  readPage: ReadScannedCell
} {
  let isNoted = false
  const context: RowContext = {
    folder,
    folderType: undefined,
    findMunicipality: toMunicipalityFinder(municipalities),
    metrics: new Set(),
    today: '',
    readDate: (text) => text,
    readDateAgain: (text) => text,
    note: () => {
      isNoted = true
    },
    hashPerson: (person) => person,
  }
  const toReader = (column: string, read: (cells: Cells) => string): ReadScannedCell => {
    const section = {
      kind: 'visits',
      delimiter: '',
      names: [''],
      sources: new Map([[column, 0]]),
      offset: 0,
      line: 1,
    } as const
    return (text) => {
      isNoted = false
      const value = readRow(() => read(new Cells(section, [text], context)))
      return typeof value !== 'string' || isNoted || isTotalsRow([text], section) ? undefined : value
    }
  }
  return {
    readMunicipality: toReader('municipio', (cells) => cells.municipality()),
    readPage: toReader('pagina', (cells) => cells.text('pagina')),
  }
}
