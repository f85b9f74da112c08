import {addMonths} from './calendar.js'

/** A figure for each month, in order of months; a month without a figure is absent. */
export type Monthly<T> = ReadonlyMap<string, T>

/** What a text tells of each month from `first` on, word by word; `-` is a month of which nothing is known. */
export function monthlyWords(first: string, text: string): Monthly<string> {
  const words = text.trim().split(/\s+/)
  const months = words.map((word, index): [string, string] => [addMonths(first, index), word])
  return new Map(months.filter(([, word]) => word !== '-'))
}

/** The numbers that a text holds for each month from `first` on. */
export function monthly(first: string, text: string): Monthly<number> {
  return new Map([...monthlyWords(first, text)].map(([month, word]) => [month, toCount(month, word)]))
}

/** The months from one to another, both included. */
export function between<T>(figures: Monthly<T>, from: string, until: string): Monthly<T> {
  return new Map([...figures].filter(([month]) => month >= from && month <= until))
}

function toCount(month: string, word: string): number {
  if (!/^\d+$/.test(word)) throw new Error(`${month}: a count expected, found ${word}`)
  return Number(word)
}
