import {recogniseExport} from '../src/formats/export.js'
import type {Export, Refusal} from '../src/formats/format.js'
import {type OpenText, openText} from './export-text.js'
import type {Input} from './inputs/read-inputs.js'
import {toFormats} from './mapping.js'
import {toAccountFinder} from './project/account-finder.js'
import type {FindMunicipality} from './project/municipality-finder.js'
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
  const content = openText(input)
  const name = path.split('/').at(-1) ?? ''
  // What is declared for a file says more of its columns than they do.
  const folderType = mapping === undefined ? place.folderType : undefined
  const found = recogniseExport({name, ...content, folderType}, toFormats(mapping))
  if ('refused' in found) return found
  const findAccount = toAccountFinder(project.municipalities)
  const owner = (account: string) => findAccount(account) ?? findMunicipality(account)
  const account = findOne((found.accounts ?? []).map(owner))
  if (place.folder !== undefined && account !== undefined && place.folder !== account) {
    return {
      refused: `El exporte dice que es de otro municipio (${account}) que el de su carpeta (${place.folder}). Páselo a la carpeta entrada/${account}/.`,
    }
  }
  const folder = place.folder ?? account
  if (folder === undefined && !found.sections.every(({sources}) => sources.has('municipio'))) {
    return {
      refused:
        'No dice de qué municipio es. Agregue la columna municipio o deje el archivo en la carpeta entrada/<municipio>/.',
    }
  }
  return {input, content, found, folder}
}

/** What all of these say that say anything; undefined where they contradict one another. */
function findOne(said: readonly (string | undefined)[]): string | undefined {
  const [one, ...others] = new Set(said.filter((slug) => slug !== undefined))
  return others.length === 0 ? one : undefined
}
