import {DROP_FOLDER} from './inputs/list-files.js'
import type {Input, KnownInputs} from './inputs/read-inputs.js'
import type {Store} from './store.js'

/** What was known of the data folder's files when they were last read; also of those that a run kept which did not come to its end. */
export async function readKnownInputs(store: Store): Promise<KnownInputs> {
  const rows = await store.query(
    `select path, stamp, profile
    from kept.known_input
    union all
    select $1 || '/' || path, '', '{}'
    from kept.source_file
    where $1 || '/' || path not in (select path from kept.known_input)`,
    [DROP_FOLDER],
  )
  return new Map(
    rows.map(({path, stamp, profile}) => [
      String(path),
      {...JSON.parse(String(profile)), stamp: String(stamp)},
    ]),
  )
}

/** Keeps what is known of files now. */
export async function keepKnownInputs(
  store: Store,
  inputs: readonly Input[],
  known: KnownInputs,
): Promise<void> {
  const paths = new Set(inputs.map(({path}) => path))
  const fresh = inputs.filter(({path, stamp, growing}) => !growing && known.get(path)?.stamp !== stamp)
  const gone = [...known.keys()].filter((path) => !paths.has(path))
  if (fresh.length + gone.length === 0) return
  await store.run('create or replace temp table forgotten (path varchar)')
  await store.append(
    'temp.forgotten',
    [...gone, ...fresh.map(({path}) => path)].map((path) => ({path})),
  )
  await store.transact(async () => {
    await store.run('delete from kept.known_input where path in (select path from forgotten)')
    await store.append(
      'kept.known_input',
      fresh.map(({path, stamp, sha256, encoding, statedDate, warnings, growing, container, problem}) => ({
        path,
        stamp,
        profile: JSON.stringify({sha256, encoding, statedDate, warnings, growing, container, problem}),
      })),
    )
  })
}
