import {runPipeline, TRENDS} from '../loaders/pipeline.js'
import type {NationalRun} from './national-times.js'

// A process of its own: `national-run.ts <data folder> <store>` prints `NationalRun`.
const [folder = '', storeFile = ''] = process.argv.slice(2)
const start = performance.now()
const {store, close} = await runPipeline({
  dataDir: folder,
  today: '2013-05-15',
  personKey: 'bench',
  storeFile,
})
const whole = performance.now() - start
const peak = process.resourceUsage().maxRSS * 1024
const wholeCpu = cpuMilliseconds()
const scores = await time(['score'])
const trends = await time(TRENDS)
const cpu = cpuMilliseconds() - wholeCpu
const [counted] = await store.query(
  `select (select count(*) from series) as points, (select count(*) from trend) as rows,
    (select count(*) from trend where p_value is not null) as tested`,
)
close()
console.log(
  JSON.stringify({whole, wholeCpu, scores, trends, cpu, peak, ...counted} as unknown as NationalRun),
)

/** Makes some marts anew, and returns the milliseconds that it takes. */
async function time(marts: readonly string[]): Promise<number> {
  for (const mart of marts) await store.run(`drop table ${mart}`)
  const before = performance.now()
  await store.runFolder('marts', marts)
  return performance.now() - before
}

/** What all processors have spent on this process. */
function cpuMilliseconds(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}
