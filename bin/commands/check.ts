import {toCheckText, toWholeCheckReport} from '../../loaders/check.js'
import {runPipeline} from '../../loaders/pipeline.js'
import {toUnwrittenText, writeQuarantineFiles} from '../../loaders/quarantine-files.js'
import type {Task} from '../task.js'

/** Reads the data and writes on stdout what was accepted and what was not, for people or as one JSON object. */
export async function check(task: Task, {json}: {json: boolean}): Promise<void> {
  const pipeline = await runPipeline(task)
  try {
    const unwritten = toUnwrittenText(await writeQuarantineFiles(pipeline.store, task.dataDir))
    if (unwritten !== undefined) process.stderr.write(`${unwritten}\n`)
    const text = json
      ? JSON.stringify(await toWholeCheckReport(pipeline), null, 2)
      : await toCheckText(pipeline)
    process.stdout.write(`${text.trimEnd()}\n`)
  } finally {
    pipeline.close()
  }
}
