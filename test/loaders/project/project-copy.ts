import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import Papa from 'papaparse'
import {onTestFinished} from 'vitest'
import {type Project, readProject} from '../../../loaders/project/project.js'
import {type Problem, ProjectError} from '../../../loaders/project/project-error.js'

export const DATA = join(import.meta.dirname, '../../../data')

/** A copy of the project's own files, without exports, that ends with the test. */
export function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cumple-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  for (const name of readdirSync(DATA).filter((entry) => entry.endsWith('.csv') || entry === 'planes'))
    cpSync(join(DATA, name), join(folder, name), {recursive: true})
  return folder
}

export function edit(folder: string, file: string, change: (text: string) => string | Buffer): void {
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`nothing changed: ${file}`)
  writeFileSync(path, after)
}

/** Writes other cells into the row on a line of a file. */
export function setCells(folder: string, file: string, line: number, cells: Record<string, string>): void {
  edit(folder, file, (text) => {
    const {data, meta} = Papa.parse<Record<string, string>>(text, {header: true, skipEmptyLines: true})
    const fields = meta.fields ?? []
    for (const name of Object.keys(cells))
      if (!fields.includes(name)) throw new Error(`not a column: ${name}`)
    data[line - 2] = {...data[line - 2], ...cells}
    return `${Papa.unparse({fields, data}, {newline: '\n'})}\n`
  })
}

/** What is wrong with a project; none where it can be read. */
export function findProblems(folder: string): readonly Problem[] {
  try {
    readProject(folder)
    return []
  } catch (error) {
    if (error instanceof ProjectError) return error.problems
    throw error
  }
}

/** The target of a code that is valid last. */
export function findTarget(project: Project, code: string) {
  return project.targets.findLast((target) => target.code === code)
}
