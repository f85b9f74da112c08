import {isDiskFull} from '../loaders/disk-full.js'
import {runPipeline} from '../loaders/pipeline.js'

/*
 * A process of its own that reads a data folder into a store, for tests that end it or let two of them meet. Says on stdout
 * when it begins and when it is done; with `holds` it keeps the store until it is ended.
 */
const [dataDir = '', storeFile = '', today = '', patience = '60000', holds = ''] = process.argv.slice(2)
process.stdout.write('begins\n')
try {
  const {close} = await runPipeline({
    dataDir,
    storeFile,
    today,
    personKey: 'prueba',
    patience: Number(patience),
  })
  process.stdout.write('done\n')
  if (holds === 'holds') setInterval(() => {}, 60_000)
  else close()
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = isDiskFull(error) ? 3 : 1
}
