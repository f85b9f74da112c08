import {describe, expect, test} from 'vitest'
import {
  findEdition,
  toPeriodMonths,
  toPeriodNoun,
  toPeriodPhrase,
  toPeriodStart,
  toPeriodWords,
} from '../../src/domain/period.js'

describe('a period', () => {
  test.each([
    ['2009-07', '2009-07-01', 'julio de 2009', 'jul 2009', 'en julio de 2009', 'meses'],
    [
      '2009-B4',
      '2009-07-01',
      'julio y agosto de 2009',
      'jul–ago 2009',
      'en julio y agosto de 2009',
      'bimestres',
    ],
    [
      '2009-T4',
      '2009-10-01',
      'octubre a diciembre de 2009',
      'oct–dic 2009',
      'de octubre a diciembre de 2009',
      'trimestres',
    ],
    [
      '2009-S2',
      '2009-07-01',
      'julio a diciembre de 2009',
      'jul–dic 2009',
      'de julio a diciembre de 2009',
      'semestres',
    ],
    ['2009', '2009-01-01', 'enero a diciembre de 2009', '2009', 'de enero a diciembre de 2009', 'años'],
  ])('%s is told in its months', (label, start, months, words, phrase, nouns) => {
    expect([
      toPeriodStart(label),
      toPeriodMonths(label),
      toPeriodWords(label),
      toPeriodPhrase(label),
      toPeriodNoun(label, {isPlural: true}),
    ]).toEqual([start, months, words, phrase, nouns])
  })

  test('is nothing that the calendar has not', () => {
    const labels = [
      '2009-00',
      '2009-13',
      '2009-7',
      '2009-B0',
      '2009-B7',
      '2009-T5',
      '2009-S3',
      '2009-X1',
      '209',
      '',
    ]
    expect(labels.filter((label) => findEdition(label) !== undefined)).toEqual([])
  })
})
