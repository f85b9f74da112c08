import {KIND_WORDS, type Kind} from '../src/domain/kind.js'
import type {Sign} from '../src/domain/sign.js'
import {findFormatTitle} from '../src/formats/formats.js'
import {templateFormat} from '../src/formats/template-format.js'
import type {Pipeline} from './pipeline.js'
import type {Row} from './store.js'

/** What the pages add to a counter's format where it counts pages, as `plausibility/visit_jump.sql` writes it. */
const PAGES = ' (pages)'

/** The signs of all municipalities, or of one, in the order of `municipios.csv`, then by kind, the latest first, with Spanish words. */
export async function listSigns(
  {store, project}: Pipeline,
  {municipality}: {municipality?: string} = {},
): Promise<Sign[]> {
  const rows = await store.query(
    `select p.*, t.indicator, coalesce(t.ratio, false) as ratio
    from plausibility as p
    left join (
      select code, arg_max(indicator, valid_from) as indicator, arg_max(denominator_kind <> 'none', valid_from) as ratio
      from target
      group by code
    ) as t on t.code = p.code
    where p.municipality = coalesce($1, p.municipality)
    order by kind, last_day desc, first_day, p.code, subject, partner, before, after`,
    [municipality ?? null],
  )
  const names = new Map(project.municipalities.map(({slug, name}) => [slug, name]))
  const metrics = new Map(project.metrics.map(({metric, description}) => [metric, description]))
  const toSign = (row: Row): Sign => {
    const sign = row as unknown as Sign
    return {
      ...sign,
      partner: sign.partner === null ? null : (names.get(sign.partner) ?? sign.partner),
      subject: toSubject(sign, metrics),
      before: toCounter(sign.kind, sign.before),
      after: toCounter(sign.kind, sign.after),
    }
  }
  const signs = rows.map(toSign)
  const places = new Map(project.municipalities.map(({slug}, i) => [slug, i]))
  return signs.toSorted((a, b) => Number(places.get(a.municipality)) - Number(places.get(b.municipality)))
}

function toSubject({kind, subject}: Sign, metrics: ReadonlyMap<string, string>): string | null {
  if (subject === null) return null
  if (kind === 'twin_rows' && subject in KIND_WORDS) return KIND_WORDS[subject as Kind]
  const metric = metrics.get(subject)
  return metric === undefined ? subject : `«${metric}»`
}

function toCounter(kind: string, counter: string | null): string | null {
  if (kind !== 'visit_jump' || counter === null) return counter
  const format = counter.endsWith(PAGES) ? counter.slice(0, -PAGES.length) : counter
  const title = format === templateFormat.id ? 'plantilla' : (findFormatTitle(format) ?? format)
  return counter.endsWith(PAGES) ? `${title} (por páginas)` : title
}
