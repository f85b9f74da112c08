import {mkdirSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {timeNation} from './national-times.js'
import {timePages} from './page-times.js'
import {race} from './race.js'
import {toRaceTable} from './race-table.js'
import {raceRefreshes} from './refresh-race.js'
import {timeReports} from './report-times.js'
import {SCENARIOS, type Scenario} from './scenario.js'
import {MUNICIPALITIES} from './visit-files.js'

/** The name of the race of refreshes. */
const REFRESH = 'refresco'

const USAGE = `Uso: npm run bench -- ingest [opciones]
     npm run bench -- nacional [opciones]
     npm run bench -- informes [opciones]
     npm run bench -- paginas [opciones]
ingest compara la lectura con la de DuckDB; nacional mide las tendencias y los puntajes de 1.103 municipios;
informes mide la escritura de los informes de 50 municipios en tres formatos, en un solo proceso;
paginas construye el sitio de 1.103 municipios y mide en un navegador cuánto pesa y cuánto tarda cada página.
  --only NOMBRE    solo esa carrera, o esa página en paginas: ${[...SCENARIOS.map(({name}) => name), REFRESH].join(', ')}
  --rows N         cuántas filas, en vez de las de cada carrera
  --files N        en cuántos archivos
  --rounds N       cuántas rondas (3)
  --without QUIÉN  sin él: raw o papaparse; se puede repetir
  --municipios N   de cuántos municipios, en paginas (1103)
  --sitio CARPETA  un sitio ya construido, en paginas
  --folder CARPETA dónde se escriben los datos inventados, que quedan para otra vez`

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    only: {type: 'string'},
    rows: {type: 'string'},
    files: {type: 'string'},
    rounds: {type: 'string', default: '3'},
    without: {type: 'string', multiple: true, default: []},
    municipios: {type: 'string', default: String(MUNICIPALITIES)},
    sitio: {type: 'string'},
    folder: {type: 'string', default: join(tmpdir(), 'cumple-bench')},
  },
})

const scenarios = SCENARIOS.filter(({name}) => values.only === undefined || name === values.only)
const refreshes = values.only === undefined || values.only === REFRESH
if (positionals[0] === 'nacional') {
  mkdirSync(values.folder, {recursive: true})
  const rounds = Number(values.rounds)
  console.log(await timeNation({folder: values.folder, rounds, report: console.error}))
} else if (positionals[0] === 'informes') {
  mkdirSync(values.folder, {recursive: true})
  console.log(
    await timeReports({folder: values.folder, rounds: Number(values.rounds), report: console.error}),
  )
} else if (positionals[0] === 'paginas') {
  mkdirSync(values.folder, {recursive: true})
  console.log(
    await timePages({
      folder: values.folder,
      rounds: Number(values.rounds),
      municipalities: Number(values.municipios),
      site: values.sitio,
      only: values.only,
      report: console.error,
    }),
  )
} else if (positionals[0] !== 'ingest' || (scenarios.length === 0 && !refreshes)) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  mkdirSync(values.folder, {recursive: true})
  const options = {folder: values.folder, rounds: Number(values.rounds), report: console.error}
  const races = []
  for (const scenario of scenarios) races.push(await race(toAsked(scenario), options))
  if (races.length > 0) console.log(toRaceTable(races))
  if (refreshes) {
    const long = Number(values.rows ?? 100_000_000)
    console.log(await raceRefreshes({long, short: 1_000_000}, options))
  }
}

/** The scenario as the options ask for it. */
function toAsked(scenario: Scenario): Scenario {
  return {
    ...scenario,
    rows: Number(values.rows ?? scenario.rows),
    files: Number(values.files ?? scenario.files),
    contenders: scenario.contenders.filter((contender) => !values.without.includes(contender)),
  }
}
