import {join} from 'node:path'
import {runPipeline} from '../../loaders/pipeline.js'
import {readProject} from '../../loaders/project/project.js'
import {SEAL_FOLDER} from '../../loaders/seal/seal.js'
import {writeSeal} from '../../loaders/seal/write-seal.js'
import {toBimesterEnd, toBimesterWords} from '../../src/domain/bimester.js'
import {formatDate} from '../../src/domain/calendar-date.js'
import {Failure, WrongCall} from '../failure.js'
import {findMunicipality} from '../find-municipality.js'
import type {Task} from '../task.js'

export interface CloseOptions {
  /** As people write it: name, slug or code. */
  municipality: string
  bimester: string
}

/** Closes a bimester of a municipality, with what is known of it; says where the record is and its hash, to be written down. */
export async function close(task: Task, {municipality: name, bimester}: CloseOptions): Promise<void> {
  const project = readProject(task.dataDir)
  const {slug: municipality} = findMunicipality(project.municipalities, name)
  const words = `${bimester} (${toBimesterWords(bimester)})`
  const cutoff = toBimesterEnd(bimester)
  if (cutoff >= task.today) {
    throw new Failure(
      `${words} sigue abierto: termina el ${formatDate(cutoff)}. Ciérrelo después de ese día.`,
    )
  }
  if (task.cutoff !== undefined && task.cutoff !== cutoff) {
    throw new WrongCall(`--cutoff: un bimestre se cierra con corte a su último día, ${cutoff}.`)
  }
  const known = project.seals.find((seal) => seal.municipality === municipality && seal.bimester === bimester)
  if (known !== undefined) {
    throw new Failure(
      `${words} ya se cerró el ${formatDate(known.closed_on)}; un cierre no se cambia. Lo que cambió desde entonces se ve en la página del municipio.`,
    )
  }
  const pipeline = await runPipeline({...task, cutoff})
  try {
    const [plan] = await pipeline.store.query(
      `select
        (select count(*) from compliance where municipality = $1 and bimester = $2) as rows,
        min(valid_from) as first_day,
        max(valid_until) as last_day
      from target
      where municipality = $1`,
      [municipality, bimester],
    )
    if (Number(plan?.rows) === 0) {
      const why =
        plan?.first_day == null
          ? `no hay plan en planes/${municipality}.csv.`
          : `el plan va del ${formatDate(String(plan.first_day))} al ${formatDate(String(plan.last_day))}. Escriba un bimestre de su vigencia.`
      throw new Failure(`${words} no se puede cerrar: ${why}`)
    }
    const sha256 = await writeSeal(pipeline, {municipality, bimester, today: task.today})
    const folder = join(task.dataDir, SEAL_FOLDER, municipality, bimester)
    process.stderr.write(
      `Se cerró ${words}, con corte al ${formatDate(cutoff)}, en ${folder}\nAnote en el acta la huella del cierre:\n`,
    )
    process.stdout.write(`${sha256}\n`)
  } finally {
    pipeline.close()
  }
}
