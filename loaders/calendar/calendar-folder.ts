import {strToU8} from 'fflate'
import type {DueIndex, Obligation} from '../../src/domain/obligation.js'
import {toLeanTable} from '../lean-json.js'
import {toMunicipalityParts} from '../municipality-part.js'
import type {Pipeline} from '../pipeline.js'
import {groupBy} from '../row-groups.js'
import type {StoreTable} from '../store.js'
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
 * The folder's files, one after the other: what falls due in each month, the due dates that have passed and are not met, and the
 * calendar of each municipality. Of a whole country they would not all fit in memory.
 */
export async function* calendarFiles(pipeline: Pipeline): AsyncGenerator<[name: string, bytes: Uint8Array]> {
  const {store, project, cutoff} = pipeline
  for (const month of (await toDueIndex(pipeline)).months) {
    const due = await store.table(
      `select ${SHOWN}
      from obligation
      where window_end between $1::date and last_day($1::date) and state <> 'no_aplica'
      order by municipality, window_end, position, window_start`,
      [`${month}-01`],
    )
    yield [`${month}.json`, toJson(due)]
  }
  const passed = await store.table(
    `select ${SHOWN}
    from obligation
    where window_kind = 'plazo' and state in ('incumple', 'sin_dato')
    order by municipality, window_end, position`,
  )
  yield ['vencidos.json', toJson(passed)]
  const names = new Map(project.municipalities.map(({slug, name}) => [slug, name]))
  for (const {first, last, slugs} of toMunicipalityParts([...names.keys()])) {
    const due = await store.query(
      `select ${SHOWN}
      from obligation
      where municipality between $1 and $2
      order by window_end, position, window_start`,
      [first, last],
    )
    const dueOf = groupBy(due as unknown as Obligation[], ({municipality}) => municipality)
    for (const slug of slugs) {
      const calendar = toDueCalendar(dueOf.get(slug) ?? [], {name: names.get(slug) ?? slug, slug, cutoff})
      yield [`${slug}.ics`, strToU8(calendar)]
    }
  }
}

function toJson(table: StoreTable): Uint8Array {
  return strToU8(JSON.stringify(toLeanTable(table)))
}
