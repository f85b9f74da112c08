import {randomBytes} from 'node:crypto'
import {toArchive} from './archive.js'
import {fingerprintInputs} from './inputs/fingerprint.js'
import {runPipeline} from './pipeline.js'

/*
 * The archive loader of the site: a process of its own that writes the zip on stdout, once and whole. Reads its task from the
 * environment, where `bin/` puts it; begins anew while the folder changes under it, so that no export is missed.
 */
const {CUMPLE_DATA = 'data', CUMPLE_CUTOFF, CUMPLE_TODAY, CUMPLE_PERSON_KEY, CUMPLE_PREVIEW} = process.env

async function load(): Promise<Uint8Array> {
  for (;;) {
    const pipeline = await runPipeline({
      dataDir: CUMPLE_DATA,
      today: CUMPLE_TODAY ?? new Date().toISOString().slice(0, 10),
      personKey: CUMPLE_PERSON_KEY ?? randomBytes(32).toString('hex'),
      ...(CUMPLE_CUTOFF === undefined ? {} : {cutoff: CUMPLE_CUTOFF}),
    })
    try {
      const archive = await toArchive(pipeline, {preview: CUMPLE_PREVIEW === '1'})
      if ((await fingerprintInputs(CUMPLE_DATA)) === pipeline.fingerprint) return archive
    } finally {
      pipeline.close()
    }
  }
}

process.stdout.write(await load())
