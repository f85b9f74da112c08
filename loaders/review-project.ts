import type {ReviewProject} from '../src/domain/file-review.js'
import {MAPPING_FILE} from '../src/formats/mapping.js'
import {listFiles} from './inputs/list-files.js'
import {readMappings} from './mapping.js'
import type {Pipeline} from './pipeline.js'

/** What a browser needs to know of the project to tell what would become of a file. */
export function toReviewProject({project, dataDir}: Pick<Pipeline, 'project' | 'dataDir'>): ReviewProject {
  const mappings = listFiles(dataDir).filter(
    ({path}) => path.split('/').at(-1)?.toLowerCase() === MAPPING_FILE,
  )
  return {
    municipalities: project.municipalities.map(({slug, code, name, department, accounts}) => ({
      slug,
      code,
      name,
      department,
      // Who writes a person's address there has not said that it may be published.
      accounts: accounts.filter((account) => !account.includes('@')),
    })),
    metrics: project.metrics.map(({metric, denominator}) => [metric, denominator !== null]),
    mappings: [...readMappings(mappings)],
  }
}
