import {cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PROJECT} from './source-files.js'

/** What the command line is made of, the site apart. */
const PROGRAM = [
  'bin',
  'loaders',
  'reports',
  'src/components',
  'src/domain',
  'src/formats',
  'src/pictures',
  'src/data.zip.ts',
  'package.json',
  'tsconfig.json',
]

const CONFIG = `export default {
  root: process.env.CUMPLE_ROOT,
  output: process.env.CUMPLE_DIST,
  title: 'Prueba',
  globalStylesheets: [],
}
`

/** States the fingerprint of the data, as every page does, and nothing else. */
const PAGE = `# Prueba

\`\`\`js
display((await FileAttachment('./data/sitio.json').json()).fingerprint)
\`\`\`
`

/** The program in a folder of its own, with a site of one small page: to be broken, killed and built at will. */
export async function copyProgram(): Promise<{path: string; remove: () => Promise<void>}> {
  const path = await mkdtemp(join(tmpdir(), 'cumple-programa-'))
  for (const name of PROGRAM) await cp(join(PROJECT, name), join(path, name), {recursive: true})
  await symlink(join(PROJECT, 'node_modules'), join(path, 'node_modules'), 'junction')
  await writeFile(join(path, 'observablehq.config.ts'), CONFIG)
  await writeFile(join(path, 'src', 'index.md'), PAGE)
  await mkdir(join(path, 'data'))
  return {path, remove: () => rm(path, {recursive: true, force: true, maxRetries: 5})}
}

/** The names in a folder, in their order. */
export async function listNames(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort()
}
