/** Something wrong in one of the project's own files; lines count from 1, the header included. */
export interface Problem {
  /** Relative to the data folder, with `/`. */
  file: string
  line: number
  column?: string
  /** In Spanish: the value found, what was expected, and what to do. */
  message: string
  /** The file that the value names something of: while that one is wrong itself, this may be its echo. */
  refersTo?: string
}

/** Thrown once, with all that is wrong in all files of the project. */
export class ProjectError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const told = withoutEchoes(problems)
    const count = told.length === 1 ? 'un error' : `${told.length} errores`
    super([`Los archivos del proyecto tienen ${count}:`, ...told.map(toProblemLine)].join('\n'))
    this.name = 'ProjectError'
    this.problems = told
  }
}

/** A problem for people: `planes/pore.csv, línea 4, columna «meta»: …`. */
export function toProblemLine({file, line, column, message}: Problem): string {
  const place = column === undefined ? '' : `, columna «${column}»`
  return `${file}, línea ${line}${place}: ${message}`
}

function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const wrong = new Set(problems.filter((p) => p.refersTo === undefined).map((p) => p.file))
  return problems.filter((p) => p.refersTo === undefined || !wrong.has(p.refersTo))
}
