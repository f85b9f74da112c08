import type {Municipality} from '../../loaders/project/municipality.js'
import {decode} from '../../src/formats/decode.js'
import {recogniseExport} from '../../src/formats/export.js'
import {ExportReading, listExportDates, type World} from '../../src/formats/export-reading.js'
import type {Export, Format} from '../../src/formats/format.js'
import {FORMATS} from '../../src/formats/formats.js'
import {toMunicipalityFinder} from '../../src/formats/municipality-finder.js'
import {listRecords} from '../../src/formats/record-cells.js'

/** What a format made of a file, for tests. */
export interface ReadText {
  export: Export
  kinds: string[]
  rows: Record<string, unknown>[]
  rejections: {line: number; column: string | null; reason: string}[]
  warnings: string[]
}

const MUNICIPALITIES = [
  {slug: 'pore', code: '85263', name: 'Pore', department: 'Casanare'},
  {slug: 'genova', code: '63302', name: 'Génova', department: 'Quindío'},
] as Municipality[]

const WORLD: World = {
  folder: 'pore',
  folderType: undefined,
  findMunicipality: toMunicipalityFinder(MUNICIPALITIES),
  suggestMunicipality: () => undefined,
  metrics: new Set(['fase_1']),
  today: '2030-01-01',
  hashPerson: (person) => `#${person}`,
}

/** Reads an export as the loader does, without a store; throws the refusal of a file that is refused. */
export function readText(
  name: string,
  content: string | Uint8Array,
  world: Partial<World> = {},
  declared: readonly Format[] = [],
): ReadText {
  const text = typeof content === 'string' ? content : decode(content).text
  const found = recogniseExport({name, text, isWhole: true, folderType: world.folderType}, [
    ...FORMATS,
    ...declared,
  ])
  if ('refused' in found) throw new Error(found.refused)
  const reading = new ExportReading(found, listExportDates(text, found), {...WORLD, ...world})
  const rows: ReadText['rows'] = []
  const rejections: ReadText['rejections'] = []
  for (const section of found.sections) {
    for (const record of listRecords(text, section)) {
      const outcome = reading.read(record, section)
      if ('row' in outcome) rows.push({line: record.line, ...outcome.row})
      if ('rejection' in outcome) {
        const {column, reason} = outcome.rejection
        rejections.push({line: record.line, column, reason})
      }
    }
  }
  const kinds = found.sections.map(({kind}) => kind)
  return {export: found, kinds, rows, rejections, warnings: reading.warnings()}
}
