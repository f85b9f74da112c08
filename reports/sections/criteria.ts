import type {Section} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {paragraph, toSection} from '../section.js'

const NORMS = [
  'Constitución Política, artículos 209 y 269.',
  'Ley 87 de 1993, artículos 1 y 12: control interno.',
  'Decreto 1151 de 2008: fases de la estrategia de Gobierno en Línea y sus plazos. Lo derogó el Decreto 2693 de 2012.',
  'Ley 1712 de 2014 y Resolución MinTIC 1519 de 2020: publicación y accesibilidad de la información.',
  'Ley 1581 de 2012: protección de datos personales.',
]

/** What compliance is held against. */
export function toCriteria({planTexts}: ReportFacts): Section[] {
  const acts = distinct(Array.from(planTexts.values(), ({acto}) => acto ?? ''))
  const documents = distinct(Array.from(planTexts.values(), ({documento}) => documento ?? ''))
  return [
    toSection('Criterios', [
      paragraph('Se contrasta lo medido con las metas del plan de acción y con las normas que lo rigen:'),
      {
        kind: 'list',
        items: [
          ...documents.map(toSentence),
          ...acts.map((act) => toSentence(`Acto que lo adoptó o modificó: ${act}`)),
          ...NORMS,
        ],
      },
      acts.length === 0 && paragraph('El plan cargado no dice con qué acto se adoptó.'),
    ]),
  ]
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))]
}

function toSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
