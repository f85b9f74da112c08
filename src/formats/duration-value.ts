/** Said of a duration that cannot be read. */
export type DurationProblem = 'duration'

/** No gathering is longer: a month, in seconds. */
const LONGEST = 31 * 86_400

const CLOCK = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/
/** Minutes alone, as Zoom counts them. */
const MINUTES = /^\d+(?:[.,]\d+)?$/
/** It may be one thousand two hundred and thirty-four, or one and a bit. */
const DOUBTFUL = /\d[.,]\d{3}(?!\d)/
const AND = '(?:,| y| e| et| and)? ?'
const NUMBER = String.raw`(\d+(?:[.,]\d+)?) ?`
const PARTS = new RegExp(
  `^(?:${NUMBER}(?:h|hs|hrs?|horas?|hours?|heures?)\\.?)?${AND}` +
    `(?:${NUMBER}(?:m|mins?|minutos?|minutes?)\\.?)?${AND}` +
    `(?:${NUMBER}(?:s|segs?|secs?|segundos?|seconds?|secondes?)\\.?)?$`,
)

/**
 * The seconds of a duration as tools write it: `1h 54m`, `1 h 2 min 30 s`, `1 hr 2 min`, `0,5 h`, `01:20:00` (hours first),
 * `45:12` (minutes and seconds); a bare number is of minutes. Negative ones, words, and more than a month cannot be read.
 */
export function parseDuration(text: string): number | DurationProblem {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
  const seconds = DOUBTFUL.test(plain) ? undefined : toSeconds(plain)
  return seconds === undefined || seconds > LONGEST ? 'duration' : Math.round(seconds)
}

function toSeconds(plain: string): number | undefined {
  const clock = CLOCK.exec(plain)
  if (clock !== null) {
    const [, first, second, third] = clock
    return third === undefined
      ? Number(first) * 60 + Number(second)
      : Number(first) * 3600 + Number(second) * 60 + Number(third)
  }
  if (MINUTES.test(plain)) return toNumber(plain) * 60
  const parts = PARTS.exec(plain)
  if (parts === null || !/^\d.*\p{L}\.?$/u.test(plain)) return undefined
  const [, hours, minutes, seconds] = parts
  return toNumber(hours) * 3600 + toNumber(minutes) * 60 + toNumber(seconds)
}

function toNumber(digits = '0'): number {
  return Number(digits.replace(',', '.'))
}
