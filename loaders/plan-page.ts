import type {Project} from './project/project.js'

/** The plan of a municipality as its file has it, with the doubts about it. */
export function toPlanPage(project: Project, slug: string): object {
  const municipality = project.municipalities.find((m) => m.slug === slug)
  const rows = (project.planRows[slug] ?? []).map(({line, cells}) => ({...cells, line}))
  const warnings = project.warnings
    .filter(({file}) => file === `planes/${slug}.csv`)
    .map(({line, message}) => ({line, text: message}))
  return {municipality, rows, warnings}
}
