/** Said of a duration that cannot be read. */
export type DurationProblem = 'duration'

/**
 * The seconds of a duration as tools write it: `1h 54m`, `1 h 2 min 30 s`, `1 hr 2 min`, `0,5 h`, `01:20:00` (hours first),
 * `45:12` (minutes and seconds); a bare number is of minutes, as Zoom counts them. Negative ones and words cannot be read.
 */
export function parseDuration(text: string): number | DurationProblem {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
  const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(plain)
  if (clock !== null) {
    const [first = 0, second = 0, third] = clock
      .slice(1)
      .map((part) => (part === undefined ? undefined : Number(part)))
    return third === undefined ? first * 60 + second : first * 3600 + second * 60 + third
  }
  if (/^\d+(?:[.,]\d+)?$/.test(plain)) return Math.round(toNumber(plain) * 60)
  const parts =
    /^(?:(\d+(?:[.,]\d+)?) ?(?:h|hr|hrs|horas?|hours?)\.?)? ?(?:(\d+(?:[.,]\d+)?) ?(?:m|min|mins|minutos?|minutes?)\.?)? ?(?:(\d+(?:[.,]\d+)?) ?(?:s|seg|sec|segundos?|seconds?)\.?)?$/.exec(
      plain,
    )
  if (plain === '' || parts === null) return 'duration'
  const [hours, minutes, seconds] = parts.slice(1).map((part) => (part === undefined ? 0 : toNumber(part)))
  return Math.round((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0))
}

function toNumber(digits: string): number {
  return Number(digits.replace(',', '.'))
}
