import {expect, test} from 'vitest'
import {listPlanPeriods, toLastClosed} from '../../reports/plan-periods.js'
import {toSiteReports} from '../../reports/site-reports.js'
import {runOn} from '../data-folder.js'

/** Palmar's plan goes on until August 2013; those of the others ended with 2012. */
const LATE = 'municipio,fecha,tipo,titulo\npalmar,2013-07-05,noticia,Una noticia\n'
const LAST = {
  pore: '2012-B6',
  palmar: '2013-08',
  miraflores: '2012-S2',
  aguazul: '2012-12',
  genova: '2012-B6',
}

test('a plan that ended before the cut-off is reported up to its end, whatever data of another moved the cut-off', async () => {
  const pipeline = await runOn({'noticias.csv': LATE}, {today: '2013-09-30'})
  expect(pipeline.cutoff).toBe('2013-08-31')
  const files = await toSiteReports(pipeline)
  const pages = Object.keys(LAST).map((slug) => {
    const page = JSON.parse(new TextDecoder().decode(files.get(`informes/${slug}.json`)))
    return [slug, page.period, page.docx]
  })
  expect(pages).toEqual(Object.entries(LAST).map(([slug, label]) => [slug, label, `${slug}-${label}.docx`]))
})

test('the periods of a plan end with it, and begin with it; one that is still open is not the last closed', async () => {
  const pipeline = await runOn({'noticias.csv': LATE}, {cutoff: '2013-02-15'})
  const {lastClosed, lastBegun, byMunicipality} = await listPlanPeriods(pipeline, 'semestre')
  expect({lastClosed, lastBegun}).toEqual({lastClosed: '2012-S2', lastBegun: '2013-S1'})
  expect(byMunicipality.get('genova')).toEqual({
    labels: ['2009-S2', '2010-S1', '2010-S2', '2011-S1', '2011-S2', '2012-S1', '2012-S2'],
    lastClosed: '2012-S2',
  })
  expect(byMunicipality.get('palmar')?.labels.at(-1)).toBe('2013-S1')
  const months = await listPlanPeriods(pipeline, 'mes')
  expect(['pore', 'palmar'].map((slug) => toLastClosed(months, slug))).toEqual(['2012-12', '2013-01'])
})

test('where a plan has not begun the last period that has ended stands in for its own', async () => {
  const periods = await listPlanPeriods(await runOn({}, {cutoff: '2008-12-31'}), 'bimestre')
  expect(periods.byMunicipality.get('pore')).toBeUndefined()
  expect(toLastClosed(periods, 'pore')).toBe('2008-B6')
  expect(periods.byMunicipality.get('palmar')).toEqual({
    labels: ['2008-B4', '2008-B5', '2008-B6'],
    lastClosed: '2008-B6',
  })
})
