import type {VisitFiles} from './visit-files.js'

export type Contender = 'cumple' | 'raw' | 'papaparse'

/** One load that is measured: its data, who takes part, and what is to be reached. */
export interface Scenario extends Omit<VisitFiles, 'folder'> {
  name: string
  contenders: readonly Contender[]
  /** How many times the pace of another contender Cumple has to reach. */
  bars: Partial<Record<Contender, number>>
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'visitas',
    rows: 10_000_000,
    files: 1,
    contenders: ['cumple', 'raw', 'papaparse'],
    bars: {raw: 1, papaparse: 4},
  },
  {name: 'visitas-100M', rows: 100_000_000, files: 101, contenders: ['cumple', 'raw'], bars: {raw: 0.8}},
  {
    name: 'direcciones-largas',
    rows: 5_000_000,
    files: 1,
    longPages: true,
    contenders: ['cumple', 'raw'],
    bars: {raw: 0.6},
  },
]
