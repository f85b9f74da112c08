import type {Project} from '../loaders/project/project.js'
import {FIRST_CODE, MUNICIPALITIES} from './visit-files.js'

/** The municipalities of an invented country as large as Colombia, without plans. */
export const inventedProject: Project = {
  municipalities: Array.from({length: MUNICIPALITIES}, (_, i) => {
    const code = String(FIRST_CODE + i)
    return {
      slug: `municipio-${code}`,
      code,
      name: `Municipio ${code}`,
      department: 'Prueba',
      cadence: 'bimestral',
      group: null,
      population: null,
      populationYear: null,
      populationSource: null,
      accounts: [],
      line: i + 2,
    }
  }),
  phases: [],
  presets: [],
  changes: [],
  exceptions: [],
  metrics: [],
  targets: [],
  planRows: {},
  planHeaders: {},
  seals: [],
  address: null,
  warnings: [],
  remarks: [],
}
