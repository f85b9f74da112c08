import {z} from 'zod'
import {optionalCountCell, patternCell, quantityCell, textCell, yesCell} from './cell.js'
import type {Problem} from './project-error.js'
import {parseRows, readTable} from './reference-table.js'

export const PRESETS_FILE = 'semaforos.csv'

/** A band of scores, from 0 to 1: `[from, to)`, the last one closed. */
export interface ColourBand {
  from: number
  to: number
  name: string
  /** The tint of its cells on a light and on a dark ground, `#rrggbb`. */
  light: string
  dark: string
}

export interface ColourPreset {
  name: string
  isDefault: boolean
  /** From 0 to 1 without gaps. */
  bands: ColourBand[]
  /** How many periods in a row an indicator must be back at its minimum before an action that improves it is closed. */
  closingPeriods: number
}

const colour = patternCell(/^#[0-9a-f]{6}$/i, 'un color como #c9e8d6')

const schema = z.object({
  preset: textCell,
  predeterminado: yesCell,
  desde: quantityCell,
  hasta: quantityCell,
  nombre: textCell,
  claro: colour,
  oscuro: colour,
  periodos_cierre: optionalCountCell,
})

const OPTIONAL = ['periodos_cierre']
/** Unless the preset asks for more. */
const CLOSING_PERIODS = 1

/** The colour bands by preset, in the order of `semaforos.csv`; exactly one preset is the default. */
export function readColourPresets(dataDir: string, problems: Problem[]): ColourPreset[] {
  const file = PRESETS_FILE
  const found = problems.length
  const table = readTable(
    dataDir,
    file,
    {columns: Object.keys(schema.shape).filter((name) => !OPTIONAL.includes(name)), optional: OPTIONAL},
    problems,
  )
  const rows = parseRows(file, table, schema, problems)
  if (problems.length > found) return []

  const presets = [...new Set(rows.map((row) => row.preset))].map((name) => {
    const bands = rows.filter((row) => row.preset === name)
    let reached = 0
    for (const {line, desde, hasta} of bands) {
      if (desde !== reached || hasta <= desde) {
        const message = `la banda va de ${toPercent(desde)} a ${toPercent(hasta)}. Se esperaba que empezara en ${toPercent(reached)}, donde termina la anterior, y que subiera.`
        problems.push({file, line, column: 'desde', message})
      }
      reached = hasta
    }
    if (reached !== 1) {
      const message = `las bandas de «${name}» terminan en ${toPercent(reached)}. Se esperaba 100 %.`
      problems.push({file, line: bands.at(-1)?.line ?? 1, column: 'hasta', message})
    }
    return {
      name,
      isDefault: bands.some((band) => band.predeterminado),
      closingPeriods: Math.max(CLOSING_PERIODS, ...bands.map((band) => band.periodos_cierre ?? 0)),
      bands: bands.map((band): ColourBand => {
        const {desde: from, hasta: to, nombre, claro: light, oscuro: dark} = band
        return {from, to, name: nombre, light, dark}
      }),
    }
  })
  const defaults = presets.filter((preset) => preset.isDefault).length
  if (defaults !== 1) {
    const message = `${defaults} preajustes llevan «sí». Se esperaba uno: el que rige mientras nadie escoja otro.`
    problems.push({file, line: rows[0]?.line ?? 1, column: 'predeterminado', message})
  }
  return presets
}

function toPercent(share: number): string {
  return `${(100 * share).toLocaleString('es-CO')} %`
}
