import {writeDates} from '../../src/domain/calendar-date.js'
import type {Section} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {paragraph, toSection} from '../section.js'

/** Each norm with the day since which it binds a municipality. */
const NORMS: readonly [since: string, text: string][] = [
  ['1991-07-07', 'Constitución Política, artículos 209 y 269.'],
  ['1993-11-29', 'Ley 87 de 1993, artículos 1 y 12: control interno.'],
  [
    '2008-04-14',
    'Decreto 1151 de 2008: fases de la estrategia de Gobierno en Línea y sus plazos. Lo derogó el Decreto 2693 de 2012.',
  ],
  ['2012-10-18', 'Ley 1581 de 2012: protección de datos personales.'],
  ['2015-03-06', 'Ley 1712 de 2014: transparencia y acceso a la información pública.'],
  ['2020-08-24', 'Resolución MinTIC 1519 de 2020: publicación y accesibilidad de la información.'],
]

/** What compliance is held against: norms that came after the period are told apart. */
export function toCriteria({planTexts, lastDay}: ReportFacts): Section[] {
  const acts = distinct(Array.from(planTexts.values(), ({acto}) => acto ?? '').flatMap(splitActs))
  const documents = distinct(Array.from(planTexts.values(), ({documento}) => documento ?? ''))
  const list = (isPast: boolean) =>
    NORMS.filter(([since]) => since <= lastDay === isPast).map(([, text]) => text)
  const later = list(false)
  return [
    toSection('Criterios', [
      paragraph('Se contrasta lo medido con las metas del plan de acción y con las normas que lo rigen:'),
      {
        kind: 'list',
        items: [
          ...documents.map(toSentence),
          ...acts.map((act) => toSentence(`Acto o norma de donde vienen metas o plazos: ${writeDates(act)}`)),
          ...list(true),
        ],
      },
      acts.length === 0 && paragraph('El plan cargado no dice con qué acto se adoptó.'),
      later.length > 0 &&
        paragraph(
          'Normas posteriores, que hoy rigen la publicación y los datos personales; no se contrasta con ellas lo medido:',
        ),
      later.length > 0 && {kind: 'list', items: later},
    ]),
  ]
}

function splitActs(acts: string): string[] {
  return acts.split(';').map((act) => act.trim())
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))]
}

function toSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
