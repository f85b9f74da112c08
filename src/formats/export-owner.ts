import type {FindAccount} from './account-finder.js'
import type {Export, Refusal} from './format.js'
import type {FindMunicipality} from './municipality-finder.js'

/** The columns that say whose a row is. */
const PLACES = ['municipio', 'codigo_municipio']

/**
 * The slug of the municipality whose an export is, where its folder or the account that it names say so; a refusal where they
 * contradict one another, or where neither does and its rows do not.
 */
export function findExportOwner(
  {accounts = [], sections}: Export,
  folder: string | undefined,
  {findMunicipality, findAccount}: {findMunicipality: FindMunicipality; findAccount: FindAccount},
): {folder: string | undefined} | Refusal {
  const account = findOne(accounts.map((name) => findAccount(name) ?? findMunicipality(name)))
  if (folder !== undefined && account !== undefined && folder !== account) {
    return {
      refused: `El exporte dice que es de otro municipio (${account}) que el de su carpeta (${folder}). Páselo a la carpeta entrada/${account}/.`,
    }
  }
  const owner = folder ?? account
  if (owner === undefined && !sections.every(({sources}) => PLACES.some((column) => sources.has(column)))) {
    return {
      refused:
        'No dice de qué municipio es. Agregue la columna municipio o deje el archivo en la carpeta entrada/<municipio>/.',
    }
  }
  return {folder: owner}
}

/** What all of these say that say anything; undefined where they contradict one another. */
function findOne(said: readonly (string | undefined)[]): string | undefined {
  const [one, ...others] = new Set(said.filter((slug) => slug !== undefined))
  return others.length === 0 ? one : undefined
}
