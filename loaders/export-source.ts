import {toAccountFinder} from '../src/formats/account-finder.js'
import {toFormats} from '../src/formats/declared-formats.js'
import {recogniseExport} from '../src/formats/export.js'
import {findExportOwner} from '../src/formats/export-owner.js'
import {type OpenText, openText} from '../src/formats/export-text.js'
import type {Export, Refusal} from '../src/formats/format.js'
import type {FindMunicipality} from '../src/formats/municipality-finder.js'
import {toByteSource} from './inputs/file-chunks.js'
import type {Input} from './inputs/read-inputs.js'
import type {Project} from './project/project.js'
import type {PlannedFile} from './reading-plan.js'

/** A recognised export and where its records come from. */
export interface ExportSource {
  input: Input
  content: OpenText
  found: Export
  /** The slug of the municipality whose it is, where its folder or the account that it names say so. */
  folder: string | undefined
}

/** Opens an export and tells what it is and whose; a refusal where it is of no use. */
export function openExport(
  {input, path, place, mapping}: PlannedFile,
  project: Project,
  findMunicipality: FindMunicipality,
): ExportSource | Refusal {
  if (input.problem !== undefined) return {refused: input.problem}
  const content = openText(toByteSource(input), input.encoding)
  const name = path.split('/').at(-1) ?? ''
  // What is declared for a file says more of its columns than they do.
  const folderType = mapping === undefined ? place.folderType : undefined
  const found = recogniseExport({name, ...content, folderType}, toFormats(mapping))
  if ('refused' in found) return found
  const findAccount = toAccountFinder(project.municipalities)
  const owner = findExportOwner(found, place.folder, {findMunicipality, findAccount})
  return 'refused' in owner ? owner : {input, content, found, ...owner}
}
