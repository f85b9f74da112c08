import {strToU8} from 'fflate'
import type {DueIndex, Obligation} from '../../src/domain/obligation.js'
import {toArrow} from '../arrow.js'
import type {Pipeline} from '../pipeline.js'
import type {Cell, Row, StoreTable} from '../store.js'
import {toDueCalendar} from './due-calendar.js'

/** The folder, in the archive and in the built site, of files that keep their address: whoever has it finds the newest there. */
export const CALENDAR_FOLDER = 'calendario'

/** What a page shows of an obligation. */
const SHOWN = `municipality, code, position, indicator, window_kind, window_start, window_end, floor, goal, direction, unit,
  ratio, legal, value, partial, is_open, state, missing, excess, missing_most, missing_bimesters, days_late, met_on,
  case when window_kind <> 'plazo' and state <> 'no_exigible' then bimester_label(bimester_index(window_end)) end as bimester`

/** The months that the page of what falls due offers. */
export async function toDueIndex({store, cutoff}: Pipeline): Promise<DueIndex> {
  const rows = await store.query(
    `select strftime(window_end, '%Y-%m') as month, bool_or(window_end > $1::date) as is_to_come
    from obligation
    where state <> 'no_aplica'
    group by month
    order by month`,
    [cutoff],
  )
  const next = rows.find(({is_to_come}) => is_to_come === true) ?? rows.at(-1)
  return {next: next === undefined ? null : String(next.month), months: rows.map(({month}) => String(month))}
}

/**
 * The folder's files by name: what falls due in each month, the due dates that have passed and are not met, and the calendar
 * of each municipality.
 */
export async function toCalendarFolder({
  store,
  project,
  cutoff,
}: Pipeline): Promise<Record<string, Uint8Array>> {
  const {rows, ...shape} = await store.table(
    `select ${SHOWN} from obligation order by municipality, window_end, position, window_start`,
  )
  const files: Record<string, Uint8Array> = {}
  const toFile = (kept: Row[]) => toArrow({...shape, rows: kept} satisfies StoreTable)
  const applies = rows.filter(({state}) => state !== 'no_aplica')
  for (const [month, kept] of groupBy(applies, ({window_end}) => String(window_end).slice(0, 7))) {
    files[`${month}.arrow`] = toFile(kept)
  }
  files['vencidos.arrow'] = toFile(
    rows.filter(
      ({window_kind, state}) => window_kind === 'plazo' && (state === 'incumple' || state === 'sin_dato'),
    ),
  )
  const byMunicipality = groupBy(rows, ({municipality}) => municipality ?? null)
  for (const {slug, name} of project.municipalities) {
    const own = (byMunicipality.get(slug) ?? []) as unknown as Obligation[]
    files[`${slug}.ics`] = strToU8(toDueCalendar(own, {name, slug, cutoff}))
  }
  return files
}

function groupBy<Key extends Cell>(rows: readonly Row[], toKey: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = toKey(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}
