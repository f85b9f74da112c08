import {rmSync} from 'node:fs'
import {loadWithCumple} from './contenders/cumple.js'
import {loadWithPapaParse} from './contenders/papaparse.js'
import {loadRaw} from './contenders/raw.js'
import type {Run} from './run.js'

const LOADERS: Record<string, (folder: string, database: string) => Promise<void>> = {
  cumple: loadWithCumple,
  raw: loadRaw,
  papaparse: loadWithPapaParse,
}

// A process of its own for each run: `contender.ts <name> <folder> <database>` prints a `Run`.
const [name = '', folder = '', database = ''] = process.argv.slice(2)
const load = LOADERS[name]
if (load === undefined) throw new Error(`${name}: expected ${Object.keys(LOADERS).join(', ')}`)
const start = process.hrtime.bigint()
const cpu = process.cpuUsage()
await load(folder, database)
const {user, system} = process.cpuUsage(cpu)
const run: Run = {
  seconds: Number(process.hrtime.bigint() - start) / 1e9,
  cpuSeconds: (user + system) / 1e6,
  peak: process.resourceUsage().maxRSS * 1024,
}
for (const end of ['', '.wal']) rmSync(`${database}${end}`, {force: true})
console.log(JSON.stringify(run))
