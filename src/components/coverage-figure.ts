import type {CoveredMonth} from '../domain/file-report.js'
import type {Site} from '../domain/site.js'
import {chartFigure} from './chart-figure.js'
import {coverageCalendar} from './coverage-calendar.js'
import {toCoverageRecords} from './coverage-records.js'
import {coverageTitle} from './coverage-title.js'

/** The calendar of coverage with what it shows, and its rows to take away under a name. */
export function coverageFigure(
  rows: readonly CoveredMonth[],
  {
    names,
    stamp,
    name,
  }: {names: ReadonlyMap<string, string>; stamp: Pick<Site, 'cutoff' | 'fingerprint' | 'demo'>; name: string},
): HTMLElement {
  return chartFigure(coverageCalendar(rows, {names}), {
    title: coverageTitle(rows),
    unit: 'Parte de los días de cada mes con datos, por fuente; un cuadro lleno es un mes completo',
    source: 'los archivos de la tabla de arriba',
    stamp,
    name,
    rows: () => toCoverageRecords(rows),
    picture: null,
  })
}
