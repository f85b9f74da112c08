// @vitest-environment jsdom
import {html} from 'htl'
import {expect, test} from 'vitest'
import {planEnded} from '../../src/components/plan-ended.js'
import {reportIntro} from '../../src/components/report-page.js'
import type {SiteReport} from '../../src/domain/site-report.js'
import {sampleMunicipality} from './sample-rows.js'

const REPORT: SiteReport = {
  period: '2012-B6',
  html: '<p>Informe</p>',
  docx: 'pore-2012-B6.docx',
  xlsx: 'pore-2012-B6.xlsx',
  draft: null,
  last_closed: '2012-B6',
  sealed: [],
}
const MUNICIPALITY = {...sampleMunicipality(), plan_until: '2012-12-31'}

test('a report on the last closed bimester says so, and that the plan ended where the data go on', () => {
  expect(readIntro(REPORT, '2012-12-31')).toContain(
    'Informe de noviembre y diciembre de 2012, el último bimestre que terminó, con las mismas cifras',
  )
  expect(readIntro(REPORT, '2013-02-28')).toContain(
    'el último bimestre que terminó con su plan vigente, que fue hasta el 31 de diciembre de 2012, con',
  )
  expect(readIntro({...REPORT, period: '2012-B5', sealed: ['2012-B5']}, '2013-02-28')).toContain(
    'septiembre y octubre de 2012, bimestre que se cerró, con',
  )
})

test('a municipality’s page says that its plan ended, once the data go beyond it', () => {
  expect(planEnded(MUNICIPALITY, '2012-12-31')).toBe('')
  expect((planEnded(MUNICIPALITY, '2013-01-01') as HTMLElement).textContent).toBe(
    `El plan de ${MUNICIPALITY.name} terminó el 31 de diciembre de 2012: después de ese día no hay metas con qué medir.`,
  )
})

function readIntro(report: SiteReport, cutoff: string): string {
  const intro = reportIntro(report, {
    municipality: MUNICIPALITY,
    cutoff,
    files: {docx: 'a.docx', xlsx: 'a.xlsx'},
    root: '..',
  })
  return html`<div>${intro}</div>`.textContent.replace(/\s+/g, ' ')
}
