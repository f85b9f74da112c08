import {decode} from '../src/formats/decode.js'
import type {Input} from './inputs.js'
import type {Store} from './store.js'

/** Gives the records that only a comparison rejected their text, which the comparison did not have. */
export async function fillRawText(store: Store, exports: ReadonlyMap<string, Input>): Promise<void> {
  const rows = await store.query(
    `select f.path, q.file_id, q.line
    from quarantine as q
    join file as f on f.file_id = q.file_id
    where q.raw is null
    order by q.file_id, q.line`,
  )
  const lines = new Map<string, string[]>()
  for (const {path, file_id, line} of rows) {
    const input = exports.get(String(path))
    if (input === undefined) continue
    const known = lines.get(input.path) ?? decode(input.bytes).text.split(/\r\n|\n|\r/)
    lines.set(input.path, known)
    await store.connection.run('update quarantine set raw = $1 where file_id = $2 and line = $3', [
      known[Number(line) - 1] ?? '',
      Number(file_id),
      Number(line),
    ])
  }
}
