/** What a file's name has behind the title of its event. */
const TAILS: readonly RegExp[] = [
  /\.(csv|tsv|txt|gz)$/i,
  /[ _]\(\d{1,2}\)$/,
  /\(\d+-\d+\)$/,
  /\s+-\s+(attendance report|informe de asistencia|lista de asistencia|relat[óo]rio de (presen[çc]a|participa[çc][ãa]o)|rapport de (pr[ée]sence|participation))[\s\d_-]*$/i,
  /\s+-\s+(respuestas de formulario|form responses|respostas ao formul[áa]rio|r[ée]ponses au formulaire)[\s\d]*$/i,
  /\s*\((respuestas|responses|respostas|r[ée]ponses)\)$/i,
]

/** The day first in a name: `2026-07-04 `. */
const LEADING_DAY = /^\d{4}-\d{2}-\d{2}[\s_-]+(?=\S)/

const TEAMS_NAME = /^meetingAttendance(?:Report|List)\s*\((.+)\)$/i

const YEAR_FIRST = /(?<!\d)(20\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)/
const YEAR_LAST = /(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.](20\d\d)(?!\d)/
const IN_WORDS = /(?<!\d)\d{1,2}( de)? \p{L}{3,10}( del?)? 20\d\d(?!\d)/u

/** The title of an event that a file is named after, without what tools and copies add: `Taller (respuestas).csv` → `Taller`. */
export function toEventName(fileName: string): string {
  let name = fileName.trim()
  for (;;) {
    const shorter = TAILS.reduce((text, tail) => text.replace(tail, '').trim(), name)
    if (shorter === name) break
    name = shorter
  }
  return (TEAMS_NAME.exec(name)?.[1] ?? name).trim().replace(LEADING_DAY, '') || 'Reunión'
}

/** The day that a file's name states, as a date is written; undefined where it states none. */
export function findNameDate(fileName: string): string | undefined {
  const yearFirst = YEAR_FIRST.exec(fileName)
  if (yearFirst !== null) return yearFirst.slice(1).join('-')
  const yearLast = YEAR_LAST.exec(fileName)
  if (yearLast !== null) return yearLast.slice(1).join('/')
  return IN_WORDS.exec(fileName)?.[0]
}
