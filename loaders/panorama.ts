import {DUE_COLUMNS, type DueCounts} from '../src/domain/due.js'
import type {LeanTable} from '../src/domain/lean-table.js'
import {formatShare, formatShareNumber} from '../src/domain/number.js'
import {type PanoramaFile, SCORE_COLUMNS} from '../src/domain/panorama.js'
import type {Score} from '../src/domain/score.js'
import {COMPLIANCE_ROWS} from './compliance-rows.js'
import {toLeanJson} from './lean-json.js'
import type {Pipeline} from './pipeline.js'
import {groupBy} from './row-groups.js'

/** The rows of `DueRow`: what fell due in the bimester of the cut-off, which stands for `$1`. */
const DUE = `(
  select * from (${COMPLIANCE_ROWS})
  where t = bimester_index($1::date)
    and is_judged(state)
    and not carried
    and (window_kind <> 'plazo' or state <> 'meta' or bimester_index(due_date) = t)
)`

/** Up to so many scores are told in full. */
const FEW = 5_000

type CountedScore = Score & {is_last: boolean; change: number | null}

/** What the panorama shows of all plans. Where scores are many, they are told as far as they are read: `few` says up to how many in full. */
export async function toPanorama(
  {store, project, cutoff}: Pipeline,
  {few = FEW}: {few?: number} = {},
): Promise<PanoramaFile> {
  const scores = (await store.query(
    `select
      *,
      t = bimester_index($1::date) as is_last,
      case when lag(t) over plan = t - 1 then score - lag(score) over plan end as change
    from score
    where level = 'municipio'
    window plan as (partition by municipality order by t)
    order by municipality, t`,
    [cutoff],
  )) as unknown as CountedScore[]
  const [due] = await store.query(
    `select
      count(*) filter (where state = 'meta') as meta,
      count(*) filter (where state = 'minimo') as minimo,
      count(*) filter (where state = 'incumple') as incumple,
      count(*) filter (where state = 'sin_dato') as sin_dato,
      count(distinct municipality) as municipalities
    from ${DUE}`,
    [cutoff],
  )
  const edges = project.presets.find(({isDefault}) => isDefault)?.bands.map(({from}) => from) ?? []
  return {
    plans: toPlans(scores, (row) => (scores.length > few ? toShort(row, edges) : row)),
    due: due as unknown as DueCounts,
  }
}

/** What fell due in the last bimester, as the JSON of a lean table of `DueRow`. */
export async function toDueText({store, cutoff}: Pipeline): Promise<string> {
  const rows = toLeanJson(DUE_COLUMNS, {order: 'municipality, position'})
  const [found] = await store.query(`select ${rows} as rows from ${DUE}`, [cutoff])
  return `{"columns":${JSON.stringify(DUE_COLUMNS)},"rows":${found?.rows ?? '[]'}}`
}

function toPlans(scores: readonly CountedScore[], toTold: (row: CountedScore) => CountedScore): LeanTable {
  const plans = Array.from(
    groupBy(scores, ({municipality}) => municipality),
    ([municipality, own]) => {
      const last = own.find((row) => row.is_last)
      return {
        municipality,
        last: last?.score ?? Number.POSITIVE_INFINITY,
        change: last?.change ?? null,
        cells: own.map(toTold),
      }
    },
  )
  return {
    columns: ['municipality', 'change', ...SCORE_COLUMNS],
    rows: plans
      .toSorted((a, b) => a.last - b.last || (a.municipality < b.municipality ? -1 : 1))
      .map(({municipality, change, cells}) => [
        municipality,
        change === null ? null : Number(change.toFixed(4)),
        ...SCORE_COLUMNS.map((column) => toCells(cells.map((row) => row[column]))),
      ]),
  }
}

/** A column of one plan: one cell where all are alike. */
function toCells<Cell>(cells: Cell[]): Cell | Cell[] | undefined {
  return cells.every((cell) => cell === cells[0]) ? cells[0] : cells
}

/**
 * A score in as few decimals as read the same, fall into the same band and leave its bounds on the same side of it: a country's
 * would weigh four times as much in full. A bound that is the score is left out.
 */
function toShort(row: CountedScore, edges: readonly number[]): CountedScore {
  const {score, score_min: low, score_max: high} = row
  const round = (value: number | null, digits: number) =>
    value === null ? null : Number(value.toFixed(digits))
  const read = (mean: number | null, least: number | null, most: number | null) =>
    [
      mean === null ? '' : formatShareNumber(mean, {digits: 0, apart: edges}),
      ...edges.map((edge) => mean !== null && mean >= edge),
      ...[least, most].map((bound) => (bound === null ? '' : formatShare(bound, {digits: 0}))),
      Math.sign((most ?? 0) - (least ?? 0)),
      Math.sign((mean ?? 0) - (least ?? 0)),
      Math.sign((mean ?? 0) - (most ?? 0)),
    ].join(' ')
  const exact = read(score, low, high)
  for (let digits = 2; ; digits++) {
    const isExact = digits > 15
    const [mean, least, most] = isExact
      ? [score, low, high]
      : ([round(score, digits), round(low, digits), round(high, digits)] as const)
    if (!isExact && read(mean, least, most) !== exact) continue
    return {
      ...row,
      score: mean,
      score_min: least === mean ? null : least,
      score_max: most === mean ? null : most,
    }
  }
}
