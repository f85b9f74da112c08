import {posix} from 'node:path'
import {expect, test} from 'vitest'
import {listProjectFiles, readProjectFile} from './source-files.js'

/** Libraries that run in a browser. */
const BROWSER = ['@observablehq/inputs', '@observablehq/plot', 'd3-format', 'd3-scale', 'htl']

/** What the files of each place may import: folders of the project, and packages (`*` for any; `node:` for Node's own). */
const MAY_IMPORT: readonly {place: RegExp; folders: string[]; packages: string[]}[] = [
  {place: /^src\/domain\//, folders: ['src/domain'], packages: []},
  {place: /^src\/formats\//, folders: ['src/formats', 'src/domain'], packages: []},
  {
    place: /^src\/components\//,
    folders: ['src/components', 'src/domain'],
    packages: [...BROWSER, 'observablehq:stdlib'],
  },
  {place: /^src\/review\//, folders: ['src/review', 'src/formats', 'src/domain'], packages: ['fflate']},
  {
    place: /^src\/.*\.md$/,
    folders: ['src/components', 'src/domain', 'src/formats', 'src/review'],
    packages: [...BROWSER, 'observablehq:stdlib'],
  },
  {place: /^src\/.*\.\w+\.ts$/, folders: ['loaders'], packages: ['node:']},
  {place: /^loaders\//, folders: ['loaders', 'src/domain', 'src/formats'], packages: ['*']},
  {
    place: /^bench\//,
    folders: ['bench', 'loaders', 'reports', 'test', 'src/domain', 'src/formats'],
    packages: ['*'],
  },
  {place: /^reports\//, folders: ['reports', 'loaders', 'src/components', 'src/domain'], packages: ['*']},
  {
    place: /^bin\//,
    folders: ['bin', 'loaders', 'reports', 'src/components', 'src/domain', 'src/formats'],
    packages: ['*'],
  },
]

/** What the queries of each folder of `loaders/sql` may read. */
const MAY_READ: Record<string, readonly string[]> = {
  keep: ['raw', 'plan', 'keep'],
  staging: ['raw', 'plan', 'staging'],
  facts: ['plan', 'staging'],
  marts: ['plan', 'staging', 'facts', 'marts'],
  plausibility: ['plan', 'staging', 'facts', 'marts'],
  edition: ['staging', 'marts', 'edition'],
  evidence: ['raw', 'plan', 'staging', 'marts', 'evidence'],
  seal: ['plan', 'staging', 'marts', 'evidence', 'seal'],
  open: ['plan', 'marts'],
  report: ['plan', 'staging', 'marts', 'evidence'],
}

/** `import … from 'x'`, `export … from 'x'`, `import 'x'` at the beginning of a line, and `import('x')`. */
const IMPORT =
  /^\s*(?:import|export)\s*(?:[\w\s{},*$]+\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

test('every file imports only what its place may import', () => {
  const files = listProjectFiles().filter((file) => /\.(ts|mjs|md)$/.test(file))
  expect(files.flatMap(findForbiddenImports)).toEqual([])
})

test('every query reads only the layers before it', () => {
  const layers = readLayers()
  const files = listProjectFiles('loaders/sql').filter((file) => posix.dirname(file) !== 'loaders/sql')
  expect(files.flatMap((file) => findForbiddenReads(file, layers))).toEqual([])
})

test('a forbidden import is told by both its ends', () => {
  expect(findForbidden('src/domain/x.ts', "import {y} from '../../loaders/y.js'")).toEqual([
    'src/domain/x.ts imports loaders/y.js',
  ])
  expect(findForbidden('src/components/x.ts', "export * from 'node:fs'")).toEqual([
    'src/components/x.ts imports node:fs',
  ])
  expect(findForbidden('src/index.md', "```js\nimport {z} from './domain/z.js'\n```")).toEqual([])
})

function findForbiddenImports(file: string): string[] {
  return findForbidden(file, readProjectFile(file))
}

function findForbidden(file: string, text: string): string[] {
  const rule = MAY_IMPORT.find(({place}) => place.test(file))
  if (rule === undefined) return []
  const imports = [...text.matchAll(IMPORT)]
  return imports
    .map((match) => match[1] ?? match[2] ?? '')
    .map((target) => (target.startsWith('.') ? posix.join(posix.dirname(file), target) : target))
    .filter((target) => !isAllowed(target, rule))
    .map((target) => `${file} imports ${target}`)
}

function isAllowed(target: string, {folders, packages}: {folders: string[]; packages: string[]}): boolean {
  if (folders.some((folder) => target.startsWith(`${folder}/`))) return true
  if (/^(bin|data|docs|loaders|reports|src|test)\//.test(target)) return false
  return packages.some((name) => {
    if (name === '*' || target === name) return true
    return name.endsWith(':') ? target.startsWith(name) : target.startsWith(`${name}/`)
  })
}

/** The layer of every table: that of the folder whose query makes it or fills it. */
function readLayers(): Map<string, string> {
  const layers = new Map<string, string>()
  for (const [, name = ''] of readQuery('loaders/sql/kept.sql').matchAll(
    /create table if not exists kept\.(\w+)/g,
  )) {
    layers.set(name, 'raw')
  }
  for (const [, name = ''] of readQuery('loaders/sql/schema.sql').matchAll(/create table (\w+)/g)) {
    layers.set(name, 'plan')
  }
  for (const file of listProjectFiles('loaders/sql')) {
    const layer = toLayer(file)
    const made =
      layer === 'facts' ? /insert into (\w+)/g : /create (?:or replace )?(?:temp )?(?:table|view) (\w+)/g
    for (const [, name = ''] of readQuery(file).matchAll(made)) {
      if (layer in MAY_READ) layers.set(name, layer)
    }
  }
  return layers
}

function findForbiddenReads(file: string, layers: Map<string, string>): string[] {
  const query = readQuery(file)
  const own = [...query.matchAll(/(?:with|,)\s+(\w+) as (?:materialized )?\(/g)].map((match) => match[1])
  const read = [...query.matchAll(/\b(?:from|join)\s+(?:kept\.)?(\w+)/g)].map((match) => match[1] ?? '')
  return [...new Set(read)]
    .filter((name) => !own.includes(name) && layers.has(name))
    .filter((name) => !MAY_READ[toLayer(file)]?.includes(layers.get(name) ?? ''))
    .map((name) => `${file} reads ${name} (${layers.get(name)})`)
}

function toLayer(file: string): string {
  return posix.basename(posix.dirname(file))
}

function readQuery(file: string): string {
  return readProjectFile(file).replace(/--.*$/gm, '')
}
