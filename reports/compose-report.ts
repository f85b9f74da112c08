import {formatDate} from '../src/domain/calendar-date.js'
import {formatCount} from '../src/domain/noun.js'
import {parsePeriod, toPeriodMonths, toPeriodNoun} from '../src/domain/period.js'
import type {Report, Section} from './report.js'
import type {ReportFacts} from './report-facts.js'
import {toAnnexes} from './sections/annexes.js'
import {toBimesters} from './sections/bimesters.js'
import {toConclusions} from './sections/conclusions.js'
import {toCriteria} from './sections/criteria.js'
import {toDue} from './sections/due.js'
import {toFindings} from './sections/findings.js'
import {toIdentity} from './sections/identity.js'
import {toImprovement} from './sections/improvement.js'
import {toMethod} from './sections/method.js'
import {toPurpose} from './sections/purpose.js'
import {toRecommendations} from './sections/recommendations.js'
import {toResults} from './sections/results.js'
import {toScope} from './sections/scope.js'
import {toStrengths} from './sections/strengths.js'
import {toTrend} from './sections/trend.js'

/*
 * START HERE: the report, part by part. Each part is a function of the facts; one that has nothing to say in a
 * municipality gives none. To add a part: a file in `sections/` and its place below.
 */
const PARTS: readonly ((facts: ReportFacts) => Section[])[] = [
  toIdentity,
  toPurpose,
  toScope,
  toCriteria,
  toMethod,
  toResults,
  toDue,
  toBimesters,
  toTrend,
  toStrengths,
  toFindings,
  toRecommendations,
  toImprovement,
  toConclusions,
  toAnnexes,
]

const SIGNATURES = [
  'Elaboró: profesional de la Oficina de Control Interno',
  'Aprobó: jefe de la Oficina de Control Interno o quien haga sus veces',
  'Recibió: responsable de Gobierno en Línea del municipio',
]

/** The report of one municipality and period; whose edition is not the bimonthly one says so in its title. */
export function composeReport(facts: ReportFacts): Report {
  return {
    ...toHead(facts),
    title: `Informe ${toEditionWord(facts)}de seguimiento al Plan de Acción de Gobierno en Línea`,
    sections: (facts.rows.length === 0 ? [toIdentity] : PARTS).flatMap((toPart) => toPart(facts)),
  }
}

function toEditionWord({period}: ReportFacts): string {
  const {edition} = parsePeriod(period)
  return edition.kind === 'bimestre' ? '' : `${edition.cadence} `
}

/** How what a document tells stands beside what was closed. */
function toSinceSeal(changes: number): string {
  if (changes === 0) return 'Las cifras de este documento son las mismas del cierre.'
  return `Las cifras de este documento son las de hoy: ${formatCount(changes, 'resultado cambió', 'resultados cambiaron')} desde el cierre.`
}

/** What every document about a municipality and period says of itself. */
export function toHead({
  municipality,
  period,
  lastDay,
  fingerprint,
  isDemo,
  isOpen,
  seal,
  sealChanges,
  rows,
}: ReportFacts) {
  return {
    id: `${municipality.slug}-${period}`,
    entity: `Municipio de ${municipality.name}, ${municipality.department}`,
    period: toPeriodMonths(period),
    cutoff: lastDay,
    fingerprint,
    notices: [
      isDemo
        ? 'Datos de demostración: las cifras son inventadas y no sirven para juzgar a ningún municipio.'
        : '',
      isOpen ? `Informe provisional: el ${toPeriodNoun(period)} sigue abierto a la fecha de corte.` : '',
      seal === undefined
        ? ''
        : `Bimestre cerrado el ${formatDate(seal.closed_on)}, huella ${seal.sha256}. ${toSinceSeal(sealChanges.filter((change) => change.bimester === period).length)}`,
      rows.length === 0
        ? `El municipio no tiene plan vigente en el ${toPeriodNoun(period)}: no hay qué evaluar.`
        : '',
    ].filter((notice) => notice !== ''),
    signatures: SIGNATURES,
  }
}
