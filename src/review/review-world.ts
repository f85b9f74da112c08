import type {ReviewProject} from '../domain/file-review.js'
import {type FindAccount, toAccountFinder} from '../formats/account-finder.js'
import type {World} from '../formats/export-reading.js'
import {type FindMapping, type FolderMappings, findMappingIn} from '../formats/folder-mapping.js'
import {toMunicipalityFinder} from '../formats/municipality-finder.js'
import {toMunicipalitySuggester} from '../formats/municipality-suggester.js'

/** What reading any file needs to know of the project and of the day. */
export interface ReviewWorld
  extends Pick<World, 'findMunicipality' | 'suggestMunicipality' | 'metrics' | 'today' | 'hashPerson'> {
  findAccount: FindAccount
  findMapping: FindMapping
  /** The declared measures that have a denominator. */
  ratios: ReadonlySet<string>
}

export function toReviewWorld(
  {municipalities, metrics, mappings}: ReviewProject,
  today: string,
): ReviewWorld {
  return {
    findMunicipality: toMunicipalityFinder(municipalities),
    suggestMunicipality: toMunicipalitySuggester(municipalities),
    findAccount: toAccountFinder(municipalities),
    findMapping: findMappingIn(new Map(mappings) as FolderMappings),
    metrics: new Set(metrics.map(([metric]) => metric)),
    ratios: new Set(metrics.filter(([, isRatio]) => isRatio).map(([metric]) => metric)),
    today,
    // Nothing is kept here: people need only be told apart.
    hashPerson: (person) => person,
  }
}
