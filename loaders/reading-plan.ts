import {createHash} from 'node:crypto'
import {type DropPlace, findDropPlace} from '../src/formats/drop-place.js'
import {toExportTime} from '../src/formats/export-time.js'
import type {FindMapping} from '../src/formats/folder-mapping.js'
import type {Refusal} from '../src/formats/format.js'
import type {Mapping} from '../src/formats/mapping.js'
import type {FindMunicipality} from '../src/formats/municipality-finder.js'
import {compareText} from './inputs/compare-text.js'
import {DROP_FOLDER} from './inputs/list-files.js'
import type {Input} from './inputs/read-inputs.js'
import type {Project} from './project/project.js'

/** An export and all that its reading depends on. */
export interface PlannedFile {
  input: Input
  /** Relative to `entrada/`. */
  path: string
  place: DropPlace
  exportedAt: string
  /** How it is to be read where no format knows it, as a `formato.json` above it says. */
  mapping: Mapping | Refusal | undefined
  /** The earlier export that has the same bytes in the same place, and counts in its stead. */
  copyOf: string | null
  /** A text that changes whenever anything does that the reading depends on, the bytes apart. */
  context: string
}

/** The exports of a folder in the order in which they were made, each with what its reading depends on. */
export function planReading(
  inputs: readonly Input[],
  project: Project,
  {
    findMunicipality,
    findMapping,
    today,
  }: {findMunicipality: FindMunicipality; findMapping: FindMapping; today: string},
): PlannedFile[] {
  const world = toDigest([
    project.municipalities.map(({slug, code, name, department, accounts}) => [
      slug,
      code,
      name,
      department,
      accounts,
    ]),
    project.metrics.map(({metric, denominator}) => [metric, denominator !== null]),
  ])
  const files = inputs
    .filter((input) => input.path.startsWith(`${DROP_FOLDER}/`))
    .map((input) => {
      const path = input.path.slice(DROP_FOLDER.length + 1)
      return {
        input,
        path,
        place: findDropPlace(path, findMunicipality),
        exportedAt: toExportTime(input, today),
        mapping: findMapping(path),
      }
    })
    .sort((a, b) => compareText(a.exportedAt, b.exportedAt) || compareText(a.path, b.path))
  const first = new Map<string, string>()
  return files.map((file) => {
    const content = toDigest([file.input.sha256, file.place, file.mapping])
    const original = file.input.problem === undefined ? first.get(content) : undefined
    if (original === undefined) first.set(content, file.path)
    const copyOf = original ?? null
    const {path, place, mapping, exportedAt, input} = file
    const context = toDigest([world, path, place, mapping, exportedAt, copyOf, input.problem])
    return {...file, copyOf, context}
  })
}

function toDigest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
}
